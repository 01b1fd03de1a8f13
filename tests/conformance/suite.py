#!/usr/bin/env python3
"""Rendered output through the tools that its users would run. Each check is a line; what cannot run here says so."""
import importlib.util
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import tools

# Those that take longest first.
PARTS = ("faults", "deployments", "cloudformation_deploy", "equivalence", "linted", "permissions", "access", "injection", "small_changes", "watching", "large", "sam")
MODULES = ("awscli", "botocore", "jmespath", "yaml")


def python_for_this():
    """Goes on with a Python that has what the checks read templates and service models with."""
    lacking = [name for name in MODULES if importlib.util.find_spec(name) is None]
    if not lacking:
        return True
    if os.path.realpath(sys.executable) != os.path.realpath(tools.harness.PYTHON):
        os.execv(tools.harness.PYTHON, [tools.harness.PYTHON, *sys.argv])
    tools.skipped("everything", f"this Python has no {', '.join(lacking)}")
    return False


def jobs(part, topology):
    """What a part has to run for a topology: functions with their arguments."""
    module = importlib.import_module(part)
    return module.jobs(topology) if hasattr(module, "jobs") else [(module.run, topology)]


# What only looks at a rendering takes the further topologies, too.
FURTHER = ("linted",)


def topologies_of(part):
    import topologies
    return topologies.all_topologies() if part in FURTHER else topologies.examples()


def main():
    if not python_for_this():
        return
    tools.harness.need_binary()
    chosen = sys.argv[1:] or PARTS
    with ThreadPoolExecutor(2) as pool:
        running = [pool.submit(*job) for part in chosen for topology in topologies_of(part) for job in jobs(part, topology)]
        for job in running:
            job.result()
    tools.harness.finish()


if __name__ == "__main__":
    main()
