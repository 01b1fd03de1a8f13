"""Runs `pergola validate` on each tests/errors/*.yaml and compares all that it prints with FILE.expected.

The first line of an expectation is `exit N`. A case whose first line is `# validate: --strict --env prod` is run with these
options. Every code that `pergola explain` lists occurs in a case, or in elsewhere.txt as `code: where it is tested`.
"""
import re
import shlex

import harness
from harness import ROOT, UPDATE

CASES = ROOT / "tests/errors"
OPTIONS = "# validate:"


def options_of(case):
    first = case.read_bytes().split(b"\n", 1)[0].decode("utf-8", errors="replace")
    return shlex.split(first[len(OPTIONS):]) if first.startswith(OPTIONS) else []


def run(case):
    done = harness.pergola("validate", case.name, *options_of(case), cwd=CASES, merge=True, seconds=30)
    actual = f"exit {done.returncode}\n".encode() + done.stdout
    expectation = case.with_suffix(".expected")
    expected = expectation.read_bytes() if expectation.exists() else None
    if expected == actual:
        harness.passed(case.stem)
    elif UPDATE:
        expectation.write_bytes(actual)
        harness.failed(f"{case.stem}: rewritten", "look at the change, then run without the update",
                       harness.difference(expected or b"", actual, expectation.name))
    elif expected is None:
        harness.failed(case.stem, f"there is no {expectation.name}; it says", harness.text(actual).splitlines())
    else:
        harness.failed(case.stem, "", harness.difference(expected, actual, expectation.name))
    return actual


def listed_codes():
    done = harness.pergola("explain")
    if done.returncode != 0:
        return None
    return {line.split()[0] for line in harness.text(done.stdout).splitlines() if re.match(r"[a-z]", line)}


def elsewhere():
    """Codes that no case here can show, with the reason."""
    path = CASES / "elsewhere.txt"
    rows = {}
    for line in path.read_text().splitlines() if path.exists() else []:
        if line.strip() and not line.startswith("#"):
            code, _, reason = line.partition(":")
            rows[code.strip()] = reason.strip()
    return rows


def check_codes(outputs):
    codes = listed_codes()
    if not codes:
        harness.failed("codes", "`pergola explain` lists none")
        return
    shown = {code for output in outputs for code in re.findall(r"\[([a-z0-9]+(?:-[a-z0-9]+)*)\]", harness.text(output))}
    other = elsewhere()
    harness.check("every code has a case", sorted(codes - shown - set(other)),
                  "these have none; add one, or a line in tests/errors/elsewhere.txt")
    problems = [f"{code}: no reason given" for code, reason in sorted(other.items()) if not reason]
    problems += [f"{code}: not a code" for code in sorted(set(other) - codes)]
    problems += [f"{code}: has a case here" for code in sorted(set(other) & shown)]
    harness.check("elsewhere.txt is true", problems)


def main():
    harness.need_binary()
    harness.refuse_update_in_ci()
    cases = sorted(CASES.glob("*.yaml"))
    if not cases:
        harness.failed("cases", "there are none in tests/errors")
    outputs = [run(case) for case in cases]
    harness.check("every expectation has a case",
                  [path.name for path in sorted(CASES.glob("*.expected")) if not path.with_suffix(".yaml").exists()])
    check_codes(outputs)
    harness.finish()


if __name__ == "__main__":
    main()
