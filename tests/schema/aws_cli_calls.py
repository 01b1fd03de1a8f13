"""Requests: options are members, JSON has the right keys, what is required is there."""
from kind import properties

FORMS = {"map": "map", "pairs": ("Key", "Value"), "lower-pairs": ("key", "value"), "tag-pairs": ("TagKey", "TagValue")}


def enum(shape):
    return getattr(shape, "enum", None) or []


def source_property(context, source):
    """The property behind a source, when it is one."""
    if not isinstance(source, str) or source[:1] in "=@.":
        return None
    path = source.removeprefix("digest:").removeprefix("file:").removeprefix("text:")
    return context.paths.get(".".join(step for step in path.split(".") if not step.isdigit()))


def is_certain(context, source, part):
    """Whether a source always has a value."""
    if isinstance(source, dict):
        return bool(source) and is_certain(context, next(iter(source.values())), part)
    if isinstance(source, list):
        return any(is_certain(context, element, part) for element in source)
    if source[:1] in "=@" or source == "." or source.startswith("shown:"):
        return True
    path = f"{part['each']}{source}" if source.startswith(".") else source
    path = ".".join(step for step in path.removeprefix("file:").split(".") if not step.isdigit())
    prop = context.paths.get(path)
    # A part is there because its property is set, an element because it is.
    while prop is not None and prop.required and prop.parent and prop.parent.name != (part or {}).get("each"):
        prop = prop.parent
    return prop is not None and (prop.required or prop.path == (part or {}).get("when"))


def check_json(context, where, shape, value, part):
    """A mapping or list of sources against the shape of an option or member."""
    if isinstance(value, dict):
        if shape.type_name == "map":
            return [problem for inner in value.values() for problem in check_json(context, where, shape.value, inner, part)]
        if shape.type_name != "structure":
            return [f"{where} is no structure"]
        problems = [f"{where}: {shape.name} has no member {key}" for key in value if key not in shape.members]
        problems += [f"{where}: {shape.name} requires {key}" for key in shape.required_members
                     if key not in value or not is_certain(context, value[key], part)]
        for key, inner in value.items():
            if key in shape.members:
                problems += check_json(context, f"{where}.{key}", shape.members[key], inner, part)
        return problems
    if isinstance(value, list):
        if shape.type_name != "list":
            return [f"{where} is no list"]
        return [problem for inner in value for problem in check_json(context, where, shape.member, inner, part)]
    return check_source(context, where, shape, value, part)


def check_source(context, where, shape, source, part):
    if source.startswith("=") and not source.startswith("=$"):
        text = source[1:]
        if (text == "") != (shape.type_name == "boolean"):
            return [f"{where} is {'a' if text else 'no'} flag"]
        return [f"{where}: {text} is none of the values of {shape.name}"] if enum(shape) and text not in enum(shape) else []
    prop = source_property(context, source)
    if prop is not None and prop.form("cli")[0] == "object":
        return check_wrapped(where, shape, prop)
    if prop is not None and prop.form("cli")[0] == "counted":
        shape, problems = check_counted(where, shape, prop)
        return problems if problems or not prop.members else check_members(context, where, shape, prop.members)
    if prop is not None and prop.members and not source.startswith(("file:", "digest:")):
        return check_members(context, where, shape, prop.members)
    return []


def check_wrapped(where, shape, prop):
    """A plain value that is the one member of an object, or a list of such."""
    if shape.type_name == "list":
        shape = shape.member
    member = prop.spec["cli"].get("member")
    if shape.type_name != "structure" or member not in shape.members:
        return [f"{where} has no member {member} ({prop.path})"]
    return [f"{where}: {shape.name} requires {name} ({prop.path})" for name in shape.required_members if name != member]


def check_counted(where, shape, prop):
    """A list that is wrapped with its length: the shape of the list."""
    if shape is not None and shape.type_name == "structure" and {"Quantity", "Items"} <= set(shape.members):
        return shape.members["Items"], []
    return None, [f"{where} is no list with its length ({prop.path})"]


