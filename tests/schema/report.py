"""What a check found, in the lines of the test suites."""


class Report:
    def __init__(self, show=print):
        self.show = show
        self.failed = False
        self.problems = []  # (subject, group, text) of everything that is wrong

    def group(self, subject, group, problems):
        """One line for one group of checks on one kind; further problems stand below it."""
        name = f"schema {subject} {group}"
        if not problems:
            self.show(f"PASS {name}")
            return
        self.failed = True
        self.problems += [(subject, group, problem) for problem in problems]
        self.show(f"FAIL {name}: {problems[0]}")
        for problem in problems[1:]:
            self.show(f"  {problem}")

    def skip(self, subject, group, reason):
        self.show(f"SKIP schema {subject} {group}: {reason}")
