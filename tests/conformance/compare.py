"""Two descriptions of one system: which resource is which, and where they differ."""
import json

import kinds
from references import fill, marks, shown
from terraform_state import Blocks

ABSENT = "nothing"


def dig(value, path):
    for name in path:
        if isinstance(value, Blocks) and len(value) == 1:
            value = value[0]
        value = value.get(name) if isinstance(value, dict) else None
    return value


class Comparison:
    """Compares the template's items with those of another target; `facts` fills in region, account and the like."""

    def __init__(self, template, other, facts):
        self.template, self.other, self.facts = template, other, facts
        self.pairs = {}

    def known(self, name):
        if name in self.facts:
            return self.facts[name]
        owner, _, attribute = name.partition(".")
        pair = self.other.get(self.pairs.get(owner))
        return pair.attributes.get(attribute) if pair else None

    def identity(self, item, filled):
        """What tells the item from others, as text; None while that needs something not known yet."""
        kind = kinds.load()[item.type]
        parts = [item.tags.get("Name") if item.tags else None]
        for path in kind.identity():
            value = dig(item.properties, path)
            if filled:
                value = fill(value, self.known)
                if marks(value):
                    return None
            parts.append(canonical(value, kind.properties.get(path[0], {})))
        return json.dumps(parts, sort_keys=True)

    def match(self):
        """Finds pairs until no more are found: what refers to others can be told once those are."""
        progress, guessing = True, False
        while progress or not guessing:
            progress, guessing = False, not progress
            free = {}
            for name in set(self.other) - set(self.pairs.values()):
                item = self.other[name]
                free.setdefault((item.type, self.identity(item, False)), []).append(name)
            for name, item in self.template.items():
                if name in self.pairs:
                    continue
                identity = self.identity(item, True)
                candidates = free.get((item.type, identity)) if identity else None
                if candidates and (guessing or len(candidates) == 1 or not marks(fill(item.properties, self.known))):
                    self.pairs[name] = min(candidates, key=lambda other: len(self.settings_that_differ(item, self.other[other])))
                    candidates.remove(self.pairs[name])
                    progress = True
            progress = progress or self.match_last()
        return self.pairs

    def match_last(self):
        """One of a kind that is left on either side: the same, whatever it says."""
        left, right = {}, {}
        for items, taken, group in ((self.template, self.pairs, left), (self.other, self.pairs.values(), right)):
            for name, item in items.items():
                if name not in taken:
                    group.setdefault(item.type, []).append(name)
        for type_, names in left.items():
            if len(names) == len(right.get(type_, [])) == 1:
                self.pairs[names[0]] = right[type_][0]
                return True
        return False

    def settings_that_differ(self, item, other):
        found = []
        specs = kinds.load()[item.type].properties
        for property_ in sorted(set(item.properties) | set(other.properties)):
            mine = fill(item.properties[property_], self.known) if property_ in item.properties else ABSENT
            theirs = other.properties.get(property_, ABSENT)
            found += difference(property_, mine, theirs, specs.get(property_, {}))
        return found

    def differences(self):
        """[(logical id or other's name, type, path, what the template says, what the other says)]"""
        self.match()
        found = []
        for name, item in self.template.items():
            if name not in self.pairs:
                found.append((name, item.type, "", "there", ABSENT))
                continue
            other = self.other[self.pairs[name]]
            found += [(name, item.type, *each) for each in self.settings_that_differ(item, other)]
            if item.tags is not None:
                mine = {key: fill(value, self.known) for key, value in item.tags.items()}
                found += [(name, item.type, *d) for d in difference("tags", mine, other.tags or {}, {})]
        for name in sorted(set(self.other) - set(self.pairs.values())):
            found.append((name, self.other[name].type, "", ABSENT, "there"))
        return found


def canonical(value, spec, document=False):
    """A form in which equal settings are equal texts. Outside of documents 5, 5.0 and "5" are the same."""
    document = document or kinds.is_document(spec)
    members = spec.get("properties") or {}
    if isinstance(value, Blocks) and len(value) == 1:
        value = value[0]
    if isinstance(value, list):
        parts = [canonical(part, {"properties": members}, document) for part in value]
        if len(parts) == 1 and not document and isinstance(value[0], dict):
            return parts[0]
        return sorted(parts, key=lambda part: json.dumps(part, sort_keys=True)) if is_unordered(spec) else parts
    if isinstance(value, dict):
        return {str(key): canonical(part, members.get(key, {}), document) for key, part in value.items()}
    if isinstance(value, float) and value == int(value):
        value = int(value)
    if isinstance(value, str) and value[:1] == "{":
        return parsed(value)
    if document or value is None:
        return value
    return json.dumps(value) if isinstance(value, (bool, int, float)) else value


def parsed(text):
    """What a text says that is JSON, however it is laid out."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def is_unordered(spec):
    read = spec.get("read")
    return (isinstance(read, dict) and read.get("sort")) or kinds.form(spec.get("terraform"))[0] == "companion" or (
        not read and kinds.form(spec.get("cli"))[0] in ("part", "argument") and not spec.get("required"))


def difference(path, mine, theirs, spec):
    a, b = canonical(mine, spec), canonical(theirs, spec)
    return list(_walk(path, a, b))


def _walk(path, a, b):
    if kinds.IMPLIED in (a, b) or {str(a), str(b)} == {"[]", ABSENT}:  # an empty list says what none does
        return
    if type(a) is type(b) and isinstance(a, dict):
        for key in sorted(set(a) | set(b)):
            yield from _walk(f"{path}.{key}", a.get(key, ABSENT), b.get(key, ABSENT))
    elif type(a) is type(b) and isinstance(a, list) and len(a) == len(b):
        for index, (x, y) in enumerate(zip(a, b)):
            yield from _walk(f"{path}.{index}", x, y)
    elif type(a) is not type(b) or a != b:
        yield path, a, b


def sentence(difference_, target):
    name, type_, path, mine, theirs = difference_
    return shown(f"{name} ({type_}){' ' + path if path else ''}: template {_short(mine)}, {target} {_short(theirs)}")


def _short(value):
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) < 200 else text[:197] + "..."