def inside(shape, name):
    """The shape at a dotted name; `.` is the shape itself."""
    for step in filter(None, name.split(".")):
        shape = shape.members.get(step) if shape is not None and shape.type_name == "structure" else None
    return shape


def check_members(context, where, shape, members):
    """The members of a property against the structure (or list of structures) that takes it."""
    if shape.type_name == "list":
        shape = shape.member
    if shape.type_name != "structure":
        return [f"{where} is no structure"]
    problems, given = [], {}
    for member in members:
        form, name = member.form("cli")
        if form in ("part", "implied", "omit"):
            continue
        if form == "counted":
            listed, more = check_counted(f"{where}.{name}", inside(shape, name), member)
            problems += more or (check_members(context, f"{where}.{name}", listed, member.members) if member.members else [])
            given.update({"Quantity": member, "Items": member} if name == "." else {} if "." in name else {name: member})
            continue
        if form not in ("name", "object") or name not in shape.members:
            problems.append(f"{where}: {shape.name} has no member {name} ({member.path})")
            continue
        given[name] = member
        inner = shape.members[name]
        if form == "object":
            problems += check_wrapped(f"{where}.{name}", inner, member)
        elif member.members:
            problems += check_members(context, f"{where}.{name}", inner, member.members)
        elif inner.type_name == "structure" or (inner.type_name == "list" and inner.member.type_name == "structure"):
            problems.append(f"{where}: the members of {member.path} are not listed")
    problems += [f"{where}: {shape.name} requires {name}" for name in shape.required_members
                 if name not in given or not given[name].required]
    return problems


def check_property(context, where, known, prop):
    """A property that is passed by its `cli` name."""
    form, name = prop.form("cli")
    if form == "attributes":
        shape = known.shape(name)
        if shape is None or shape.type_name != "map":
            return [f"{where}: {known.text} has no option --{name} that is a map ({prop.path})"]
        documented = prop.name in known.model.documentation + shape.documentation + known.input.documentation
        if documented or context.allow("undocumented", prop.path):
            return []
        return [f"{where}: {known.text} knows no attribute {prop.name}"]
    shape = known.shape(name)
    if shape is None:
        return [f"{where}: {known.text} has no option --{name} ({prop.path})"]
    if form == "object":
        return check_wrapped(f"{where}: --{name}", shape, prop)
    if form == "json":
        return [] if shape.type_name == "string" else [f"{where}: --{name} takes no text ({prop.path})"]
    if prop.members:
        return check_members(context, f"{where}: --{name}", shape, prop.members)
    if shape.type_name == "structure":
        return [f"{where}: --{name}: the members of {prop.path} are not listed"]
    return []


def given_in(options):
    """Properties that the options of a call name."""
    if isinstance(options, dict):
        return {name for value in options.values() for name in given_in(value)}
    if isinstance(options, list):
        return {name for value in options for name in given_in(value)}
    return {str(options).removeprefix("digest:").removeprefix("file:").removeprefix("text:")}


def passed(context, call, where):
    """Properties that a call passes by their `cli` names."""
    cli = context.kind["cli"]
    named = given_in(call.get("options") or {})
    if where.startswith("update"):
        chosen = [context.paths[path] for path in call.get("properties") or [] if path in context.paths]
        chosen = [prop for prop in chosen if not prop.parent]
    elif where == "create":
        late = {path for entry in cli["update"] if entry.get("always") for path in entry.get("properties") or []} \
            if isinstance(cli.get("update"), list) else set()
        chosen = [prop for prop in properties(context.kind) if prop.name not in late]
    else:
        chosen = []
    return [prop for prop in chosen if prop.form("cli")[0] in ("name", "object", "json", "attributes") and prop.path not in named]


