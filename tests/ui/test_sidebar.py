"""The sidebar: tabs over panels, in sets of which one is shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.sidebar import Sidebar


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def sidebar(made: list[str], qtbot: QtBot) -> Sidebar:
    def panel(name: str) -> QWidget:
        made.append(name)
        return QLabel(name)

    def panels(*names: str) -> dict[str, object]:
        return {name: lambda name=name: panel(name) for name in names}

    bar = Sidebar(panels("Highlights", "Memo"), panels("Review", "Carried"))
    qtbot.addWidget(bar)
    bar.show()
    return bar


def tabs(sidebar: Sidebar) -> list[str]:
    return [tab.text() for tab in sidebar.findChildren(QToolButton) if tab.isVisible()]


def test_the_first_set_is_shown_with_its_first_panel(sidebar: Sidebar, made: list[str]) -> None:
    assert tabs(sidebar) == ["Highlights", "Memo"]
    assert sidebar.panel("Highlights").isVisible()
    assert made == ["Highlights"]  # the others are made when they are wanted


def test_a_click_on_a_tab_opens_its_panel(sidebar: Sidebar, qtbot: QtBot) -> None:
    tab = next(tab for tab in sidebar.findChildren(QToolButton) if tab.text() == "Memo")
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert sidebar.panel("Memo").isVisible()
    assert sidebar.current == "Memo"


def test_each_set_comes_back_with_the_panel_it_had(sidebar: Sidebar) -> None:
    sidebar.open("Memo")
    sidebar.show_set(1)
    assert tabs(sidebar) == ["Review", "Carried"]
    assert (sidebar.current, sidebar.usual) == ("Review", "Memo")
    sidebar.show_set(0)
    assert sidebar.current == "Memo"
    assert sidebar.panel("Memo").isVisible()


def test_a_panel_brings_the_set_of_its_tab(sidebar: Sidebar) -> None:
    sidebar.open("Carried")
    assert tabs(sidebar) == ["Review", "Carried"]
    sidebar.open("Highlights")
    assert tabs(sidebar) == ["Highlights", "Memo"]


def test_an_unknown_name_changes_nothing(sidebar: Sidebar) -> None:
    sidebar.open("Notes")
    assert sidebar.current == "Highlights"


def test_a_tab_can_say_something_else(sidebar: Sidebar) -> None:
    sidebar.show_set(1)
    sidebar.name_tab("Review", "Review 12")
    assert tabs(sidebar) == ["Review 12", "Carried"]
    sidebar.open("Review")
    assert sidebar.current == "Review"
