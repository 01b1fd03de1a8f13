"""The doctest executables of the build, counted by test case."""
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import harness
from harness import BUILD


def executables():
    """Name and command of each, as CTest knows them: what is left over from older builds is not run."""
    listing = subprocess.run(["ctest", "--test-dir", str(BUILD), "--show-only=json-v1"], capture_output=True, text=True)
    if listing.returncode != 0:
        return []
    return [(test["name"], test["command"]) for test in json.loads(listing.stdout)["tests"]
            if test["name"].startswith("unit-") and "command" in test]


def line_of(element):
    return f"{os.path.relpath(element.get('filename', '?'), harness.ROOT)}:{element.get('line', '?')}"


def failures(case):
    """What went wrong in a test case, for people."""
    lines = []

    def visit(element, names):
        for child in element:
            if child.tag == "SubCase":
                visit(child, names + [child.get("name", "")])
            elif child.tag in ("Expression", "Exception", "Message"):
                where = line_of(child) if child.get("filename") else ""
                lines.append(" / ".join(part for part in [where, *names] if part) or line_of(case))
                lines.append(f"  {child.get('type', child.tag)}: {''.join(child.itertext()).strip()}"
                             if child.tag != "Expression" else f"  {child.get('type')}")
                if child.tag == "Expression":
                    for part in child:
                        lines.extend(f"    {part.tag.lower()}: {text}" for text in (part.text or "").strip().split("\n"))

    visit(case, [])
    return lines


def report(name, command):
    output = BUILD / "scratch" / (name + ".xml")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("")
    try:
        run = subprocess.run([*command, "--reporters=xml", f"--out={output}"], cwd=harness.scratch("unit", name),
                             capture_output=True, timeout=900)
    except subprocess.TimeoutExpired:
        harness.failed(name, "took more than 15 minutes")
        return
    reader = ElementTree.XMLPullParser(["start", "end"])
    reader.feed(output.read_text(encoding="utf-8", errors="replace"))
    begun, ended, bad = None, 0, 0
    try:
        for event, element in reader.read_events():
            if element.tag != "TestCase":
                continue
            begun = element if event == "start" else None
            if event == "start":
                continue
            case = f"{name}/{element.get('name')}"
            ended += 1
            result = element.find("OverallResultsAsserts")
            if element.get("skipped") == "true":
                harness.skipped(case, "marked so in its source")
            elif result is not None and result.get("test_case_success") == "true":
                harness.passed(case)
            else:
                bad += 1
                harness.failed(case, "", failures(element))
    except ElementTree.ParseError as broken:
        bad += 1
        harness.failed(name, f"its report cannot be read: {broken}")
    tail = harness.text(run.stdout + run.stderr).splitlines()[-30:]
    if begun is not None:
        harness.failed(f"{name}/{begun.get('name')}", f"the program ended in it with status {run.returncode}", tail)
    elif run.returncode != 0 and not bad:
        harness.failed(name, f"ended with status {run.returncode}", tail)
    elif not ended:
        harness.failed(name, "no test case ran")


def main():
    found = executables()
    if not found:
        harness.failed("executables", f"CTest knows no unit tests in {BUILD}")
    for name, command in found:
        report(name, command)
    harness.finish()


if __name__ == "__main__":
    sys.exit(main())
