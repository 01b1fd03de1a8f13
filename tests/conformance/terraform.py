"""Terraform on a copy of a rendered folder, with the simulated provider."""
import json
import os
import shutil

import tools

ACCOUNT = "210987654321"
NEEDS = ("terraform", "node", "PERGOLA_TERRAFORM_SIM")


class Workspace:
    """A copy of the output, so that neither state nor lock file gets into the tree."""

    def __init__(self, rendered, folder, region):
        self.folder = folder / "out/terraform"
        shutil.copytree(rendered, folder / "out")
        rc = tools.run(os.path.join(tools.TERRAFORM_SIM, "setup.sh"), folder / "provider")
        if rc.returncode != 0:
            raise tools.Problem("the simulated provider cannot be set up", tools.lines(rc))
        self.env = tools.clean_environment(TF_CLI_CONFIG_FILE=rc.stdout.strip(), TF_IN_AUTOMATION="1", CHECKPOINT_DISABLE="1",
                                           TFSIM_ACCOUNT_ID=ACCOUNT, TF_VAR_region=region)

    def call(self, *words, expect=0, flags=("-no-color",)):
        command, *options = words
        if command in ("fmt", "show"):
            flags = ()
        done = tools.run("terraform", command, *flags, *options, cwd=self.folder, env=self.env)
        if done.returncode != expect:
            raise tools.Problem(f"terraform {' '.join(words)}", tools.lines(done))
        return done.stdout

    def apply(self, variables=None):
        """Init, plan and apply; afterwards plan and state can be had as data."""
        self.set(variables)
        self.call("init", "-input=false")
        self.call("plan", "-input=false", "-out=tfplan")
        self.call("apply", "-input=false", "tfplan")

    def set(self, variables):
        for name, value in (variables or {}).items():
            self.env[f"TF_VAR_{name}"] = value

    def plan_data(self):
        return json.loads(self.call("show", "-json", "tfplan"))

    def state_data(self):
        return json.loads(self.call("show", "-json"))
