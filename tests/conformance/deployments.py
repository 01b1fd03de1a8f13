"""The scripts of the CLI target, run against a simulated AWS: what they must do in good times and in bad ones."""
import re

import simulation
import tools
from simulation import LATE, Simulation, changes
from tools import Problem

ANSWER = '{"statusCode": 200, "headers": {"content-type": "application/json"}, "body": "{}"}'


class Scripts:
    """The rendered scripts of one topology and the simulation that they run in."""

    def __init__(self, sim, topology, out):
        self.sim, self.topology = sim, topology
        self.folder = tools.render(topology.path, out, ["cli"], env=(topology.environments() or [None])[0]) / "cli"

    def run(self, script, *arguments, expect=0, **options):
        """Runs a script, which must end with `expect`; its output, and the calls that it made."""
        before = len(self.sim.calls())
        done = self.sim.run(self.folder / f"{script}.sh", *arguments, AWSIM_LAMBDA_PAYLOAD=ANSWER, **options)
        if expect is not None and done.returncode != expect:
            raise Problem(f"{script} {' '.join(arguments)} does not end with {expect}", tools.lines(done))
        return done, self.sim.calls()[before:]

    def quiet(self, script, *arguments, **options):
        """Runs a script that must change nothing."""
        done, calls = self.run(script, *arguments, **options)
        if changes(calls):
            raise Problem(f"{script} {' '.join(arguments)} changes something", changes(calls)[:20])
        return done

    def variables(self):
        """What a second run of deploy.sh knows in the end."""
        reader = self.folder / "variables.sh"
        reader.write_text(f'set -- ; . "{self.folder}/deploy.sh" >&2\ncompgen -v | while read -r name; do printf "%s=%s\\n" "$name" "${{!name-}}"; done\n')
        done = self.sim.run(reader)
        return dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)

    def package_sizes(self):
        """{size in bytes: name} of the packages of code; and of those that hold the same, which one stands for which."""
        code = self.folder.parent / "code"
        sizes, same = {}, {}
        for line in (code / "packages.txt").read_text(encoding="utf-8").splitlines():
            name = line.split()[0]
            file = self.folder / f"{name}.zip"
            done = tools.run("bash", code / "package.sh", "zip", name, file)
            if done.returncode != 0:
                raise Problem(f"package.sh zip {name}", tools.lines(done))
            first = sizes.setdefault(file.stat().st_size, name)
            same[f"package {name}"] = f"package {first}"
        return sizes, same

    def kept(self):
        """Names of what destroy.sh is to leave: data."""
        text = (self.folder / "destroy.sh").read_text(encoding="utf-8")
        names = [title.split()[-1] for title in re.findall(r"^locate \w+ '([^']*)' --retain", text, re.M)]
        return names + self.sim.keys_behind([name for name in names if name.startswith("alias/")])

    def destroyed(self, **options):
        self.run("destroy", "--yes", **options)
        left = self.sim.left(self.kept())
        if left:
            raise Problem("destroy leaves something", left)


def cycle(scripts, **options):
    """From nothing to nothing again."""
    sim = scripts.sim
    scripts.run("deploy", **options)
    made = sim.left()
    scripts.quiet("deploy", **options)
    scripts.quiet("deploy", "--dry-run", **options)
    verified, calls = scripts.run("verify", "--wait", "0", **options)
    if [call for call in changes(calls) if not call.startswith("lambda.Invoke ")]:
        raise Problem("verify changes something", changes(calls))
    if "FAIL" in verified.stdout:
        raise Problem("verify finds something", tools.lines(verified))
    scripts.quiet("destroy", expect=1, **options)
    if sim.left() != made:
        raise Problem("something else is there than after deploy", sim.left())
    scripts.destroyed(**options)
    scripts.quiet("destroy", "--yes", **options)


def check_cycle(scripts):
    scripts.sim.reset()
    cycle(scripts)


def check_real(scripts):
    """With the aws command as everybody has it; the other checks use a warm one, which is the same code."""
    scripts.sim.reset()
    scripts.run("deploy", real=True)
    scripts.quiet("deploy")
    scripts.destroyed()


def check_dry_run(scripts):
    scripts.sim.reset()
    done = scripts.quiet("deploy", "--dry-run")
    if not done.stdout.splitlines()[-1].startswith("dry run: ") or " 0 to create" in done.stdout:
        raise Problem("a dry run does not say what it would create", tools.lines(done))


