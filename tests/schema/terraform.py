"""Kind files against the schema of Terraform's AWS provider."""
import re

from kind import by_path, Property, properties, walk

GROUPS = ("terraform", "once")
STEP = re.compile(r"([a-z0-9_]+)(\[\d+\])?$")


def snake_case(name):
    return re.sub(r"(?<=[a-z0-9])([A-Z])|(?<=[A-Z])([A-Z][a-z])", lambda m: "_" + m.group(0), name).lower()


class Body:
    """A resource or a nested block: its arguments and blocks, and which of them are mapped."""

    def __init__(self, block, where):
        self.attributes = block.get("attributes", {})
        self.blocks = block.get("block_types", {})
        self.where = where
        self.mapped = {}  # name -> whether it is always set

    def settable(self, name):
        found = self.attributes.get(name)
        return found if found and (found.get("optional") or found.get("required")) else None

    def note(self, name, always):
        self.mapped[name] = self.mapped.get(name, False) or always

    def problem(self, text):
        return f"{self.where}: {text}"

    def missing(self):
        """What Terraform requires and is not set for certain."""
        required = [name for name, each in self.attributes.items() if each.get("required")]
        required += [name for name, each in self.blocks.items() if each.get("min_items", 0) > 0]
        for name in sorted(required):
            if name not in self.mapped:
                yield self.problem(f"{name} is required by Terraform, and nothing sets it")
            elif not self.mapped[name]:
                yield self.problem(f"{name} is required by Terraform, and what sets it is not required")


def of_companion(path, spec, parent, original):
    """A companion's name for a property, which is required where the resource says so."""
    prop = Property(path, {**spec, "required": bool(original and original.required)}, parent)
    members = {each.name: each for each in original.members} if original else {}
    prop.members = [of_companion(f"{path}.{name}", member, prop, members.get(name))
                    for name, member in (spec.get("properties") or {}).items()]
    return prop


def is_collection(type_):
    return isinstance(type_, list) and type_[0] in ("list", "set")


