"""Answers: every JMESPath of a kind file parses and leads to members that there are."""
import jmespath
from aws_cli_calls import check_form
from jmespath.exceptions import JMESPathError
from kind import PLACEHOLDER, properties, read_path, walk
from shapes import ANY, Elements, Unfit
from shapes import walk as walk_shape

NOTHING = object()  # no such object


class Objects:
    def __init__(self, context):
        self.context, self.kind, self.cli = context, context.kind, context.kind["cli"]
        self.problems = []

    def path(self, where, text, shape):
        """The shape that a path leads to, ANY after a problem."""
        try:
            node = jmespath.compile(PLACEHOLDER.sub("`null`", text)).parsed
        except JMESPathError as error:
            self.problems.append(f"{where}: {str(error).splitlines()[0]}")
            return ANY
        try:
            return walk_shape(node, shape)
        except Unfit as error:
            self.problems.append(f"{where}: {error}")
            return ANY

    def fits(self, text, shape):
        """Whether a path leads somewhere; says nothing."""
        before = list(self.problems)
        self.path("", text, shape)
        good = self.problems == before
        self.problems = before
        return good

    def object_of(self, where, call, default="@"):
        """The shape of the object that a call shows."""
        if not isinstance(call, dict):
            return NOTHING
        known = self.context.commands.get(call.get("command"))
        if known is None:
            return ANY
        text = call.get("object", default)
        if text is None:
            return NOTHING
        if known.output is None:
            self.problems.append(f"{where}: {known.text} answers nothing")
            return ANY
        shape = self.path(f"{where}: object", text, known.output)
        if isinstance(shape, Elements) and where != "list":
            self.problems.append(f"{where}: the object is a list")
        return shape

    def check(self):
        self.check_among()
        found = self.object_of("find", self.cli.get("find"))
        shown = self.object_of("read", self.cli.get("read"))
        made = self.object_of("create", self.cli.get("create"), None)
        present = found if shown is NOTHING else shown
        self.check_references(found, present, made)
        self.check_reads(present)
        self.check_ready(present)
        self.check_parts()
        self.check_tags(present)
        self.check_delete()
        return self.problems

    def check_among(self):
        """What a resource is looked for among is a list."""
        for i, call in enumerate((self.cli.get("find") or {}).get("among") or []):
            known = self.context.commands.get(call["command"])
            shape = self.path(f"find among {i + 1}: object", call.get("object", "@"), known.output) if known else ANY
            if shape is not ANY and not isinstance(shape, Elements) and shape.type_name != "list":
                self.problems.append(f"find among {i + 1}: the object is no list")

    def check_references(self, found, present, made):
        """References can be looked up in what is found, or else read; and in what a create answers."""
        references = {"Ref": self.kind.get("ref") or {}, **(self.kind.get("attributes") or {})}
        for name, spec in references.items():
            text = spec.get("cli")
            if text is None and spec:
                self.problems.append(f"{name} says nothing of the AWS CLI")
            elif text and text.startswith("="):
                if text[1:] not in self.context.paths:
                    self.problems.append(f"{name}: there is no property {text[1:]}")
            elif text:
                if not self.fits(text, found):
                    self.path(name, text, present)
                if made is not NOTHING:
                    self.path(f"{name} in the answer of create", text, made)

    def check_reads(self, present):
        for prop in walk(properties(self.kind)):
            text = read_path(prop)
            if text is None:
                continue
            shape = self.path(f"{prop.path}: read", text, present)
            if prop.members and prop.form("cli")[0] not in ("json", "attributes"):
                self.check_member_reads(prop, shape)

    def check_member_reads(self, prop, shape):
        """Members without a path of their own are read at their `cli` names."""
        if isinstance(shape, Elements):
            shape = shape.shape
        elif shape is not ANY and shape.type_name == "list":
            shape = shape.member
        for member in prop.members:
            form, name = member.form("cli")
            if form not in ("name", "object", "counted") or read_path(member):
                continue
            if form == "counted":
                name = f"{name}.Items".lstrip(".")
            if form == "object":
                name += "." + member.spec["cli"]["member"]
            inner = self.path(f"{member.path}: read", name, shape)
            self.check_member_reads(member, inner)

    def check_ready(self, present):
        ready = self.cli.get("ready")
        if not ready:
            return
        shape = self.path("ready", ready["path"], present)
        known = {text.lower() for text in getattr(shape, "enum", None) or []}
        for text in [*ready.get("values", []), *ready.get("failed", [])] if known else []:
            if text.lower() not in known:
                self.problems.append(f"ready: {text} is none of the states")
        if not ready.get("values"):
            self.problems.append("ready: no state is wanted")

    def check_parts(self):
        for i, part in enumerate(self.cli.get("parts") or []):
            where = f"part {i + 1}"
            shape = self.object_of(f"{where} find", part.get("find"))
            for key in ("same", "key"):
                if key in part:
                    self.path(f"{where}: {key}", part[key], shape)
            if "list" in part:
                known = self.context.commands.get(part["list"]["command"])
                listed = self.path(f"{where} list: object", part["list"].get("object", "@"), known.output) if known else ANY
                if listed is not ANY and not isinstance(listed, Elements) and listed.type_name != "list":
                    self.problems.append(f"{where} list: the object is no list")

    def check_tags(self, present):
        read = (self.cli.get("tags") or {}).get("read")
        if not read:
            return
        known = self.context.commands.get(read.get("command"))
        shape = self.path("tags read: path", read.get("path", "@"), known.output if known else present)
        if shape is not ANY:
            self.problems += check_form("tags read", shape, read.get("form"))

    def check_delete(self):
        delete = self.cli.get("delete") or {}
        if "each" in delete:
            known = self.context.commands.get(self.cli["find"]["command"])
            if known:
                shape = self.path("delete: each", delete["each"], known.output)
                if shape is not ANY and not isinstance(shape, Elements):
                    self.problems.append("delete: 'each' is no list")
        if "with" in delete and not next((each.required for each in properties(self.kind) if each.name == delete["with"]), False):
            self.problems.append(f"delete: {delete['with']} is no required property")
