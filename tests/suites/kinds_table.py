"""The table of kinds at the end of README.md, from the kind files: what each becomes in each target."""
import re

from harness import ROOT

BEGIN = "<!-- kinds: written by scripts/kinds-table -->"
END = "<!-- end of kinds -->"
HEAD = ["| kind | CloudFormation | Terraform | AWS CLI |", "| --- | --- | --- | --- |"]
KINDS = ROOT / "templates/kinds"


def sections(text):
    """The lines of each section at the top of a kind file, by its name; the first is what stands behind the colon."""
    found = {}
    for line in text.splitlines():
        top = re.match(r"([a-z]+):\s*(.*)$", line)
        if top:
            lines = found.setdefault(top.group(1), [top.group(2)])
        elif found:
            lines.append(line)
    return found


def create_command(lines):
    """`service operation` of the call that makes one."""
    for place, line in enumerate(lines):
        if re.match(r"  create:", line):
            here = re.search(r"command:\s*([a-z0-9-]+ [a-z0-9-]+)", "\n".join(lines[place:place + 3]))
            return here.group(1) if here else None
    return None


def row(path):
    parts = sections(path.read_text(encoding="utf-8"))
    terraform = "\n".join(parts["terraform"])
    types = re.findall(r"\btype:\s*(aws_\w+)", terraform)
    command = create_command(parts["cli"])
    if command is None or not (types or "omit:" in terraform):
        raise ValueError(f"{path.name} does not say what it becomes")
    names = ", ".join(f"`{each}`" for each in dict.fromkeys(types)) or "none"
    return f"| {parts['title'][0].strip()} | `{parts['type'][0].strip()}` | {names} | `{command}` |"


def table():
    rows = [row(path) for path in KINDS.glob("*.yaml")]
    return HEAD + sorted(rows, key=lambda line: line.split("`")[1])


def filled(text):
    """The README with the table as it should be."""
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    return "\n".join([f"{before}{BEGIN}", *table(), f"{END}{after}"])
