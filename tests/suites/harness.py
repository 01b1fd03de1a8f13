"""What the suites share: reporting, the program under test, scratch folders, comparing texts."""
import difflib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = Path(os.environ.get("PERGOLA_BUILD") or ROOT / "build/test")
BIN = os.environ.get("PERGOLA_BIN") or str(BUILD / "bin/pergola")
PYTHON = os.environ.get("PERGOLA_PYTHON") or sys.executable
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"

_failed = False


def _report(word, name, why="", details=()):
    lines = [f"{word} {name}" + (f": {why}" if why else "")]
    lines += ["  " + str(line).replace("\n", "\n  ") for line in details]
    print("\n".join(lines) + "\n", end="", flush=True)


def passed(name):
    _report("PASS", name)


def failed(name, why="", details=()):
    global _failed
    _failed = True
    _report("FAIL", name, why, details)


def skipped(name, why):
    _report("SKIP", name, why)


def check(name, problems, why=""):
    """One check: passes when there are no problems, each of which is a line of detail otherwise."""
    if problems:
        failed(name, why or f"{len(problems)} found", problems[:60])
    else:
        passed(name)


def finish():
    sys.exit(1 if _failed else 0)


def need_binary():
    """Without the program nothing can be tested: that is a failure."""
    if not os.access(BIN, os.X_OK):
        failed("binary", f"{BIN} is not there; scripts/test builds it")
        finish()


def refuse_update_in_ci():
    if UPDATE and os.environ.get("CI"):
        failed("update", "UPDATE_GOLDEN rewrites expectations and is refused where CI is set")
        finish()


def scratch(*names):
    """An empty folder for this suite, in the build directory."""
    folder = BUILD.joinpath("scratch", *names)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def drop(folder):
    """Removes a scratch folder unless --keep was given."""
    if not os.environ.get("PERGOLA_KEEP"):
        shutil.rmtree(folder, ignore_errors=True)


def plain_environment(**more):
    """What the program under test may see: nothing that changes its output."""
    env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(BUILD), "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"):
        if name in os.environ:
            env[name] = os.environ[name]
    env.update(more)
    return {name: value for name, value in env.items() if value is not None}


def pergola(*arguments, cwd=ROOT, env=None, stdin=b"", merge=False, seconds=120):
    """Runs the program; stdout and stderr are bytes. Status 124 when it takes too long."""
    try:
        return subprocess.run([BIN, *map(str, arguments)], cwd=cwd, env=env or plain_environment(), input=stdin,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT if merge else subprocess.PIPE,
                              timeout=seconds)
    except subprocess.TimeoutExpired as late:
        return subprocess.CompletedProcess(late.cmd, 124, late.stdout or b"", late.stderr or b"")


def text(data):
    return data.decode("utf-8", errors="backslashreplace")


def difference(expected, actual, name="", limit=60):
    """Lines of a unified diff of two byte strings."""
    lines = list(difflib.unified_diff(text(expected).splitlines(), text(actual).splitlines(), f"expected/{name}",
                                      f"actual/{name}", lineterm=""))
    if not lines:
        return ["the texts differ in line ends or in the newline at the end only"]
    return lines[:limit] + ([f"... {len(lines) - limit} more lines"] if len(lines) > limit else [])


def is_executable(path):
    return bool(path.stat().st_mode & 0o100)


def files_below(folder):
    """Relative path to (bytes, executable) of each file below a folder; what Python leaves behind does not count."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            found[path.relative_to(folder).as_posix()] = (path.read_bytes(), is_executable(path))
    return found


def examples():
    return sorted(path.parent for path in (ROOT / "examples").glob("*/topology.yaml"))


def project_files():
    """The files of the project, as paths relative to its root: what git tracks or would track."""
    listing = subprocess.run(["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others",
                              "--exclude-standard"], cwd=ROOT, capture_output=True) if shutil.which("git") else None
    if listing and listing.returncode == 0:
        names = [name for name in listing.stdout.decode().split("\0") if name]
    else:
        names = [p.relative_to(ROOT).as_posix() for p in ROOT.rglob("*")]
        names = [n for n in names if n.split("/")[0] not in ("build", "out", ".git") and "__pycache__" not in n]
    return sorted(name for name in set(names) if (ROOT / name).is_file() and not (ROOT / name).is_symlink())
