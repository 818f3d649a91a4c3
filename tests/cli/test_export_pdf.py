"""Exports from the shell that need Qt: pages are laid out as in the window, without one."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path


def test_a_pdf_is_written_without_a_screen(mark: Callable[..., str], home: Path) -> None:
    mark("the river is high", "--theme", "River")
    call = "import sys; from reader.cli import main; sys.exit(main())"
    words = "export", "passages", "-o", "a.pdf", "--library", str(home / "annotations.db")
    bare = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        [sys.executable, "-c", call, *words], cwd=home, env=bare, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert (home / "a.pdf").read_bytes().startswith(b"%PDF")
