"""G10: a small change of a topology is a small change of the output."""
import kinds
import template
import tools
from references import marks
from tools import Problem


def rendered(topology, scratch, name, change=None):
    variant = topology.variant(f"small-{name}", change)
    folder = tools.render(variant.path, scratch / name, env=(topology.environments() or [None])[0])
    return tools.harness.files_below(folder), template.load(folder / "cloudformation")


def lines(files):
    """Every line of every file, the manifest's sums excepted, in no order."""
    found = [f"{path}: {line.rstrip(b',;').decode()}" for path, (content, _) in files.items() if path != ".pergola"
             for line in content.splitlines()]
    return sorted(found)


def settings(items):
    return {name: (item.type, item.properties, item.tags) for name, item in items.items()}


def check_order(topology, scratch, base):
    """The order of services, of keys and of calls shows in the dashboard only."""

    def change(data):
        for service in data["services"].values():
            if isinstance(service.get("calls"), list):
                service["calls"].reverse()
        data["services"] = dict(reversed(list(data["services"].items())))
        return dict(reversed(list(data.items())))

    files, items = rendered(topology, scratch, "order", change)
    if settings(items).keys() != settings(base[1]).keys():
        raise Problem("other resources come out", sorted(set(items) ^ set(base[1])))
    unlike = [name for name in items if settings(items)[name] != settings(base[1])[name] and items[name].type != "AWS::CloudWatch::Dashboard"]
    if unlike:
        raise Problem("resources come out otherwise", unlike)


def check_value(topology, scratch, base):
    """More memory is one line in each target."""
    name = topology.functions[-1]

    def change(data):
        data["services"][name]["lambda"]["memory"] = "333 MB"

    files, items = rendered(topology, scratch, "value", change)
    touched = [each for each in items if settings(items)[each] != settings(base[1]).get(each)]
    if [items[each].type for each in touched] != ["AWS::Lambda::Function"] or items.keys() != base[1].keys():
        raise Problem("more than the function is touched", touched)
    before, after = lines(base[0]), lines(files)
    more = [line for line in after if line not in set(before)]
    scripts = ("deploy", "verify")
    if len(more) > 2 + 2 * len(scripts):
        raise Problem(f"{len(more)} lines are new", more)


def refers(item, words):
    """Whether it refers to something that bears one of the names, or says the name."""
    return any(word.replace("-", "").lower() in str(item.properties).replace("-", "").lower() for word in words)


def is_successor(items, name):
    """Whether it, or what it refers to, is one of those that a change makes anew, such as the deployment of an API."""
    types = [items[name].type, *(items[mark.split(".")[0]].type for mark in marks(items[name].properties) if mark.split(".")[0] in items)]
    return any(kinds.load()[type_].terraform.get("triggers") for type_ in types)


def check_name(topology, scratch, base):
    """A new name touches what bears it and what refers to it."""
    old, new = topology.functions[-1], "renamed"

    def renamed(value):
        if isinstance(value, dict):
            return {renamed(key): renamed(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [renamed(inner) for inner in value]
        if isinstance(value, str):
            return new if value == old else value.replace(f'"{old}"', f'"{new}"')
        return value

    def change(data):
        return renamed(data)

    _, items = rendered(topology, scratch, "name", change)
    callers = [name for name in topology.services if old in topology.calls(name)]
    may = {old, new, *callers}
    for name, setting in settings(base[1]).items():
        if settings(items).get(name) == setting or base[1][name].type == "AWS::CloudWatch::Dashboard":
            continue
        if not any(word.lower() in name.lower() for word in may) and not refers(base[1][name], may) and not is_successor(base[1], name):
            raise Problem(f"{name} is touched", [f"before {setting}", f"after {settings(items).get(name)}"])


def check_tag(topology, scratch, base):
    """A new tag adds a tag."""

    def change(data):
        data["tags"] = {**(data.get("tags") or {}), "added": "yes"}

    _, items = rendered(topology, scratch, "tag", change)
    for name, item in items.items():
        if item.properties != base[1][name].properties or (item.tags is not None and item.tags != {**base[1][name].tags, "added": "yes"}):
            raise Problem(f"{name} is touched otherwise")


CHECKS = (("another order changes the dashboard only", check_order), ("another size touches one function", check_value),
          ("another name touches what bears it", check_name), ("another tag touches tags only", check_tag))


def run(topology):
    scratch = tools.scratch("small-changes", topology.name)
    base = rendered(topology, scratch, "base")
    for name, function in CHECKS:
        tools.attempt(f"{topology.name}: {name}", function, topology, scratch, base)
    tools.harness.drop(scratch)
