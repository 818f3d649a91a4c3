"""The corpus agrees with what the other questions tell, also after every kind of change."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.changes import Changes
from reader.core.corpus import Corpus, note_bits
from reader.core.ids import ThemeId
from reader.core.note import NoteKind
from reader.session import Session
from reader.session.commands.collections import add_collection
from reader.session.commands.documents import (
    add_documents,
    edit_document,
    restore_documents,
    trash_documents,
)
from reader.session.commands.highlights import (
    add_highlight,
    delete_highlights,
    resize_highlight,
    tag_highlights,
)
from reader.session.commands.notes import add_note, delete_note
from reader.session.commands.themes import add_theme, delete_theme, merge_themes
from tests.libraries import draft, open_library
from tests.session.commands.newer import renew
from tests.session.worlds import World, furnished

LINES = "The river rose in the night.\nBy noon the lower bridge was under water.\nNobody slept."


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with open_library(tmp_path / "library.db") as session:
        yield furnished(session)


def told(corpus: Corpus) -> list[tuple[object, ...]]:
    """What the corpus says of each highlight, in its order."""
    return [
        (text.document.id, text.version_id, p.id, p.start, p.end, p.coder_id, p.created,
         set(corpus.themes_of(p.themes)), p.notes)
        for text in corpus.texts
        for p in text.passages
    ]  # fmt: skip


def asked(session: Session) -> list[tuple[object, ...]]:
    """The same by the questions there are for highlights and notes."""
    found = session.read.highlights()
    notes = session.read.notes_of_highlights([h.id for h in found])
    current = {d.id: d.version_id for d in session.read.documents()}
    order = list(current)
    found.sort(key=lambda h: (order.index(h.document_id), h.version_id != current[h.document_id]))
    return [
        (h.document_id, h.version_id, h.id, h.start, h.end, h.coder_id, h.created, set(h.themes),
         note_bits(note.kind for note in notes.get(h.id, ())))
        for h in found
    ]  # fmt: skip


def test_it_holds_every_highlight_outside_the_trash(world: World) -> None:
    session = world.session
    corpus = session.read.corpus()
    assert told(corpus) == asked(session)
    assert [p.id for text in corpus.texts for p in text.passages] == [
        world.tagged.id, world.plain.id,
    ]  # fmt: skip
    assert corpus.texts[0].passages[0].notes == note_bits([NoteKind.QUESTION])
    assert set(corpus.coders.values()) == {"You"}
    assert set(corpus.collections.values()) == {"Rivers", "Lakes"}
    assert corpus.path(world.flood.id) == "River/Flood"


def test_a_text_knows_its_paragraphs_and_its_size(world: World) -> None:
    (document,) = world.session.do(add_documents, [draft("Three lines", LINES)])
    *_, text = world.session.read.corpus().texts
    content = world.session.read.content(document.version_id)
    assert (text.length, text.words) == (len(LINES), 16)
    assert text.paragraphs == content.paragraphs == 3
    for at in range(len(LINES)):
        assert text.paragraph_at(at) == content.paragraph_number(at)
        assert text.block_at(at) == content.block_at(at)


def test_a_theme_stands_for_those_below_it(world: World) -> None:
    corpus = world.session.read.corpus()
    river, flood = corpus.mask(world.river.id), corpus.mask(world.flood.id)
    assert river & flood == flood != river
    assert corpus.mask(world.river.id, with_subs=False) == river & ~flood
    assert corpus.mask(ThemeId("gone")) == 0
    assert corpus.themes_of(river) == (world.river.id, world.flood.id)


Act = Callable[[World], object]
ACTS: dict[str, Act] = {
    "one is added": lambda w: w.session.do(add_highlight, w.document.id, 4, 9, [w.flood.id]),
    "one is moved": lambda w: w.session.do(resize_highlight, w.tagged.id, 12, 20),
    "one is tagged": lambda w: w.session.do(tag_highlights, [w.plain.id], w.flood.id),
    "one is deleted": lambda w: w.session.do(delete_highlights, [w.tagged.id]),
    "one is noted": lambda w: w.session.do(
        add_note, "It did.", NoteKind.NOTE, highlight_id=w.plain.id
    ),
    "a note goes": lambda w: w.session.do(delete_note, w.note.id),
    "a theme comes first": lambda w: w.session.do(add_theme, "A new one"),
    "themes are merged": lambda w: w.session.do(merge_themes, w.bridge.id, w.flood.id),
    "a theme is deleted": lambda w: w.session.do(delete_theme, w.river.id),
    "a document is named": lambda w: w.session.do(edit_document, w.document.id, title="Water"),
    "a document goes": lambda w: w.session.do(trash_documents, [w.document.id]),
    "a document comes back": lambda w: w.session.do(restore_documents, [w.trashed.id]),
    "one comes in": lambda w: w.session.do(add_documents, [draft("Another", LINES)]),
    "a collection is made": lambda w: w.session.do(add_collection, "Seas"),
    "it gets a version": lambda w: renew(w, "Nothing is left of it."),
    "somebody else marks": lambda w: (
        w.session.use_coder("Ada"), w.session.do(add_highlight, w.document.id, 4, 9),
    ),
}  # fmt: skip


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_is_read_anew_makes_it_what_it_would_be_if_all_were(world: World, act: Act) -> None:
    session = world.session
    known = session.read.corpus()
    heard: list[Changes] = []
    session.listen(heard.append)
    act(world)
    for step in (lambda: None, session.undo, session.redo):
        step()
        changes = Changes()
        for one in heard:
            changes |= one
        heard.clear()
        known = session.read.corpus(known, changes)
        whole = session.read.corpus()
        assert told(known) == told(whole) == asked(session)
        assert [t.document for t in known.texts] == [t.document for t in whole.texts]
        assert (known.coders, known.collections) == (whole.coders, whole.collections)
        assert list(known.themes) == list(whole.themes)


def test_after_another_program_wrote_everything_is_read(world: World, tmp_path: Path) -> None:
    known = world.session.read.corpus()
    with open_library(tmp_path / "library.db", "Ada") as other:
        other.do(add_highlight, world.document.id, 4, 9)
    found = world.session.read.corpus(known, Changes(everything=True))
    assert told(found) == asked(world.session)
    assert sum(len(text.passages) for text in found.texts) == 3


def test_only_what_a_step_touched_is_read_again(world: World) -> None:
    (other,) = world.session.do(add_documents, [draft("Another", LINES)])
    world.session.do(add_highlight, other.id, 0, 5)
    known = world.session.read.corpus()
    changes = Changes(marked=frozenset([world.document.id]))
    found = world.session.read.corpus(known, changes)
    assert found.texts[1] is known.texts[1]
    assert found.texts[0] is not known.texts[0]


def test_quotes_are_those_of_the_documents_asked_for(world: World) -> None:
    quotes = world.session.read.quotes([world.document.id])
    assert quotes == {world.tagged.id: world.tagged.quote, world.plain.id: world.plain.quote}
    assert world.session.read.quotes([]) == {}
