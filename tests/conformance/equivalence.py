"""G2: the three outputs describe the same resources with the same settings."""
import cli_state
import compare
import kinds
import simulation
import template
import terraform
import terraform_state
import tools
from deployments import Scripts
from simulation import Simulation
from tools import Problem


def judge(folder, reader, target, same_packages=None, **facts):
    """Compares what was made with the template; `facts` are those that only a deployment knows."""
    items = template.load(folder / "cloudformation")
    for item in items.values():
        for name, value in item.properties.items():
            item.properties[name] = (same_packages or {}).get(value, value) if isinstance(value, str) else value
    others = reader.items()
    if reader.unread:
        raise Problem(f"something of {target} is not understood", reader.unread)
    known = {"AWS::Region": "us-east-1", "AWS::Partition": "aws", "AWS::URLSuffix": "amazonaws.com", **facts}
    found = compare.Comparison(items, others, known).differences()
    if found:
        raise Problem(f"{target} differs from the template", [compare.sentence(each, target) for each in found[:60]])


def check_terraform(folder, scratch):
    space = terraform.Workspace(folder, scratch, "us-east-1")
    space.apply()
    reader = terraform_state.Reader(space.plan_data(), space.state_data())
    judge(folder, reader, "terraform", **{"AWS::AccountId": terraform.ACCOUNT, "zone 0": "us-east-1a", "zone 1": "us-east-1b"},
          **reader.stored())


def check_cli(folder, topology, scratch):
    with Simulation(topology) as sim:
        sim.reset()
        scripts = Scripts(sim, topology, scratch / "out")
        _, calls = scripts.run("deploy")
        variables = scripts.variables()
        stored = sim.stored()
    zones = {f"zone {n}": variables[f"ZONE_{n}"] for n in (0, 1) if f"ZONE_{n}" in variables}
    sizes, same = scripts.package_sizes()
    judge(folder, cli_state.Reader(calls, sizes), "cli", same, **{"AWS::AccountId": variables["ACCOUNT"]}, **zones, **stored,
          **references(template.load(folder / "cloudformation"), variables))


def references(items, variables):
    """What references to the resources of the template return, from the variables of deploy.sh."""
    found = {}
    for name, item in items.items():
        kind = kinds.load()[item.type]
        paths = {"": kind.reference(""), **(kind.data.get("attributes") or {})}
        for attribute, source in paths.items():
            same = [other for other, its in paths.items() if other and its.get("cli") == (source or {}).get("cli")]
            variable = f"{name}_{(same or [attribute or 'Ref'])[0].replace('.', '_')}"
            if variable in variables:
                value = variables[variable]
                cut = (source or {}).get("after")
                found[f"{name}.{attribute}"] = (source.get("front") or "") + value.rpartition(cut)[2] if cut else value
    return found


def run(topology):
    scratch = tools.scratch("equivalence", topology.name)
    folder = tools.render(topology.path, scratch / "out", env=(topology.environments() or [None])[0])
    what = "holds the same resources with the same settings as the template"
    tools.attempt(f"{topology.name}: terraform {what}", check_terraform, folder, scratch / "terraform", needs=terraform.NEEDS)
    tools.attempt(f"{topology.name}: cli {what}", check_cli, folder, topology, scratch / "cli", needs=simulation.NEEDS)
    tools.harness.drop(scratch)
