"""The Source panel: what it shows, and how each correction is one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.building import ContentBuilder
from reader.core.document import Document, Draft
from reader.session import Session
from reader.session.commands.documents import add_documents, edit_document
from reader.ui.library import Library
from reader.ui.panels.source_facts import size_in_words
from reader.ui.panels.source_panel import SourcePanel
from reader.ui.state import UiState
from reader.ui.widgets.basics import IconButton
from tests.ui.conftest import content


class Desk:
    """A panel with the first document open, and hands to type in it."""

    def __init__(self, qtbot: QtBot, library: Library, state: UiState) -> None:
        self.bot, self.library, self.state = qtbot, library, state
        self.panel = SourcePanel(library, state)
        qtbot.addWidget(self.panel)
        self.panel.resize(348, 800)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitExposed(self.panel)
        self.documents = [document.id for document in library.read.documents()]
        state.open_document(self.documents[0])

    def field(self, name: str) -> QLineEdit:
        return next(f for f in self.panel.findChildren(QLineEdit) if f.accessibleName() == name)

    def type(self, name: str, text: str, *, enter: bool = True) -> None:
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        self.bot.keyClick(field, Qt.Key.Key_Delete)
        self.bot.keyClicks(field, text)
        if enter:
            self.bot.keyClick(field, Qt.Key.Key_Return)

    def document(self) -> Document:
        found = self.library.read.document(self.documents[0])
        assert found is not None
        return found

    def seen(self) -> list[str]:
        return [text.text() for text in self.panel.findChildren(QLabel) if text.isVisible()]


@pytest.fixture
def desk(qtbot: QtBot, library: Library, state: UiState) -> Desk:
    return Desk(qtbot, library, state)


def test_it_shows_the_open_document_and_how_it_came_in(desk: Desk) -> None:
    assert desk.field("Published").text() == "2022-09-12"
    assert desk.field("Source").text() == "Sample article"
    seen = [field.text() for field in desk.panel.findChildren(QLineEdit) if field.isReadOnly()]
    for fact in ("after-the-retreat.txt", "text/plain", "plain 1", "4", "1 of 1"):
        assert fact in seen
    desk.state.open_document(None)
    assert desk.seen() == ["Open an article to see, and correct, where it came from."]


def test_enter_and_leaving_make_one_step_each(desk: Desk) -> None:
    desk.type("Author", "  A.  Reporter ")
    assert desk.document().author == "A. Reporter"
    desk.type("Source", "Field notes", enter=False)
    desk.field("Language").setFocus()
    assert desk.document().source == "Field notes"
    desk.library.undo()
    desk.library.undo()
    assert (desk.field("Author").text(), desk.field("Source").text()) == ("", "Sample article")
    assert desk.library.session.redo_label


def test_enter_without_a_change_is_no_step(desk: Desk) -> None:
    before = desk.library.session.undo_label
    desk.bot.keyClick(desk.field("Title"), Qt.Key.Key_Return)
    assert desk.library.session.undo_label == before


def test_a_bad_date_is_told_under_the_field_and_kept_as_typed(desk: Desk) -> None:
    desk.type("Published", "12 Sept")
    assert desk.document().published == "2022-09-12"
    assert any(text.startswith("“12 Sept” is no date") for text in desk.seen())
    assert desk.field("Published").text() == "12 Sept"
    desk.type("Published", "2022-09")
    assert desk.document().published == "2022-09"
    assert not any("is no date" in text for text in desk.seen())


@pytest.mark.parametrize(("field", "words"), [("Language", "english"), ("Address", "a page")])
def test_what_is_no_language_or_address_is_told_under_the_field(
    desk: Desk, field: str, words: str
) -> None:
    before = desk.document()
    desk.type(field, words)
    assert desk.document() == before
    assert any(text.startswith(f"“{words}” is no ") for text in desk.seen())


def test_a_title_cannot_be_nothing_and_escape_brings_it_back(desk: Desk) -> None:
    desk.type("Title", " ")
    assert "A document needs a title." in desk.seen()
    desk.bot.keyClicks(desk.field("Title"), "x")
    desk.bot.keyClick(desk.field("Title"), Qt.Key.Key_Escape)
    assert desk.field("Title").text() == desk.document().title


def test_what_is_typed_goes_to_the_document_it_was_typed_for(desk: Desk) -> None:
    desk.type("Author", "A. Reporter", enter=False)
    desk.state.open_document(desk.documents[1])
    assert desk.document().author == "A. Reporter"
    assert desk.field("Author").text() == ""


def test_what_is_typed_is_written_before_the_library_closes(desk: Desk, tmp_path: Path) -> None:
    path = desk.library.session.path
    desk.type("Author", "A. Reporter", enter=False)
    assert desk.library.open(tmp_path / "another.db")
    with Session.open(path) as old:
        assert old.read.documents()[0].author == "A. Reporter"


def test_it_follows_other_windows_but_keeps_what_is_being_typed(desk: Desk) -> None:
    desk.type("Author", "A. Rep", enter=False)
    with Session.open(desk.library.session.path) as other:
        other.do(edit_document, desk.documents[0], source="Archive")
    desk.library.look()
    assert desk.field("Source").text() == "Archive"
    assert desk.field("Author").text() == "A. Rep"


def test_the_collection_can_be_changed_also_to_a_new_one(desk: Desk) -> None:
    combo = desk.panel.findChild(QComboBox)
    assert combo.currentText() == "Kharkiv, autumn 2022"
    combo.setFocus()
    desk.bot.keyClick(combo, Qt.Key.Key_Up)
    assert desk.document().collection_id is None
    assert combo.currentText() == "No collection"
    desk.bot.keyClick(combo, Qt.Key.Key_End)
    desk.type("Name of the new collection", "Grade 10")
    assert combo.currentText() == "Grade 10"
    assert (
        desk.library.undo() == "Move “After the retreat, a village counts its dead” to “Grade 10”"
    )
    assert combo.currentText() == "No collection"


def test_the_original_comes_out_as_it_went_in(desk: Desk, tmp_path: Path) -> None:
    desk.panel.original.save(tmp_path / "out.txt")
    version = desk.library.read.versions(desk.documents[0])[0]
    data = desk.library.read.original(version.original_hash)
    assert (tmp_path / "out.txt").read_bytes() == data
    with desk.bot.waitSignal(desk.library.failed) as failed:
        desk.panel.original.save(tmp_path / "no" / "out.txt")
    assert failed.args == ["“out.txt” could not be written: No such file or directory."]


def test_the_original_opens_as_a_copy_that_cannot_be_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    (button,) = (b for b in desk.panel.findChildren(QPushButton) if b.text() == "Open original")
    for _ in range(2):
        desk.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    path = opened[0]
    assert opened == [path, path]
    assert path.name == "after-the-retreat.txt"
    version = desk.library.read.versions(desk.documents[0])[0]
    assert path.read_bytes() == desk.library.read.original(version.original_hash)
    assert not path.stat().st_mode & 0o222


def test_a_web_page_is_shown_in_its_folder_and_never_opened(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Draft("A page", content(("Words.",)), b"<p>Words.", "page.html", "text/html")
    made = desk.library.do(add_documents, [page])
    assert made is not None
    desk.state.open_document(made[0].id)
    opened: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())) or True
    )
    (button,) = (b for b in desk.panel.findChildren(QPushButton) if "folder" in b.text())
    desk.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    (folder,) = opened
    assert [path.name for path in folder.iterdir()] == ["page.html"]


def test_pages_pictures_and_the_address_it_came_with_are_told(desk: Desk) -> None:
    builder = ContentBuilder()
    for label in ("1", "2"):
        builder.page(label)
        builder.begin()
        builder.add("Words.")
    builder.picture("", "The bridge")
    address = "https://river.example/log"
    log = Draft("Log", builder.build(), b"log", "log.pdf", "application/pdf", url=address)
    made = desk.library.do(add_documents, [log])
    assert made is not None
    desk.state.open_document(made[0].id)
    told = [desk.field(name).text() for name in ("Pages", "Pictures", "Came from")]
    assert told == ["2", "1", address]
    desk.library.do(edit_document, made[0].id, url="https://other.example")
    assert desk.field("Came from").text() == address


def test_the_whole_checksum_can_be_copied(desk: Desk) -> None:
    copy = desk.panel.findChild(IconButton)
    desk.bot.mouseClick(copy, Qt.MouseButton.LeftButton)
    version = desk.library.read.versions(desk.documents[0])[0]
    assert QApplication.clipboard().text() == version.original_hash


def test_out_of_sight_it_reads_nothing_and_catches_up_when_shown(desk: Desk) -> None:
    desk.panel.hide()
    desk.library.do(edit_document, desk.documents[0], author="A. Reporter")
    desk.state.open_document(desk.documents[1])
    desk.state.open_document(desk.documents[0])
    desk.panel.show()
    assert desk.field("Author").text() == "A. Reporter"


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (12_345, "12.3 kB"),
     (999_949, "999.9 kB"), (999_950, "1.0 MB"), (4_000_000_000, "4.0 GB")],
)  # fmt: skip
def test_sizes_are_told_as_people_say_them(size: int, words: str) -> None:
    assert size_in_words(size) == words
