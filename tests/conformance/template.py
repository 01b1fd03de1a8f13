"""A CloudFormation template as data: resources with their functions resolved to values and marked references."""
import json
import re

import yaml

import kinds
import tools
from references import mark

PSEUDO = ("AWS::Region", "AWS::AccountId", "AWS::Partition", "AWS::URLSuffix", "AWS::StackName", "AWS::NoValue")


class Item:
    """One resource: type, properties in CloudFormation's words, tags (None where the type has none)."""

    def __init__(self, name, type_, properties, tags, attributes=None, settings=None):
        self.name, self.type, self.properties, self.tags = name, type_, properties, tags
        self.attributes = attributes or {}
        self.settings = settings or {}

    def __repr__(self):
        return f"{self.type} {self.name}"


class _Loader(yaml.SafeLoader):
    """The template's short forms (!Ref x) become the long ones ({"Ref": x})."""


def _function(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode):
        value = loader.construct_sequence(node, deep=True)
    else:
        value = loader.construct_mapping(node, deep=True)
    if suffix == "GetAtt" and isinstance(value, str):
        value = value.split(".", 1)
    return {"Ref" if suffix == "Ref" else "Condition" if suffix == "Condition" else f"Fn::{suffix}": value}


def _no_date(loader, node):
    return loader.construct_scalar(node)


_Loader.add_multi_constructor("!", _function)
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _no_date)


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), _Loader)


class Resolver:
    """Works out values of a template. `packages` gives the name of the package for a parameter that is its key."""

    def __init__(self, document, packages=None, parameters=None):
        self.document = document
        self.packages = packages or {}
        self.parameters = parameters or {}

    def items(self):
        return {name: self.item(name, body) for name, body in self.document["Resources"].items()}

    def item(self, name, body):
        kind = kinds.load()[body["Type"]]
        properties = dict(self.value(body.get("Properties") or {}))
        tags = tags_of(properties.pop(kind.tags, None)) if kind.tags else None
        package = kind.package()
        if package and "S3Key" in (body["Properties"].get(package) or {}):
            properties[package] = self.package(body["Properties"][package])
        for property_, spec in kind.properties.items():
            if property_ in properties and kinds.is_document(spec):
                properties[property_] = parsed(properties[property_])
        settings = {"retain": body.get("DeletionPolicy") == "Retain"}
        return Item(name, body["Type"], properties, tags, settings=settings)

    def package(self, source):
        key = source["S3Key"]
        name = self.packages.get(key.get("Ref")) if isinstance(key, dict) else None
        return f"package {name}" if name else self.value(source)

    def value(self, value):
        if isinstance(value, list):
            return [part for part in map(self.value, value) if part is not NO_VALUE]
        if not isinstance(value, dict):
            return value
        if len(value) == 1:
            (key, argument), = value.items()
            if key == "Ref":
                return self.reference(argument, "")
            if key.startswith("Fn::"):
                return getattr(self, "fn_" + key[4:].lower())(argument)
        resolved = {key: self.value(part) for key, part in value.items()}
        return {key: part for key, part in resolved.items() if part is not NO_VALUE}

    def reference(self, name, attribute):
        if name == "AWS::NoValue":
            return NO_VALUE
        if name in PSEUDO:
            return mark(name)
        if name in (self.document.get("Parameters") or {}):
            declared = self.document["Parameters"][name]
            unknown = mark(f"parameter {name}")
            stored = declared["Type"].startswith("AWS::SSM::Parameter::Value")
            default = mark(f"stored {declared['Default']}") if stored else declared.get("Default", unknown)
            return self.parameters.get(name, default)
        body = self.document["Resources"].get(name)
        if body is None:
            raise tools.Problem(f"the template refers to {name}, which is not there")
        source = kinds.load()[body["Type"]].reference(attribute)
        if source is None:
            raise tools.Problem(f"the template uses {name}.{attribute or 'Ref'}, which the kind file does not have")
        if str(source.get("cli", "")).startswith("="):
            return self.value(body["Properties"][source["cli"][1:]])
        return mark(f"{name}.{attribute}")

    def fn_getatt(self, argument):
        return self.reference(argument[0], argument[1])

    def fn_sub(self, argument):
        if not isinstance(argument, str):
            raise tools.Problem("Fn::Sub with variables is not known here")
        return re.sub(r"\$\{([^}]*)\}", self._substituted, argument)

    def _substituted(self, found):
        name = found.group(1)
        if name.startswith("!"):
            return "${" + name[1:] + "}"
        value = self.reference(*(name.split(".", 1) if "." in name else (name, "")))
        return value if isinstance(value, str) else json.dumps(value)

    def fn_join(self, argument):
        return argument[0].join(str(part) for part in self.value(argument[1]))

    def fn_select(self, argument):
        index, source = argument
        if source == {"Fn::GetAZs": ""}:
            return mark(f"zone {index}")
        return self.value(source)[int(index)]

    def fn_tojsonstring(self, argument):
        return json.dumps(self.value(argument))


NO_VALUE = object()


def tags_of(value):
    """Tags as a map, from any of their forms."""
    if isinstance(value, list):
        names, values = ("Key", "key", "TagKey"), ("Value", "value", "TagValue")
        return {next((tag[each] for each in names if each in tag), None): next((tag[each] for each in values if each in tag), None)
                for tag in value}
    return dict(value or {})


def parsed(value):
    """A document that may be given as its text."""
    return json.loads(value) if isinstance(value, str) else value


def settings(folder):
    """The assignments of cloudformation/settings.sh."""
    text = (folder / "settings.sh").read_text(encoding="utf-8")
    done = tools.run("bash", "-c", f"{text}\nfor n in stack stack_region stack_account packages; do printf '%s\\0' \"${{!n}}\"; done")
    names = ("stack", "region", "account", "packages")
    return dict(zip(names, done.stdout.split("\0")))


def packages(folder):
    """{parameter that is the key: name of the package}"""
    pairs = (word.split("=") for word in settings(folder)["packages"].split())
    return {parameter: name for name, parameter in pairs}


def load(folder):
    """Items of a rendered `cloudformation` folder, by logical id."""
    return Resolver(read(folder / "template.yaml"), packages(folder)).items()
