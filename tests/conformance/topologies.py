"""The topologies that are checked, and variants of them."""
import shutil

import yaml

import tools

EXTRA = tools.HERE / "topologies"


class Topology:
    """A topology.yaml with its folder, as data."""

    def __init__(self, path, name=None):
        self.path = path
        self.name = name or path.parent.name
        self.data = yaml.safe_load(path.read_text(encoding="utf-8"))

    @property
    def stack(self):
        """As it is called in the first environment."""
        return "-".join([self.data["name"], *self.environments()[:1]])

    @property
    def services(self):
        return self.data["services"]

    @property
    def functions(self):
        return [name for name, service in self.services.items() if "lambda" in service]

    @property
    def containers(self):
        return [name for name, service in self.services.items() if "ecs" in service]

    @property
    def workloads(self):
        """What runs here, with a role of its own."""
        return [*self.functions, *self.containers]

    def existing_role(self, name):
        """The role that a service runs with, where that exists."""
        service = self.services[name]
        return (service.get("lambda") or service.get("ecs") or {}).get("role")

    def calls(self, name):
        calls = self.services[name].get("calls") or []
        return [calls] if isinstance(calls, str) else list(calls)

    def uses(self, name, verb):
        """What a service reads, writes, publishes or consumes."""
        used = self.services[name].get(verb) or []
        return [used] if isinstance(used, str) else list(used)

    def routes(self, name):
        """(method, path) of the routes of the API that a service answers."""
        routes = self.services[name].get("api") or []
        return [tuple(route.split(" ", 1)) for route in ([routes] if isinstance(routes, str) else routes)]

    def environments(self):
        return list(self.data.get("environments") or {})

    def variant(self, name, change=None):
        """A copy in a scratch folder, with its data changed; written anew, so that variants differ in `change` only."""
        folder = tools.scratch("topologies", self.name, name)
        shutil.copytree(self.path.parent, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", "tests", ".pergola"))
        data = yaml.safe_load(self.path.read_text(encoding="utf-8"))
        if change:
            changed = change(data)
            data = data if changed is None else changed
        path = folder / "topology.yaml"
        path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=10000), encoding="utf-8")
        return Topology(path, self.name)


def examples():
    return [Topology(folder / "topology.yaml") for folder in tools.harness.examples()]


def all_topologies():
    """The examples, and topologies for what no example has."""
    return examples() + [Topology(path) for path in sorted(EXTRA.glob("*/topology.yaml"))]
