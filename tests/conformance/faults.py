"""Scripts that are broken off at every call in turn, and run again.

All scripts are made of the same functions: one example is broken off at every third place, the others in a few places each.
PERGOLA_FULL=1 breaks all of them off everywhere, which takes hours.
"""
import simulation
import tools
from deployments import Scripts
from simulation import Simulation, changes, is_reading
from tools import Problem

DENIED = "AccessDeniedException"  # which no script may take for a thing that passes by itself
PLACES = 4  # of the others, and of all in a quick run


def step_for(topology, calls):
    """From one place to the next."""
    if tools.FULL == "all":
        return 1
    if tools.FULL and tools.is_thorough(topology):
        return 3
    return max(1, len(calls) // PLACES)


def arguments(script):
    return ["--yes"] if script == "destroy" else []


def prepare(scripts, script):
    """The account as it is before the script runs."""
    scripts.sim.reset()
    if script == "destroy":
        scripts.run("deploy")


def undisturbed(scripts, script):
    """The calls of a run without faults, and what is there afterwards."""
    prepare(scripts, script)
    _, calls = scripts.run(script, *arguments(script))
    return calls, scripts.sim.left()


def finished(scripts, script, goal):
    if scripts.sim.left() != goal:
        raise Problem(f"after all failures of {script} something else is there", sorted(set(scripts.sim.left()) ^ set(goal)))
    scripts.quiet(script, *arguments(script))


def check_each_change(scripts, script):
    """Each run gets past the change that stopped the run before it, and fails at the next.

    A failure may be taken lightly where what was to be done turns out to be so already.
    """
    calls, goal = undisturbed(scripts, script)
    most = len(changes(calls)) + 1
    step = step_for(scripts.topology, changes(calls))
    prepare(scripts, script)
    for number in range(most + 1):
        done, _ = scripts.run(script, *arguments(script), expect=None, DENY_EVERY=str(1 + step if number else 1))
        if done.returncode == 0:
            break
        if DENIED not in done.stdout:
            raise Problem(f"{script} fails in another way", tools.lines(done))
    else:
        raise Problem(f"{script} does not get on", tools.lines(done))
    if number * (step + 1) < most // 2:
        raise Problem(f"{script} took notice of {number} failures only", tools.lines(done))
    finished(scripts, script, goal)


def check_each_answer(scripts, script):
    """Each change is made, and is reported as failed. What has been done is found, in this run or in the next."""
    calls, goal = undisturbed(scripts, script)
    prepare(scripts, script)
    kinds = {(call["service"], call["operation"]) for call in calls if not is_reading(call)}
    faults = [{"service": service, "operation": operation, "times": -1, "code": DENIED, "status": 403, "when": "after"}
              for service, operation in sorted(kinds)]
    scripts.sim.set(faults)
    for _ in changes(calls):
        done, _ = scripts.run(script, *arguments(script), expect=None)
        if done.returncode == 0:
            break
    else:
        raise Problem(f"{script} does not get on", tools.lines(done))
    scripts.sim.set()
    finished(scripts, script, goal)


def check_each_look(scripts):
    """A look that fails does not pass for finding nothing: deploy stops and changes nothing."""
    scripts.sim.reset()
    scripts.run("deploy")
    _, calls = scripts.run("deploy")
    for number in range(1, len(calls) + 1, step_for(scripts.topology, calls)):
        call = calls[number - 1]
        scripts.sim.set([{"nth": number, "code": DENIED, "status": 403}])
        done, made = scripts.run("deploy", expect=None)
        if done.returncode == 0 or changes(made):
            raise Problem(f"deploy goes on after the failure of {call['service']}.{call['operation']}", [*changes(made), *tools.lines(done)])
    scripts.sim.set()
    scripts.quiet("deploy")


CHECKS = (
    ("deploy fails at a change, and goes on", check_each_change, "deploy"),
    ("destroy fails at a change, and goes on", check_each_change, "destroy"),
    ("deploy stops where a look fails", check_each_look),
    ("deploy hears of failure after every change", check_each_answer, "deploy"),
    ("destroy hears of failure after every change", check_each_answer, "destroy"),
)


def run_one(topology, number):
    what, function, *words = CHECKS[number]
    name = f"cli {topology.name}: {what}"
    tools.attempt(name, in_simulation, topology, number, function, words, needs=simulation.NEEDS)


def in_simulation(topology, number, function, words):
    out = tools.scratch("faults", topology.name, str(number))
    with Simulation(topology) as sim:
        function(Scripts(sim, topology, out), *words)
    tools.harness.drop(out)


def jobs(topology):
    """The checks take long, and each can run beside the others."""
    return [(run_one, topology, number) for number in range(len(CHECKS) if tools.is_thorough(topology) else 2)]
