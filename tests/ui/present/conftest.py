"""Slides of a short text, and of one that no screen holds."""

import pytest

from reader.core.anchor import Anchor
from reader.core.content import Block, Content
from reader.core.highlight import Highlight
from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId, VersionId
from reader.core.note import Note, NoteKind
from reader.core.theme import Theme, ThemeTree
from reader.ui.present.slides import Passage, Slides

TEXT = (
    "The river is low. Stones show in the ford. Nobody has seen them before. We wade.\n"
    "A second paragraph follows."
)
WAR, SHELLING, CALM = ThemeId("war"), ThemeId("shelling"), ThemeId("calm")


@pytest.fixture
def themes() -> ThemeTree:
    """Two at the top, one of them with one below it."""
    return ThemeTree(
        [
            Theme(WAR, "War crimes", "#C0392B", 0),
            Theme(CALM, "Calm", "#2E86AB", 1),
            Theme(SHELLING, "Shelling", "#F18F01", 0, WAR),
        ]
    )


def note(body: str, kind: NoteKind = NoteKind.NOTE) -> Note:
    """A note on a passage."""
    return Note(NoteId(body), kind, body, CoderId("c"), "", "")


def marked(
    words: str, text: str = TEXT, *, themes: tuple[ThemeId, ...] = (), notes: tuple[Note, ...] = ()
) -> Passage:
    """The passage of these words in a text."""
    start = text.index(words)
    end, blocks, at = start + len(words), [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line)))
        at += len(line) + 1
    anchor = Anchor(start, end, words, "", "")
    highlight = Highlight(
        HighlightId(words), DocumentId("d"), VersionId("v"), anchor, CoderId("c"), "", "", themes
    )
    return Passage("The river", Content(text, tuple(blocks)), highlight, notes)


@pytest.fixture
def slides(themes: ThemeTree) -> Slides:
    """One with themes and notes, one with neither, one too long for any screen."""
    question = note("Who **saw** them?", NoteKind.QUESTION)
    endless = "All of this is marked. " * 500
    return Slides(
        [
            marked("Stones show", themes=(SHELLING, CALM), notes=(question,)),
            marked("We wade."),
            marked(endless.strip(), endless, notes=(note("It goes on."),)),
        ],
        themes,
    )
