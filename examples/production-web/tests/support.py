"""Modules of the services by name: each folder has an app of its own, which no other may see."""
import importlib.util
import sys
import types
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parent.parent


def load(folder, name="app", modules=None):
    """The module as the service has it; `modules` stand in for others while it is loaded."""
    path = EXAMPLE / folder / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"{path.parent.name}_{name}", path)
    module = importlib.util.module_from_spec(spec)
    before = dict(sys.modules)
    sys.modules.update(modules or {})
    sys.path.insert(0, str(path.parent))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.pop(0)
        for name_ in set(sys.modules) - set(before):
            if getattr(sys.modules[name_], "__file__", None) and str(EXAMPLE) in str(sys.modules[name_].__file__):
                del sys.modules[name_]
        for name_ in modules or {}:
            sys.modules.pop(name_, None)
            if name_ in before:
                sys.modules[name_] = before[name_]
    return module


def fake_boto3(table=None):
    module = types.ModuleType("boto3")
    module.resource = lambda _name: types.SimpleNamespace(Table=lambda name: table.called(name))
    return {"boto3": module}


class Table:
    """A table in memory, by orderId."""

    def __init__(self):
        self.items, self.name = {}, None

    def called(self, name):
        self.name = name
        return self

    def put_item(self, Item):  # noqa: N803, the name is boto3's
        self.items[Item["orderId"]] = Item

    def get_item(self, Key):  # noqa: N803
        item = self.items.get(Key["orderId"])
        return {"Item": item} if item else {}
