"""What every test of paper gets: Qt with our fonts."""

import pytest
from PySide6.QtWidgets import QApplication

from reader.ui.fonts import load_fonts


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()
