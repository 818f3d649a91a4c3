"""The model of themes follows the library edit by edit, and drops become commands."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.core.ids import ThemeId
from reader.session.commands.highlights import tag_highlights
from reader.session.commands.themes import (
    add_theme,
    delete_theme,
    edit_theme,
    merge_themes,
    move_theme,
)
from reader.ui.library import Library
from reader.ui.models.themes_tree import Role, ThemesTree


@pytest.fixture
def library(library: Library) -> Library:
    """The usual one, with the theme Shootings (4) below War crimes, on one passage."""
    crimes = library.read.themes().named("War crimes")
    assert crimes is not None
    shootings = library.do(add_theme, "Shootings", crimes.id)
    assert shootings is not None
    [passage] = library.read.highlights(theme_id=crimes.id)
    library.do(tag_highlights, [passage.id], shootings.id)
    return library


@pytest.fixture
def model(library: Library, qtmodeltester: ModelTester) -> Iterator[ThemesTree]:
    made = ThemesTree(library)
    qtmodeltester.check(made, force_py=False)
    yield made
    assert shape(made) == library_shape(library)


def shape(model: ThemesTree, parent: QModelIndex | None = None) -> list[object]:
    """The rows of the model as nested lists of names."""
    parent = parent or QModelIndex()
    rows = (model.index(row, 0, parent) for row in range(model.rowCount(parent)))
    return [[row.data(), *shape(model, row)] for row in rows]


def library_shape(library: Library, parent_id: ThemeId | None = None) -> list[object]:
    children = library.read.themes().children(parent_id)
    return [[theme.name, *library_shape(library, theme.id)] for theme in children]


def named(library: Library, name: str) -> ThemeId:
    theme = library.read.themes().named(name)
    assert theme is not None
    return theme.id


def test_it_shows_the_tree(model: ThemesTree) -> None:
    assert shape(model) == [["War crimes", ["Shootings"]], ["Retreat"], ["Daily life"]]


def test_new_moved_merged_and_deleted_themes_are_followed(
    model: ThemesTree, library: Library
) -> None:
    library.do(add_theme, "Looting", named(library, "War crimes"))
    library.do(move_theme, named(library, "Looting"), None, 0)
    library.do(move_theme, named(library, "War crimes"), named(library, "Looting"))
    assert shape(model) == [["Looting", ["War crimes", ["Shootings"]]], ["Retreat"], ["Daily life"]]
    library.do(merge_themes, named(library, "War crimes"), named(library, "Retreat"))
    library.do(delete_theme, named(library, "Retreat"))
    assert shape(model) == library_shape(library)


def test_undo_and_redo_of_a_whole_history_are_followed(model: ThemesTree, library: Library) -> None:
    library.do(move_theme, named(library, "Retreat"), named(library, "Shootings"))
    library.do(delete_theme, named(library, "War crimes"))
    library.do(add_theme, "Looting", named(library, "Retreat"))
    for act in (library.undo, library.redo):
        for _ in range(3):
            act()
            assert shape(model) == library_shape(library)


def test_a_row_stays_the_same_while_its_theme_moves(model: ThemesTree, library: Library) -> None:
    kept = QPersistentModelIndex(model.index_of(named(library, "Shootings")))
    library.do(move_theme, named(library, "War crimes"), named(library, "Retreat"))
    assert kept.data() == "Shootings"
    library.do(delete_theme, named(library, "War crimes"))
    assert kept.data() == "Shootings"
    assert kept.parent().data() == "Retreat"


def test_a_change_of_a_theme_touches_its_row_alone(
    model: ThemesTree, library: Library, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged) as told:
        library.do(edit_theme, named(library, "Shootings"), colour="#123456")
    assert told.args is not None
    assert told.args[0].data(Role.THEME).colour == "#123456"


def test_counts_are_shown_and_told(model: ThemesTree, library: Library) -> None:
    model.set_counts(library.read.theme_counts())
    crimes = model.index_of(named(library, "War crimes"))
    assert crimes.data(Role.COUNT) == 1
    assert "1 passage, and 1 tag by the themes below it" in crimes.data(Qt.ItemDataRole.ToolTipRole)
    told = crimes.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "War crimes, key 1, 1 passage"


def test_renaming_goes_through_the_library(model: ThemesTree, library: Library) -> None:
    index = model.index_of(named(library, "Retreat"))
    assert model.setData(index, "Withdrawal")
    assert library.session.undo_label == "Rename theme “Retreat” to “Withdrawal”"
    assert not model.setData(index, "War crimes")  # taken: refused, and told in the banner
    assert index.data() == "Withdrawal"


def test_a_drop_between_rows_moves(model: ThemesTree, library: Library) -> None:
    move = Qt.DropAction.MoveAction
    data = model.mimeData([model.index_of(named(library, "Retreat"))])
    assert model.dropMimeData(data, move, 0, 0, QModelIndex())
    assert shape(model) == [["Retreat"], ["War crimes", ["Shootings"]], ["Daily life"]]
    crimes = model.index_of(named(library, "War crimes"))
    assert model.dropMimeData(data, move, 0, 0, crimes)
    assert shape(model) == [["War crimes", ["Retreat"], ["Shootings"]], ["Daily life"]]


def test_a_drop_where_it_stands_is_no_step(model: ThemesTree, library: Library) -> None:
    before = library.session.undo_label
    data = model.mimeData([model.index_of(named(library, "Retreat"))])
    for row in (1, 2):
        model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert library.session.undo_label == before


def test_a_drop_on_a_theme_asks(model: ThemesTree, library: Library, qtbot: QtBot) -> None:
    data = model.mimeData([model.index_of(named(library, "Retreat"))])
    crimes = model.index_of(named(library, "War crimes"))
    with qtbot.waitSignal(model.dropped_on) as told:
        model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, crimes)
    assert told.args == [named(library, "Retreat"), named(library, "War crimes")]


def test_nothing_drops_on_itself_or_below(model: ThemesTree, library: Library) -> None:
    move = Qt.DropAction.MoveAction
    data = model.mimeData([model.index_of(named(library, "War crimes"))])
    for name in ("War crimes", "Shootings"):
        target = model.index_of(named(library, name))
        assert not model.canDropMimeData(data, move, -1, -1, target)
        assert not model.dropMimeData(data, move, 0, 0, target)
