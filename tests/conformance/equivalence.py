"""G2: the three outputs describe the same resources with the same settings."""
import yaml

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


def accepted():
    """Differences that are meant: [{type, path, target, why}], in accepted.yaml."""
    return yaml.safe_load((tools.HERE / "accepted.yaml").read_text(encoding="utf-8")) or []


def is_accepted(difference, target, rules):
    _, type_, path, _, _ = difference
    for rule in rules:
        if rule["type"] in (type_, "*") and rule["target"] == target and path in (rule["path"], *rule.get("paths", [])):
            rule["used"] = True
            return True
    return False


def judge(items, others, facts, target, rules):
    found = compare.Comparison(items, others, facts).differences()
    problems = [compare.sentence(each, target) for each in found if not is_accepted(each, target, rules)]
    if problems:
        raise Problem(f"{target} differs from the template", problems[:60])


def check_terraform(folder, scratch, rules):
    space = terraform.Workspace(folder, scratch, "us-east-1")
    space.apply()
    reader = terraform_state.Reader(space.plan_data(), space.state_data())
    others = reader.items()
    if reader.unread:
        raise Problem("something in the configuration is not understood", reader.unread)
    facts = {"AWS::Region": "us-east-1", "AWS::AccountId": terraform.ACCOUNT, "AWS::Partition": "aws", "AWS::URLSuffix": "amazonaws.com",
             "zone 0": "us-east-1a", "zone 1": "us-east-1b"}
    judge(template.load(folder / "cloudformation"), others, facts, "terraform", rules)


def check_cli(folder, topology, scratch, rules):
    with Simulation() as sim:
        sim.reset()
        scripts = Scripts(sim, topology, scratch / "out")
        _, calls = scripts.run("deploy")
        variables = scripts.variables()
    reader = cli_state.Reader(calls, scripts.package_sizes())
    if reader.unread:
        raise Problem("some parameter is not understood", reader.unread)
    items = template.load(folder / "cloudformation")
    facts = {"AWS::Region": "us-east-1", "AWS::AccountId": "123456789012", "AWS::Partition": "aws", "AWS::URLSuffix": "amazonaws.com",
             "zone 0": variables["ZONE_0"], "zone 1": variables["ZONE_1"], **references(items, variables)}
    judge(items, reader.items(), facts, "cli", rules)


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
                found[f"{name}.{attribute}"] = variables[variable]
    return found


def run(topology):
    env = (topology.environments() or [None])[0]
    scratch = tools.scratch("equivalence", topology.name)
    folder = tools.render(topology.path, scratch / "out", env=env)
    rules = accepted()
    for target, needs, function, arguments in (
            ("terraform", terraform.NEEDS, check_terraform, (folder, scratch / "terraform", rules)),
            ("cli", simulation.NEEDS, check_cli, (folder, topology, scratch / "cli", rules))):
        name = f"{topology.name}: {target} holds the same resources with the same settings as the template"
        why = tools.missing(*needs)
        if why:
            tools.skipped(name, why)
        else:
            tools.attempt(name, function, *arguments)
    tools.harness.drop(scratch)
