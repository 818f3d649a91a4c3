"""From marked passages to a sheet in the hand: settings, clicks on words, undo, files, recipes."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from reader.classroom.recipe import GapsFrom, Kind, Recipe
from reader.core.note import NoteKind
from reader.session import Session
from reader.session.commands.highlights import add_highlight
from reader.session.commands.notes import add_note
from reader.settings import load
from reader.ui.main_window import MainWindow
from reader.ui.modes import READ, TEACH
from reader.ui.teach.mode import TeachMode
from tests.flows.conftest import Opener
from tests.flows.driving import ALT, CTRL, click, press, select_words, write

RIVER = "The river at low water"
QUESTION = "Who is asked to give water?"


@pytest.fixture
def marked(library: Path) -> Path:
    """The river's first words are Water, the ford Custom, with a question on it."""
    with Session.open(library) as session:
        themes = {theme.name: theme.id for theme in session.read.themes()}
        river = next(one for one in session.read.documents() if one.title == RIVER)
        text = session.read.content(river.version_id).text
        start = text.index("In a dry summer")
        session.do(add_highlight, river.id, start, start + 15, [themes["Water"]])
        at = text.index("Farmers upstream")
        asked = session.do(add_highlight, river.id, at, at + 16, [themes["Custom"]])
        session.do(add_note, QUESTION, NoteKind.QUESTION, highlight_id=asked.id)
    return library


@pytest.fixture
def window(start: Opener, marked: Path, qtbot: QtBot) -> MainWindow:
    """The window as it teaches with the river."""
    made = start(marked, RIVER)
    press(made, Qt.Key.Key_T, CTRL | ALT)
    settle(made, qtbot)
    return made


def settle(window: MainWindow, qtbot: QtBot) -> TeachMode:
    teach = window.modes.teach
    lesson, pile = teach.lesson, teach.middle.preview.pile
    qtbot.waitUntil(lambda: lesson.answer is not None and not lesson.is_busy)
    qtbot.waitUntil(lambda: pile.is_complete)
    return teach


def point(teach: TeachMode, word: str) -> QPoint:
    """Where a word of the article stands in the preview."""
    made = teach.lesson.answer
    assert made is not None
    wanted = made.snapshot.documents[0].content.text.index(word)
    view = teach.middle.preview.viewport()
    for y in range(0, view.height(), 4):
        for x in range(0, view.width(), 6):
            found = teach.middle.preview.at(QPoint(x, y))
            if found is None:
                continue
            start = found.gap.start if found.gap is not None else found.position
            if start == wanted:
                return QPoint(x, y)
    raise AssertionError(f"{word} is not in view")


def hidden(teach: TeachMode) -> set[str]:
    """The words that the recipe hides by hand."""
    return {gap.words for gap in teach.lesson.recipe.by_hand if gap.is_gap}


def choose_material(teach: TeachMode, kind: Kind, qtbot: QtBot) -> None:
    """With the keyboard, from whatever is chosen."""
    field = teach.left.material.field
    field.setFocus()
    while teach.lesson.recipe.kind is not kind:
        before = field.currentIndex()
        QTest.keyClick(field, Qt.Key.Key_Down)
        if field.currentIndex() == before:
            QTest.keyClick(field, Qt.Key.Key_Home)


