"""The manual is read inside the program, beside the work."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.resources import manual
from reader.ui.colours import LIGHT
from reader.ui.dialogs.manual import ManualDialog
from reader.ui.state import UiState


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def shown(parent: QWidget) -> ManualDialog:
    dialog = ManualDialog(parent)
    dialog.show()
    return dialog


def test_every_page_is_there_under_its_title(shown: ManualDialog) -> None:
    titles = [shown.titles.item(row).text() for row in range(shown.titles.count())]
    pages = [
        "Bringing articles in",
        "Comparing",
        "Finding",
        "Preparing a lesson",
        "Reading and marking",
        "Taking your passages into a paper",
        "When an article changes",
    ]
    assert titles == pages
    assert len(titles) == len(list(manual().glob("*.md")))
    assert not shown.isModal()


def test_a_page_is_set_with_its_lists_and_without_the_line_ends_of_the_file(
    shown: ManualDialog,
) -> None:
    text = shown.page.toPlainText()
    assert text.startswith("Bringing articles in\nThe ways in\nLibrary > Open articles…")
    assert "and so are the _files folders that browsers put beside" in text
    assert "PDF" in text.split("\n")
    shown.titles.setCurrentRow(4)
    assert shown.page.toPlainText().startswith("Reading and marking")


def test_an_example_keeps_its_lines(shown: ManualDialog) -> None:
    shown.titles.setCurrentRow(3)
    lines = shown.page.toPlainText().split("\n")
    assert "- [x] satellite pictures" in lines
    assert "B) [x] a retreat" in lines


def test_the_page_that_is_shown_is_tinted_in_the_list(
    state: UiState, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = ManualDialog(parent)  # in the style sheet that `state` brings
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.titles.setCurrentRow(1)
    image = dialog.titles.viewport().grab().toImage()
    grounds = []
    for row in range(2):
        box = dialog.titles.visualItemRect(dialog.titles.item(row))
        grounds.append(QColor(image.pixel(box.right() - 12, box.center().y())).name())
    assert grounds == [LIGHT.panel.lower(), LIGHT.tint.lower()]


def test_links_lead_to_the_web_alone(shown: ManualDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for address in ("https://river.example", "file:///etc/passwd", "javascript:alert(1)"):
        shown.page.anchorClicked.emit(QUrl(address))
    assert opened == ["https://river.example"]
