"""The unit tests that come with the examples, each counted."""
import subprocess
import sys

import harness
from harness import PYTHON, ROOT

REPORTER = ROOT / "tests/suites/unittest_lines.py"


def main():
    found = [path for path in sorted((ROOT / "examples").glob("*/tests")) if path.is_dir()]
    if not found:
        harness.failed("examples", "none has tests")
    good = True
    for tests in found:
        done = subprocess.run([PYTHON, str(REPORTER), tests.parent.name, str(tests)], cwd=tests.parent,
                              env=harness.plain_environment(PYTHONDONTWRITEBYTECODE="1"), stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        sys.stdout.write(harness.text(done.stdout))
        good = good and done.returncode == 0
        if done.returncode not in (0, 1) or not done.stdout:
            harness.failed(tests.parent.name, f"its tests ended with status {done.returncode}",
                           harness.text(done.stderr).splitlines()[-30:])
    if not good:
        sys.exit(1)
    harness.finish()


if __name__ == "__main__":
    main()
