"""What Terraform has made, as resources in CloudFormation's words: the way of templates/kinds backwards."""
import json
import re

import jmespath

import kinds
import tools
from template import Item


class Blocks(list):
    """Blocks of one name: a single one may stand for an object or for a list of one."""


class Reader:
    """Reads `terraform show -json` of a plan (what is set) and of the state (what it became)."""

    def __init__(self, plan, state):
        self.configured = {r["address"]: r for r in plan["configuration"]["root_module"].get("resources", []) if r["mode"] == "managed"}
        root = (state.get("values") or {}).get("root_module") or {}
        self.values = {r["address"]: r["values"] for r in root.get("resources", []) if r["mode"] == "managed"}
        self.data = {}
        for each in root.get("resources", []):
            if each["mode"] == "data":
                self.data.setdefault(each["type"], []).append(each["values"])
        self.unread = []
        self.by_type, self.companions = {}, {}
        for kind in kinds.load().values():
            if "type" in kind.terraform and "joins" not in kind.terraform:
                self.by_type[kind.terraform["type"]] = kind
            for companion in kind.terraform.get("companions") or []:
                self.companions[companion["type"]] = (kind, companion)

    def stored(self):
        """What SSM parameters hold, as facts for comparisons."""
        return {f"stored {each['name']}": each["insecure_value"] for each in self.data.get("aws_ssm_parameter", [])}

    def items(self):
        """Items by address. What says nothing in CloudFormation's words is noted in `unread`."""
        items = {}
        for address, resource in self.configured.items():
            kind = self.by_type.get(resource["type"])
            if kind:
                items[address] = self.item(kind, address, resource["expressions"])
            elif resource["type"] not in self.companions:
                self.unread.append(f"{address}: no kind file knows {resource['type']}")
        for address, resource in self.configured.items():
            if resource["type"] in self.companions:
                self.add_companion(items, address, resource)
        return items

    def item(self, kind, address, expressions):
        values = self.values[address]
        unused = set(expressions) - {"tags"}
        properties = self.body(kind.properties, expressions, values, unused)
        if kind.terraform.get("triggers"):
            unused.discard("triggers")
        package = kind.package()
        if package and "filename" in expressions:
            unused -= {"filename", "source_code_hash"}
            properties[package] = "package " + re.sub(r".*/|\.\w+$", "", values["filename"])
        self.unread += [f"{address}.{name} says nothing in the kind file" for name in sorted(unused)]
        attributes = {"": self.attribute(kind.reference(""), values)}
        for name in kind.data.get("attributes") or {}:
            attributes[name] = self.attribute(kind.reference(name), values)
        return Item(address, kind.type, properties, dict(values.get("tags_all") or {}) if kind.tags else None, attributes)

    @staticmethod
    def attribute(source, values):
        path = (source or {}).get("terraform")
        return jmespath.search(path, values) if path else None

    def body(self, specs, expressions, values, unused):
        found = {}
        for property_, spec in specs.items():
            kind, name = kinds.form(spec.get("terraform"))
            if kind in ("inline", "block"):
                unused -= set(spec["terraform"].get("fixed") or {})
            if kind == "inline":
                members = self.body(spec["properties"], expressions, values, unused)
                if members:
                    found[property_] = members
            elif kind in ("companion", "omit", "part"):
                continue
            elif kind == "implied":
                found[property_] = kinds.IMPLIED
            elif kind == "arguments":
                pairs = self.pairs(spec["terraform"], expressions, values, unused)
                if pairs:
                    found[property_] = pairs
            elif "." in name:
                value = self.inside(name, expressions, values, unused)
                if value is not None:
                    found[property_] = self.translated(spec, value)
            elif name in expressions:
                unused.discard(name)
                if values[name] not in (None, []):
                    found[property_] = self.value(spec, kind, expressions[name], values[name])
        return found

    @staticmethod
    def inside(name, expressions, values, unused):
        """The value of an argument that may stand in a block; None where it is not set."""
        block, _, argument = name.rpartition(".")
        if block and block in expressions:
            unused.discard(block)
            expressions, values = (each[0] if isinstance(each, list) else each for each in (expressions[block], values[block]))
        elif argument in unused:
            unused.discard(argument)
        return values[argument] if (not block or values is not None) and argument in expressions else None

    def pairs(self, spec, expressions, values, unused):
        """Arguments that are a list of pairs."""
        found = []
        for key, name in spec["arguments"].items():
            if not name:
                found.append({spec["key"]: key, spec["value"]: kinds.IMPLIED})
                continue
            value = self.inside(name, expressions, values, unused)
            if value is not None:
                text = json.dumps(value) if isinstance(value, bool) else str(value)
                found.append({spec["key"]: key, spec["value"]: text})
        return found

    def value(self, spec, kind, expression, value):
        members = spec.get("properties")
        if kind == "shape":
            raise tools.Problem(f"there is no way back from the shape {spec['terraform']}")
        if kind == "json":
            named = any("terraform" in member for member in (members or {}).values())
            return self.document(members, json.loads(value)) if named else json.loads(value)
        if kind == "map":
            key, text = spec["terraform"]["key"], spec["terraform"]["value"]
            return [{key: k, text: v} for k, v in value.items()]
        if kind == "list":
            return self.translated(spec, value[0])
        if kind == "single":
            return [self.translated(spec, value)]
        if kind == "block" and "member" in spec["terraform"]:
            return self.translated(spec, value[0][spec["terraform"]["member"]])
        if kind == "block":
            merged = self.merged(expression if isinstance(expression, list) else [expression])
            return Blocks(self.inner(members, merged, part) for part in value)
        if members:
            return self.renamed(members, value)
        return self.translated(spec, value)

    @classmethod
    def merged(cls, expressions):
        """Blocks of one name may be a set, whose order is not that of the file: what any of them sets."""
        names = {name for expression in expressions for name in expression}
        found = {}
        for name in names:
            all_ = [expression[name] for expression in expressions if name in expression]
            blocks = [block for part in all_ if isinstance(part, list) for block in part]
            found[name] = cls.merged(blocks) if blocks else all_[0]
        return found

    def inner(self, members, expression, value):
        unused = set(expression)
        body = self.body(members, expression, value, unused)
        self.unread += [f"argument {name} of a block says nothing in the kind file" for name in sorted(unused)]
        return body

    @classmethod
    def document(cls, members, value):
        """A document whose members have names of their own."""
        if isinstance(value, list):
            return [cls.document(members, part) for part in value]
        names = {kinds.form(spec.get("terraform"))[1]: (property_, spec) for property_, spec in members.items()}
        found = {}
        for name, part in value.items():
            property_, spec = names[name]
            found[property_] = cls.document(spec["properties"], part) if spec.get("properties") else part
        return found

    def renamed(self, members, value):
        """An object, or a list of them, as an argument."""
        if isinstance(value, list):
            return [self.renamed(members, part) for part in value]
        names = {kinds.form(spec.get("terraform"))[1]: property_ for property_, spec in members.items()}
        return {names[name]: part for name, part in value.items() if part is not None}

    @staticmethod
    def translated(spec, value):
        back = {there: here for here, there in ((spec.get("values") or {}).get("terraform") or {}).items()}
        if isinstance(value, list):
            return [back.get(part, part) if isinstance(part, str) else part for part in value]
        if isinstance(value, bool):
            return back.get(json.dumps(value), value)
        return back.get(value, value) if isinstance(value, str) else value

    def add_companion(self, items, address, resource):
        kind, companion = self.companions[resource["type"]]
        values, expressions = self.values[address], resource["expressions"]
        links = {argument: attribute for argument, attribute in companion["link"].items() if not attribute.startswith("=")}
        owners = [item for name, item in items.items() if item.type == kind.type and all(
            self.values[name].get(attribute) == values[argument] for argument, attribute in links.items())]
        if len(owners) != 1:
            self.unread.append(f"{address} belongs to {len(owners)} resources")
            return
        unused = set(expressions) - set(companion["link"])
        if companion.get("block"):
            unused.discard(companion["block"])
            values, expressions = values[companion["block"]][0], expressions[companion["block"]][0]
            unused |= set(expressions)
        element = self.body(companion["properties"], expressions, values, unused)
        self.unread += [f"{address}.{name} says nothing in the kind file" for name in sorted(unused)]
        element = element.get(".", element)
        if "each" in companion:
            *parents, last = companion["each"].split(".")
            inside = owners[0].properties
            for parent in parents:
                inside = inside.setdefault(parent, {})
            inside.setdefault(last, []).append(element)
        elif isinstance(element, dict):
            owners[0].properties.setdefault(companion["when"], {}).update(element)
        else:
            owners[0].properties[companion["when"]] = element
