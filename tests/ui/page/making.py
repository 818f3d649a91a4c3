"""Small articles, highlights and themes to put on a page."""

from collections.abc import Iterable
from itertools import count

from reader.core.anchor import Anchor
from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content
from reader.core.highlight import Highlight
from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId, VersionId
from reader.core.note import Note, NoteKind
from reader.core.theme import Theme, ThemeTree
from reader.ui.page.marks import Mark

THEMES = ThemeTree(
    [
        Theme(ThemeId("retreat"), "Retreat", "#2E86AB", 0),
        Theme(ThemeId("crimes"), "War crimes", "#C8553D", 1),
        Theme(ThemeId("life"), "Daily life", "#4C8C5A", 2),
    ]
)
_numbers = count(1)


def content(*paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Content:
    """Content of plain blocks of one kind."""
    builder = ContentBuilder()
    for paragraph in paragraphs:
        builder.begin(kind)
        builder.add(paragraph)
    return builder.build()


def titled(title: str, *paragraphs: str) -> Content:
    """Content that begins with a heading."""
    builder = ContentBuilder()
    builder.begin(BlockKind.HEADING, 1)
    builder.add(title)
    for paragraph in paragraphs:
        builder.begin()
        builder.add(paragraph)
    return builder.build()


def note(body: str) -> Note:
    """A note with that text."""
    return Note(NoteId(f"note-{next(_numbers)}"), NoteKind.NOTE, body, CoderId("you"), "", "")


def mark(
    text: str,
    start: int,
    end: int,
    name: str = "",
    themes: Iterable[str] = ("retreat",),
    notes: Iterable[Note] = (),
) -> Mark:
    """A mark on `text[start:end]`, newer than those made before it."""
    number = next(_numbers)
    highlight = Highlight(
        HighlightId(name or f"highlight-{number}"),
        DocumentId("document"),
        VersionId("version"),
        Anchor.of(text, start, end),
        CoderId("you"),
        created=f"2022-09-12T00:00:00.{number:06d}Z",
        modified="",
        themes=tuple(ThemeId(theme) for theme in themes),
    )
    return Mark(highlight, tuple(notes))


def on(text: str, quote: str, name: str = "", **more: object) -> Mark:
    """A mark on the first `quote` in `text`."""
    start = text.index(quote)
    return mark(text, start, start + len(quote), name, **more)  # type: ignore[arg-type]
