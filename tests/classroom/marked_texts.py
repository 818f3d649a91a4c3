"""Articles with marks, made by hand and by hypothesis, and how to read the sheets made of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from reader.core.anchor import Anchor
from reader.core.content import OBJECT, Block, BlockKind, Content, Span
from reader.core.document import Document
from reader.core.highlight import Highlight, reading_order
from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId, VersionId
from reader.core.note import Note, NoteKind
from reader.core.sheet import Gap, Heading, Inline, Paragraph, Part, Run, Sheet, Table
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.core.theme import Theme, ThemeTree
from reader.importers import read_draft

RIVER, FLOOD, BRIDGE = map(ThemeId, ("river", "flood", "bridge"))
THEMES = ThemeTree(
    (
        Theme(RIVER, "River", "#2E86AB", 0),
        Theme(FLOOD, "Flood", "#C8553D", 0, RIVER),
        Theme(BRIDGE, "Bridge", "#4C8C5A", 1),
    )
)
_KINDS = {
    "# ": (BlockKind.HEADING, 1), "## ": (BlockKind.HEADING, 2), "> ": (BlockKind.QUOTE, 0),
    "- ": (BlockKind.ITEM, 1), "| ": (BlockKind.ROW, 0), "|| ": (BlockKind.ROW, 1),
    "^ ": (BlockKind.CAPTION, 0), "` ": (BlockKind.CODE, 0), "": (BlockKind.PARAGRAPH, 0),
}  # fmt: skip
_SAMPLE = Path(__file__).parents[2] / "resources" / "sample"


def article(
    *lines: str, language: str = "en", title: str = "The river", spans: Iterable[Span] = ()
) -> MarkedDocument:
    """An article of these lines; what they begin with says what they are ("!" is a picture)."""
    blocks: list[Block] = []
    text = ""
    for line in lines:
        begins = next(sign for sign in _KINDS if line.startswith(sign))
        kind, level = _KINDS[begins]
        words = line.removeprefix(begins)
        if line == "!":
            kind, words = BlockKind.PICTURE, OBJECT
        start = len(text) + (1 if blocks else 0)
        text += ("\n" if blocks else "") + words
        marker = "•" if kind is BlockKind.ITEM else ""
        picture = "abc" if kind is BlockKind.PICTURE else ""
        blocks.append(Block(start, start + len(words), kind, level, marker, picture))
    document = Document(DocumentId("doc"), title, VersionId("v"), "", language=language)
    return MarkedDocument(document, Content(text, tuple(blocks), tuple(spans)))


def tagged(
    marked: MarkedDocument,
    quote: str,
    *themes: ThemeId,
    note: str | None = None,
    kind: NoteKind = NoteKind.NOTE,
) -> MarkedDocument:
    """`marked` with one more highlight on the first place where `quote` stands."""
    start = marked.content.text.index(quote)
    number = len(marked.highlights)
    highlight = Highlight(
        HighlightId(f"h{number}"),
        marked.document.id,
        marked.document.version_id,
        Anchor.of(marked.content.text, start, start + len(quote)),
        CoderId("you"),
        f"2026-03-01T09:00:{number:02}",
        "",
        themes,
    )
    notes = dict(marked.notes)
    if note is not None:
        made = Note(NoteId(f"n{number}"), kind, note, CoderId("you"), "", "", highlight.id)
        notes[highlight.id] = (made,)
    highlights = tuple(sorted((*marked.highlights, highlight), key=reading_order))
    return replace(marked, highlights=highlights, notes=notes)


def snapshot(*marked: MarkedDocument) -> Snapshot:
    return Snapshot(marked, THEMES)


@cache
def sample(name: str = "after-the-retreat", language: str = "en") -> MarkedDocument:
    """An article of the sample library, without its marks."""
    draft = read_draft(_SAMPLE / f"{name}.md")
    document = Document(
        DocumentId(name), draft.title, VersionId("v"), "", language=language, published="2022-09-12"
    )
    return MarkedDocument(document, draft.content)


def inlines(parts: Sequence[Part]) -> Iterator[Inline]:
    """All runs and gaps of the paragraphs, headings and tables, in order."""
    for part in parts:
        if isinstance(part, Heading | Paragraph):
            yield from part.inlines
        elif isinstance(part, Table):
            yield from (one for row in part.rows for cell in row for one in cell.inlines)


def gaps(sheet: Sheet) -> list[Gap]:
    return [one for one in inlines(sheet.parts) if isinstance(one, Gap)]


def said(parts: Sequence[Part]) -> str:
    """The words of the runs and the answers of the gaps."""
    return "".join(one.text if isinstance(one, Run) else one.answer for one in inlines(parts))


_VOCABULARY = (
    "the river rose over old bridges Dnipro 3,000 people fled by night село пам’ять 𝒜stral"
    " re\u00adport на річці twenty-eight ґанок عند الجسر a Marsh and two don’t"
)
_WORDS = st.sampled_from(_VOCABULARY.split(" "))
_SENTENCES = st.lists(_WORDS, min_size=1, max_size=9).map(lambda words: " ".join(words) + ".")
_LINES = st.builds(
    lambda sign, sentences: sign + " ".join(sentences),
    st.sampled_from(("", "", "", "> ", "- ", "## ", "| ")),
    st.lists(_SENTENCES, min_size=1, max_size=4),
)
_LONG_LINES = st.lists(_SENTENCES, min_size=3, max_size=4).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> MarkedDocument:
    """Articles of some lines with highlights that may overlap and cross paragraphs."""
    marked = article(*draw(st.lists(_LINES, max_size=4)), draw(_LONG_LINES))
    text = marked.content.text
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 40)))
        themes = draw(st.lists(st.sampled_from((RIVER, FLOOD, BRIDGE)), unique=True, max_size=2))
        marked = tagged(marked, text[start:end], *themes, note=draw(st.sampled_from((None, "So."))))
    return marked
