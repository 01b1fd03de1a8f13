"""A kind file as Python values, and what several checks ask of it. templates/README.md has the vocabulary."""
import re
from dataclasses import dataclass, field
from pathlib import Path

KINDS = Path(__file__).resolve().parent.parent.parent / "templates/kinds"

# In a JMESPath text `{source}` is a value; braces with a colon are JMESPath's own.
PLACEHOLDER = re.compile(r"\{([^{}:\s]+)\}")


def file_name(type_):
    """`AWS::EC2::VPC` is in `ec2_vpc.yaml`."""
    return "_".join(type_.split("::")[1:]).lower() + ".yaml"


def load(yaml, path):
    kind = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(kind, dict) or not isinstance(kind.get("type"), str):
        raise ValueError(f"{path.name} names no type")
    return kind


@dataclass
class Property:
    path: str  # dotted, below the resource
    spec: dict
    parent: "Property" = None
    members: list = field(default_factory=list)

    @property
    def name(self):
        return self.path.rsplit(".", 1)[-1] if self.parent else self.path

    @property
    def required(self):
        return self.spec.get("required") is True

    def form(self, target):
        """The one key and value of a mapping such as `{block: name}`, or ('name', name)."""
        value = self.spec.get(target)
        if isinstance(value, str):
            return "name", value
        if isinstance(value, dict) and value:
            return next(iter(value.items()))
        return "", None


def properties(kind):
    """The properties at the top; each holds its members."""
    def read(specs, parent):
        found = []
        for name, spec in (specs or {}).items():
            path = f"{parent.path}.{name}" if parent else str(name)
            each = Property(path, spec if isinstance(spec, dict) else {}, parent)
            each.members = read(each.spec.get("properties"), each)
            found.append(each)
        return found
    return read(kind.get("properties"), None)


def walk(tops):
    for each in tops:
        yield each
        yield from walk(each.members)


def by_path(kind):
    return {each.path: each for each in walk(properties(kind))}


def read_path(prop):
    read = prop.spec.get("read")
    return read.get("path") if isinstance(read, dict) else read


def calls(kind):
    """(where, call, part) of every call of the `cli` section, tag calls with a command included."""
    cli = kind.get("cli") or {}
    found = [(name, cli.get(name), None) for name in ("find", "read", "create", "delete")]
    before = (cli.get("delete") or {}).get("before")
    found += [("delete before", before, None)]
    among = (cli.get("find") or {}).get("among") or []
    found += [(f"find among {i + 1}", call, None) for i, call in enumerate(among)]
    if isinstance(cli.get("update"), list):
        found += [(f"update {i + 1}", call, None) for i, call in enumerate(cli["update"])]
    for i, part in enumerate(cli.get("parts") or []):
        found += [(f"part {i + 1} {name}", part.get(name), part) for name in ("find", "list", "put", "delete")]
    found += [(f"tags {name}", (cli.get("tags") or {}).get(name), None) for name in ("read", "write")]
    return [(where, call, part) for where, call, part in found if isinstance(call, dict) and "command" in call]


def sources(value):
    """The source texts in an option's value."""
    if isinstance(value, dict):
        for member in value.values():
            yield from sources(member)
    elif isinstance(value, list):
        for element in value:
            yield from sources(element)
    else:
        yield value


def placeholders(text):
    return PLACEHOLDER.findall(text or "")
