"""The Themes panel, by mouse and by keys: everything done there is a step that can be undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.core.colour import PALETTE
from reader.core.ids import ThemeId
from reader.core.theme import Theme
from reader.session.commands.highlights import tag_highlights
from reader.session.commands.themes import add_theme, delete_theme
from reader.ui.library import Library
from reader.ui.models.themes_tree import Role
from reader.ui.panels.themes_panel import ThemesPanel
from reader.ui.state import UiState
from reader.ui.widgets.colour_picker import ColourPicker


@pytest.fixture
def library(library: Library) -> Library:
    """The usual one, with the theme Shootings (4) below War crimes, on one passage."""
    shootings = library.do(add_theme, "Shootings", the(library, "War crimes").id)
    assert shootings is not None
    [passage] = library.read.highlights(theme_id=the(library, "War crimes").id)
    library.do(tag_highlights, [passage.id], shootings.id)
    return library


@pytest.fixture
def panel(library: Library, state: UiState, qtbot: QtBot) -> ThemesPanel:
    made = ThemesPanel(library, state)
    qtbot.addWidget(made)
    made.resize(348, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.isActiveWindow() and count(made, "Daily life") == 2)
    return made


def the(library: Library, name: str) -> Theme:
    found = library.read.themes().named(name)
    assert found is not None
    return found


def family(library: Library, parent: str = "") -> list[str]:
    parent_id = the(library, parent).id if parent else None
    return [theme.name for theme in library.read.themes().children(parent_id)]


def count(panel: ThemesPanel, name: str) -> object:
    model = panel.view.model()
    rows = model.match(
        model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1, Qt.MatchFlag.MatchRecursive
    )
    return rows[0].data(Role.COUNT) if rows else None


def choose(panel: ThemesPanel, library: Library, name: str) -> ThemeId:
    theme_id = the(library, name).id
    panel.choose(theme_id)
    panel.view.setFocus()
    return theme_id


def entry(menu: QMenu, text: str) -> Callable[[], None]:
    return next(act for act in menu.actions() if act.text() == text).trigger


def test_enter_makes_a_theme_and_shift_enter_one_below(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    qtbot.keyClicks(panel.new, "Diplomacy")
    qtbot.keyClick(panel.new, Qt.Key.Key_Return)
    assert family(library)[-1] == "Diplomacy"
    assert panel.view.currentIndex().data() == "Diplomacy"
    qtbot.keyClicks(panel.new, "Talks")
    qtbot.keyClick(panel.new, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert family(library, "Diplomacy") == ["Talks"]


def test_a_refused_name_stays_to_be_mended(panel: ThemesPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.new, "retreat")
    qtbot.keyClick(panel.new, Qt.Key.Key_Return)
    assert panel.new.text() == "retreat"


def test_f2_and_double_click_rename(panel: ThemesPanel, library: Library, qtbot: QtBot) -> None:
    choose(panel, library, "Retreat")
    qtbot.keyClick(panel.view, Qt.Key.Key_F2)
    rename(panel, "Withdrawal", qtbot)
    assert "Withdrawal" in family(library)
    name = panel.view.visualRect(panel.view.currentIndex()).center()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=name)
    qtbot.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=name)
    rename(panel, "Retreat", qtbot)
    assert "Retreat" in family(library)


def rename(panel: ThemesPanel, name: str, qtbot: QtBot) -> None:
    editor = panel.view.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.view.viewport().findChild(QLineEdit) is None)


def test_alt_and_arrows_move_among_siblings_and_levels(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    choose(panel, library, "Daily life")
    qtbot.keyClick(panel.view, Qt.Key.Key_Up, alt)
    assert family(library) == ["War crimes", "Daily life", "Retreat"]
    qtbot.keyClick(panel.view, Qt.Key.Key_Right, alt)
    assert family(library, "War crimes") == ["Shootings", "Daily life"]
    qtbot.keyClick(panel.view, Qt.Key.Key_Left, alt)
    assert family(library) == ["War crimes", "Daily life", "Retreat"]
    qtbot.keyClick(panel.view, Qt.Key.Key_Down, alt)
    assert family(library) == ["War crimes", "Retreat", "Daily life"]
    assert panel.view.currentIndex().data() == "Daily life"


def test_delete_takes_the_theme_and_tells_what_it_did(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    choose(panel, library, "Retreat")
    with qtbot.waitSignal(panel.told) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    assert told.args == ["Delete theme “Retreat” (2 highlights untagged)"]
    assert "Retreat" not in family(library)
    library.undo()
    qtbot.waitUntil(lambda: count(panel, "Retreat") == 2)


def test_enter_asks_for_the_passages(panel: ThemesPanel, library: Library, qtbot: QtBot) -> None:
    theme_id = choose(panel, library, "Retreat")
    with qtbot.waitSignal(panel.filter_wanted) as told:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert told.args == [theme_id]


def test_a_click_on_the_dot_opens_the_colours(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    choose(panel, library, "Retreat")
    row = panel.view.visualRect(panel.view.currentIndex())
    dot = QPoint(row.left() + 5, row.center().y())
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=dot)
    picker = panel.findChild(ColourPicker)
    assert picker is not None
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    chosen = next(swatch for swatch in picker.swatches if swatch.hasFocus())
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert the(library, "Retreat").colour == chosen.colour == PALETTE[2][0]


def test_the_card_shows_and_changes_the_current_theme(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    choose(panel, library, "Retreat")
    card = panel.inspector
    assert (card.name.text(), card.key.currentText()) == ("Retreat", "Key 2")
    card.name.setFocus()
    card.name.selectAll()
    qtbot.keyClicks(card.name, "Withdrawal")
    qtbot.keyClick(card.name, Qt.Key.Key_Return)
    card.description.setFocus()
    qtbot.keyClicks(card.description, "Troops that leave.")
    panel.view.setFocus()
    card.key.setCurrentIndex(1)
    card.key.activated.emit(1)
    theme = the(library, "Withdrawal")
    assert (theme.description, theme.key) == ("Troops that leave.", 1)
    assert the(library, "War crimes").key is None


def test_a_description_is_written_before_any_other_step(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    choose(panel, library, "Retreat")
    panel.inspector.description.setFocus()
    qtbot.keyClicks(panel.inspector.description, "Going back")
    library.do(add_theme, "Diplomacy")
    assert the(library, "Retreat").description == "Going back"
    qtbot.keyClicks(panel.inspector.description, ".")
    choose(panel, library, "Daily life")
    assert panel.inspector.description.toPlainText() == ""
    assert the(library, "Retreat").description == "Going back."


def test_a_name_half_typed_goes_to_no_other_theme(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    choose(panel, library, "Daily life")
    panel.inspector.name.setFocus()
    panel.inspector.name.selectAll()
    qtbot.keyClicks(panel.inspector.name, "Curfew")
    library.do(delete_theme, the(library, "Daily life").id)  # as another window would
    left = family(library)
    qtbot.keyClick(panel.inspector.name, Qt.Key.Key_Return)
    assert family(library) == left


def test_undo_shows_in_the_card(panel: ThemesPanel, library: Library, qtbot: QtBot) -> None:
    choose(panel, library, "Retreat")
    panel.inspector.description.setFocus()
    qtbot.keyClicks(panel.inspector.description, "Going back")
    panel.view.setFocus()
    library.undo()
    assert panel.inspector.description.toPlainText() == ""


def test_the_menu_offers_everything(panel: ThemesPanel, library: Library, qtbot: QtBot) -> None:
    choose(panel, library, "Shootings")
    menu = open_menu(panel)
    texts = [act.text() for act in menu.actions() if not act.isSeparator()]
    assert texts == [
        "Show passages", "Open theme page", "New sub-theme", "Rename", "Colour", "Key",
        "Merge into", "Split off…", "Export codebook…", "Delete",
    ]  # fmt: skip
    merge = next(act.menu() for act in menu.actions() if act.text() == "Merge into")
    assert isinstance(merge, QMenu)
    entry(merge, "Retreat")()
    assert family(library, "War crimes") == []
    qtbot.waitUntil(lambda: count(panel, "Retreat") == 2)
    menu.close()


def open_menu(panel: ThemesPanel) -> QMenu:
    """By the context-menu key."""
    reason = QContextMenuEvent.Reason.Keyboard
    at = panel.view.viewport().rect().center()
    event = QContextMenuEvent(reason, at, panel.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(panel.view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_new_sub_theme_asks_for_its_name_in_the_field(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    choose(panel, library, "Retreat")
    menu = open_menu(panel)
    entry(menu, "New sub-theme")()
    menu.close()
    assert panel.new.placeholderText() == "New theme under “Retreat”"
    qtbot.keyClicks(panel.new, "Trucks")
    qtbot.keyClick(panel.new, Qt.Key.Key_Return)
    assert family(library, "Retreat") == ["Trucks"]
    assert panel.new.placeholderText() == "New theme…"


@pytest.mark.parametrize(
    ("choice", "below"), [("Put under “War crimes”", ["Shootings", "Retreat"]), ("Cancel", None)]
)
def test_a_drop_on_a_theme_asks_what_is_meant(
    choice: str, below: list[str] | None, panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    model = panel.view.model()
    model.dropped_on.emit(the(library, "Retreat").id, the(library, "War crimes").id)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry(menu, choice)()
    menu.close()
    assert family(library, "War crimes") == (below or ["Shootings"])


def test_counts_follow_while_the_panel_is_seen_and_wait_while_not(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    asked: list[str] = []
    panel.view.model().dataChanged.connect(lambda *_: asked.append("counts"))
    panel.hide()
    passages = library.read.highlights(theme_id=the(library, "Daily life").id)
    library.do(tag_highlights, [h.id for h in passages], the(library, "Retreat").id)
    QApplication.sendPostedEvents()
    assert not asked
    panel.show()
    qtbot.waitUntil(lambda: count(panel, "Retreat") == 4)


def test_a_library_without_themes_says_what_to_do(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    for theme in list(library.read.themes()):
        library.do(delete_theme, theme.id)
    assert not panel.view.isVisible()
    assert not panel.inspector.isVisible()
    panel.new.setFocus()
    qtbot.keyClicks(panel.new, "Retreat")
    qtbot.keyClick(panel.new, Qt.Key.Key_Return)
    assert panel.view.isVisible()


def test_every_control_has_a_name(panel: ThemesPanel, library: Library) -> None:
    choose(panel, library, "Retreat")
    reached = panel.findChildren(QWidget)
    for control in reached:
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible():
            text = control.text() if isinstance(control, QPushButton) else ""
            assert control.accessibleName() or text, control


def test_a_theme_is_dragged_between_rows(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    view, model = panel.view, panel.view.model()
    view.setDragDropMode(view.DragDropMode.DragDrop)  # as sent here, a drop has no source
    dragged = model.mimeData([model.index(2, 0)])
    target = view.visualRect(model.index(0, 0)).topLeft() + QPoint(60, 1)
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(target, move, dragged, left, plain),
        QDragMoveEvent(target, move, dragged, left, plain),
        QDropEvent(QPointF(target), move, dragged, left, plain),
    ):
        QApplication.sendEvent(view.viewport(), event)
    assert family(library) == ["Daily life", "War crimes", "Retreat"]


def test_a_note_is_written_on_the_theme(panel: ThemesPanel, library: Library, qtbot: QtBot) -> None:
    theme_id = choose(panel, library, "Retreat")
    qtbot.mouseClick(panel.inspector.note, Qt.MouseButton.LeftButton)
    [editor] = panel.inspector.notes.editors
    qtbot.waitUntil(editor.isVisible)
    qtbot.keyClicks(editor.field, "Only the days of September.")
    panel.view.setFocus()
    [note] = library.read.notes_on_theme(theme_id)
    assert note.body == "Only the days of September."
    choose(panel, library, "Daily life")
    assert not panel.inspector.notes.editors


def test_another_library_shows_its_own_themes(
    panel: ThemesPanel, library: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(panel, library, "Retreat")
    panel.inspector.description.setFocus()
    qtbot.keyClicks(panel.inspector.description, "Going back")
    first = library.session.path
    assert library.open(tmp_path / "other.db")
    assert not panel.view.isVisible()
    library.do(add_theme, "Harvest")
    assert panel.view.model().rowCount() == 1
    assert library.open(first)
    assert the(library, "Retreat").description == "Going back"


def test_a_burst_of_typing_is_one_step_and_undo_stays_undone(
    panel: ThemesPanel, library: Library, qtbot: QtBot
) -> None:
    choose(panel, library, "Retreat")
    field = panel.inspector.description
    field.setFocus()
    for words in ("Going ", "back "):
        qtbot.keyClicks(field, words)
        field.write()
    assert field.toPlainText() == "Going back "  # the space is not taken from under the hand
    assert the(library, "Retreat").description == "Going back"
    library.undo()
    assert field.toPlainText() == ""
    library.do(add_theme, "Diplomacy")
    assert the(library, "Retreat").description == ""