def check_account(scripts, out):
    """Account and region come first, and another account than the topology's is refused."""
    scripts.sim.reset()
    first = scripts.quiet("deploy", "--dry-run").stdout.splitlines()[0]
    if "123456789012" not in first or scripts.topology.data.get("region", "us-east-1") not in first:
        raise Problem(f"the first line is '{first}'")
    other = scripts.topology.variant("account", lambda data: data.update(account="210987654321"))
    refusing = Scripts(scripts.sim, other, out / "other-account")
    for script in ("deploy", "verify", "destroy"):
        done = refusing.quiet(script, *(["--yes"] if script == "destroy" else []), expect=1)
        if "210987654321" not in done.stdout:
            raise Problem(f"{script} does not name the account it is for", tools.lines(done))


def check_late(scripts):
    scripts.sim.reset(**LATE)
    cycle(scripts)


def check_throttled(scripts):
    scripts.sim.reset(throttle=0.2, seed=7)
    cycle(scripts, AWS_MAX_ATTEMPTS="1")  # the command itself would wait for seconds before it repeats a call


def check_foreign(scripts):
    """What has our names and not our tag is refused by deploy, and left alone by destroy."""
    sim = scripts.sim
    sim.reset()
    stack = scripts.topology.stack
    for words in (["vpc-lattice", "create-service-network", "--name", stack],
                  ["logs", "create-log-group", "--log-group-name", f"/aws/lambda/{stack}-{scripts.topology.functions[0]}"],
                  ["sns", "create-topic", "--name", f"{stack}-page"],
                  ["sns", "create-topic", "--name", "somebody-else"]):
        sim.aws_call(*words)
    foreign, kept = sim.left(), scripts.kept()
    done, _ = scripts.run("deploy", expect=1)
    if "left alone" not in done.stdout:
        raise Problem("deploy does not say that it found something of somebody else", tools.lines(done))
    scripts.run("destroy", "--yes")
    if sim.left(kept) != foreign:
        raise Problem("destroy touches what is not ours", [*sim.left(kept), "instead of", *foreign])


def check_drift(scripts):
    """What somebody has changed by hand: verify names it, deploy puts it right and touches nothing else."""
    sim = scripts.sim
    sim.reset()
    scripts.run("deploy")
    stack, function = scripts.topology.stack, scripts.topology.functions[0]
    sim.aws_call("lambda", "update-function-configuration", "--function-name", f"{stack}-{function}", "--timeout", "7")
    sim.aws_call("logs", "put-retention-policy", "--log-group-name", f"/aws/lambda/{stack}-{function}", "--retention-in-days", "1")
    done, _ = scripts.run("verify", "--wait", "0", expect=1)
    if done.stdout.count("FAIL") != 2 or "Timeout" not in done.stdout or "RetentionInDays" not in done.stdout:
        raise Problem("verify does not name what differs", tools.lines(done))
    _, calls = scripts.run("deploy")
    found = [change.split(" ")[0] for change in changes(calls)]
    if sorted(found) != ["lambda.UpdateFunctionConfiguration", "logs.PutRetentionPolicy"]:
        raise Problem("deploy does something else than what is needed", changes(calls))
    scripts.quiet("deploy")
    scripts.destroyed()


def check_missing(scripts):
    """A resource that somebody has deleted is made again."""
    sim = scripts.sim
    sim.reset()
    scripts.run("deploy")
    made = sim.left()
    name = f"{scripts.topology.stack}-{scripts.topology.functions[-1]}"
    sim.aws_call("lambda", "delete-function", "--function-name", name)
    sim.aws_call("cloudwatch", "delete-dashboards", "--dashboard-names", scripts.topology.stack)
    scripts.run("deploy")
    if sim.left() != made:
        raise Problem("deploy does not bring back what was deleted", [*sim.left(), "instead of", *made])
    scripts.quiet("deploy")
    scripts.destroyed()


CHECKS = (("deploy, deploy again, verify, destroy, destroy again", check_cycle), ("dry run", check_dry_run),
          ("slow consistency", check_late), ("throttling", check_throttled), ("resources of others", check_foreign),
          ("changed by hand", check_drift), ("deleted by hand", check_missing))


def run(topology):
    name = f"cli {topology.name}"
    why = tools.missing(*simulation.NEEDS)
    if why:
        tools.skipped(f"{name}: scripts against a simulated AWS", why)
        return
    out = tools.scratch("cli", topology.name)
    with Simulation(topology) as sim:
        scripts = Scripts(sim, topology, out / "out")
        # What somebody else has done is the business of functions that all scripts share.
        for what, function in CHECKS if tools.is_thorough(topology) else CHECKS[:3]:
            tools.attempt(f"{name}: {what}", function, scripts)
        tools.attempt(f"{name}: the account comes first and must be the right one", check_account, scripts, out)
    tools.harness.drop(out)
