"""Runs the tests of one folder with unittest and reports each in the suites' lines: unittest_lines.py LABEL FOLDER

What `python3 -m unittest discover -s FOLDER` runs, only counted by test.
"""
import io
import re
import sys
import unittest

# An AWS SDK is a tool that may be missing on a machine; any other module that cannot be imported is a mistake.
OPTIONAL = ("boto3", "botocore")


class Lines(unittest.TestResult):
    def __init__(self, label, out):
        super().__init__()
        self.label, self.out = label, out
        self.with_bad_subtest = set()

    def line(self, word, test, why="", details=""):
        name = re.sub(r"^(unittest\.loader\._FailedTest|__main__)\.", "", test.id())
        print(f"{word} {self.label}/{name}" + (f": {why}" if why else ""), file=self.out)
        for detail in details.splitlines():
            print("  " + detail, file=self.out)
        self.out.flush()

    def addSuccess(self, test):
        if test.id() not in self.with_bad_subtest:
            self.line("PASS", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.line("FAIL", test, "", self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        missing = re.search(r"ModuleNotFoundError: No module named '(\w+)", self.errors[-1][1])
        if missing and missing.group(1) in OPTIONAL:
            self.errors.pop()
            self.line("SKIP", test, f"{sys.executable} has no {missing.group(1)}")
        else:
            self.line("FAIL", test, "", self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.with_bad_subtest.add(test.id())
            self.line("FAIL", subtest, "", self.failures[-1][1] if self.failures else str(err[1]))

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line("SKIP", test, reason)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self.line("PASS", test)

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self.line("FAIL", test, "was expected to fail")


def main():
    label, folder = sys.argv[1:]
    result = Lines(label, sys.stdout)
    sys.stdout = io.StringIO()  # what tests print must not look like a report
    tests = unittest.defaultTestLoader.discover(folder)
    tests.run(result)
    if not result.testsRun:
        print(f"FAIL {label}: {folder} holds no test", file=result.out)
        return 1
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
