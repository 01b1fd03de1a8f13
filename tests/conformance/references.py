"""References inside values: a text may hold `<mark>Id.Attribute<mark>` for what only a deployment knows."""
import re

OPEN, CLOSE = "\ue000", "\ue001"
_MARKED = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")


def mark(name):
    return f"{OPEN}{name}{CLOSE}"


def marks(value):
    """All references in a value, in depth."""
    if isinstance(value, str):
        return set(_MARKED.findall(value))
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {name for part in parts for name in marks(part)}


def fill(value, known):
    """The value with each reference replaced that `known` (a function) has an answer for; others stay."""
    if isinstance(value, str):
        return _MARKED.sub(lambda found: _text(known(found.group(1)), found.group(0)), value)
    if isinstance(value, dict):
        return {fill(key, known): fill(part, known) for key, part in value.items()}
    if isinstance(value, list):
        return [fill(part, known) for part in value]
    return value


def _text(answer, otherwise):
    return otherwise if answer is None else str(answer)


def shown(value):
    """For messages: references as <Id.Attribute>."""
    return str(value).replace(OPEN, "<").replace(CLOSE, ">")
