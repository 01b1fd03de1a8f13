"""Kind files against the models of the AWS API that the AWS CLI is made from."""
import re

from aws_cli_calls import check_call, check_create, check_tags
from aws_cli_names import command
from aws_cli_objects import Objects
from kind import by_path, calls, properties, read_path, walk

GROUPS = ("errors", "retries", "undocumented", "unread", "unchangeable")


def available():
    """A botocore session, or a text that says why there is none."""
    try:
        import botocore.session
        import jmespath  # noqa: F401
    except ImportError as error:
        return None, f"{error.name} is not installed"
    return botocore.session.get_session(), ""


class Context:
    """What the checks of one kind share."""

    def __init__(self, kind, session, exceptions):
        self.kind, self.exceptions = kind, exceptions
        self.paths = by_path(kind)
        self.commands = {call["command"]: command(session, call["command"]) for _, call, _ in calls(kind)}

    def allow(self, group, key):
        return self.exceptions.allow(self.kind["type"], group, key)


def check_errors(context):
    """Codes are modelled. Texts of errors cannot be: each is an exception with its source."""
    for where, call, _ in calls(context.kind):
        known = context.commands[call["command"]]
        if known is None:
            continue
        for code in [call["absent"]] if "absent" in call else []:
            if code not in known.errors() and not context.allow("errors", code):
                yield f"{where}: {call['command']} has no error {code}"
        for text in call.get("retry") or []:
            if text not in known.errors() and not context.allow("retries", text):
                yield f"{where}: {call['command']} has no error {text}"


def compared(kind):
    """Paths whose present value is read, with those below."""
    return {each.path for top in properties(kind) for each in walk([top])
            if read_path(each) or any(read_path(other) for other in ancestors(each))}


def ancestors(prop):
    while prop.parent:
        prop = prop.parent
        yield prop


def check_coverage(context):
    """A change is seen, and can be made."""
    kind = context.kind
    seen = compared(kind)
    in_parts = {part.get("each") or part.get("when") for part in kind["cli"].get("parts") or []}
    update = kind["cli"].get("update")
    updated = {path for call in update for path in call.get("properties") or []} if isinstance(update, list) else set()
    for each in walk(properties(kind)):
        top = each.path.split(".")[0]
        if top in in_parts or each.form("cli")[0] in ("implied", "omit") or each.members:
            continue
        if context.paths[top].spec.get("replace") == "always" or each.path in replaced(context.paths[top]):
            continue
        if each.path not in seen:
            if not context.allow("unread", each.path):
                yield f"a change of {each.path} is not seen: there is no 'read' and no part"
        elif not isinstance(update, str) and not is_below(each.path, updated) and not context.allow("unchangeable", each.path):
            yield f"a change of {each.path} is seen, but no update makes it"


def replaced(top):
    return {f"{top.name}.{path}" for path in top.spec.get("replaces") or []}


def is_below(path, paths):
    return any(path == other or path.startswith(other + ".") for other in paths)


def check_values(context):
    """Translated values are values that the request takes."""
    create = context.commands.get((context.kind["cli"].get("create") or {}).get("command"))
    for each in properties(context.kind):
        translated = (each.spec.get("values") or {}).get("cli") or {}
        shape = create.shape(each.form("cli")[1]) if create and translated and each.form("cli")[0] == "name" else None
        for text in translated.values():
            if shape is not None and getattr(shape, "enum", None) and text not in shape.enum:
                yield f"{each.path}: {text} is none of the values of {shape.name}"


def check_constants(context):
    for where, call, _ in calls(context.kind):
        if not re.fullmatch(r"[a-z0-9-]+ [a-z0-9-]+", call["command"]):
            yield f"{where}: '{call['command']}' is no service and operation"


def check(kind, session, exceptions):
    context = Context(kind, session, exceptions)
    problems = list(check_constants(context))
    problems += [f"{where}: there is no command 'aws {call['command']}'" for where, call, _ in calls(kind)
                 if context.commands[call["command"]] is None]
    for where, call, part in calls(kind):
        if context.commands[call["command"]] is not None:
            problems += check_call(context, where, call, part)
    problems += check_create(context)
    problems += check_tags(context)
    problems += Objects(context).check()
    problems += check_errors(context)
    problems += check_coverage(context)
    problems += check_values(context)
    return problems + list(exceptions.problems(kind["type"], GROUPS))