class Check:
    def __init__(self, kind, resources, exceptions, is_list):
        self.kind, self.resources, self.exceptions = kind, resources, exceptions
        self.is_list = is_list  # whether a property is a list, by CloudFormation; None when that is not known
        self.problems = []
        self.companions = (kind["terraform"].get("companions")) or []

    def say(self, text):
        self.problems.append(text)

    def members(self, body, props, always=True):
        for prop in props:
            self.property(body, prop, always and prop.required)

    def property(self, body, prop, always):
        form, name = prop.form("terraform")
        fixed = prop.spec["terraform"].get("fixed") if form == "inline" else None
        for argument in fixed or {}:
            if body.settable(argument) is None:
                self.say(body.problem(f"there is no argument {argument} ({prop.path})"))
            body.note(argument, always)
        if form == "inline":
            return self.members(body, prop.members, always)
        if form == "companion":
            return self.companion_of(prop)
        if form == "omit":
            return self.omitted(body, prop)
        if form == "implied":
            return None
        if form == "arguments":
            for argument in filter(None, name.values()):
                self.place(body, argument, prop, always)
            return None
        if form == "shape":
            return self.say(f"{prop.path}: there is no shaper {name}")
        if form == "block":
            return self.block(body, prop, name, always)
        found = self.place(body, name, prop, always)
        return self.form_fits(prop, form, found) if found else None

    def place(self, body, name, prop, always):
        """The argument of a name, which may stand in a block; None, and a problem, where there is none."""
        block, _, argument = name.rpartition(".")
        if block and block in body.blocks:
            body.note(block, always)
            body = Body(body.blocks[block]["block"], f"{body.where}.{block}")
        elif block:
            return self.say(body.problem(f"there is no block {block} ({prop.path})"))
        found = body.settable(argument)
        if found is None:
            return self.say(body.problem(f"there is no argument {argument} ({prop.path})"))
        body.note(argument, always)
        return found

    def form_fits(self, prop, form, argument):
        type_, name = argument.get("type", "dynamic"), prop.form("terraform")[1]
        if form == "map" and not (isinstance(type_, list) and type_[0] == "map"):
            self.say(f"{prop.path}: {name} is no map")
        elif form == "list" and not is_collection(type_):
            self.say(f"{prop.path}: {name} is no list")
        elif form in ("single", "json") and type_ != "string":
            self.say(f"{prop.path}: {name} is no text")
        elif form == "name" and self.is_list(prop.path) not in (None, is_collection(type_)):
            self.say(f"{prop.path}: {name} is {'' if is_collection(type_) else 'not '}a list in Terraform")
        elif form == "json":
            self.document(prop)
        elif form == "name" and prop.members:
            self.say(f"{prop.path}: {name} is an argument, the members have no place")
        elif form == "map":
            pair = prop.spec["terraform"]
            missing = {pair.get("key"), pair.get("value")} - {each.name for each in prop.members}
            if missing:
                self.say(f"{prop.path}: the pair has no {', '.join(map(str, sorted(missing)))}")

    def document(self, prop):
        """Members of a document that have names: those of the API."""
        for member in walk(prop.members):
            if member.form("terraform") not in (("", None), member.form("cli")):
                self.say(f"{member.path} is {member.form('cli')[1]} in the document")

    def block(self, body, prop, name, always):
        found = body.blocks.get(name)
        if found is None:
            return self.say(body.problem(f"there is no block {name} ({prop.path})"))
        body.note(name, always)
        if self.is_list(prop.path) and found.get("max_items") == 1 and not self.exceptions.allow(
                self.kind["type"], "once", prop.path):
            self.say(f"{prop.path}: there may be one block {name} only")
        inner = Body(found["block"], f"{body.where}.{name}")
        member = prop.spec["terraform"].get("member")
        if member and inner.settable(member) is None:
            self.say(inner.problem(f"there is no argument {member} ({prop.path})"))
        elif member:
            inner.note(member, True)
        self.members(inner, prop.members)
        return self.problems.extend(inner.missing())

    def omitted(self, body, prop):
        guess = snake_case(prop.name)
        if body.settable(guess) or guess in body.blocks:
            self.say(f"{prop.path} is left out, but there is {guess}")

    def companion_of(self, prop):
        top = prop.path.split(".")[0]
        own = [each for each in self.companions if top in (each.get("each"), each.get("when"))]
        if not own:
            return self.say(f"{prop.path}: no companion takes it")
        taken = {name for each in own for name in each.get("properties") or {}}
        taken |= {each["each"].removeprefix(f"{prop.path}.") for each in self.companions if each.get("each", "").startswith(f"{prop.path}.")}
        for member in prop.members:
            if member.name not in taken and member.form("terraform")[0] != "omit":
                self.say(f"{member.path}: the companion does not take it")
        if not prop.members and "." not in taken:
            self.say(f"{prop.path}: the companion does not take the element")
        return None

    def companion(self, spec, main):
        name = spec["type"]
        if name not in self.resources:
            return self.say(f"there is no resource {name}")
        body = outer = Body(self.resources[name]["block"], name)
        if "block" in spec:
            if spec["block"] not in outer.blocks:
                return self.say(outer.problem(f"there is no block {spec['block']}"))
            outer.note(spec["block"], True)
            body = Body(outer.blocks[spec["block"]]["block"], f"{name}.{spec['block']}")
        for argument, target in (spec.get("link") or {}).items():
            if outer.settable(argument) is None:
                self.say(outer.problem(f"there is no argument {argument}"))
            if not target.startswith("=") and target not in main.attributes:
                self.say(f"{main.where} has no attribute {target}")
            outer.note(argument, True)
        self.companion_members(spec, body)
        self.problems.extend(outer.missing())
        if body is not outer:
            self.problems.extend(body.missing())
        return None

    def companion_members(self, spec, body):
        owner = by_path(self.kind).get(spec.get("each") or spec.get("when"))
        members = {each.name: each for each in owner.members} if owner else {}
        for name, member in (spec.get("properties") or {}).items():
            if name != "." and name not in members:
                self.say(f"{spec['type']}: {name} is no member of {owner and owner.name}")
            prop = of_companion(f"{owner and owner.name}.{name}", member, owner, members.get(name))
            self.property(body, prop, name == "." or prop.required)
        if "label" in spec and spec["label"] not in (spec.get("properties") or {}):
            self.say(f"{spec['type']}: the label {spec['label']} is none of its properties")

    def path(self, path, block):
        """Whether an exported path exists."""
        type_ = None
        for step in path.split("."):
            match = STEP.match(step)
            if not match:
                return False
            name, index = match.groups()
            if type_ is None:
                attributes, blocks = block.get("attributes", {}), block.get("block_types", {})
                if name in blocks:
                    block = blocks[name]["block"]
                    continue
                if name not in attributes:
                    return False
                type_ = attributes[name].get("type", "dynamic")
            elif isinstance(type_, list) and type_[0] == "object" and name in type_[1]:
                type_ = type_[1][name]
            else:
                return False
            if index:
                if not (isinstance(type_, list) and type_[0] == "list"):
                    return False
                type_ = type_[1]
        return True

    def run(self):
        name = self.kind["terraform"].get("type")
        if name not in self.resources:
            return self.say(f"there is no resource {name}")
        block = self.resources[name]["block"]
        body = Body(block, name)
        joins = self.kind["terraform"].get("joins")
        if joins is None:
            self.members(body, properties(self.kind))
        for argument in self.kind["terraform"].get("set") or {}:
            if body.settable(argument) is None:
                self.say(body.problem(f"there is no argument {argument}"))
        if self.kind.get("tags") and body.settable("tags") is None:
            self.say(f"{name} has no tags")
        self.problems.extend(body.missing() if joins is None else [])
        triggers = self.kind["terraform"].get("triggers") or []
        if triggers and body.settable("triggers") is None:
            self.say(f"{name} has no triggers")
        for companion in self.companions:
            self.companion(companion, body)
        references = {"Ref": self.kind.get("ref") or {}, **(self.kind.get("attributes") or {})}
        for attribute, spec in references.items():
            if "terraform" in spec and not self.path(spec["terraform"], block):
                self.say(f"{attribute}: {name} exports no {spec['terraform']}")
            elif spec and "terraform" not in spec and not self.exceptions.allow(self.kind["type"], "terraform", attribute):
                self.say(f"{attribute} says nothing of Terraform")
        return None


def check(kind, resources, exceptions, is_list):
    if "omit" in kind["terraform"]:
        return [] if str(kind["terraform"]["omit"]).strip() else ["Terraform is left out without a reason"]
    check_ = Check(kind, resources, exceptions, is_list)
    check_.run()
    return check_.problems + list(exceptions.problems(kind["type"], GROUPS))
