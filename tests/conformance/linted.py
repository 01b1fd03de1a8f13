"""G1: templates, configurations and scripts pass the checkers that their users have."""
import tools
from terraform import NEEDS, Workspace
from tools import Problem


PROTECTION = "prevent_destroy = true"

def rendered(topology):
    """(name, folder) of the topology's rendering in each of its environments."""
    for env in topology.environments() or [None]:
        name = f"{topology.name}{f' --env {env}' if env else ''}"
        yield name, tools.render(topology.path, tools.scratch("linted", topology.name, env or "default") / "out", env=env)


def check_template(folder, *options):
    """No finding of cfn-lint at any level, informational and experimental rules included."""
    templates = [folder / "cloudformation/template.yaml", *sorted(folder.glob("cloudformation/stacks/*.yaml"))]
    done = tools.run("cfn-lint", "--non-zero-exit-code", "informational", "--include-checks", "I", "--format", "parseable", *options,
                     "--", *templates)
    if done.returncode != 0 or done.stdout.strip():
        raise Problem("cfn-lint", tools.lines(done))


def check_scripts(folder, checker):
    scripts = tools.shell_scripts(folder)
    if not scripts:
        raise Problem("there are no scripts")
    for script in scripts:
        done = tools.run(*checker, script, cwd=script.parent)
        if done.returncode != 0 or done.stdout.strip():
            raise Problem(str(script.relative_to(folder)), tools.lines(done))


def destroy(space):
    """What holds data is protected; who means it takes the protection away."""
    protected = [file for file in space.folder.glob("*.tf") if PROTECTION in file.read_text(encoding="utf-8")]
    if protected:
        space.call("destroy", "-input=false", "-auto-approve", expect=1)
    for file in protected:
        file.write_text(file.read_text(encoding="utf-8").replace(PROTECTION, "prevent_destroy = false"), encoding="utf-8")
    space.call("destroy", "-input=false", "-auto-approve")


def check_configuration(folder, scratch):
    """Formatted, valid, applied without a change left over, and gone again."""
    space = Workspace(folder, scratch, "us-east-1")
    space.call("fmt", "-check", "-diff", "-recursive")
    space.call("init", "-input=false")
    space.call("validate")
    space.call("plan", "-input=false", "-out=tfplan")
    space.call("apply", "-input=false", "tfplan")
    space.call("plan", "-input=false", "-detailed-exitcode")
    destroy(space)
    left = space.call("state", "list", flags=())
    if left.strip():
        raise Problem("destroy leaves something", left.splitlines())


def run(topology):
    for name, folder in rendered(topology):
        tools.attempt(f"{name}: cfn-lint has no finding", check_template, folder, needs=["cfn-lint"])
        tools.attempt(f"{name}: bash reads the scripts", check_scripts, folder, ("bash", "-n"), needs=["bash"])
        tools.attempt(f"{name}: shellcheck has no finding", check_scripts, folder, ("shellcheck", "-x"), needs=["shellcheck"])
        tools.attempt(f"{name}: terraform formats, validates, applies, has nothing left to change, destroys", check_configuration,
                      folder, folder.parent / "terraform", needs=NEEDS)
        tools.harness.drop(folder.parent)
