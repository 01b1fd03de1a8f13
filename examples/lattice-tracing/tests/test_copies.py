import filecmp
import unittest

from support import SERVICES


class SharedFiles(unittest.TestCase):
    def test_are_the_same_in_every_service(self):
        for name in ("demo.py", "lattice.py", "service.py", "tracing.py"):
            for service in ("payment", "inventory"):
                same = filecmp.cmp(SERVICES / "order" / name, SERVICES / service / name, shallow=False)
                self.assertTrue(same, f"services/{service}/{name} differs from services/order/{name}")


if __name__ == "__main__":
    unittest.main()
