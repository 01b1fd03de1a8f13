"""What is written about the project is true: pieces of code are those of tested files, links lead somewhere.

A fenced block after `<!-- from: PATH -->` is that whole file; after `<!-- from: PATH lines matching "A" .. "B" -->` it is the lines
from the first that contains A to the next that contains B, without their common indentation.
"""
import json
import re
import textwrap

import harness
import kinds_table
from harness import ROOT

FROM = re.compile(r'^<!-- from: (\S+?)(?: lines matching "(.+?)" \.\. "(.+?)")? -->$')
FENCE = re.compile(r"^(\s*)(`{3,}|~{3,})\s*(\w*)")
LINK = re.compile(r"\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s+(\S+)", re.M)
# In README.md these are shown from tested files only.
TESTED_LANGUAGES = ("yaml", "hcl", "json", "terraform")


def fenced_blocks(text):
    """(line number, language, lines, the last line that was not empty before it) of each block."""
    blocks, before, fence = [], "", None
    for number, line in enumerate(text.splitlines(), 1):
        found = FENCE.match(line)
        if fence is None and found:
            fence = (number, found.group(2), found.group(3), [], before)
        elif fence is not None and found and line.strip().startswith(fence[1]) and not found.group(3):
            blocks.append((fence[0], fence[2], fence[3], fence[4]))
            fence = None
        elif fence is not None:
            fence[3].append(line)
        if line.strip():
            before = line.strip()
    return blocks


def piece(path, first, last):
    """The lines that a comment names, or a text that says why there are none."""
    file = ROOT / path
    if not file.is_file():
        return f"{path} does not exist"
    lines = file.read_text(encoding="utf-8").splitlines()
    if first is None:
        return lines
    start = next((i for i, line in enumerate(lines) if first in line), None)
    if start is None:
        return f"no line of {path} contains '{first}'"
    end = next((i for i in range(start, len(lines)) if last in lines[i]), None)
    if end is None:
        return f"no line of {path} after line {start + 1} contains '{last}'"
    return textwrap.dedent("\n".join(lines[start:end + 1])).split("\n")


def check_pieces(name, text):
    shown = 0
    for number, language, lines, before in fenced_blocks(text):
        source = FROM.match(before)
        here = f"{name}:{number}"
        if not source:
            if "<!-- from:" in before:
                harness.failed(here, f"'{before}' is not understood")
            elif name == "README.md" and language in TESTED_LANGUAGES:
                harness.failed(here, f"a {language} block without '<!-- from: PATH -->': show a tested file")
            continue
        shown += 1
        expected = piece(*source.groups())
        if isinstance(expected, str):
            harness.failed(here, expected)
        elif lines != expected:
            harness.failed(here, f"is not what {source.group(1)} says", harness.difference(
                "\n".join(expected).encode(), "\n".join(lines).encode(), source.group(1)))
        else:
            harness.passed(f"{here} is from {source.group(1)}")
    if name == "README.md" and not shown:
        harness.failed(name, "shows no tested file")


def check_topologies(name, text):
    """Each topology that a page shows is valid. A block that does not begin with `pergola:` is laid over the first that does."""
    base, problems = None, []
    for number, language, lines, before in fenced_blocks(text):
        if language != "yaml" or FROM.match(before):
            continue
        shown, options = "\n".join(lines) + "\n", []
        if shown.startswith("pergola:"):
            base = base or shown
        elif base is None:
            problems.append(f"line {number}: no whole topology stands before this piece")
            continue
        else:
            shown, options = f"{base}environments:\n  block:\n{textwrap.indent(shown, '    ')}", ["--env", "block"]
        done = harness.pergola("validate", "-", "--format", "json", *options, stdin=shown.encode())
        try:
            found = json.loads(done.stdout)["diagnostics"]
        except (ValueError, KeyError):
            problems.append(f"line {number}: validate ends with {done.returncode}")
            continue
        problems += [f"line {number}: {each['code']}: {each['message']}" for each in found
                     if each["severity"] == "error" and each["code"] != "code-not-found"]
    harness.check(f"topologies of {name}", problems)


def check_codes():
    """docs/diagnostics.md has a row for each code that `explain` lists, and no other."""
    text = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `([a-z-]+)` \|", text, re.M))
    codes = {line.split()[0] for line in harness.text(harness.pergola("explain").stdout).splitlines()
             if re.match(r"[a-z]+(-[a-z]+)+  ", line)}
    harness.check("docs/diagnostics.md has each code", [f"{code} has no row" for code in sorted(codes - rows)] if codes else ["none listed"])


def check_kinds():
    """The table of kinds in README.md is current; scripts/kinds-table writes it."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    if kinds_table.BEGIN not in text or kinds_table.END not in text:
        harness.failed("README.md has the table of kinds", f"'{kinds_table.BEGIN}' or '{kinds_table.END}' is missing")
        return
    changed = kinds_table.filled(text)
    if changed == text:
        harness.passed("README.md has the table of kinds")
    else:
        harness.failed("README.md has the table of kinds", "it is not current: run scripts/kinds-table", harness.difference(
            changed.encode(), text.encode(), "README.md"))


def without_code(text):
    kept, fence = [], None
    for line in text.splitlines():
        found = FENCE.match(line)
        if found and fence is None:
            fence = found.group(2)
        elif found and line.strip().startswith(fence) and not found.group(3):
            fence = None
        elif fence is None:
            kept.append(re.sub(r"`[^`]*`", "``", line))
    return "\n".join(kept)


def anchors(file):
    """The ids that GitHub gives to the headings of a file."""
    found = []
    fence = False
    for line in file.read_text(encoding="utf-8").splitlines():
        fence = fence != bool(FENCE.match(line))
        heading = None if fence else re.match(r"#{1,6}\s+(.*?)\s*#*$", line)
        if heading:
            plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.group(1)).lower()
            slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
            found.append(slug if slug not in found else f"{slug}-{found.count(slug)}")
    return found


def broken_links(name, text):
    problems = []
    for match in LINK.finditer(without_code(text)):
        target = match.group(1) or match.group(2)
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (ROOT / name).parent / path if path else ROOT / name
        if not file.exists():
            problems.append(f"{target}: does not exist")
        elif anchor and file.suffix == ".md" and anchor not in anchors(file):
            problems.append(f"{target}: no such heading")
    return problems


def machine_paths(names):
    """Lines that name a folder of the machine the project was written on."""
    pattern = re.compile(r"(?<![\w.])/(?:work|root)/|" + re.escape(str(ROOT)) + "/")
    problems = []
    for name in names:
        text = (ROOT / name).read_bytes().decode("utf-8", errors="replace")
        problems += [f"{name}:{text.count(chr(10), 0, found.start()) + 1}: {found.group()}"
                     for found in pattern.finditer(text)]
    return problems


def main():
    names = harness.project_files()
    documents = [name for name in names if name.endswith(".md") and not name.startswith("tests/golden/")]
    if "README.md" not in documents:
        harness.failed("README.md", "is not there")
    for name in documents:
        text = (ROOT / name).read_text(encoding="utf-8")
        check_pieces(name, text)
        if name.startswith("docs/"):
            check_topologies(name, text)
        harness.check(f"links of {name}", broken_links(name, text), "these lead nowhere")
    check_codes()
    check_kinds()
    harness.check("no file names a folder of this machine", machine_paths(names))
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    harness.check("CHANGELOG.md has an Unreleased heading",
                  [] if re.search(r"^## \[Unreleased\]$", changelog, re.M) else ["## [Unreleased]"])
    harness.finish()


if __name__ == "__main__":
    main()
