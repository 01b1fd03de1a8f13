"""Runs tests/cli/*.test: scripts of commands, and what they must print, return and write. tests/README.md has the format."""
import os
import shlex
import shutil

import harness
from harness import ROOT, UPDATE, files_below

CASES = ROOT / "tests/cli"
# Directives that a block of text follows.
WITH_TEXT = ("file", "append", "stdin", "stdout", "stderr", "written")


class Problem(Exception):
    """What is not as the case says, with lines of detail."""

    def __init__(self, message, details=()):
        super().__init__(message)
        self.details = list(details)


def parse(path):
    """Steps of a case: (line number, words, lines of text or None)."""
    steps = []
    block = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            words = shlex.split(line[3:])
            block = [] if words[0] in WITH_TEXT else None
            steps.append((number, words, block))
        elif not line:
            block = None
        elif block is not None:
            block.append("" if line == "<EMPTY>" else line.replace("<ESC>", "\x1b"))
        elif not line.startswith("#"):
            raise Problem(f"line {number}: text that belongs to no directive")
    return steps


class Case:
    def __init__(self, folder):
        self.folder = folder
        self.env, self.stdin = {}, b""
        self.done, self.exit_checked = None, True
        self.snapshots = {}

    def path(self, name):
        path = (self.folder / name).resolve()
        if self.folder.resolve() not in (path, *path.parents):
            raise Problem(f"'{name}' is outside the case's folder")
        return path

    def step(self, words, text):
        method = getattr(self, "do_" + words[0], None)
        if method is None:
            raise Problem(f"there is no directive '{words[0]}'")
        method(words[1:], None if text is None else "".join(line + "\n" for line in text).encode())

    # What a case sets up

    def do_file(self, words, text):
        path = self.path(words[0])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
        if "executable" in words[1:]:
            path.chmod(0o755)

    def do_append(self, words, text):
        with open(self.path(words[0]), "ab") as file:
            file.write(text)

    def do_copy(self, words, _):
        source, target = CASES / words[0], self.path(words[1] if len(words) > 1 else ".")
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)

    def do_delete(self, words, _):
        path = self.path(words[0])
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def do_mode(self, words, _):
        self.path(words[1]).chmod(int(words[0], 8))

    def do_env(self, words, _):
        for word in words:
            name, equals, value = word.partition("=")
            self.env[name] = value if equals else None

    def do_stdin(self, _, text):
        self.stdin = text

    def do_snapshot(self, words, _):
        self.snapshots[words[0]] = self.state(words[0])

    def state(self, name):
        """Bytes, mode and time of each file, so that even rewriting the same shows."""
        path = self.path(name)
        files = {name: path} if path.is_file() else {p.relative_to(path).as_posix(): p for p in path.rglob("*")}
        return {key: (p.read_bytes() if p.is_file() else None, p.stat().st_mode, p.is_file() and p.stat().st_mtime_ns)
                for key, p in files.items()}

    # What it runs

    def do_run(self, words, _):
        self.must_have_checked_exit()
        self.done = harness.pergola(*words, cwd=self.folder, stdin=self.stdin, seconds=60,
                                    env=harness.plain_environment(**self.env))
        self.exit_checked, self.env, self.stdin = False, {}, b""

    # What must be true

    def must_have_checked_exit(self):
        if not self.exit_checked:
            raise Problem("the exit status of the last run is not stated")

    def printed(self):
        return [f"exit status {self.done.returncode}", "stdout:", *("  " + x for x in lines(self.done.stdout)),
                "stderr:", *("  " + x for x in lines(self.done.stderr))]

    def do_exit(self, words, _):
        self.exit_checked = True
        if self.done.returncode != int(words[0]):
            raise Problem(f"exit status {self.done.returncode} instead of {words[0]}", self.printed())

    def match(self, what, how, expected, actual):
        if not how:
            if expected != actual:
                raise Problem(f"{what} differs", harness.difference(expected, actual, what))
            return
        if how not in (["contains"], ["lacks"]):
            raise Problem(f"'{what} {' '.join(how)}' is not known; there are 'contains' and 'lacks'")
        if not expected.strip():
            raise Problem(f"'{what} {how[0]}' names nothing")
        for line in expected.decode().splitlines():
            if (line in harness.text(actual)) != (how[0] == "contains"):
                raise Problem(f"{what} {'lacks' if how[0] == 'contains' else 'has'} '{line}'; it is", lines(actual))

    def do_stdout(self, words, text):
        self.match("stdout", words, text, self.done.stdout)

    def do_stderr(self, words, text):
        self.match("stderr", words, text, self.done.stderr)

    def do_written(self, words, text):
        path = self.path(words[0])
        if not path.is_file():
            raise Problem(f"{words[0]} was not written", sorted(files_below(self.folder)))
        if text:
            self.match(words[0], words[1:], text, path.read_bytes())

    def do_executable(self, words, _):
        for name in words:
            if not harness.is_executable(self.path(name)):
                raise Problem(f"{name} is not executable")

    def do_absent(self, words, _):
        for name in words:
            if os.path.lexists(self.folder / name):
                raise Problem(f"{name} is there", sorted(files_below(self.folder)))

    def do_same(self, words, _):
        before, after = self.snapshots[words[0]], self.state(words[0])
        changed = sorted(name for name in set(before) | set(after) if before.get(name) != after.get(name))
        if changed:
            raise Problem(f"{words[0]} was written to", changed)


def lines(data):
    return harness.text(data).splitlines() or ["(nothing)"]


def run(path):
    folder = harness.scratch("cli", path.stem)
    case, number = Case(folder), 0
    try:
        steps = parse(path)
        if not any(words[0] == "run" for _, words, _ in steps):
            raise Problem("it runs nothing")
        for number, words, text in steps:
            case.step(words, text)
        case.must_have_checked_exit()
    except Problem as problem:
        harness.failed(path.stem, f"{path.relative_to(ROOT)}:{number}: {problem}", [*problem.details, f"kept: {folder}"])
        return
    except (IndexError, KeyError, OSError, ValueError) as mistake:
        harness.failed(path.stem, f"{path.relative_to(ROOT)}:{number}: {type(mistake).__name__}: {mistake}",
                       [f"kept: {folder}"])
        return
    harness.passed(path.stem)
    harness.drop(folder)


def main():
    harness.need_binary()
    if UPDATE:
        print("cases in tests/cli are changed by hand")
    cases = sorted(CASES.glob("*.test"))
    if not cases:
        harness.failed("cases", "there are none in tests/cli")
    for path in cases:
        run(path)
    harness.finish()


if __name__ == "__main__":
    main()
