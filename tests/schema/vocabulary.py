"""Whether a kind file keeps to the vocabulary of templates/README.md, and whether what it names is in it."""
from kind import by_path, calls, file_name, placeholders, properties, sources, walk

CONCERNS = {"network", "lattice", "compute", "identity", "data", "messaging", "api", "observability"}
TOP = {"type", "title", "concern", "stateful", "tags", "ref", "attributes", "properties", "terraform", "cli"}
PROPERTY = {"required", "replace", "replaces", "terraform", "cli", "read", "values", "properties"}
TERRAFORM_FORMS = {"name", "block", "json", "map", "list", "single", "inline", "arguments", "implied", "companion",
                   "shape", "omit"}
CLI_FORMS = {"name", "object", "json", "attributes", "counted", "part", "implied", "omit"}
UNNAMED = {"terraform": {"json", "map", "arguments"}, "cli": set()}  # forms whose members need no name of their own
REFERENCE = {"terraform", "cli", "after", "front"}
COMPANION = {"type", "each", "when", "label", "link", "block", "awaited", "behind", "properties"}
CLI = {"find", "read", "create", "ready", "update", "parts", "tags", "delete"}
CALL = {"command", "options", "object", "absent", "retry"}
PART = {"each", "when", "is", "find", "same", "put", "list", "key", "delete"}
CALL_EXTRAS = {"find": {"among"}, "update": {"properties", "always"}, "delete": {"gone", "each", "parts", "with", "before"}}
CONSTANTS = {"$tags", "$token", "$id", "$Name", "$stack", "$region", "$partition"}


def unknown(where, value, known):
    if not isinstance(value, dict):
        return [f"{where} is no mapping"]
    return [f"{where} has an unknown key '{key}'" for key in value if key not in known]


def check_properties(kind):
    for prop in walk(properties(kind)):
        yield from unknown(prop.path, prop.spec, PROPERTY)
        if not prop.parent and prop.spec.get("replace") not in ("always", "maybe", "never"):
            yield f"{prop.path} does not say what a change replaces"
        if prop.parent and ("replace" in prop.spec or "replaces" in prop.spec):
            yield f"{prop.path} has 'replace', which belongs to the property at the top"
        for target, forms in (("terraform", TERRAFORM_FORMS), ("cli", CLI_FORMS)):
            form, value = prop.form(target)
            if not form and prop.parent and prop.parent.form(target)[0] in UNNAMED[target]:
                continue
            if form not in forms:
                yield f"{prop.path} has no known form in {target}"
            elif form in ("implied", "omit") and not (isinstance(value, str) and value.strip()):
                yield f"{prop.path} is left out of {target} without a reason"
            wrapped = isinstance(prop.spec.get(target), dict) and "member" in prop.spec[target]
            if wrapped != (form == "object") and (form != "block" or prop.members):
                yield f"{prop.path}: 'member' belongs to a plain value that is an object or block in {target}"


def check_references(kind):
    for name, spec in {"Ref": kind.get("ref") or {}, **(kind.get("attributes") or {})}.items():
        yield from unknown(name, spec, REFERENCE)
        if "after" in spec and str(spec.get("cli") or "=").startswith("="):
            yield f"{name} is cut out of nothing"


def check_companions(kind):
    tops = {each.name for each in properties(kind)}
    for companion in (kind.get("terraform") or {}).get("companions") or []:
        where = f"companion {companion.get('type')}"
        yield from unknown(where, companion, COMPANION)
        owner = companion.get("each") or companion.get("when")
        if owner not in tops and owner not in by_path(kind):
            yield f"{where} is for a property that does not exist: {owner}"


