#!/usr/bin/env python3
"""Rendered output through the tools that its users would run. Each check is a line; what cannot run here says so."""
import deployments
import faults
import linted
import tools
import topologies


def main():
    tools.harness.need_binary()
    for topology in topologies.examples():
        linted.run(topology)
        deployments.run(topology)
        faults.run(topology)
    tools.harness.finish()


if __name__ == "__main__":
    main()
