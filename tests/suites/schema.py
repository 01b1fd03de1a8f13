"""The kind files against the published schemas: tests/schema/check_kinds.py, which reports in the suites' own lines."""
import subprocess
import sys

import harness
from harness import PYTHON, ROOT

CHECKER = ROOT / "tests/schema/check_kinds.py"


def run(name, *arguments):
    done = subprocess.run([PYTHON, str(CHECKER), *arguments], cwd=ROOT, capture_output=True)
    output = harness.text(done.stdout)
    reports = [line for line in output.splitlines() if line.split(" ", 1)[0] in ("PASS", "FAIL", "SKIP")]
    bad = done.returncode != 0 and not any(line.startswith("FAIL") for line in reports)
    if reports:
        sys.stdout.write(output)
    if bad:
        harness.failed(name, f"ended with status {done.returncode}",
                       (output + harness.text(done.stderr)).splitlines()[-40:])
    elif done.returncode != 0:
        return False
    elif not reports:
        harness.passed(name)
    return not bad


def main():
    if not CHECKER.exists():
        harness.failed("check_kinds.py", "is not there")
        harness.finish()
    good = run("kinds")
    good = run("the checker finds planted mistakes", "--self-test") and good
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
