"""Passages, codebook and references: from the window to files."""

import csv
import json
from pathlib import Path

import pytest
from docx import Document as Docx
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.core.note import NoteKind
from reader.session import Session
from reader.session.commands.highlights import add_highlight
from reader.session.commands.notes import add_note
from reader.ui.main_window import MainWindow
from reader.ui.modes import EXPLORE, READ
from tests.flows.conftest import Opener
from tests.flows.driving import choose, click, click_row, named, open_menu, right_click, row

WATER, CUSTOM = "Water", "Custom"
RIVER = "The river at low water"


@pytest.fixture
def marked(library: Path) -> Path:
    """The first sixty characters of either article are Water, the next thirty Custom as well."""
    with Session.open(library) as session:
        themes = {theme.name: theme.id for theme in session.read.themes()}
        for document in session.read.documents():
            session.do(add_highlight, document.id, 0, 60, [themes[WATER]])
            both = session.do(add_highlight, document.id, 61, 90, [themes[WATER], themes[CUSTOM]])
            session.do(add_note, "Who says so?", NoteKind.QUESTION, highlight_id=both.id)
    return library


@pytest.fixture
def window(start: Opener, marked: Path) -> MainWindow:
    """The window with an article open."""
    return start(marked, RIVER)


class Asked:
    """What the file dialog was asked, and answers."""

    def __init__(self) -> None:
        self.answers: list[tuple[str, str]] = []
        self.proposed: list[str] = []
        self.kinds = ""

    def __call__(self, _: object, __: str, proposed: str, kinds: str) -> tuple[str, str]:
        self.proposed.append(proposed)
        self.kinds = kinds
        return self.answers.pop(0)


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """In the place of the system's file dialog."""
    asked = Asked()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return asked


def export(window: MainWindow, qtbot: QtBot, action: str) -> None:
    """Do it, and wait until it has ended."""
    window.acts[action].trigger()
    qtbot.waitUntil(lambda: not window.exporting.busy)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_passages_of_the_open_article_become_a_document_that_can_be_opened(
    window: MainWindow, dialog: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "river.docx"
    dialog.answers = [(str(path), "")]
    export(window, qtbot, "export-passages")
    said = "\n".join(paragraph.text for paragraph in Docx(str(path)).paragraphs)
    for mark in window.desk.marks():
        assert mark.highlight.quote.strip() in said
    assert "Who says so?" in said
    assert window.banner.text == f"Saved river.docx in {tmp_path.name}."
    assert named(window.banner, "Open").isVisible()
    assert Path(dialog.proposed[0]).name == f"{RIVER} – passages.pdf"


def test_only_passages_that_the_panel_lists_are_exported(
    window: MainWindow, dialog: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    custom = window.library.read.themes().named(CUSTOM)
    assert custom is not None
    window.show_passages(custom.id)
    dialog.answers = [(str(tmp_path / "some.csv"), "")]
    export(window, qtbot, "export-passages")
    assert len(rows(tmp_path / "some.csv")) == 1


def test_a_table_of_what_a_filter_finds_has_a_row_for_each_theme(
    window: MainWindow, dialog: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    window.modes.show(EXPLORE)
    window.modes.settle()
    dialog.answers = [(str(tmp_path / "all.csv"), ""), (str(tmp_path / "pairs.csv"), "")]
    export(window, qtbot, "export-passages")
    export(window, qtbot, "export-pairs")
    assert len(rows(tmp_path / "all.csv")) == 4
    assert len(rows(tmp_path / "pairs.csv")) == 6
    assert "*.pdf" not in dialog.kinds, "a table cannot be paper"


def test_explore_offers_under_its_own_button_what_is_under_that_of_the_toolbar(
    window: MainWindow,
) -> None:
    window.modes.show(EXPLORE)
    window.modes.settle()
    offered = []
    for button in (window.modes.explore.results.head.export, window.top.share):
        click(button)
        menu = open_menu()
        offered.append([act.text() for act in menu.actions()])
        menu.close()
    assert offered[0] == offered[1]
    assert "Export passages…" in offered[0]
    assert "Export codebook…" in offered[0]


def test_the_codebook_is_at_the_themes(
    window: MainWindow, dialog: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    window.panels.open("Themes")
    view = window.themes.view
    click_row(view, WATER)
    dialog.answers = [(str(tmp_path / "codebook.csv"), "")]
    right_click(view.viewport(), view.visualRect(row(view, WATER)).center())
    choose(open_menu(), "Export codebook…")
    qtbot.waitUntil((tmp_path / "codebook.csv").exists)
    told = (tmp_path / "codebook.csv").read_text("utf-8-sig")
    assert all(name in told for name in (WATER, CUSTOM, "Council"))


def test_references_of_the_chosen_articles_are_at_the_library(
    window: MainWindow, dialog: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "refs.json"
    dialog.answers = [(str(path), "")]
    one = window.state.document_id
    window.library_panel.bibliography_wanted.emit((one,))
    qtbot.waitUntil(path.exists)
    assert [entry["title"] for entry in json.loads(path.read_text("utf-8"))] == [RIVER]


def test_a_name_without_a_suffix_gets_that_of_the_kind_and_is_asked_about_again_if_taken(
    window: MainWindow, dialog: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    taken = tmp_path / "refs v1.2.ris"
    taken.write_text("mine")
    asked = str(tmp_path / "refs v1.2")
    dialog.answers = [(asked, "RIS (*.ris)"), ("", "")]
    export(window, qtbot, "export-bibliography")
    assert dialog.proposed[1] == str(taken)
    assert taken.read_text() == "mine"
    dialog.answers = [(asked, "RIS (*.ris)"), (str(taken), "")]
    export(window, qtbot, "export-bibliography")
    assert "TI  - " in taken.read_text("utf-8")


def test_what_cannot_be_written_is_told_and_leaves_nothing(
    window: MainWindow, dialog: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.answers = [(str(tmp_path / "gone" / "river.md"), "")]
    export(window, qtbot, "export-passages")
    assert "cannot be written" in window.banner.text
    assert not (tmp_path / "gone").exists()


def test_an_export_that_is_stopped_leaves_no_file(
    window: MainWindow, dialog: Asked, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "river.pdf"
    dialog.answers = [(str(path), "")]
    window.acts["export-passages"].trigger()
    window.status.cancel_clicked.emit()
    qtbot.waitUntil(lambda: not window.exporting.busy)
    assert not path.exists()
    assert not list(tmp_path.glob(".*.part"))


def test_nothing_marked_is_said_and_no_file_asked_for(
    start: Opener, library: Path, dialog: Asked
) -> None:
    window = start(library, RIVER)
    assert window.modes.current == READ
    window.acts["export-passages"].trigger()
    assert not dialog.proposed
    assert not window.exporting.busy
