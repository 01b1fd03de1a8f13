"""Scripts that are broken off: at each call in turn, before or after its work was done, and run again."""
import threading
from concurrent.futures import ThreadPoolExecutor

import simulation
import tools
from deployments import Scripts
from simulation import Simulation, is_reading
from tools import Problem

# What no script may take for a thing that passes by itself.
DENIED = "AccessDeniedException"
WORKERS = 2


class Site:
    """A simulation of its own for each thread, with the scripts of the topology."""

    def __init__(self, topology, out):
        self.topology, self.out = topology, out
        self.local = threading.local()
        self.open = []

    def scripts(self):
        if not hasattr(self.local, "scripts"):
            sim = Simulation().__enter__()
            self.open.append(sim)
            self.local.scripts = Scripts(sim, self.topology, self.out / str(len(self.open)))
        return self.local.scripts

    def close(self):
        for sim in self.open:
            sim.__exit__()


def fault(nth, when):
    return {"nth": nth, "code": DENIED, "status": 403, "when": when}


def calls_of(scripts, script):
    """The calls of an undisturbed run, and what is there afterwards."""
    scripts.sim.reset()
    if script == "destroy":
        scripts.run("deploy")
    _, calls = scripts.run(script, *arguments(script))
    return calls, scripts.sim.left()


def arguments(script):
    return ["--yes"] if script == "destroy" else []


def break_at(scripts, script, nth, when, reading, goal):
    """One run that meets the fault, and one that must make up for it."""
    sim = scripts.sim
    sim.reset()
    if script == "destroy":
        scripts.run("deploy")
    sim.set([fault(nth, when)])
    done, calls = scripts.run(script, *arguments(script), expect=None)
    if nth > len(calls):
        raise Problem(f"there is no call {nth}")
    if done.returncode == 0 and when == "before" and not reading:
        raise Problem(f"{script} takes no notice of the failure of {named(calls[nth - 1])}", tools.lines(done))
    if reading and any(not is_reading(call) for call in calls[nth:]):
        raise Problem(f"{script} goes on changing things after the failure of {named(calls[nth - 1])}", tools.lines(done))
    sim.set()
    if not reading:
        scripts.run(script, *arguments(script))
        if sim.left() != goal:
            raise Problem(f"after the failure of {named(calls[nth - 1])} and another run there is", [*sim.left(), "instead of", *goal])


def named(call):
    return f"{call['service']}.{call['operation']}"


def chosen(numbers):
    """All of them where everything is wanted, else a sample that every kind of call is in sooner or later."""
    return numbers if tools.FULL else numbers[len(numbers) % 7::7]


def check(site, script):
    """A failing call that only reads must stop the script; the state is then that of another point that is tried."""
    calls, goal = calls_of(site.scripts(), script)
    writing = [n for n, call in enumerate(calls, 1) if not is_reading(call)]
    reading = [n for n, call in enumerate(calls, 1) if is_reading(call)]
    cases = [(n, "before", False) for n in chosen(writing)] + [(n, "after", False) for n in chosen(writing)]
    cases += [(n, "before", True) for n in chosen(reading)]

    def attempt(case):
        nth, when, is_read = case
        try:
            break_at(site.scripts(), script, nth, when, is_read, goal)
        except Problem as problem:
            return [f"call {nth}, {named(calls[nth - 1])}, {when}: {problem}", *("  " + line for line in problem.details)]
        return []

    with ThreadPoolExecutor(WORKERS) as pool:
        found = list(pool.map(attempt, cases))
    return len(cases), len(calls), [line for lines in found for line in lines]


def run(topology):
    name = f"cli {topology.name}"
    why = tools.missing(*simulation.NEEDS)
    if why:
        tools.skipped(f"{name}: failure at every call", why)
        return
    out = tools.scratch("faults", topology.name)
    site = Site(topology, out)
    try:
        for script in ("deploy", "destroy"):
            tried, calls, problems = check(site, script)
            extent = "" if tools.FULL else f", a sample of {tried} of {calls}; PERGOLA_FULL=1 tries all"
            tools.check(f"{name}: {script} with a failure at every call{extent}", problems)
    finally:
        site.close()
    tools.harness.drop(out)
