"""What deploy.sh has made, as resources in CloudFormation's words: its calls, read the way of templates/kinds backwards."""
import base64
import json

from awscli.customizations.argrename import ARGUMENT_RENAMES
from botocore import xform_name

import kinds
from simulation import is_reading
from template import Item, tags_of

# What the CLI adds by itself.
TOKENS = {"clientToken", "ClientToken"}


class Mismatch(Exception):
    """The call is not the one of the kind file."""


class Reader:
    """Items by the number of the call that created them. What says nothing in CloudFormation's words is in `unread`."""

    def __init__(self, calls, packages):
        self.packages = packages
        self.found, self.unread = {}, []
        for call in calls:
            if call["status"] < 300:
                self.read(f"{call['service']} {xform_name(call['operation'], '-')}", call)

    def items(self):
        return self.found

    def read(self, command, call):
        for kind in kinds.load().values():
            spec = kind.cli.get("create") or {}
            if spec.get("command") != command:
                continue
            item = Item(f"call {call['n']}, {command}", kind.type, {}, {} if kind.tags else None)
            try:
                Params(self, kind, item, call).created(spec)
            except Mismatch:
                continue
            self.found[item.name] = item
            return
        for item in reversed(list(self.found.values())):
            if self.read_further(kinds.load()[item.type], item, command, call):
                return
        if not is_reading(call):
            self.unread.append(f"call {call['n']}: no kind file has {command} with {sorted(call['params'])}")

    def read_further(self, kind, item, command, call):
        """An update or a part of the item created last that has such a call."""
        updates = kind.cli.get("update")
        for spec in updates if isinstance(updates, list) else []:
            if spec["command"] == command and Params(self, kind, item, call).accepts(Params.updated, spec):
                return True
        for part in kind.cli.get("parts") or []:
            if (part.get("put") or {}).get("command") == command and Params(self, kind, item, call).accepts(Params.put, part):
                return True
            if (part.get("delete") or {}).get("command") == command:  # of what came with the resource and is no element
                return True
        return False


