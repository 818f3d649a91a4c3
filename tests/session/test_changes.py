"""What listeners are told after each kind of command."""

from collections.abc import Callable

import pytest

from reader.core.changes import Changes
from reader.core.note import NoteKind
from reader.session.commands.coders import rename_coder
from reader.session.commands.collections import delete_collection, rename_collection
from reader.session.commands.documents import add_documents, edit_document, trash_documents
from reader.session.commands.highlights import (
    add_highlight,
    delete_highlights,
    resize_highlight,
    tag_highlights,
    untag_highlights,
)
from reader.session.commands.notes import add_note, delete_note, edit_note
from reader.session.commands.themes import (
    delete_theme,
    edit_theme,
    merge_themes,
    move_theme,
    split_theme,
)
from tests.libraries import draft
from tests.session.worlds import World

Told = Callable[[World], Changes]


def told(**sets: str | list[str]) -> Changes:
    """Changes with these ids, one or several a set."""
    several = {name: [ids] if isinstance(ids, str) else ids for name, ids in sets.items()}
    return Changes(**{name: frozenset(ids) for name, ids in several.items()})  # type: ignore[arg-type]


CASES: dict[str, tuple[Callable[[World], object], Told]] = {
    "metadata": (
        lambda w: w.session.do(edit_document, w.document.id, author="Ada"),
        lambda w: told(documents=w.document.id),
    ),
    "to the trash": (
        lambda w: w.session.do(trash_documents, [w.document.id]),
        lambda w: told(documents=w.document.id),
    ),
    "a collection's name": (
        lambda w: w.session.do(rename_collection, w.collection.id, "Seas"),
        lambda w: told(collections=w.collection.id),
    ),
    "a collection gone": (
        lambda w: w.session.do(delete_collection, w.collection.id),
        lambda w: told(
            collections=w.collection.id, documents=[w.document.id, w.trashed.id]
        ),
    ),
    "moved ends": (
        lambda w: w.session.do(resize_highlight, w.plain.id, 0, 9),
        lambda w: told(highlights=w.plain.id, marked=w.document.id),
    ),
    "tags": (
        lambda w: w.session.do(tag_highlights, [w.plain.id], w.river.id),
        lambda w: told(highlights=w.plain.id, marked=w.document.id),
    ),
    "tags gone": (
        lambda w: w.session.do(untag_highlights, [w.tagged.id, w.hidden.id], w.river.id),
        lambda w: told(
            highlights=[w.tagged.id, w.hidden.id], marked=[w.document.id, w.trashed.id]
        ),
    ),
    "a highlight gone with its note": (
        lambda w: w.session.do(delete_highlights, [w.tagged.id]),
        lambda w: told(highlights=w.tagged.id, notes=w.note.id, marked=w.document.id),
    ),
    "a note on a highlight": (
        lambda w: w.session.do(edit_note, w.note.id, body="By whom?"),
        lambda w: told(highlights=w.tagged.id, notes=w.note.id, marked=w.document.id),
    ),
    "a note on a highlight gone": (
        lambda w: w.session.do(delete_note, w.note.id),
        lambda w: told(highlights=w.tagged.id, notes=w.note.id, marked=w.document.id),
    ),
    "a theme's colour": (
        lambda w: w.session.do(edit_theme, w.river.id, colour="#112233"),
        lambda w: told(themes=w.river.id),
    ),
    "a key handed on": (
        lambda w: w.session.do(edit_theme, w.river.id, key=w.bridge.key),
        lambda w: told(themes=[w.river.id, w.bridge.id]),
    ),
    "a theme moved": (
        lambda w: w.session.do(move_theme, w.bridge.id, w.river.id),
        lambda w: told(themes=w.bridge.id),
    ),
    "themes merged": (
        lambda w: w.session.do(merge_themes, w.river.id, w.bridge.id),
        lambda w: told(
            themes=[w.river.id, w.flood.id],  # Bridge keeps its own row as it was
            highlights=[w.tagged.id, w.hidden.id],
            notes=[n.id for n in w.session.read.notes_on_theme(w.bridge.id)],
            marked=[w.document.id, w.trashed.id],
        ),
    ),
    "the coder's name": (
        lambda w: w.session.do(rename_coder, w.session.coder.id, "Ada"),
        lambda w: told(coders=w.session.coder.id),
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", CASES)
def test_a_step_its_undo_and_its_redo_tell_what_they_touched(what: str, world: World) -> None:
    act, expect = CASES[what]
    heard: list[Changes] = []
    world.session.listen(heard.append)
    act(world)
    world.session.undo()
    world.session.redo()
    assert heard == [expect(world)] * 3


def test_what_is_made_is_told_by_its_new_id(world: World) -> None:
    heard: list[Changes] = []
    session = world.session
    session.listen(heard.append)
    (document,) = session.do(add_documents, [draft()])
    assert heard.pop() == told(documents=document.id)
    highlight = session.do(add_highlight, document.id, 0, 9, [world.river.id])
    assert heard.pop() == told(highlights=highlight.id, marked=document.id)
    on_passage = session.do(add_note, "Why?", NoteKind.QUESTION, highlight_id=highlight.id)
    assert heard.pop() == told(notes=on_passage.id, highlights=highlight.id, marked=document.id)
    on_document = session.do(add_note, "Memo.", document_id=document.id)
    assert heard.pop() == told(notes=on_document.id, marked=document.id)
    free = session.do(add_note, "Free.")
    assert heard.pop() == told(notes=free.id)
    split = session.do(split_theme, world.river.id, "Rain", [highlight.id])
    assert heard.pop() == told(themes=split.id, highlights=highlight.id, marked=document.id)
    session.do(delete_theme, split.id)
    assert heard.pop() == told(themes=split.id, highlights=highlight.id, marked=document.id)


def test_the_trash_emptied_is_told_as_everything(world: World) -> None:
    heard: list[Changes] = []
    world.session.listen(heard.append)
    world.session.empty_trash()
    assert heard == [Changes(everything=True)]
    assert Changes(everything=True)
    assert not Changes()
