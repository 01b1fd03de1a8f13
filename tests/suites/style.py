"""Rules of the source text that a program can check: who includes whom, layout, and that every script parses."""
import ast
import re
import shutil
import subprocess

import harness
from harness import ROOT

# Each module and the modules it may include besides itself; src/README.md has the picture. cli and what stands directly in src may
# include everything.
MAY_INCLUDE = {
    "base": [],
    "document": ["base"],
    "topology": ["document", "base"],
    "catalog": ["document", "base"],
    "resources": ["topology", "catalog", "base"],
    "writers": ["base"],
    "backends": ["resources", "catalog", "writers", "base"],
    "output": ["backends", "resources", "catalog", "base"],
}
EVERYTHING = ("cli", "")
# A library and the one module that includes it.
ONLY_IN = {"yaml-cpp/": "document", "CLI/": "cli"}

CLANG_FORMAT = 14
# Inputs that are odd on purpose, and what Pergola writes.
NOT_OURS_TO_TIDY = ("tests/golden/", "tests/errors/", "tests/fuzz/", "tests/cli/", "LICENSE")


def cpp(names):
    return [name for name in names if name.endswith((".cpp", ".hpp")) and name.startswith(("src/", "tests/"))]


def check_includes(names):
    problems = []
    modules = {name.split("/")[1] for name in names if name.startswith("src/") and name.count("/") > 1}
    for name in cpp(names):
        if not name.startswith("src/"):
            continue
        module = name.split("/")[1] if name.count("/") > 1 else ""
        if module not in MAY_INCLUDE and module not in EVERYTHING:
            problems.append(f"{name}: module '{module}' has no row in tests/suites/style.py")
            continue
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), 1):
            include = re.match(r'\s*#\s*include\s+([<"])([^>"]+)[>"]', line)
            if not include:
                continue
            target = include.group(2)
            for library, only in ONLY_IN.items():
                if target.startswith(library) and module != only:
                    problems.append(f"{name}:{number}: {library} belongs to src/{only} only")
            other = target.split("/")[0] if "/" in target else ""
            if include.group(1) == '"' and other in modules and module not in EVERYTHING \
                    and other not in (module, *MAY_INCLUDE[module]):
                problems.append(f"{name}:{number}: {module} may not include {other}")
    harness.check("modules include in one direction", problems)


def types_of(text):
    """Names of the types that a file defines, with their namespaces; those that no other file can see are left out."""
    spaces = []
    for line in text.splitlines():
        opened = re.match(r"namespace( [\w:]+)? ?\{", line)
        if opened:
            spaces.append((opened.group(1) or "").strip() or None)
        elif re.match(r"\}  // namespace", line):
            spaces.pop()
        defined = re.match(r"(?:struct|class|enum class) ([\w:]+)[^;]*\{", line)
        if defined and None not in spaces:
            yield "::".join([*spaces, defined.group(1)])


def check_types(names):
    """Two types of one name are undefined behaviour, which shows where the linker optimises."""
    seen = {}
    for name in cpp(names):
        if name.startswith("src/"):
            for defined in types_of((ROOT / name).read_text(encoding="utf-8")):
                seen.setdefault(defined, []).append(name)
    harness.check("each type is defined once", [f"{defined}: {', '.join(files)}" for defined, files in seen.items() if len(files) > 1])


def check_layout(names):
    problems = []
    for name in names:
        data = (ROOT / name).read_bytes()
        if b"\0" in data or name.startswith(NOT_OURS_TO_TIDY):
            continue
        for number, line in enumerate(data.split(b"\n"), 1):
            if line.rstrip() != line:
                problems.append(f"{name}:{number}: white space at the end")
            if b"\t" in line:
                problems.append(f"{name}:{number}: a tab")
        if data and not data.endswith(b"\n"):
            problems.append(f"{name}: no newline at the end")
        # Templates hold pieces that others follow.
        if data.endswith(b"\n\n") and not name.startswith("templates/"):
            problems.append(f"{name}: an empty line at the end")
    harness.check("layout of text files", problems)


def check_clang_format(names):
    check = "clang-format"
    if not shutil.which("clang-format"):
        harness.skipped(check, "not installed")
        return
    version = subprocess.run(["clang-format", "--version"], capture_output=True, text=True).stdout
    major = re.search(r"version (\d+)", version)
    if not major or int(major.group(1)) != CLANG_FORMAT:
        harness.skipped(check, f"versions differ in what they write; needs {CLANG_FORMAT}, found {version.strip()}")
        return
    files = cpp(names)
    done = subprocess.run(["clang-format", "--dry-run", "-Werror", *files], cwd=ROOT, capture_output=True, text=True)
    found = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "-Wclang-format-violations" in line})
    if done.returncode != 0 and not found:
        found = done.stderr.splitlines()
    harness.check(check, found, "run scripts/format; it would change")


def first_line(name):
    return (ROOT / name).read_bytes().split(b"\n", 1)[0].decode("utf-8", errors="replace")


def check_shell(names):
    check = "shellcheck"
    # templates/cli holds pieces of scripts; the goldens hold the scripts.
    scripts = [name for name in names if not name.startswith("templates/cli/") and
               (name.endswith((".sh", ".bash")) or re.match(r"#!.*\b(ba)?sh\b", first_line(name)))]
    if not shutil.which("shellcheck"):
        harness.skipped(check, "not installed")
        return
    done = subprocess.run(["shellcheck", "--external-sources", "--format=gcc", *scripts], cwd=ROOT, capture_output=True, text=True)
    problems = done.stdout.splitlines()
    if done.returncode != 0 and not problems:
        problems = done.stderr.splitlines() or [f"status {done.returncode}"]
    harness.check(f"{check}, {len(scripts)} scripts", problems)


def check_python(names):
    problems = []
    for name in names:
        if not (name.endswith(".py") or re.match(r"#!.*\bpython3?\b", first_line(name))):
            continue
        # Examples are written for the runtime they are deployed to, everything else for Python 3.9.
        version = None if name.startswith(("examples/", "templates/")) else (3, 9)
        try:
            ast.parse((ROOT / name).read_bytes(), name, feature_version=version)
        except SyntaxError as error:
            problems.append(f"{name}:{error.lineno}: {error.msg}")
    harness.check("every Python file parses", problems)


def main():
    names = harness.project_files()
    check_includes(names)
    check_types(names)
    check_layout(names)
    check_clang_format(names)
    check_shell(names)
    check_python(names)
    harness.finish()


if __name__ == "__main__":
    main()
