"""What a note says where it is shown: a gap without a hint says what it is."""

import pytest

from reader.core.ids import CoderId, NoteId
from reader.core.note import Note, NoteKind
from reader.ui.page.note_text import said


@pytest.mark.parametrize(
    ("kind", "body", "words"),
    [
        (NoteKind.GAP, "", "Gap"),
        (NoteKind.GAP, "a colour", "a colour"),
        (NoteKind.NOTE, "Whose?", "Whose?"),
    ],
)
def test_a_gap_without_a_hint_says_what_it_is(kind: NoteKind, body: str, words: str) -> None:
    note = Note(NoteId("1"), kind, body, CoderId("1"), "2026-01-01T00:00:00Z", "")
    assert said(note) == words
