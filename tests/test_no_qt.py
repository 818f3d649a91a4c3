"""The plugin that refuses Qt does refuse it, in a process where Qt is installed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("module", ["PySide6", "PySide6.QtCore", "shiboken6"])
def test_qt_cannot_be_imported(module: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"import tests.no_qt, {module}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "is refused: these tests run without Qt" in done.stderr


def test_all_else_can_be_imported() -> None:
    subprocess.run([sys.executable, "-c", "import tests.no_qt, sqlite3"], cwd=ROOT, check=True)