class Params:
    """The parameters of one call, and the item that they say something about."""

    def __init__(self, reader, kind, item, call):
        self.reader, self.kind, self.item, self.call = reader, kind, item, call
        self.params = {self.option(name): value for name, value in call["params"].items() if name not in TOKENS}
        for name, value in list(self.params.items()):
            if isinstance(value, dict) and "ZipFile" in value:  # `--zip-file` is a member of another parameter
                del self.params[name]
                self.params["zip-file"] = value["ZipFile"]
        self.element, self.members = {}, {}

    def option(self, name):
        words = (self.call["service"], xform_name(self.call["operation"], "-"), xform_name(name, "-"))
        return ARGUMENT_RENAMES.get(".".join(words), words[2])

    def accepts(self, method, spec):
        try:
            method(self, spec)
        except Mismatch:
            return False
        return True

    def created(self, spec):
        self.item.properties.update({name: kinds.IMPLIED for name in self.kind.said_by_delete()})
        self.options(spec)
        self.own_names(self.kind.properties)
        tags = ((self.kind.cli.get("tags") or {}).get("create") or {}).get("option")
        if tags in self.params:
            value = self.params.pop(tags)
            self.item.tags = tags_of(value[0]["Tags"] if tags == "tag-specifications" else value)
        self.rest()

    def updated(self, spec):
        own = {name: self.kind.properties[name] for name in spec["properties"] if name in self.kind.properties}
        self.know(spec, own)
        self.options(spec)
        self.own_names(own)

    def put(self, part):
        self.know(part["put"])
        self.members = self.kind.members(part.get("each"))
        self.options(part["put"])
        if "is" in part:
            self.item.properties[part["when"]] = part["is"]
        if "each" in part:
            self.item.properties.setdefault(part["each"], []).append(self.element.get(".", self.element))

    def know(self, spec, own=()):
        """Calls of one name may do different things: it is another one when it has an option that this one has not."""
        names = {kinds.form(own[name].get("cli"))[1] for name in own}
        if set(self.params) - set(spec.get("options") or {}) - names:
            raise Mismatch

    def rest(self):
        self.reader.unread += [f"call {self.call['n']}, {self.call['operation']}: {name} says nothing in the kind file"
                               for name in sorted(self.params)]

    def options(self, spec):
        for option, source in (spec.get("options") or {}).items():
            if option in self.params:
                self.assign(source, self.params[option])
        for option in spec.get("options") or {}:
            self.params.pop(option, None)

    def own_names(self, specs):
        for property_, spec in specs.items():
            form, name = kinds.form(spec.get("cli"))
            if form == "attributes":
                group = self.params.get(name) or {}
                if property_ in group:
                    self.item.properties[property_] = back(spec, group.pop(property_))
                if not group:
                    self.params.pop(name, None)
            elif form in ("argument", "object", "json") and name in self.params:
                self.item.properties[property_] = back(spec, self.params.pop(name))

    def assign(self, source, value):
        """The way of a source backwards: from the value of an option to the property that it comes from."""
        if isinstance(source, dict):
            for key, inner in source.items():
                if key in value:
                    self.assign(inner, value[key])
        elif isinstance(source, list):
            for each in value:
                fitting = [inner for inner in source if fits(inner, each)]
                if not fitting:
                    raise Mismatch
                self.assign(fitting[0], each)
        elif source == "=$tags":
            self.item.tags = tags_of(value)
        elif source == "=''":
            if value != "":
                raise Mismatch
        elif source.startswith("=") and not source.startswith("=$") and source != "=":
            if source[1:] != value:
                raise Mismatch
        elif source.startswith("file:"):
            self.item.properties[source[5:]] = f"package {self.reader.packages.get(size_of(value))}"
        elif source == ".":
            self.element["."] = value
        elif source.startswith("."):
            self.set(self.element, self.members, source[1:], value)
        elif not source.startswith(("=", "@")):
            self.set(self.item.properties, self.kind.properties, source.removeprefix("text:"), value)

    @staticmethod
    def set(into, specs, path, value):
        name, _, rest = path.partition(".")
        spec = specs.get(name, {})
        if not rest:
            into[name] = back(spec, value)
        elif rest.isdigit():
            into.setdefault(name, []).append(value)
        elif rest.split(".")[0].isdigit():
            members = spec.get("properties") or {}
            elements = into.setdefault(name, [])
            if not elements:
                elements.append({each: kinds.IMPLIED for each, its in members.items() if kinds.form(its.get("cli"))[0] == "implied"})
            Params.set(elements[0], members, rest.split(".", 1)[1], value)
        else:
            Params.set(into.setdefault(name, {}), spec.get("properties") or {}, rest, value)


def size_of(sent):
    """Bytes of what was sent; the log of calls shows short ones."""
    return sent["$bytes"] if "$bytes" in sent else len(base64.b64decode(sent["$base64"]))


def fits(source, value):
    """Whether what a list of sources has of constants is what the value has: some of its elements may be left out."""
    if not isinstance(source, dict):
        return True
    return all(value.get(key) == inner[1:] for key, inner in source.items() if isinstance(inner, str) and inner[:1] == "=" and inner[:2] != "=$")


def inside(value, name):
    """What stands at a dotted name; `.` is the value itself."""
    for step in filter(None, name.split(".")):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def back(spec, value):
    form, _ = kinds.form(spec.get("cli"))
    if form == "object":
        member = spec["cli"]["member"]
        return [part[member] for part in value] if isinstance(value, list) else value[member]
    if form == "counted" and isinstance(value, dict):
        value = value.get("Items") or []
    if kinds.is_document(spec) and isinstance(value, str):
        return json.loads(value)
    members = spec.get("properties")
    if members and isinstance(value, list):
        return [back({"properties": members}, part) for part in value]
    if members and isinstance(value, dict):
        counted = {name: inner for name, inner in members.items() if kinds.form(inner.get("cli"))[0] == "counted"}
        names = {kinds.form(inner.get("cli"))[1]: (name, inner) for name, inner in members.items() if name not in counted}
        found = {name: back(inner, inside(value, kinds.form(inner["cli"])[1])) for name, inner in counted.items()}
        found = {name: part for name, part in found.items() if part is not None}
        taken = {"Quantity", "Items", *(kinds.form(inner["cli"])[1].split(".")[0] for inner in counted.values())}
        return {**found, **{names[key][0]: back(names[key][1], part) for key, part in value.items() if key not in (taken if counted else ())}}
    translation = {there: here for here, there in ((spec.get("values") or {}).get("cli") or {}).items()}
    return translation.get(value, value) if isinstance(value, str) else value
