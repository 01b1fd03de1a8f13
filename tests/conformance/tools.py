"""What the checks share: the harness, programs that may be missing, scratch folders, rendering."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "suites"))

import harness  # noqa: E402
from harness import ROOT, check, failed, passed, skipped  # noqa: E402,F401

# `all` with PERGOLA_FULL=1, `some` in continuous integration, otherwise nothing.
FULL = "all" if os.environ.get("PERGOLA_FULL", "0") not in ("", "0") else "some" if os.environ.get("CI") else ""
AWSIM = os.environ.get("PERGOLA_AWSIM") or ""
TERRAFORM_SIM = os.environ.get("PERGOLA_TERRAFORM_SIM") or ""


class Problem(Exception):
    """A check cannot go on; `details` are lines that say why."""

    def __init__(self, message, details=()):
        super().__init__(message)
        self.details = list(details)


def which(program):
    return shutil.which(program) or ""


def missing(*programs):
    """Why a check has to be skipped; empty when all that it needs is there. Names in capitals are settings."""
    for program in programs:
        if program.isupper():
            if not os.environ.get(program):
                return f"{program} is not set"
        elif not which(program):
            return f"{program} is not installed"
    return ""


def scratch(*names):
    return harness.scratch("conformance", *names)


def clean_environment(**more):
    """The environment without anyone's AWS settings, with a home of its own."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "TF_", "AWSIM_", "GIT_"))}
    env.update(HOME=str(harness.BUILD), LC_ALL="C.UTF-8", AWS_EC2_METADATA_DISABLED="true", AWS_PAGER="")
    env.setdefault("PYENV_ROOT", pyenv_root())
    env.update({name: str(value) for name, value in more.items() if value is not None})
    return {name: value for name, value in env.items() if value}


def pyenv_root():
    """pyenv goes by $HOME, which the tests change."""
    pyenv = which("pyenv")
    root = Path(os.path.realpath(pyenv)).parent.parent if pyenv else Path()
    return str(root) if (root / "versions").is_dir() else ""


def run(*command, cwd=None, env=None, seconds=600, stdin=subprocess.DEVNULL):
    """Runs a command; stdout and stderr are one text. Status 124 when it takes too long."""
    try:
        return subprocess.run([str(word) for word in command], cwd=cwd, env=env or clean_environment(), stdin=stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="backslashreplace", timeout=seconds)
    except subprocess.TimeoutExpired as late:
        output = late.stdout.decode(errors="backslashreplace") if isinstance(late.stdout, bytes) else late.stdout or ""
        return subprocess.CompletedProcess(late.cmd, 124, f"{output}\n(stopped after {seconds} s)", "")


def lines(done, count=40):
    """The last lines of what a command printed, for details."""
    return [f"exit status {done.returncode}", *(done.stdout or "").splitlines()[-count:]]


def render(topology, out, targets=("all",), env=None, arguments=()):
    """Renders a topology into a folder; its path."""
    words = ["render", topology, "--out", out, *arguments]
    for target in targets:
        words += ["--target", target]
    if env:
        words += ["--env", env]
    done = harness.pergola(*words, merge=True)
    if done.returncode != 0:
        raise Problem(f"pergola render ends with {done.returncode}", harness.text(done.stdout).splitlines()[-40:])
    return Path(out)


def has_target(name):
    """Whether this build renders the target."""
    return name in harness.text(harness.pergola("render", "--help", merge=True).stdout)


def shell_scripts(folder):
    return sorted(path for path in Path(folder).rglob("*.sh"))


def attempt(name, function, *arguments, needs=()):
    """One check: skipped where something that it needs is missing; passes unless it ends in a Problem."""
    why = missing(*needs)
    if why:
        skipped(name, why)
        return
    try:
        function(*arguments)
    except Problem as problem:
        failed(name, str(problem), problem.details)
    else:
        passed(name)


def is_thorough(topology):
    """All scripts are made of the same functions: one example is put through everything, the others through what is their own."""
    return FULL == "all" or topology.name == "lattice-tracing"
