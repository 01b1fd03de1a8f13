"""Where kind files and published schemas differ and the kind files are right: exceptions.yaml, each with its reason."""
from pathlib import Path

FILE = Path(__file__).with_name("exceptions.yaml")


class Exceptions:
    def __init__(self, rows):
        self.rows = {(type_, group, str(key)): reason for type_, groups in (rows or {}).items()
                     for group, keys in groups.items() for key, reason in keys.items()}
        self.used = set()

    @classmethod
    def load(cls, yaml):
        return cls(yaml.safe_load(FILE.read_text(encoding="utf-8")))

    def allow(self, type_, group, key):
        """True when the difference is listed, which is then needed."""
        row = (type_, group, str(key))
        if row not in self.rows:
            return False
        self.used.add(row)
        return True

    def problems(self, type_, groups):
        """Rows of a kind, in these groups, that have no reason or that nothing needed."""
        for row in sorted(self.rows):
            if row[0] == type_ and row[1] in groups:
                if not str(self.rows[row] or "").strip():
                    yield f"exceptions.yaml: {row[1]} {row[2]} has no reason"
                elif row not in self.used:
                    yield f"exceptions.yaml: {row[1]} {row[2]} is not needed any more"
