"""The library panel under mouse and keys: open, filter, sort, rename, trash, restore, erase."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.core.ids import DocumentId
from reader.session.commands.documents import edit_document, move_documents, trash_documents
from reader.session.commands.versions import keep_on_version
from reader.ui.colours import DARK
from reader.ui.library import Library
from reader.ui.panels.library_acts import LibraryActs
from reader.ui.panels.library_panel import LibraryPanel
from reader.ui.panels.library_view import LibraryView
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton
from tests.ui.harbour import add_harbour

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Finds the parts of a panel and works them as a person would."""

    def __init__(self, qtbot: QtBot, library: Library, state: UiState) -> None:
        self.bot, self.library, self.state = qtbot, library, state
        self.panel = LibraryPanel(library, state)
        qtbot.addWidget(self.panel)
        self.panel.resize(248, 800)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitExposed(self.panel)
        self.view = self.panel.findChild(LibraryView)
        self.tree = self.panel._model
        self.first, self.second = (document.id for document in library.read.documents())

    def click(self, document_id: DocumentId, keys: Qt.KeyboardModifier = PLAIN) -> None:
        spot = self.view.visualRect(self.tree.index_of(document_id)).center()
        self.bot.mouseClick(self.view.viewport(), LEFT, keys, spot)

    def click_heading(self, row: int) -> None:
        spot = self.view.visualRect(self.tree.index(row, 0)).center()
        self.bot.mouseClick(self.view.viewport(), LEFT, PLAIN, spot)

    def key(self, key: Qt.Key, target: QWidget | None = None) -> None:
        self.bot.keyClick(target or self.view, key)

    def type(self, text: str) -> None:
        typing = QApplication.focusWidget()
        assert isinstance(typing, QLineEdit)
        typing.selectAll()
        self.bot.keyClicks(typing, text)
        self.bot.keyClick(typing, Qt.Key.Key_Return)

    def rename(self, text: str) -> None:
        """Type over the name that is being edited, which is told a moment later."""
        with self.bot.waitSignal(self.library.saved):
            self.type(text)

    def field(self, name: str) -> QLineEdit:
        return next(f for f in self.panel.findChildren(QLineEdit) if f.accessibleName() == name)

    def press(self, text: str) -> None:
        found = [b for b in self.panel.findChildren(QPushButton) if b.text() == text]
        assert len(found) == 1, text
        assert found[0].isVisible(), text
        self.bot.mouseClick(found[0], LEFT)

    def trash_button(self) -> IconButton:
        buttons = self.panel.findChildren(IconButton)
        return next(b for b in buttons if b.accessibleName() == "Trash")

    def menu(self) -> dict[str, QMenu]:
        return {a.text(): a for a in self.panel.findChild(LibraryActs).menu().actions()}

    def seen(self) -> list[str]:
        return [text.text() for text in self.panel.findChildren(QLabel) if text.isVisible()]

    def titles(self) -> list[str]:
        return [document.title.split(",")[0] for document in self.library.read.documents()]


@pytest.fixture
def hands(qtbot: QtBot, library: Library, state: UiState) -> Hands:
    return Hands(qtbot, library, state)


def test_a_click_opens_and_so_does_enter(hands: Hands) -> None:
    hands.click(hands.second)
    assert hands.state.document_id == hands.second
    hands.key(Qt.Key.Key_Up)
    hands.key(Qt.Key.Key_Up)
    assert hands.state.document_id == hands.second
    hands.key(Qt.Key.Key_Return)
    assert hands.state.document_id == hands.first


def test_what_is_opened_elsewhere_is_the_chosen_one_here(hands: Hands) -> None:
    hands.state.open_document(hands.second)
    assert hands.view.chosen_documents() == [hands.second]
    assert "not yet read" not in str(hands.tree.item(hands.tree.index_of(hands.second)))


def test_clicks_with_ctrl_choose_several_and_open_none(hands: Hands) -> None:
    hands.click(hands.first)
    hands.click(hands.second, CTRL)
    assert hands.state.document_id == hands.first
    assert hands.view.chosen_documents() == [hands.first, hands.second]