def answer_dialog(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the file dialog say `path`."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_a_clicked_word_becomes_a_gap_and_undo_takes_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    teach = settle(window, qtbot)
    click(teach.left.hide_words.buttons[GapsFrom.HAND])
    settle(window, qtbot)
    assert not teach.left.out.pdf.isEnabled()
    assert teach.middle.missing.isVisible()
    click(teach.middle.preview.viewport(), point(teach, "ferry"))
    settle(window, qtbot)
    assert hidden(teach) == {"ferry"}
    assert teach.left.out.pdf.isEnabled()
    assert not teach.middle.missing.isVisible()
    press(window, Qt.Key.Key_Z, CTRL)
    settle(window, qtbot)
    assert hidden(teach) == set()
    press(window, Qt.Key.Key_Y, CTRL)
    settle(window, qtbot)
    click(teach.middle.preview.viewport(), point(teach, "ferry"))
    settle(window, qtbot)
    assert hidden(teach) == set()


def test_themes_choose_the_passages(window: MainWindow, qtbot: QtBot) -> None:
    teach = settle(window, qtbot)
    choose_material(teach, Kind.CARDS, qtbot)
    settle(window, qtbot)
    custom = window.library.read.themes().named("Custom")
    assert custom is not None
    click(teach.left.themes.row(custom.id))
    settle(window, qtbot)
    made = teach.lesson.answer
    assert made is not None
    assert "Farmers" in str(made.printout)
    assert "In a dry summer" not in str(made.printout)


def test_the_status_bar_tells_pages_and_paper(window: MainWindow, qtbot: QtBot) -> None:
    settle(window, qtbot)
    assert window.status._instead.text() == "2 pages · A4"
    press(window, Qt.Key.Key_R, CTRL | ALT)
    assert window.modes.current == READ
    assert not window.status._instead.isVisible()
    assert window.status._place.isVisible()


def test_a_sheet_is_exported_as_pdf(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    teach = settle(window, qtbot)
    choose_material(teach, Kind.QUESTIONS, qtbot)
    settle(window, qtbot)
    path = tmp_path / "questions.pdf"
    answer_dialog(monkeypatch, path)
    with qtbot.waitSignal(window.exporting.saved):
        click(teach.left.out.pdf)
    document = pypdfium2.PdfDocument(path)
    assert QUESTION in document[0].get_textpage().get_text_bounded()
    document.close()
    assert window.banner.text == f"Saved questions.pdf in {tmp_path.name}."


@pytest.mark.parametrize("form", [".docx", ".html", ".odt", ".md", ".gift", ".xml", ".tsv"])
def test_other_forms_are_in_the_row_and_in_its_menu(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    teach = settle(window, qtbot)
    path = tmp_path / f"sheet{form}"
    answer_dialog(monkeypatch, path)
    out = teach.left.out
    with qtbot.waitSignal(window.exporting.saved):
        if form == ".docx":
            click(out.word)
        elif form == ".html":
            click(out.web)
        else:
            next(act for act in out.menu().actions() if f"({form[1:].upper()})" in act.text()
                 or {".md": "Markdown…", ".gift": "Moodle GIFT…", ".xml": "Moodle XML…",
                     ".tsv": "Anki cards…"}.get(form) == act.text()).trigger()  # fmt: skip
    assert path.stat().st_size > 100


def test_ctrl_p_prints_what_is_shown(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    teach = settle(window, qtbot)
    printed: list[object] = []
    monkeypatch.setattr(
        "reader.ui.teach.mode.print_with_dialog", lambda printout, _: printed.append(printout)
    )
    press(window, Qt.Key.Key_P, CTRL)
    made = teach.lesson.answer
    assert made is not None
    assert printed == [made.printout]
    press(window, Qt.Key.Key_R, CTRL | ALT)
    press(window, Qt.Key.Key_P, CTRL)
    assert len(printed) == 1


def test_a_question_is_mended_in_the_preview(window: MainWindow, qtbot: QtBot) -> None:
    teach = settle(window, qtbot)
    choose_material(teach, Kind.QUESTIONS, qtbot)
    settle(window, qtbot)
    teach.middle.preview.setFocus()
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Return)
    assert teach.middle.popover.isVisible()
    editor = teach.middle.popover.editor
    assert editor is not None
    assert editor.is_writing
    write(window, " And why?")
    press(window, Qt.Key.Key_Escape)
    assert not teach.middle.popover.isVisible()
    settle(window, qtbot)
    made = teach.lesson.answer
    assert made is not None
    assert f"{QUESTION} And why?" in str(made.printout)
    assert teach.middle.preview.hasFocus()


def test_a_passage_leads_to_the_page_and_back(window: MainWindow, qtbot: QtBot) -> None:
    teach = settle(window, qtbot)
    choose_material(teach, Kind.QUESTIONS, qtbot)
    settle(window, qtbot)
    teach.middle.preview.setFocus()
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Return)
    click(teach.middle.popover.go)
    assert window.modes.current == READ
    chosen = window.desk.chosen()
    assert chosen is not None
    assert chosen.quote == "Farmers upstream"
    press(window, Qt.Key.Key_Left, ALT)
    assert window.modes.current == TEACH


def test_a_saved_recipe_is_there_after_a_restart(
    window: MainWindow, start: Opener, marked: Path, qtbot: QtBot
) -> None:
    teach = settle(window, qtbot)
    choose_material(teach, Kind.CARDS, qtbot)
    settle(window, qtbot)
    click(teach.left.recipes.save_button)
    box = window.findChild(QInputDialog)
    assert box is not None
    box.setTextValue("Cards to cut out")
    box.accept()
    choose_material(teach, Kind.QUESTIONS, qtbot)
    settle(window, qtbot)
    window.close()
    assert load().window["mode"] == TEACH
    again = start(marked)
    teach = settle(again, qtbot)
    assert again.modes.current == TEACH
    assert teach.lesson.recipe == Recipe(kind=Kind.QUESTIONS)
    menu = teach.left.recipes.menu()
    next(act for act in menu.actions() if act.text() == "Cards to cut out").trigger()
    settle(again, qtbot)
    assert teach.lesson.recipe == Recipe(kind=Kind.CARDS)
    assert teach.left.recipes.button.said == "Cards to cut out"
    assert teach.left.material.field.currentText() == "Quote cards"


def test_the_windows_keys_zoom_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    teach = settle(window, qtbot)
    size, fits = window.state.reading.size, teach.middle.preview.percent
    press(window, Qt.Key.Key_Plus, CTRL)
    assert teach.middle.preview.percent > fits
    press(window, Qt.Key.Key_0, CTRL)
    assert teach.middle.preview.percent == fits
    assert window.state.reading.size == size


def test_the_settings_fold_away_and_stay_so(
    window: MainWindow, start: Opener, marked: Path, qtbot: QtBot
) -> None:
    settle(window, qtbot)
    press(window, Qt.Key.Key_F9)
    assert not window.modes.teach.left.isVisible()
    assert not window.acts["right-panel"].isEnabled()
    window.close()
    again = start(marked)
    assert not settle(again, qtbot).left.isVisible()


def test_an_empty_library_says_what_to_do(start: Opener, path: Path, qtbot: QtBot) -> None:
    made = start(path)
    made.modes.show(TEACH)
    teach = made.modes.teach
    qtbot.waitUntil(lambda: teach.lesson.answer is not None)
    assert teach.middle.nothing.lead.isVisible()
    assert teach.middle.nothing.lead.text() == "Choose articles…"
    assert not made.acts["export"].isEnabled()


def test_a_gap_is_marked_in_read_and_hidden_here(start: Opener, marked: Path, qtbot: QtBot) -> None:
    window = start(marked, RIVER)
    select_words(window, "Gravel")
    press(window, "g")
    document_id = window.state.document_id
    assert document_id is not None
    [gap] = [
        note
        for some in window.library.read.notes_on_highlights(document_id).values()
        for note in some
        if note.kind is NoteKind.GAP
    ]
    assert gap.body == ""
    press(window, Qt.Key.Key_T, CTRL | ALT)
    teach = settle(window, qtbot)
    click(teach.left.hide_words.buttons[GapsFrom.NOTES])
    settle(window, qtbot)
    made = teach.lesson.answer
    assert made is not None
    assert made.is_ready
    assert "answer='Gravel'" in str(made.printout)
    press(window, Qt.Key.Key_R, CTRL | ALT)
    press(window, "g")
    assert window.library.read.note(gap.id) is None


def test_tab_reaches_the_settings_the_ways_out_and_the_pages(
    window: MainWindow, qtbot: QtBot
) -> None:
    teach = settle(window, qtbot)
    teach.left.material.field.setFocus()
    seen = set()
    for _ in range(60):
        focus = QApplication.focusWidget()
        seen.add(focus)
        press(window, Qt.Key.Key_Tab)
    for wanted in (teach.left.source.button, teach.left.recipes.button, teach.middle.preview):
        assert wanted in seen
    assert {*teach.left.out.buttons, teach.left.out.more} <= seen
    assert {group.head for group in teach.left.groups.values() if group.isVisible()} <= seen


def test_settings_are_written_down_while_one_works(window: MainWindow, qtbot: QtBot) -> None:
    teach = settle(window, qtbot)
    choose_material(teach, Kind.CARDS, qtbot)
    kept = Recipe(kind=Kind.CARDS).to_json()
    qtbot.waitUntil(lambda: load().window.get("teach-recipe") == kept)