class Sources:
    """Whether the sources of a kind lead somewhere."""

    def __init__(self, kind):
        self.paths = by_path(kind)
        self.attributes = set(kind.get("attributes") or {})
        self.has_ref = "ref" in kind

    def problem(self, source, part, each):
        """Why a source means nothing; `each`: the call runs for values that were found."""
        if not isinstance(source, str):
            return f"{source!r} is no source"
        if source.startswith("shown:"):
            return next(filter(None, (self.problem(each, part, each=False) for each in placeholders(source))), "")
        if source.startswith("="):
            return f"{source} is unknown" if source[1:2] == "$" and source[1:] not in CONSTANTS else ""
        if source.startswith("@"):
            known = source == "@Ref" and self.has_ref or source[1:] in self.attributes
            return "" if known else f"{source} is no attribute"
        if source.startswith("."):
            return self.element_problem(source, part, each)
        path = source.removeprefix("digest:").removeprefix("file:").removeprefix("text:")
        name = ".".join(step for step in path.split(".") if not step.isdigit())
        return "" if name in self.paths else f"{source} is no property"

    def element_problem(self, source, part, each):
        if each:
            return "" if source == "." else f"{source}: of a value found there is only '.'"
        if not part or "each" not in part:
            return f"{source} has no element to come from"
        members = {path.split(".", 1)[1] for path in self.paths if path.startswith(part["each"] + ".")}
        if source == ".":
            return "'.' of an element with members" if members else ""
        return "" if source[1:] in members else f"{source} is no member of {part['each']}"


def texts(call):
    """(key, JMESPath) of a call."""
    return [(key, call[key]) for key in ("object", "each") if isinstance(call.get(key), str)]


def check_calls(kind):
    known = Sources(kind)
    for where, call, part in calls(kind):
        role = where.split(" ")[0]
        yield from unknown(where, call, CALL | CALL_EXTRAS.get("delete" if where.endswith("delete") else role, set())
                           | ({"path", "form", "option"} if role == "tags" else set()))
        runs_for_found = "each" in call or "among" in call or (where.endswith("delete") and part is not None and "list" in part)
        for source in sources(call.get("options") or {}):
            problem = known.problem(source, part, runs_for_found)
            if problem:
                yield f"{where}: {problem}"
        for key, text in texts(call):
            for source in placeholders(text):
                problem = known.problem(source, part, False)
                if problem:
                    yield f"{where}: {key}: {problem}"
        if role == "update" and not call.get("properties"):
            yield f"{where} names no properties"
        for path in call.get("properties") or [] if role == "update" else []:
            if path not in known.paths:
                yield f"{where}: {path} is no property"


def check_parts(kind):
    known = Sources(kind)
    for i, part in enumerate(kind["cli"].get("parts") or []):
        where = f"part {i + 1}"
        yield from unknown(where, part, PART)
        if (part.get("each") or part.get("when")) not in known.paths:
            yield f"{where} is for a property that does not exist"
        if ("list" in part) != ("key" in part):
            yield f"{where}: 'list' and 'key' go together"
        needed = ("find",) if "when" in part and "list" in part else ("find", "put")
        if not all(key in part for key in needed) or ("list" in part and "delete" not in part):
            yield f"{where} lacks a call"
        for key in ("same", "key"):
            for source in placeholders(part.get(key)):
                problem = known.problem(source, part, False)
                if problem:
                    yield f"{where}: {key}: {problem}"


def check(kind, path):
    problems = list(unknown("the file", kind, TOP))
    if path.name != file_name(kind["type"]):
        problems.append(f"the file of {kind['type']} is called {file_name(kind['type'])}")
    if not kind.get("title") or kind.get("concern") not in CONCERNS:
        problems.append("it has no title or no known concern")
    if not isinstance(kind.get("cli"), dict) or not isinstance(kind.get("terraform"), dict):
        return problems + ["a section is missing: terraform, cli"]
    problems += check_properties(kind)
    problems += check_references(kind)
    problems += check_companions(kind)
    problems += unknown("cli", kind["cli"], CLI)
    problems += [f"cli: '{name}' is missing" for name in ("find", "create", "delete") if name not in kind["cli"]]
    problems += check_calls(kind)
    problems += check_parts(kind)
    covered = {part.get("each") or part.get("when") for part in kind["cli"].get("parts") or []}
    named = {str(source).split(":")[-1].split(".")[0] for _, call, _ in calls(kind)
             for source in sources(call.get("options") or {})}
    problems += [f"{each.path}: neither a part nor the options of a call take it" for each in properties(kind)
                 if each.form("cli")[0] == "part" and each.name not in covered | named]
    return problems
