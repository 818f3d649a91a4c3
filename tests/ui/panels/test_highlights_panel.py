"""The Highlights panel, driven by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from reader.core.building import ContentBuilder
from reader.core.dates import short_date
from reader.core.document import Draft
from reader.core.highlight import Highlight
from reader.core.note import NoteKind
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight, delete_highlights
from reader.session.commands.notes import add_note
from reader.ui.library import Library
from reader.ui.panels.card_layout import lay_out
from reader.ui.panels.highlights_panel import HighlightsPanel
from reader.ui.state import UiState


@pytest.fixture
def panel(library: Library, state: UiState, qtbot: QtBot) -> HighlightsPanel:
    made = HighlightsPanel(library, state)
    qtbot.addWidget(made)
    made.resize(348, 800)
    with qtbot.waitExposed(made):
        made.show()
    state.open_document(library.read.documents()[0].id)
    made.list.doItemsLayout()
    return made


@pytest.fixture
def marks(library: Library) -> list[Highlight]:
    return library.read.highlights()


def click(panel: HighlightsPanel, row: int, qtbot: QtBot, at: QPoint | None = None) -> None:
    point = at or panel.list.visualRect(panel.model.index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=point)


def chips(panel: HighlightsPanel) -> list[str]:
    found = panel.bar.themes.findChildren(QAbstractButton)
    return [chip.text().strip() for chip in found if chip.isVisibleTo(panel)]


def test_a_click_chooses_the_passage(
    panel: HighlightsPanel, state: UiState, marks: list[Highlight], qtbot: QtBot
) -> None:
    click(panel, 1, qtbot)
    assert state.highlight_id == marks[1].id


def test_the_passage_chosen_on_the_page_is_chosen_in_the_list(
    panel: HighlightsPanel, state: UiState, marks: list[Highlight]
) -> None:
    state.choose(marks[3].id)
    assert [index.row() for index in panel.list.selectedIndexes()] == [3]
    state.choose(None)
    assert panel.list.selectedIndexes() == []


def test_arrows_go_from_passage_to_passage(
    panel: HighlightsPanel, state: UiState, marks: list[Highlight], qtbot: QtBot
) -> None:
    panel.list.setFocus()
    click(panel, 0, qtbot)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert state.highlight_id == marks[1].id


def test_enter_writes_a_note_and_esc_goes_back_to_the_list(
    panel: HighlightsPanel, library: Library, marks: list[Highlight], qtbot: QtBot
) -> None:
    click(panel, 0, qtbot)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    [editor] = panel.passage.notes.editors
    qtbot.waitUntil(editor.field.hasFocus)
    qtbot.keyClicks(editor.field, "Whose bicycle?")
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert panel.list.hasFocus()
    assert panel.passage.isHidden()
    [note] = library.read.notes_of_highlights([marks[0].id])[marks[0].id]
    assert note.body == "Whose bicycle?"


def test_open_note_goes_to_a_new_note_of_that_kind(
    panel: HighlightsPanel, library: Library, marks: list[Highlight], qtbot: QtBot
) -> None:
    panel.open_note(marks[1].id, NoteKind.QUESTION)
    assert len(panel.passage.notes.editors) == 2
    editor = panel.passage.notes.editors[1]
    qtbot.waitUntil(editor.field.hasFocus)
    qtbot.keyClicks(editor.field, "Who saw it?")
    panel.close_passage()
    notes = library.read.notes_of_highlights([marks[1].id])[marks[1].id]
    assert [(note.kind.value, note.body) for note in notes] == [
        ("note", "Compare with ¶ 4."),
        ("question", "Who saw it?"),
    ]


def test_a_new_note_that_is_written_while_it_is_typed_stays_one_editor(
    panel: HighlightsPanel, marks: list[Highlight], qtbot: QtBot
) -> None:
    panel.open_note(marks[0].id)
    [editor] = panel.passage.notes.editors
    qtbot.waitUntil(editor.field.hasFocus)
    qtbot.keyClicks(editor.field, "One")
    editor.typed.write()
    qtbot.keyClicks(editor.field, " two")
    assert panel.passage.notes.editors == [editor]
    assert editor.field.toPlainText() == "One two"


def test_choosing_another_passage_writes_the_note_of_the_one_before(
    panel: HighlightsPanel, library: Library, state: UiState, marks: list[Highlight], qtbot: QtBot
) -> None:
    panel.open_note(marks[0].id)
    qtbot.keyClicks(panel.passage.notes.editors[0].field, "Kept")
    state.choose(marks[3].id)
    assert [n.body for n in library.read.notes_of_highlights([marks[0].id])[marks[0].id]] == [
        "Kept"
    ]
    assert [e.typed.words for e in panel.passage.notes.editors] == ["Who was she?"]


def test_delete_deletes_and_the_next_card_is_chosen(
    panel: HighlightsPanel, library: Library, state: UiState, marks: list[Highlight], qtbot: QtBot
) -> None:
    click(panel, 1, qtbot)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert marks[1].id not in [h.id for h in library.read.highlights()]
    assert state.highlight_id == marks[2].id
    library.undo()
    assert panel.model.rowCount() == 4


def test_number_keys_tag_and_untag(
    panel: HighlightsPanel, library: Library, marks: list[Highlight], qtbot: QtBot
) -> None:
    click(panel, 0, qtbot)
    qtbot.keyClick(panel.list, Qt.Key.Key_3)
    [tagged] = library.read.highlights_by_id([marks[0].id])
    assert len(tagged.themes) == 2
    qtbot.keyClick(panel.list, Qt.Key.Key_3)
    assert library.read.highlights_by_id([marks[0].id])[0].themes == marks[0].themes


def test_copy_puts_the_quote_on_the_clipboard(
    panel: HighlightsPanel, marks: list[Highlight], qtbot: QtBot
) -> None:
    click(panel, 3, qtbot)
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == marks[3].quote


def test_the_menu_says_what_can_be_done(
    panel: HighlightsPanel, marks: list[Highlight], qtbot: QtBot
) -> None:
    click(panel, 1, qtbot)
    middle = panel.list.visualRect(panel.model.index(1, 0)).center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle)
    QApplication.sendEvent(panel.list.viewport(), asked)
    menu = next(m for m in panel.list.findChildren(QMenu) if m.isVisible())
    try:
        names = [action.text() for action in menu.actions() if action.text()]
        assert names[0] == "Edit note"
        assert names[-2:] == ["Copy with source", "Delete"]
        with qtbot.waitSignal(panel.copy_wanted) as told:
            menu.actions()[-2].trigger()
        assert told.args == [marks[1].id]
    finally:
        menu.close()


def test_chips_count_and_filter(panel: HighlightsPanel, library: Library, qtbot: QtBot) -> None:
    assert chips(panel) == ["All 4", "1", "2", "2"]
    crimes = next(c for c in panel.bar.themes._chips.values() if c.toolTip() == "War crimes")
    qtbot.mouseClick(crimes, Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 1
    library.do(add_highlight, library.read.documents()[0].id, 0, 3)
    assert chips(panel)[0] == "All 5"
    assert panel.model.rowCount() == 1
    qtbot.mouseClick(crimes, Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == 5


def test_typing_on_the_list_searches(panel: HighlightsPanel, qtbot: QtBot) -> None:
    click(panel, 0, qtbot)
    qtbot.keyClick(panel.list, "c")
    assert panel.bar.field.hasFocus()
    qtbot.keyClicks(panel.bar.field, "urfew")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    qtbot.keyClicks(panel.bar.field, "xyz")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 0)
    assert not panel.list.isVisible()
    qtbot.keyClick(panel.bar.field, Qt.Key.Key_Escape)
    assert panel.model.rowCount() == 4
    assert panel.list.hasFocus()


def test_a_note_opens_on_a_passage_that_the_filter_hides(
    panel: HighlightsPanel, marks: list[Highlight], qtbot: QtBot
) -> None:
    panel.filter_by(marks[1].themes[0])
    assert panel.model.rowCount() == 1
    panel.open_note(marks[3].id)
    assert panel.model.rowCount() == 4
    assert panel.passage.card is not None
    assert panel.passage.card.highlight.id == marks[3].id


def test_passages_on_the_page_are_marked(
    panel: HighlightsPanel, library: Library, state: UiState, marks: list[Highlight]
) -> None:
    state.move(marks[1].start, marks[2].end)
    assert panel.card.marked == range(1, 3)
    library.do(delete_highlights, [marks[0].id])
    assert panel.card.marked == range(2)


def test_without_highlights_it_says_what_to_do(
    panel: HighlightsPanel, library: Library, marks: list[Highlight]
) -> None:
    library.do(delete_highlights, [mark.id for mark in marks])
    assert not panel.list.isVisible()
    assert not panel.bar.isVisible()
    library.undo()
    assert panel.list.isVisible()


def test_the_passage_closes_with_its_highlight(
    panel: HighlightsPanel, library: Library, state: UiState, marks: list[Highlight]
) -> None:
    panel.open_note(marks[2].id)
    library.do(delete_highlights, [marks[2].id])
    assert panel.passage.isHidden()
    assert state.highlight_id != marks[2].id


def test_every_control_has_a_name(panel: HighlightsPanel, marks: list[Highlight]) -> None:
    panel.open_note(marks[1].id)
    for control in panel.findChildren(QAbstractButton):
        if control.isVisible():
            assert control.accessibleName() or control.text(), control


def test_the_list_follows_the_page_unless_a_hand_just_scrolled_it(
    panel: HighlightsPanel, library: Library, state: UiState, qtbot: QtBot
) -> None:
    article = library.read.documents()[0]
    for start in range(0, 200, 4):
        library.do(add_highlight, article.id, start, start + 3)
    panel.list.doItemsLayout()
    panel.setFocus()
    state.move(0, 10)
    state.move(190, 240)
    assert any(row in panel.card.marked for row in panel.list.rows_in_view())
    wheel(panel)
    state.move(0, 10)
    assert panel.list.rows_in_view()[0] > 4


def wheel(panel: HighlightsPanel) -> None:
    turned = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel.list.viewport(), turned)


def test_a_passage_of_print_tells_its_page_and_what_its_picture_shows(
    panel: HighlightsPanel, library: Library, state: UiState
) -> None:
    builder = ContentBuilder()
    builder.page("3")
    builder.begin()
    builder.add("Gravel shows.")
    builder.picture("", "A ford")
    builder.page("4")
    builder.begin()
    builder.add("The ferry stops.")
    content = builder.build()
    drafts = [Draft("The ford", content, original=b"ford")]
    [document] = library.do(add_documents, drafts) or []
    marked = library.do(add_highlight, document.id, 0, content.text.index(" ferry"))
    assert marked is not None
    state.open_document(document.id)
    panel.edit_note(marked.id)
    card = panel.model.card(marked.id)
    assert card is not None
    assert lay_out(card, 320, panel.model).place == "¶ 1–2 · pp. 3–4"
    shown = {found.text() for found in panel.passage.findChildren(QLabel)}
    assert {"PASSAGE IN ¶ 1–2 · pp. 3–4", "Gravel shows. [picture: A ford] The"} <= shown
    spoken = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Gravel shows. [picture: A ford] The. Paragraph 1–2. Pages 3–4. ")


def test_a_card_says_who_made_what_another_coder_made(
    panel: HighlightsPanel, library: Library, state: UiState
) -> None:
    article = library.read.documents()[0]
    state.open_document(article.id)
    made = library.do(add_highlight, article.id, 0, 3)
    assert made is not None
    library.do(add_note, "Why?", highlight_id=made.id)
    card = panel.model.card(made.id)
    assert card is not None
    own = lay_out(card, 320, panel.model)
    assert own.place == "¶ 1"
    library.session.use_coder("Another Coder")
    card = panel.model.card(made.id)
    assert card is not None
    others = lay_out(card, 320, panel.model)
    day = short_date(made.created[:10])
    assert others.place == f"You, {day} · ¶ 1"
    assert len(others.notes) == len(own.notes) + 1
    assert others.height > own.height
