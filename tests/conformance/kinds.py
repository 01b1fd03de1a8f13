"""templates/kinds, read as data: what a property is called in each target."""
import functools
import re

import yaml

import tools


IMPLIED = "(implied)"  # what a target says by other means


class Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):
    """YAML in which `=` is a text like any other."""


Loader.add_constructor("tag:yaml.org,2002:value", yaml.SafeLoader.construct_yaml_str)


class Kind:
    def __init__(self, data):
        self.data = data
        self.type = data["type"]
        self.properties = data.get("properties") or {}
        self.cli = data.get("cli") or {}
        self.terraform = data.get("terraform") or {}
        self.tags = (data.get("tags") or {}).get("property")

    def reference(self, attribute):
        """Where the value of Ref (no name) or of an attribute comes from: {terraform, cli}."""
        if not attribute:
            return self.data.get("ref")
        return (self.data.get("attributes") or {}).get(attribute)

    def identity(self):
        """Paths of what makes a resource this one: what replaces it when it changes."""
        paths = [(name,) for name, spec in self.properties.items() if spec.get("replace") == "always" or name in self.found_by()]
        for name, spec in self.properties.items():
            paths += [(name, *member.split(".")) for member in spec.get("replaces") or []]
        return paths or [(name,) for name, spec in self.properties.items() if spec.get("required")]

    def found_by(self):
        """Properties that the finder of a script picks the resource out by."""
        return set(re.findall(r"\{(\w+)\}", (self.cli.get("find") or {}).get("object") or ""))

    def said_by_delete(self):
        """Properties that say how the resource is deleted, and nothing before."""
        sources = [each for each in ((self.cli.get("delete") or {}).get("options") or {}).values() if isinstance(each, str)]
        return [name for name in sources if form((self.properties.get(name) or {}).get("cli"))[0] == "part"]

    def members(self, property_):
        """Those of the elements of a list, which a companion may describe."""
        found = dict(self.properties.get(property_, {}).get("properties") or {})
        for companion in self.terraform.get("companions") or []:
            if companion.get("each") == property_:
                found.update({name: both(found.get(name) or {}, spec) for name, spec in companion["properties"].items()})
        return found

    def package(self):
        """The property that is a package of code, if there is one."""
        options = (self.cli.get("create") or {}).get("options") or {}
        for source in options.values():
            if isinstance(source, str) and source.startswith("file:"):
                return source[len("file:"):]
        return None


def both(own, further):
    """What a resource and its companion say of one property."""
    inner = {name: both((own.get("properties") or {}).get(name) or {}, spec)
             for name, spec in (further.get("properties") or {}).items()}
    return {**own, **further, **({"properties": inner} if inner else {})}


def form(spec):
    """(form, name) of a `terraform` or `cli` entry: ('argument', 'x'), ('block', 'x'), ('omit', why)."""
    if isinstance(spec, str):
        return "argument", spec
    if not spec:
        return "omit", ""
    for key in ("block", "object", "json", "map", "list", "single", "inline", "arguments", "implied", "companion", "shape", "omit",
                "attributes", "counted", "part"):
        if key in spec:
            return key, spec[key]
    raise tools.Problem(f"a kind file has a form that is not known here: {spec}")


def is_document(spec):
    return form(spec.get("terraform"))[0] == "json" or form(spec.get("cli"))[0] == "json"


@functools.lru_cache(None)
def load():
    """Kinds by their CloudFormation type."""
    found = {}
    for path in sorted((tools.ROOT / "templates/kinds").glob("*.yaml")):
        kind = Kind(yaml.load(path.read_text(encoding="utf-8"), Loader))
        found[kind.type] = kind
    return found
