"""The shell: a PDF is written where nothing of Qt runs yet and there is no screen."""

import os
import subprocess
import sys

import pypdfium2

PROGRAM = """
import sys
from reader.core.sheet import Paragraph, Printout, Run, Sheet
from reader.core.work import Unwatched
from reader.ui.paper.shell import write_pdf

assert not any(name.startswith("PySide6") for name in sys.modules)
for _ in range(2):
    sheet = Sheet("Sheet", (Paragraph((Run("офіси offices"),)),))
    with open(sys.argv[1], "wb") as target:
        write_pdf(Printout("Sheet", (sheet,)), target, Unwatched())
assert "PySide6.QtWidgets" not in sys.modules
"""


def test_a_pdf_is_written_without_a_screen() -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    } | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "out.pdf"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    [page] = pypdfium2.PdfDocument("out.pdf")
    assert "офіси offices" in page.get_textpage().get_text_bounded()