def test_f2_renames_a_document_in_place(hands: Hands) -> None:
    hands.click(hands.first)
    hands.key(Qt.Key.Key_F2)
    hands.rename("Counting the dead")
    assert hands.titles()[0] == "Counting the dead"
    assert hands.library.undo() == "Rename to “Counting the dead”"


def test_a_heading_folds_on_a_click_and_stays_so(hands: Hands) -> None:
    hands.click_heading(0)
    assert not hands.view.isExpanded(hands.tree.index(0, 0))
    hands.bot.keyClicks(hands.field("Filter library"), "village")
    assert hands.view.isExpanded(hands.tree.index(0, 0))
    hands.field("Filter library").clear()
    assert not hands.view.isExpanded(hands.tree.index(0, 0))
    hands.click_heading(0)
    hands.key(Qt.Key.Key_F2)
    hands.rename("Kharkiv")
    assert [c.name for c in hands.library.read.collections()] == ["Kharkiv"]


def test_the_filter_finds_and_enter_opens_the_first_match(hands: Hands) -> None:
    hands.field("Filter library").setFocus()
    hands.type("WAR crime")
    assert hands.state.document_id == hands.second


def test_a_filter_that_fits_nothing_says_so_and_can_be_cleared(hands: Hands) -> None:
    hands.bot.keyClicks(hands.field("Filter library"), "elevator")
    assert "No title, author or source has “elevator”." in hands.seen()
    hands.press("Clear the filter")
    assert hands.view.isVisible()


def test_delete_moves_to_the_trash_and_reading_goes_on_with_the_next(hands: Hands) -> None:
    hands.click(hands.first)
    hands.key(Qt.Key.Key_Delete)
    assert hands.titles() == ["What is a war crime?"]
    assert hands.state.document_id == hands.second
    assert hands.trash_button().text().strip() == "Trash (1)"
    hands.library.undo()
    assert hands.trash_button().isHidden()


def test_several_go_to_the_trash_in_one_step(hands: Hands) -> None:
    hands.click(hands.first)
    hands.click(hands.second, CTRL)
    hands.menu()["Move 2 documents to trash"].trigger()
    assert hands.titles() == []
    assert hands.state.document_id is None
    assert "Nothing here yet." in hands.seen()
    assert hands.view.isVisible()  # its collection is still there
    assert hands.library.undo() == "Move 2 documents to trash"


def test_what_an_undo_takes_away_is_no_longer_read(hands: Hands) -> None:
    hands.library.do(trash_documents, [hands.first])
    hands.library.undo()
    hands.click(hands.first)
    hands.library.redo()
    assert hands.state.document_id is None


def test_documents_move_by_the_menu_also_into_a_new_collection(hands: Hands) -> None:
    hands.click(hands.first)
    hands.click(hands.second, CTRL)
    move = {a.text(): a for a in hands.menu()["Move 2 documents to"].menu().actions()}
    move["New collection…"].trigger()
    hands.type("Grade 10")
    new = hands.library.read.collections()[-1]
    assert new.name == "Grade 10"
    assert {d.collection_id for d in hands.library.read.documents()} == {new.id}
    hands.library.undo()
    assert [c.name for c in hands.library.read.collections()] == ["Kharkiv, autumn 2022"]
    hands.click(hands.second)
    move = {a.text(): a for a in hands.menu()["Move to"].menu().actions()}
    move["Kharkiv, autumn 2022"].trigger()
    assert hands.tree.rowCount() == 1


def test_a_name_that_is_taken_keeps_the_field_open(hands: Hands) -> None:
    hands.panel.name_collection([])
    with hands.bot.waitSignal(hands.library.refused):
        hands.type("kharkiv, autumn 2022")
    field = hands.field("Name of the new collection")
    assert field.isVisible()
    hands.key(Qt.Key.Key_Escape, field)
    assert not field.isVisible()


def test_delete_on_a_heading_takes_the_collection_away_not_its_documents(hands: Hands) -> None:
    hands.click_heading(0)
    hands.key(Qt.Key.Key_Delete)
    assert hands.library.read.collections() == []
    assert len(hands.titles()) == 2


