"""Systems that are too large for one CloudFormation template: what only watches stands in a stack of its own, and stays there."""
import cloudformation_deploy
import linted
import template
import tools
from tools import Problem

NESTED = "stacks/watching.yaml"
STACK = "WatchingStack"
WATCHING = {"AWS::CloudWatch::Alarm", "AWS::CloudWatch::AnomalyDetector", "AWS::CloudWatch::CompositeAlarm", "AWS::CloudWatch::Dashboard",
            "AWS::Logs::MetricFilter", "AWS::Logs::QueryDefinition", "AWS::XRay::Group", "AWS::XRay::SamplingRule"}
EXAMPLE = "lattice-tracing"
KEPT = "OrderAvailabilityAlarm"  # a resource that the topology states refers to it
LARGE, SMALL = 160, 3  # queues; each is a queue, one for dead letters, and an alarm on that


def with_queues(topology, count, name, turned=False):
    """The topology with so many queues."""

    def change(data):
        queues = [(f"work-{number}", {}) for number in range(count)]
        data["queues"] = dict(reversed(queues) if turned else queues)
        properties = {"Name": "/large/alarm", "Type": "String", "Value": {"Ref": KEPT}}
        data["resources"] = {"NameOfAlarm": {"Type": "AWS::SSM::Parameter", "Properties": properties}}

    return topology.variant(name, change)


class Rendered:
    def __init__(self, topology, out):
        env = (topology.environments() or [None])[0]
        self.folder = tools.render(topology.path, out, ["cloudformation"], env=env)
        self.main = template.read(self.folder / "cloudformation/template.yaml")
        path = self.folder / "cloudformation" / NESTED
        self.nested = template.read(path) if path.exists() else {"Parameters": {}, "Resources": {}}

    @property
    def places(self):
        """{logical id: whether it is in the nested stack}"""
        return {**dict.fromkeys(self.main["Resources"], False), **dict.fromkeys(self.nested["Resources"], True)}

    def settings(self):
        """What each resource says, wherever it stands."""
        return {**self.main["Resources"], **self.nested["Resources"]}


def check_division(large, small):
    if small.nested["Resources"]:
        raise Problem("a small system is divided")
    if not large.nested["Resources"]:
        raise Problem("a large system is not divided")
    twice = set(large.main["Resources"]) & set(large.nested["Resources"])
    if twice:
        raise Problem("these are there twice", sorted(twice))
    others = {body["Type"] for body in large.nested["Resources"].values()} - WATCHING
    if others:
        raise Problem("these do more than watch", sorted(others))
    stay = [name for name, body in large.main["Resources"].items() if body["Type"] in WATCHING]
    if stay != [KEPT]:
        raise Problem(f"not {KEPT} alone stays", stay)
    lost = set(small.main["Resources"]) - set(large.places)
    if lost:
        raise Problem("these are lost", sorted(lost))


def check_handed(large):
    declared = set(large.nested["Parameters"])
    handed = set(large.main["Resources"].get(STACK, {"Properties": {"Parameters": {}}})["Properties"]["Parameters"])
    if declared != handed:
        raise Problem("what is handed is not what is declared", sorted(declared ^ handed))
    used = str(large.nested["Resources"])
    idle = [name for name in declared if f"'{name}'" not in used and f"${{{name}}}" not in used]
    if idle:
        raise Problem("these parameters are not used", idle)


def check_stays(large, more, turned):
    moved = [name for name, place in large.places.items() if more.places.get(name) != place]
    if moved:
        raise Problem("one more queue moves these", moved)
    if turned.places != large.places:
        raise Problem("another order moves resources", sorted(set(turned.places.items()) ^ set(large.places.items())))
    unlike = [name for name, body in large.settings().items() if name != STACK and body["Type"] != "AWS::CloudWatch::Dashboard"
              and more.settings()[name] != body]
    if unlike:
        raise Problem("one more queue changes these", unlike)


def check_deployment(large, small):
    """Grows over the limit, in two steps, and comes back, in two steps."""
    small.reset()
    small.run()
    text, calls = large.run(expect=1, contains=["beyond one template", "WATCHING=no"])
    if "create_change_set" in calls or "put_object" in calls:
        raise Problem("goes on although resources would be in two stacks", text.splitlines())
    large.run(WATCHING="no", contains=["  Remove "])
    large.set(unwatchable="there are too many alarms")
    large.run(expect=1, contains=["Embedded stack", "there are too many alarms"])
    large.set(unwatchable=None)
    large.run(contains=[f"  Add      {STACK}"])
    _, calls = large.run("--dry-run", contains=["resources that change: 1", STACK])
    if "execute_change_set" in calls:
        raise Problem("a dry run executes something", calls)
    objects = [key for bucket in large.state["buckets"].values() for key in bucket["objects"]]
    if len([key for key in objects if "/watching-" in key]) != 1:
        raise Problem("the nested template is not uploaded once", objects)
    small.run(expect=1, contains=["fits in one template again"])
    large.run(WATCHING="no", contains=[f"  Remove   {STACK}"])
    small.run(contains=["  Add "])
    large.run("--delete", contains=["deleted "])


def jobs(topology):
    return [(run, topology)] if topology.name == EXAMPLE else []


def run(topology):
    scratch = tools.scratch("large", topology.name)
    name = f"large {topology.name}"
    sizes = {"large": LARGE, "more": LARGE + 1, "turned": LARGE, "small": SMALL}
    variants = {key: with_queues(topology, count, f"large-{key}", key == "turned") for key, count in sizes.items()}
    rendered = {key: Rendered(variant, scratch / key) for key, variant in variants.items()}
    large, small = rendered["large"], rendered["small"]
    tools.attempt(f"{name}: what only watches stands apart", check_division, large, small)
    tools.attempt(f"{name}: the nested stack is handed what it needs", check_handed, large)
    tools.attempt(f"{name}: nothing moves", check_stays, large, rendered["more"], rendered["turned"])
    tools.attempt(f"{name}: cfn-lint has no finding", linted.check_template, large.folder, needs=["cfn-lint"])
    why = tools.missing("zip", "bash")
    if why:
        tools.skipped(f"{name}: deploy.sh", why)
    else:
        with cloudformation_deploy.account(scratch / "account.json") as port:
            benches = [cloudformation_deploy.Bench(variants[key], scratch / f"deploy-{key}", scratch / "account.json", port)
                       for key in ("large", "small")]
            tools.attempt(f"{name}: deploy.sh grows over the limit and comes back", check_deployment, *benches)
    tools.harness.drop(scratch)
