"""Exporting: every pair of what and form makes a file, whole or not at all."""

import csv
import io
import json
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.classroom.recipe import GapsFrom, Kind, Recipe
from reader.core.ids import DocumentId
from reader.core.note import NoteKind
from reader.core.sheet import Printout
from reader.core.snapshot import Snapshot
from reader.core.work import Unwatched, Work
from reader.errors import Cancelled, Refused
from reader.session import exporting
from reader.session.commands.documents import add_documents
from reader.session.commands.highlights import add_highlight
from reader.session.commands.notes import add_note
from reader.session.export_forms import FORMS, What
from reader.session.exporting import Wish, export
from tests.libraries import draft
from tests.session.worlds import World

# What stands at the beginning of every file of a form, in small letters.
_SIGNS = {
    ".pdf": b"%pdf", ".docx": b"pk", ".odt": b"pk", ".html": b"<!doctype html>", ".epub": b"pk",
    ".md": b"# ", ".csv": b"\xef\xbb\xbf", ".xlsx": b"pk", ".gift": b"$category", ".xml": b"<?xml",
    ".tsv": b"#separator:tab", ".bib": b"@", ".ris": b"ty  - ", ".json": b"[",
}  # fmt: skip
_PAIRS = [(what, form) for what, forms in FORMS.items() for form in forms]
_STORY = "\n".join(
    f"The river came {number} times to the village of Lower {name}. Nobody saw it leave. "
    f"The {name} bridge held, and {number} people crossed it before noon."
    for number, name in enumerate(("Aldon", "Berrow", "Cray", "Dunmere", "Eskwith"), 3)
)


def paint(printout: Printout, target: BinaryIO, work: Work) -> None:
    """In place of the window's pages."""
    target.write(b"%PDF " + printout.title.encode())


def write(world: World, wish: Wish, path: Path, *, may_overwrite: bool = False) -> bytes:
    read = world.session.read
    export(read, wish, path, Unwatched(), write_pdf=paint, may_overwrite=may_overwrite)
    return path.read_bytes()


@pytest.fixture
def lesson(world: World) -> DocumentId:
    """An article with enough in it for every kind of material."""
    (story,) = world.session.do(add_documents, [draft("The story", _STORY)])
    for number, line in enumerate(_STORY.split("\n")):
        start = _STORY.index(line)
        theme = (world.river, world.bridge)[number % 2]
        end = start + line.index(".") + 1
        made = world.session.do(add_highlight, story.id, start, end, [theme.id])
        world.session.do(add_note, f"Who saw it {number}?", NoteKind.QUESTION, highlight_id=made.id)
        word = world.session.do(add_highlight, story.id, start + 4, start + 9)
        world.session.do(add_note, "Water.", NoteKind.DEFINITION, highlight_id=word.id)
    return story.id


@pytest.mark.parametrize(("what", "form"), _PAIRS, ids=[f"{w.value}{f}" for w, f in _PAIRS])
def test_every_pair_there_is_can_be_written(
    world: World, lesson: DocumentId, tmp_path: Path, what: What, form: str
) -> None:
    data = write(world, Wish(what, (lesson,)), tmp_path / f"out{form}")
    assert _SIGNS[form] in data[:300].lower()


def test_the_suffix_may_be_in_capitals(world: World, tmp_path: Path) -> None:
    wish = Wish(What.PASSAGES, (world.document.id,))
    assert write(world, wish, tmp_path / "OUT.MD").startswith(b"# Passages")


def test_passages_are_those_that_are_wanted_in_rows_as_asked(world: World, tmp_path: Path) -> None:
    def rows(wish: Wish) -> list[list[str]]:
        data = write(world, wish, tmp_path / "out.csv", may_overwrite=True)
        return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:]

    documents = (world.document.id,)
    assert len(rows(Wish(What.PASSAGES, documents))) == 2
    assert len(rows(Wish(What.PASSAGES, documents, pairs=True))) == 3
    wanted = frozenset((world.plain.id,))
    assert [row[0] for row in rows(Wish(What.PASSAGES, documents, wanted))] == [world.plain.id]
    counts = [row[5] for row in rows(Wish(What.CODEBOOK, documents, wanted))]
    assert counts == ["0", "0", "0"]


def test_passages_to_be_read_are_grouped_as_asked(world: World, tmp_path: Path) -> None:
    wish = Wish(What.PASSAGES, (world.document.id,))
    assert b"### The flood" in write(world, wish, tmp_path / "a.md")
    by_theme = Wish(What.PASSAGES, (world.document.id,), by_theme=True)
    assert b"### Without a theme" in write(world, by_theme, tmp_path / "b.md")


def test_the_material_is_of_the_kind_asked_for_whatever_its_recipe_was_for(
    world: World, lesson: DocumentId, tmp_path: Path
) -> None:
    recipe = Recipe(kind=Kind.CARDS, gaps_from=GapsFrom.NUMBERS, title="Ours")
    data = write(world, Wish(What.GAP_FILL, (lesson,), recipe=recipe), tmp_path / "out.md")
    assert b"# Ours" in data
    assert b"____" in data


