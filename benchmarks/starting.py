"""Start: from the call of the interpreter to the painted window, as seen from outside."""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.libraries import copied
from benchmarks.scale import Scale

_SAMPLE = Path(__file__).parents[1] / "annotations.db"
_PROGRAM = """
import os, sys
from reader import app
opened = app.open_window
def open_window(path):
    from PySide6.QtCore import QEvent, QObject, QTimer
    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, tell)
            return False
    def tell():
        os.write(1, b"painted")
        os._exit(0)
    window = opened(path)
    window.resize(1440, 900)
    window.watch = Watch()
    window.page.viewport().installEventFilter(window.watch)
    return window
app.open_window = open_window
app.main(["--library", sys.argv[1]])
"""


def measure(scale: Scale, folder: Path) -> dict[str, list[float]]:
    """Start the program on the sample library, once to fill the caches and once to measure."""
    library = copied(_SAMPLE, folder)
    return {"start": [_start(library) for _ in range(2)][1:]}


def _start(library: Path) -> float:
    begun = perf_counter()
    command = [sys.executable, "-c", _PROGRAM, str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        told = program.stdout.read(7)
        taken = 1000 * (perf_counter() - begun)
    if told != b"painted":
        raise RuntimeError("The program ended before its window was painted.")
    return taken
