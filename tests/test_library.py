"""A library read from a program: values with their names, frames where pandas is, and no Qt."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from pathlib import Path
from types import SimpleNamespace

import pytest

import reader
from reader import open_library
from reader.core.note import NoteKind
from reader.errors import ReaderError
from reader.library import Document, Highlight, Note, Theme
from reader.session.commands.documents import edit_document
from reader.session.commands.highlights import tag_highlights
from reader.session.commands.notes import add_note
from tests.libraries import open_library as open_session
from tests.session.commands.newer import renew
from tests.session.worlds import World, furnished

ROOT = Path(__file__).parents[1]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def world(path: Path) -> Iterator[World]:
    with open_session(path) as session:
        made = furnished(session)
        session.do(edit_document, made.document.id, author="Ada", published="2022-09")
        session.do(tag_highlights, [made.tagged.id], made.flood.id)
        session.do(add_note, "On the flood.", NoteKind.NOTE, document_id=made.document.id)
        session.do(add_note, "On what is gone.", NoteKind.NOTE, highlight_id=made.hidden.id)
        session.do(add_note, "Buy ink.", NoteKind.NOTE)
        yield made


def test_documents_tell_their_facts_and_sizes(world: World, path: Path) -> None:
    with open_library(path) as library:
        (document,) = library.documents
        assert (document.title, document.author, document.published) == (
            "The flood",
            "Ada",
            "2022-09",
        )
        assert (document.collection, document.words, document.highlights) == ("Rivers", 14, 2)
        text = library.text(document.id)
        assert [text[h.start : h.end] for h in library.highlights] == [
            h.quote for h in library.highlights
        ]
        with pytest.raises(KeyError):
            library.text("nothing")


def test_highlights_name_what_they_belong_to(world: World, path: Path) -> None:
    with open_library(path) as library:
        tagged, plain = library.highlights
    assert (tagged.id, tagged.document, tagged.coder) == (world.tagged.id, "The flood", "You")
    assert tagged.themes == ("River", "Bridge", "River/Flood")
    assert (tagged.paragraph, tagged.page, tagged.is_waiting) == (1, "", False)
    assert plain.themes == ()
    with pytest.raises(FrozenInstanceError):
        plain.quote = "another"  # type: ignore[misc]


def test_themes_stand_under_their_parents(world: World, path: Path) -> None:
    with open_library(str(path)) as library:
        told = [(theme.path, theme.parent, theme.highlights) for theme in library.themes]
    assert told == [("River", "", 1), ("River/Flood", "River", 1), ("Bridge", "", 1)]


def test_notes_say_what_they_are_on_and_those_in_the_trash_are_left_out(
    world: World, path: Path
) -> None:
    with open_library(path) as library:
        told = [
            (note.body, note.kind, note.highlight_id, note.document_id, note.theme)
            for note in library.notes
        ]
    assert told == [
        ("Who saw it?", "question", world.tagged.id, "", ""),
        ("On rivers.", "note", "", "", "River"),
        ("On the flood.", "note", "", world.document.id, ""),
        ("Buy ink.", "note", "", "", ""),
    ]


def test_a_highlight_that_waits_says_so(world: World, path: Path) -> None:
    renew(world, "Nothing is left of it.")
    with open_library(path) as library:
        assert [one.is_waiting for one in library.highlights] == [True, True]
        assert [one.quote for one in library.highlights] == ["The river rose", "rose in the night"]


def test_values_are_a_sequence(world: World, path: Path) -> None:
    with open_library(path) as library:
        highlights = library.highlights
    assert len(highlights) == 2
    assert highlights[-1] == highlights[0:2][1] == list(highlights)[1]
    assert repr(highlights) == "<2 × Highlight>"


def test_without_pandas_a_frame_is_refused_in_words(
    world: World, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with open_library(path) as library, pytest.raises(ReaderError, match="needs pandas"):
        library.themes.to_frame()


def test_a_frame_gets_a_column_for_each_field(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of pandas, what it would be handed: also of an empty library."""
    monkeypatch.setitem(sys.modules, "pandas", SimpleNamespace(DataFrame=dict))
    open_session(path).close()
    with open_library(path) as library:
        for values, kind in (
            (library.documents, Document), (library.themes, Theme),
            (library.highlights, Highlight), (library.notes, Note),
        ):  # fmt: skip
            assert values.to_frame() == {field.name: [] for field in fields(kind)}


def test_a_real_frame_holds_the_values(world: World, path: Path) -> None:
    pytest.importorskip("pandas")
    with open_library(path) as library:
        frame = library.highlights.to_frame()
        assert list(frame["quote"]) == [highlight.quote for highlight in library.highlights]
        assert frame.explode("themes")["themes"].value_counts()["River/Flood"] == 1
        assert list(library.notes.to_frame().columns) == [field.name for field in fields(Note)]


def test_what_is_no_library_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="There is no library"):
        open_library(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(AttributeError, match="no attribute 'shut_library'"):
        _ = reader.shut_library


def test_a_closed_library_keeps_what_was_read_and_refuses_the_rest(path: Path) -> None:
    open_session(path).close()
    with open_library(path) as library:
        assert list(library.documents) == []
    assert list(library.documents) == []
    with pytest.raises(ReaderError, match="This library is closed"):
        _ = library.themes
    with pytest.raises(ReaderError, match="This library is closed"):
        library.text("none")


def test_importing_it_loads_neither_qt_nor_a_database() -> None:
    code = (
        "import sys, reader; assert not {'sqlite3', 'PySide6'} & set(sys.modules);"
        "from reader import open_library; assert 'PySide6' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT / "src", check=True)


def test_the_page_tells_every_field() -> None:
    page = (ROOT / "docs" / "python.md").read_text("utf-8")
    kinds = {"documents": Document, "themes": Theme, "highlights": Highlight, "notes": Note}
    for name, kind in kinds.items():
        listed = " ".join(field.name for field in fields(kind))
        assert f"| `library.{name}` | `{listed}` |" in page


def test_the_page_shows_what_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from reader import sample

    sample.build(tmp_path / "annotations.db")
    page = (ROOT / "docs" / "python.md").read_text("utf-8")
    shown = page.partition("```python\n")[2].partition("```")[0]
    exec(shown.replace("annotations.db", str(tmp_path / "annotations.db")), {})  # our own page
    assert "¶" in capsys.readouterr().out