def check_call(context, where, call, part):
    known, options = context.commands[call["command"]], call.get("options") or {}
    problems, certain = [], set()
    for option, source in options.items():
        shape = known.shape(option)
        if shape is None:
            problems.append(f"{where}: {known.text} has no option --{option}")
            continue
        problems += check_json(context, f"{where}: --{option}", shape, source, part)
        if is_certain(context, source, part):
            certain.add(option)
    by_name = passed(context, call, where)
    for prop in by_name:
        problems += check_property(context, where, known, prop)
        if prop.required or (where.startswith("update") and len(call.get("properties") or []) == 1):
            certain.add(prop.form("cli")[1])
    if where.startswith("update"):
        # An entry with one property runs when that has a value.
        alone = call["properties"] if len(call.get("properties") or []) == 1 else []
        # So it has something to pass when all of them are passed by one option.
        shared = {prop.form("cli") for prop in by_name}
        if len(shared) == 1 and next(iter(shared))[0] == "attributes":
            certain.add(next(iter(shared))[1])
        certain |= {option for option, source in options.items() if source in alone
                    or isinstance(source, str) and any(source.startswith(f"{path}.0.") for path in alone)}
    if where == "tags write":
        certain.add(call.get("option"))
    if known.input:
        problems += [f"{where}: {known.text} requires {member}" for member in known.input.required_members
                     if member not in known.members(certain) and not code_is_given(options, member)]
    return problems


def code_is_given(options, member):
    """Code comes as a file or as an object in S3: one of two options is set."""
    return "zip-file" in options and member in ("Code", "Content")


def check_create(context):
    """Nothing is passed twice, and what changes later is not taken by the create call."""
    cli = context.kind["cli"]
    seen = {}
    for prop in properties(context.kind):
        form, name = prop.form("cli")
        if form in ("name", "object", "json"):
            if name in seen:
                yield f"{prop.path} and {seen[name]} are both --{name}"
            seen[name] = prop.path
    create = context.commands.get(cli["create"].get("command"))
    for entry in cli["update"] if create and isinstance(cli.get("update"), list) else []:
        for path in entry.get("properties") or [] if entry.get("always") else []:
            name = context.paths[path].form("cli")[1] if path in context.paths else None
            if isinstance(name, str) and create.shape(name) is not None:
                yield f"{path}: {create.text} takes it, so it need not be set after a create"


def check_form(where, shape, form):
    if shape is None:
        return []
    if isinstance(form, dict) and list(form) == ["specification"]:
        types = enum(shape.member.members["ResourceType"]) if shape.type_name == "list" else []
        return [] if form["specification"] in types else [f"{where}: {form['specification']} is no resource type"]
    if isinstance(form, dict) and list(form) == ["pairs-in"]:
        member = shape.members.get(form["pairs-in"]) if shape.type_name == "structure" else None
        return check_form(f"{where}.{form['pairs-in']}", member, "pairs") if member else [f"{where} has no member {form['pairs-in']}"]
    keys = FORMS.get(form)
    if keys is None:
        return [f"{where}: the form {form} is unknown"]
    if keys == "map":
        return [] if shape.type_name == "map" else [f"{where} is no map"]
    fits = shape.type_name == "list" and shape.member.type_name == "structure" and set(keys) <= set(shape.member.members)
    return [] if fits else [f"{where} is no list of {' and '.join(keys)}"]


def check_tags(context):
    cli = context.kind["cli"]
    tags = cli.get("tags")
    if not context.kind.get("tags"):
        return ["tags: the type has none"] if tags else []
    if not tags or not all(key in tags for key in ("read", "write")):
        return ["tags: read and write are needed"]
    problems = []
    for where, command in (("create", cli["create"].get("command")), ("write", tags["write"].get("command"))):
        if where not in tags:
            continue
        known, option = context.commands.get(command), tags[where].get("option")
        if known is None:
            continue
        shape = known.shape(option)
        if shape is None:
            problems.append(f"tags {where}: {known.text} has no option --{option}")
        problems += check_form(f"tags {where}: --{option}", shape, tags[where].get("form"))
    return problems
