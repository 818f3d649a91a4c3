"""The Themes panel: make, rename, move, merge, delete; the page follows, and each is undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.ids import HighlightId
from reader.session import Session
from reader.ui.main_window import MainWindow
from tests.flows import driving as do


@pytest.fixture
def themes(river: MainWindow) -> MainWindow:
    """The window with two passages tagged and the keyboard on the tree of themes."""
    do.select_words(river, "Gravel shows")
    do.press(river, "1")
    do.select_words(river, "flowers")
    do.press(river, "2")
    do.press(river, "4", do.CTRL)
    assert river.sidebar.current == "Themes"
    do.click_row(river.themes.view, "Custom")
    return river


def names(window: MainWindow) -> list[str]:
    """Every theme in the tree's order, those below others indented."""
    tree = window.library.read.themes()
    return ["  " * tree.depth(theme.id) + theme.name for theme in tree]


def undo(window: MainWindow) -> None:
    window.panels.focus("page")
    do.press(window, "z", do.CTRL)


def test_a_new_theme_is_typed(themes: MainWindow) -> None:
    do.click(themes.themes.new)
    do.write(themes, "Ford")
    do.press(themes, Qt.Key.Key_Return)
    assert names(themes) == ["Water", "Custom", "Council", "Ford"]
    do.write(themes, "Footpath")
    do.press(themes, Qt.Key.Key_Return, do.SHIFT)
    assert names(themes) == ["Water", "Custom", "Council", "Ford", "  Footpath"]
    undo(themes)
    undo(themes)
    assert names(themes) == ["Water", "Custom", "Council"]


def test_a_theme_is_renamed_in_place(themes: MainWindow, qtbot: QtBot) -> None:
    do.press(themes, Qt.Key.Key_F2)
    do.press(themes, "a", do.CTRL)
    do.write(themes, "Habit")
    do.press(themes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(themes) == ["Water", "Habit", "Council"])
    undo(themes)
    assert names(themes) == ["Water", "Custom", "Council"]


def test_alt_and_arrows_move_a_theme(themes: MainWindow) -> None:
    do.press(themes, Qt.Key.Key_Up, do.ALT)
    assert names(themes) == ["Custom", "Water", "Council"]
    do.press(themes, Qt.Key.Key_Down, do.ALT)
    do.press(themes, Qt.Key.Key_Right, do.ALT)
    assert names(themes) == ["Water", "  Custom", "Council"]
    do.press(themes, Qt.Key.Key_Left, do.ALT)
    assert names(themes) == ["Water", "Custom", "Council"]
    for expected in (["Water", "  Custom", "Council"], ["Water", "Custom", "Council"],
                     ["Custom", "Water", "Council"], ["Water", "Custom", "Council"]):  # fmt: skip
        undo(themes)
        assert names(themes) == expected


def test_merging_gives_the_passages_to_the_other_theme(themes: MainWindow) -> None:
    _, flowers = do.highlights(themes)
    do.click(themes.themes.inspector.merge)
    do.choose(do.open_menu(), "Council")
    assert names(themes) == ["Water", "Council"]
    assert do.themes_of(themes, do.highlights(themes)[1]) == {"Council"}
    assert shown_themes(themes, flowers.id) == {"Council"}
    undo(themes)
    assert names(themes) == ["Water", "Custom", "Council"]
    assert shown_themes(themes, flowers.id) == {"Custom"}


def test_deleting_a_theme_leaves_its_passages_without_it(themes: MainWindow) -> None:
    _, flowers = do.highlights(themes)
    do.press(themes, Qt.Key.Key_Delete)
    assert names(themes) == ["Water", "Council"]
    assert len(do.highlights(themes)) == 2
    assert shown_themes(themes, flowers.id) == set()
    undo(themes)
    assert shown_themes(themes, flowers.id) == {"Custom"}


def shown_themes(window: MainWindow, highlight_id: str) -> set[str]:
    """The themes of a passage as the page draws it."""
    mark = window.page.sheet.marks.get(HighlightId(highlight_id))
    assert mark is not None
    return do.themes_of(window, mark.highlight)


def test_a_theme_that_was_taken_away_is_told_in_the_status_bar(themes: MainWindow) -> None:
    do.press(themes, Qt.Key.Key_Delete)
    assert "Custom" in themes.status._word.text()


def test_washes_follow_a_new_colour(themes: MainWindow) -> None:
    start, end = do.passage(themes, "flowers")
    box = themes.page.passage_rect(start, end)
    before = themes.page.viewport().grab(box).toImage()
    do.click(themes.themes.inspector.colour)
    picker = QApplication.activePopupWidget()
    assert picker is not None
    do.press(themes, Qt.Key.Key_Right)
    do.press(themes, Qt.Key.Key_Return)
    theme = themes.library.read.themes().named("Custom")
    assert theme is not None
    assert themes.page.viewport().grab(box).toImage() != before
    undo(themes)
    assert themes.page.viewport().grab(box).toImage() == before


def test_the_passages_of_a_theme_are_one_click_away(themes: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(themes.themes.inspector.passages.isEnabled)
    do.click(themes.themes.inspector.passages)
    assert themes.sidebar.current == "Highlights"
    assert themes.highlights.model.rowCount() == 1


def test_a_description_saves_itself(themes: MainWindow) -> None:
    do.click(themes.themes.inspector.description)
    do.write(themes, "What people do each year.")
    path = themes.library.session.path
    themes.close()
    with Session.open(path) as session:
        theme = session.read.themes().named("Custom")
        assert theme is not None
        assert theme.description == "What people do each year."


def test_a_number_key_is_given_and_works_on_the_page(themes: MainWindow) -> None:
    do.click(themes.themes.new)
    do.write(themes, "Ford")
    do.press(themes, Qt.Key.Key_Return)
    key = themes.themes.inspector.key
    key.setFocus()
    while not key.currentText().startswith("Key 7"):
        do.press(themes, Qt.Key.Key_Down)
    theme = themes.library.read.themes().named("Ford")
    assert theme is not None
    assert theme.key == 7
    do.select_words(themes, "the old ford")
    do.press(themes, "7")
    assert {"Ford"} in [do.themes_of(themes, highlight) for highlight in do.highlights(themes)]