def test_articles_come_in_the_order_in_which_they_are_named(
    world: World, lesson: DocumentId, tmp_path: Path
) -> None:
    wish = Wish(What.BIBLIOGRAPHY, (lesson, world.document.id, world.trashed.id))
    items = json.loads(write(world, wish, tmp_path / "out.json"))
    assert [item["title"] for item in items] == ["The story", "The flood"]


def test_a_form_that_there_is_not_is_refused_with_those_there_are(
    world: World, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=r"quiz cannot be written as “\.pdf”, but as \.gift, \.xml"):
        write(world, Wish(What.QUIZ, (world.document.id,)), tmp_path / "out.pdf")
    assert list(tmp_path.glob("out*")) == []


def test_where_there_is_nothing_to_export_nothing_is_written(world: World, tmp_path: Path) -> None:
    for what in (What.PASSAGES, What.BIBLIOGRAPHY, What.GAP_FILL, What.QUIZ):
        path = tmp_path / f"out{FORMS[what][0]}"
        with pytest.raises(Refused):
            write(world, Wish(what, ()), path)
    assert list(tmp_path.glob("*out*")) == []


def test_a_file_that_is_there_stays_unless_it_may_be_overwritten(
    world: World, tmp_path: Path
) -> None:
    path, wish = tmp_path / "out.md", Wish(What.PASSAGES, (world.document.id,))
    path.write_text("Mine")
    with pytest.raises(Refused, match="already"):
        write(world, wish, path)
    assert path.read_text() == "Mine"
    assert write(world, wish, path, may_overwrite=True).startswith(b"# Passages")


@pytest.mark.parametrize(
    ("what", "form"),
    [(What.PASSAGES, form) for form in FORMS[What.PASSAGES]]
    + [(What.QUIZ, form) for form in FORMS[What.QUIZ]]
    + [(What.BIBLIOGRAPHY, form) for form in FORMS[What.BIBLIOGRAPHY]],
)
def test_what_is_stopped_leaves_what_was_there(
    world: World, lesson: DocumentId, tmp_path: Path, what: What, form: str
) -> None:
    class Stopped(Unwatched):
        """Stopped once the writing has begun."""

        def check(self) -> None:
            if list(tmp_path.glob("*.part")):
                raise Cancelled

    def paint_some(printout: Printout, target: BinaryIO, work: Work) -> None:
        target.write(b"%PDF")
        work.check()

    path = tmp_path / f"out{form}"
    path.write_text("Mine")
    wish = Wish(what, (lesson,))
    with pytest.raises(Cancelled):
        export(
            world.session.read, wish, path, Stopped(), write_pdf=paint_some, may_overwrite=True
        )  # fmt: skip
    assert path.read_text() == "Mine"
    assert [one.name for one in tmp_path.iterdir() if "out" in one.name] == [path.name]


def test_what_is_stopped_before_is_not_even_read(
    world: World, lesson: DocumentId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(Unwatched):
        def check(self) -> None:
            raise Cancelled

    read, wish = world.session.read, Wish(What.PASSAGES, (lesson,))
    monkeypatch.setattr(type(read), "content", lambda *_: pytest.fail("a text is read"))
    with pytest.raises(Cancelled):
        export(read, wish, tmp_path / "out.md", Stopped(), write_pdf=paint)


def test_a_bibliography_needs_no_text(
    world: World, lesson: DocumentId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = world.session.read
    monkeypatch.setattr(type(read), "content", lambda *_: pytest.fail("a text is read"))
    data = write(world, Wish(What.BIBLIOGRAPHY, (lesson,)), tmp_path / "out.bib")
    assert b"The story" in data


@pytest.mark.parametrize(
    ("what", "recipe", "are_read"),
    [
        (What.READING_COPY, Recipe(), True), (What.GAP_FILL, Recipe(), True),
        (What.FIND_IT, Recipe(), True), (What.PACK, Recipe(), True),
        (What.READING_COPY, Recipe(has_pictures=False), False), (What.CARDS, Recipe(), False),
        (What.PASSAGES, Recipe(), False), (What.QUIZ, Recipe(), False),
    ],
)  # fmt: skip
def test_pictures_are_read_only_for_what_prints_them(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    what: What, recipe: Recipe, *, are_read: bool,
) -> None:  # fmt: skip
    asked = []

    def taken(*_: object, has_pictures: bool) -> Snapshot:
        asked.append(has_pictures)
        raise Cancelled

    monkeypatch.setattr(exporting, "snapshot", taken)
    with pytest.raises(Cancelled):
        write(
            world, Wish(what, (world.document.id,), recipe=recipe), tmp_path / f"o{FORMS[what][0]}"
        )
    assert asked == [are_read]


def test_exporting_is_no_step_that_could_be_undone(
    world: World, lesson: DocumentId, tmp_path: Path
) -> None:
    before = len(list(world.session.read.steps()))
    write(world, Wish(What.PASSAGES, (lesson,)), tmp_path / "out.xlsx")
    assert len(list(world.session.read.steps())) == before