def test_the_trash_gives_back_and_after_asking_erases(hands: Hands) -> None:
    hands.library.do(trash_documents, [hands.first])
    hands.library.do(trash_documents, [hands.second])
    hands.bot.mouseClick(hands.trash_button(), LEFT)
    hands.press("Restore")
    assert hands.titles() == ["What is a war crime?"]
    hands.press("Empty trash…")
    assert any(text.startswith("Erase 1 document ") for text in hands.seen())
    hands.press("Keep")
    hands.press("Empty trash…")
    hands.press("Erase 1 document")
    assert hands.library.read.documents(trashed=True) == []
    assert hands.library.session.undo_label is None
    assert hands.view.isVisible()


def test_escape_leaves_the_trash(hands: Hands) -> None:
    hands.library.do(trash_documents, [hands.second])
    hands.panel.show_trash()
    hands.key(Qt.Key.Key_Escape, QApplication.focusWidget())
    assert hands.view.isVisible()


def test_an_empty_library_says_what_to_do(hands: Hands) -> None:
    hands.click_heading(0)
    hands.key(Qt.Key.Key_Delete)
    hands.library.do(trash_documents, [hands.first, hands.second])
    assert "Nothing here yet." in hands.seen()
    with hands.bot.waitSignal(hands.panel.import_wanted):
        hands.press("Open articles…")


def test_files_dropped_anywhere_are_handed_on(hands: Hands) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.txt"), QUrl("https://example.org/b")])
    copy, at = Qt.DropAction.CopyAction, QPoint(50, 300)
    enter = QDragEnterEvent(at, copy, data, LEFT, PLAIN)
    QApplication.sendEvent(hands.view.viewport(), enter)
    assert enter.isAccepted()
    with hands.bot.waitSignal(hands.panel.files_dropped) as dropped:
        drop = QDropEvent(QPointF(at), copy, data, LEFT, PLAIN)
        QApplication.sendEvent(hands.view.viewport(), drop)
    assert dropped.args == [["/tmp/a.txt"]]


def test_dragging_onto_a_heading_moves(hands: Hands) -> None:
    data = hands.tree.mimeData([hands.tree.index_of(hands.second)])
    at = hands.view.visualRect(hands.tree.index(0, 0)).center()
    move = Qt.DropAction.MoveAction
    QApplication.sendEvent(hands.view.viewport(), QDragEnterEvent(at, move, data, LEFT, PLAIN))
    QApplication.sendEvent(hands.view.viewport(), QDropEvent(QPointF(at), move, data, LEFT, PLAIN))
    assert hands.library.session.undo_label == (
        "Move “What is a war crime?” to “Kharkiv, autumn 2022”"
    )


def test_it_is_drawn_in_every_state_without_complaint(hands: Hands) -> None:
    hands.library.do(move_documents, [hands.first], None)
    hands.click(hands.first)
    hands.click(hands.second, CTRL)
    hands.state.set_look(hands.state.reading, DARK)
    assert not hands.panel.grab().isNull()
    hands.library.do(trash_documents, [hands.first])
    hands.panel.show_trash()
    assert not hands.panel.grab().isNull()


def test_every_control_has_a_name_and_tab_reaches_it(hands: Hands) -> None:
    for control in (*hands.panel.findChildren(QLineEdit), *hands.panel.findChildren(IconButton)):
        assert control.accessibleName()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert hands.view.accessibleName() == "Library"


@pytest.mark.parametrize("source", ["", "A source so long that no line can ever hold its name"])
def test_what_waits_is_drawn_in_the_accent_colour(
    library: Library, state: UiState, qtbot: QtBot, source: str
) -> None:
    hands = Hands(qtbot, library, state)
    harbour = add_harbour(library.session)
    library.do(edit_document, harbour, source=source, published="2022-09-12")

    def accents() -> int:
        row = hands.view.visualRect(hands.tree.index_of(harbour))
        drawn = hands.view.viewport().grab(row).toImage()
        points = [(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
        colours = [drawn.pixelColor(x, y).name() for x, y in points]
        return colours.count(state.colours.accent.lower())

    assert accents() > 20
    document = library.read.document(harbour)
    assert document is not None
    waiting = [c.highlight_id for c in library.read.carries(document.version_id) if c.is_waiting]
    library.do(keep_on_version, waiting)
    assert accents() == 0
