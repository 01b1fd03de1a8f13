"""Kind files against CloudFormation's resource schemas, as cfn-lint ships them."""
from kind import properties, walk

GROUPS = ("attributes", "replace", "settable")
REGION = "us-east-1"


def available():
    """A function from a type to its schema, or a text that says why there is none."""
    try:
        from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER as manager
    except ImportError:
        return None, "cfn-lint is not installed"
    from cfnlint.schema._exceptions import ResourceNotFoundError

    def schema(type_):
        try:
            return manager.get_resource_schema(REGION, type_).schema
        except ResourceNotFoundError:
            return None
    return schema, ""


class Schema:
    """Paths of a resource schema: dotted names; lists are stepped over."""

    def __init__(self, schema):
        self.schema = schema
        self.create_only = self.paths("createOnlyProperties")
        self.conditional = self.paths("conditionalCreateOnlyProperties")
        self.read_only = self.paths("readOnlyProperties")

    def paths(self, key):
        return {path.removeprefix("/properties/").replace("/*", "").replace("/", ".") for path in self.schema.get(key, [])}

    def resolve(self, node):
        """The node behind references, and whether a list was stepped over."""
        is_list = False
        while True:
            if "oneOf" in node and "$ref" in node["oneOf"][0]:
                node = node["oneOf"][0]  # the other one is a document
            elif "$ref" in node:
                node = self.schema["definitions"][node["$ref"].rsplit("/", 1)[-1]]
            elif node.get("type") == "array" and "items" in node:
                node, is_list = node["items"], True
            elif "properties" not in node and any("properties" in each for each in node.get("oneOf", [])):
                # Which of the alternatives it is, the policy decides: what any of them has may be set.
                node = {"properties": {name: inner for each in node["oneOf"] for name, inner in each.get("properties", {}).items()}}
            else:
                return node, is_list

    def node(self, path):
        """(node, whether it is a list), or None."""
        node, is_list = self.schema, False
        for name in path.split("."):
            node, _ = self.resolve(node)
            if name not in node.get("properties", {}):
                return None
            node, is_list = self.resolve(node["properties"][name])
        return node, is_list

    def required(self, node):
        return set(node.get("required", []))

    def default_replace(self, name):
        return "always" if name in self.create_only else "maybe" if name in self.conditional else "never"


def check_property(prop, schema, allow):
    found = schema.node(prop.path)
    if found is None:
        return [f"the schema has no property {prop.path}"]
    node, _ = found
    problems = []
    if prop.path in schema.read_only and not allow("settable", prop.path):
        problems.append(f"{prop.path} cannot be set")
    has_members = bool(node.get("properties"))
    if has_members and not prop.members:
        problems.append(f"the members of {prop.path} are not listed")
    if prop.members and not has_members:
        problems.append(f"{prop.path} has no members in the schema")
    listed = {each.name: each for each in prop.members}
    for name in sorted(schema.required(node) if prop.members else ()):
        if name not in listed or not listed[name].required:
            problems.append(f"{prop.path}.{name} is required")
    for value in (prop.spec.get("values") or {}).values():
        problems += [f"{prop.path}: {text} is none of its values" for text in value
                     if "enum" in node and text not in node["enum"]]
    return problems


def check_replace(top, schema, allow):
    expected, stated = schema.default_replace(top.name), top.spec.get("replace")
    if stated != expected and not allow("replace", top.name):
        yield f"{top.name} is replaced '{stated}', by the schema '{expected}'"
    listed = {each.path for each in walk(top.members)}
    below = {path for path in schema.create_only if path in listed} if expected != "always" else set()
    said = {f"{top.name}.{path}" for path in top.spec.get("replaces") or []}
    for path in sorted(below ^ said):
        if path in said and not allow("replace", path):
            yield f"a change of {path} does not replace, by the schema"
        elif path in below:
            yield f"a change of {path} replaces, by the schema"


def check_tags(kind, schema):
    # Schemas that say nothing of tagging may have tags all the same.
    silent = {"taggable": "Tags" in schema.schema["properties"], "tagProperty": "/properties/Tags"}
    tagging, tags = schema.schema.get("tagging", silent), kind.get("tags")
    name = tagging.get("tagProperty", "").removeprefix("/properties/")
    taggable = tagging.get("taggable") is True and name in schema.schema["properties"]
    if taggable != bool(tags):
        return ["its tags are not described" if taggable else "it has no tags in the schema"]
    if not tags:
        return []
    node, is_list = schema.node(name)
    problems = [] if tags.get("property") == name else [f"its tags are in {name}"]
    if (tags.get("form") == "list") != is_list or tags.get("form") not in ("list", "map"):
        problems.append(f"its tags are a {'list' if is_list else 'map'}")
    if any(each.name == name for each in properties(kind)):
        problems.append(f"{name} stands among the properties too")
    return problems


def check(kind, schema_of, exceptions):
    type_ = kind["type"]
    raw = schema_of(type_)
    if raw is None:
        return ["CloudFormation has no such type"]
    schema = Schema(raw)

    def allow(group, key):
        return exceptions.allow(type_, group, key)

    problems = check_tags(kind, schema)
    tops = properties(kind)
    required = {each.name for each in tops if each.required}
    problems += [f"{name} is required" for name in sorted(schema.required(raw) - required)]
    for prop in walk(tops):
        problems += check_property(prop, schema, allow)
    for top in tops:
        problems += check_replace(top, schema, allow)
    for name in kind.get("attributes") or {}:
        if name not in schema.read_only and not allow("attributes", name):
            problems.append(f"{name} is no attribute")
    return problems + list(exceptions.problems(type_, GROUPS))
