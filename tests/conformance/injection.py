"""G8: no text of a user ends up as code: every free text of a topology is made as hostile as the language takes it."""
import equivalence
import linted
import simulation
import template
import terraform
import tools
from deployments import Scripts
from simulation import Simulation
from tools import Problem

# In shells, YAML, HCL, JSON, JMESPath, CloudFormation's Sub and the CLI's ways to read values from elsewhere.
HOSTILE = ("$(touch PWNED)", "`touch PWNED`", "'; touch PWNED; '", '"; touch PWNED; "', "${aws:region}", "${AWS::AccountId}", "${!Literal}",
           '${file("/etc/passwd")}', "%{ if true }x%{ endif }", "file:///etc/passwd", "fileb:///etc/passwd", "http://127.0.0.1:1/x",
           "!Ref Vpc", "!Sub x", "- x", "a: b # c", "-rf", "--debug", "\\n\\t\\", "{\"Ref\": \"Vpc\"}", "`true` == `true`", "EOF", "yes", "012",
           "<<EOF", "ü € 😀", "*", "&x", "|", "%s %d", "{0}", "$HOME", "~", "@{x}", "null")
# CloudFormation takes letters, digits and these in tags of every resource.
TAG = "a b_.:/=+-@"


def hostile(data):
    data["description"] = " ".join(HOSTILE[:8])
    data["tags"] = {"hostile": TAG, "-rf": "--debug"}
    functions = [service for service in data["services"].values() if "lambda" in service]
    for number, service in enumerate(functions):
        service["description"] = HOSTILE[number % 5] + " \u2014 ' \" \\ ${x} $(touch PWNED)"
        service["environment"] = {f"V{index}": text for index, text in enumerate(HOSTILE)}


def check_texts(topology, folder):
    """In the template each text is what the user wrote."""
    items = template.load(folder / "cloudformation")
    wrong = []
    for item in items.values():
        if item.type != "AWS::Lambda::Function":
            continue
        service = item.properties["FunctionName"].removeprefix(topology.stack + "-")
        variables = item.properties["Environment"]["Variables"]
        wrong += [f"{item.name}: {name} is {variables.get(name)!r}, not {text!r}"
                  for name, text in topology.services[service]["environment"].items() if variables.get(name) != text]
        if item.properties["Description"] != topology.services[service]["description"]:
            wrong.append(f"{item.name}: its description is {item.properties['Description']!r}")
    if wrong:
        raise Problem(f"{len(wrong)} texts come out otherwise", wrong)


def no_traces(folder):
    found = [str(path) for path in folder.rglob("PWNED*")]
    if found:
        raise Problem("a text was run as a command", found)


def check_scripts(topology, folder, scratch):
    with Simulation(topology) as sim:
        sim.reset()
        scripts = Scripts(sim, topology, scratch / "scripts")
        scripts.run("deploy", cwd=scratch)
        scripts.quiet("deploy", cwd=scratch)
        verified, _ = scripts.run("verify", "--wait", "0", cwd=scratch)
        if "FAIL" in verified.stdout:
            raise Problem("verify finds something", tools.lines(verified))
        scripts.destroyed()
    no_traces(scratch)


def run(topology):
    name = f"{topology.name} with hostile texts"
    variant = topology.variant("hostile", hostile)
    scratch = tools.scratch("injection", topology.name)
    folder = tools.render(variant.path, scratch / "out", env=(topology.environments() or [None])[0])
    tools.attempt(f"{name}: the template has each text as it was written", check_texts, variant, folder)
    # E1029 takes a user's text that looks like a reference for a reference that lacks its Sub.
    tools.attempt(f"{name}: cfn-lint has no finding", linted.check_template, folder, "--ignore-checks", "E1029", needs=["cfn-lint"])
    tools.attempt(f"{name}: shellcheck has no finding", linted.check_scripts, folder, ("shellcheck", "-x"), needs=["shellcheck"])
    tools.attempt(f"{name}: terraform has each text as the template has it", equivalence.check_terraform, folder,
                  scratch / "terraform", needs=terraform.NEEDS)
    tools.attempt(f"{name}: the calls of the scripts have each text as the template has it", equivalence.check_cli, folder, variant,
                  scratch / "cli", needs=simulation.NEEDS)
    tools.attempt(f"{name}: the scripts deploy, verify and destroy, and run nothing else", check_scripts, variant, folder, scratch,
                  needs=simulation.NEEDS)
    tools.harness.drop(scratch)
