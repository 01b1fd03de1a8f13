"""The schema of Terraform's AWS provider, from `terraform providers schema -json`.

PERGOLA_TERRAFORM_SIM names a folder with a setup.sh that prints the path of a CLI configuration offering the provider; otherwise
PERGOLA_TERRAFORM_DIR names a folder in which `terraform init` was run.
"""
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

CONFIGURATION = 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n'


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options).stdout


def initialised(scratch):
    """A folder that is initialised and the environment it needs; None when there is none."""
    simulation = os.environ.get("PERGOLA_TERRAFORM_SIM")
    if not simulation:
        given = os.environ.get("PERGOLA_TERRAFORM_DIR")
        return (given, dict(os.environ)) if given else None
    configuration = run(str(Path(simulation) / "setup.sh"), scratch).strip()
    environment = {**os.environ, "TF_CLI_CONFIG_FILE": configuration, "TF_IN_AUTOMATION": "1"}
    folder = Path(scratch) / "configuration"
    folder.mkdir()
    (folder / "main.tf").write_text(CONFIGURATION)
    run("terraform", f"-chdir={folder}", "init", "-input=false", "-no-color", env=environment)
    return str(folder), environment


def available():
    """The resource schemas by type, or a text that says why there are none."""
    if not shutil.which("terraform"):
        return None, "terraform is not on PATH"
    with tempfile.TemporaryDirectory() as scratch:
        try:
            found = initialised(scratch)
            if found is None:
                return None, "neither PERGOLA_TERRAFORM_SIM nor PERGOLA_TERRAFORM_DIR is set"
            text = run("terraform", f"-chdir={found[0]}", "providers", "schema", "-json", env=found[1])
        except (OSError, subprocess.CalledProcessError) as error:
            return None, f"no provider schema: {(getattr(error, 'stderr', '') or str(error)).strip().splitlines()[-1]}"
    for name, provider in json.loads(text).get("provider_schemas", {}).items():
        if name.endswith("hashicorp/aws"):
            return provider["resource_schemas"], ""
    return None, "the AWS provider is not among those initialised"
