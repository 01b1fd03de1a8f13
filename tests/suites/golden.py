"""Renders every example in all targets and compares each file with tests/golden/EXAMPLE.

A folder tests/golden/EXAMPLE--ENV holds what `--env ENV` renders; an example with environments has only such. Folders of service code that are copied into code/ are
compared with the example's own files instead of being stored again.
"""
import shutil

import harness
from harness import BUILD, ROOT, UPDATE, difference, files_below

GOLDEN = ROOT / "tests/golden"
ACTUAL = BUILD / "golden-actual"


def cases():
    """Golden folder name, example, environment or None."""
    found = []
    for example in harness.examples():
        by_environment = sorted(GOLDEN.glob(example.name + "--*"))
        if not by_environment or (GOLDEN / example.name).is_dir():
            found.append((example.name, example, None))
        found += [(folder.name, example, folder.name.split("--", 1)[1]) for folder in by_environment]
    return found


def render(topology, out, env, cwd, **environment):
    command = ["render", topology, "--target", "all", "--out", out] + (["--env", env] if env else [])
    return harness.pergola(*command, cwd=cwd, env=harness.plain_environment(**environment))


def copied_from(asset, files, example):
    """The folder of the example that a folder below code/ copies, and how it differs from it; None when there is none."""
    named = [path for path in sorted(example.rglob(asset)) if path.is_dir()]
    others = [path for path in sorted(example.rglob("*")) if path.is_dir() and path not in named]
    for folder in named + others:
        if files_below(folder) == files:
            return folder, []
    if not named:
        return None
    theirs = files_below(named[0])
    problems = [f"{name}: not in {named[0].relative_to(ROOT)}" for name in files if name not in theirs]
    problems += [f"{name}: not copied" for name in theirs if name not in files]
    problems += [f"{name}: differs" for name in files if name in theirs and theirs[name] != files[name]]
    return named[0], problems


def check_code(name, rendered, example):
    """Compares the copies of service code, and takes them out of what is compared with goldens."""
    assets = sorted({path.split("/")[1] for path in rendered if path.startswith("code/") and path.count("/") > 1})
    for asset in assets:
        prefix = f"code/{asset}/"
        if (GOLDEN / name / prefix).is_dir():
            continue
        files = {path[len(prefix):]: content for path, content in rendered.items() if path.startswith(prefix)}
        source = copied_from(asset, files, example)
        if source is None:
            continue  # made by Pergola: a golden like any other file
        for path in files:
            del rendered[prefix + path]
        harness.check(f"{name}/{prefix} copies {source[0].relative_to(ROOT)}", source[1])


def keep_actual(name, path, content, executable):
    target = ACTUAL / name / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.chmod(0o755 if executable else 0o644)
    return target


def compare(name, rendered):
    expected = files_below(GOLDEN / name) if (GOLDEN / name).is_dir() else {}
    for path in sorted(set(expected) | set(rendered)):
        check = f"{name}/{path}"
        if path not in rendered:
            harness.failed(check, "no longer rendered")
        elif path not in expected:
            kept = keep_actual(name, path, *rendered[path])
            harness.failed(check, f"rendered, but there is no golden; see {kept}")
        elif expected[path][0] != rendered[path][0]:
            kept = keep_actual(name, path, *rendered[path])
            harness.failed(check, f"differs; the actual file is {kept}",
                           difference(expected[path][0], rendered[path][0], check))
        elif expected[path][1] != rendered[path][1]:
            harness.failed(check, "should be executable" if expected[path][1] else "should not be executable")
        else:
            harness.passed(check)


def update(name, rendered):
    expected = files_below(GOLDEN / name) if (GOLDEN / name).is_dir() else {}
    changed = [path for path in sorted(set(expected) | set(rendered)) if expected.get(path) != rendered.get(path)]
    for path in changed:
        target = GOLDEN / name / path
        if path not in rendered:
            target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(rendered[path][0])
        target.chmod(0o755 if rendered[path][1] else 0o644)
    for folder in sorted((GOLDEN / name).rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    if changed:
        harness.failed(f"{name}: rewritten", f"{len(changed)} files; look at the change, then run without the update",
                       changed)
    else:
        harness.passed(f"{name}: nothing to rewrite")


def run(name, example, env):
    folder = harness.scratch("golden", name)
    first, second = folder / "out", folder / "a place further down" / "and-named" / "differently"
    topology = (example / "topology.yaml").relative_to(ROOT)
    done = render(topology, first, env, ROOT)
    if done.returncode != 0:
        harness.failed(f"{name}: renders", f"exit status {done.returncode}", harness.text(done.stderr).splitlines()[:60])
        return
    rendered = files_below(first)
    again = render(ROOT / topology, second, env, folder, HOME="/nonexistent", USER="somebody", TZ="Asia/Tokyo",
                   LC_ALL="C", LANG="de_DE.UTF-8")
    elsewhere = files_below(second)
    harness.check(f"{name}: the same bytes from another folder into another folder",
                  [f"exit status {again.returncode}"] * (again.returncode != 0)
                  + sorted(path for path in set(rendered) | set(elsewhere) if rendered.get(path) != elsewhere.get(path)))
    check_code(name, rendered, example)
    if UPDATE:
        update(name, rendered)
    else:
        compare(name, rendered)
    harness.drop(folder)


def main():
    harness.need_binary()
    harness.refuse_update_in_ci()
    shutil.rmtree(ACTUAL, ignore_errors=True)
    found = cases()
    if not found:
        harness.failed("examples", "there is no examples/*/topology.yaml")
    for case in found:
        run(*case)
    read = {name for name, _, _ in found}
    unread = sorted(p.name for p in GOLDEN.iterdir() if p.name not in read) if GOLDEN.is_dir() else []
    harness.check("every golden belongs to an example", unread)
    harness.finish()


if __name__ == "__main__":
    main()
