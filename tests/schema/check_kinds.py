#!/usr/bin/env python3
"""Checks kind files against the published schemas: check_kinds.py [FILE...], or check_kinds.py --self-test.

One line for each group of checks and kind: PASS, FAIL or SKIP, with the reason. What a machine lacks (PyYAML, cfn-lint, botocore,
terraform and its provider) is skipped by name. The exit status is 1 when anything failed.
"""
import sys
from pathlib import Path

from checks import Checks
from exceptions import Exceptions
from kind import KINDS, load
from report import Report


def check_all(yaml, paths, report):
    exceptions = Exceptions.load(yaml)
    checks = Checks(exceptions)
    types = set()
    for path in paths:
        try:
            kind = load(yaml, path)
        except (OSError, ValueError, yaml.YAMLError) as error:
            report.group(path.name, "vocabulary", [str(error).replace("\n", " ")])
            continue
        types.add(kind["type"])
        checks.run(report, kind, path)
    if paths == sorted(KINDS.glob("*.yaml")):
        report.group("exceptions", "types", sorted({f"{row[0]} is not a kind" for row in exceptions.rows if row[0] not in types}))


def main(arguments):
    report = Report()
    try:
        import yaml
    except ImportError:
        report.skip("kinds", "all", f"{sys.executable} has no PyYAML")
        return 0
    if arguments == ["--self-test"]:
        import self_test
        self_test.run(yaml, report)
    else:
        check_all(yaml, [Path(each) for each in arguments] or sorted(KINDS.glob("*.yaml")), report)
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
