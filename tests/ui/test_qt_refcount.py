"""Qt calls that return nothing must not use up None: PySide6 6.12.0 on Python 3.11 aborts so."""

import subprocess
import sys

VOID_CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(50_000):  # the abort came after about 5,000
    thing.blockSignals(False)
    thing.setObjectName("")
print("alive")
"""


def test_many_void_calls_do_not_abort() -> None:
    done = subprocess.run(
        [sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
