"""Two marked articles for tests of reports: one on the web with pages, one in print."""

from reader.core.anchor import Anchor
from reader.core.building import ContentBuilder
from reader.core.content import Content, PageMark
from reader.core.document import Document
from reader.core.highlight import Highlight
from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId, VersionId
from reader.core.note import Note, NoteKind
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.core.theme import Theme, ThemeTree

FLOOD = """The river rose in the night. By noon the lower bridge was under water.
She said: “the river is high” – and the river rose again, all through the long second night of it.
Nobody drowned."""
BRIDGE = "The bridge was built in 1901."
TIME = "2026-03-01T09:00:00.000Z"
ANNA, BO = CoderId("anna"), CoderId("bo")
WATER, RIVER, DAMAGE, UNUSED = map(ThemeId, ("water", "river", "damage", "unused"))
THEMES = ThemeTree(
    [
        Theme(WATER, "Water", "#2E86AB", 0, description="All that\nflows."),
        Theme(RIVER, "River", "#C8553D", 0, parent_id=WATER),
        Theme(DAMAGE, "Damage", "#D99A2B", 1),
        Theme(UNUSED, "Unused", "#4C8C5A", 2),
    ]
)


def content(text: str, *pages: PageMark) -> Content:
    """An article whose paragraphs are the lines of `text`."""
    builder = ContentBuilder()
    for line in text.split("\n"):
        builder.begin()
        builder.add(line)
    made = builder.build()
    return Content(made.text, made.blocks, made.spans, pages)


def marked(
    name: str, text: Content, *quotes: tuple[str, tuple[ThemeId, ...], CoderId], **facts: str
) -> MarkedDocument:
    """An article with a highlight on each quote, where it first stands, and a note on the first."""
    document_id, version_id = DocumentId(name), VersionId(f"{name}-1")
    highlights = []
    for number, (quote, themes, coder) in enumerate(quotes):
        start = text.text.index(quote)
        anchor = Anchor(start, start + len(quote), quote, "", "")
        id_ = HighlightId(f"{name}-{number}")
        highlights.append(
            Highlight(id_, document_id, version_id, anchor, coder, TIME, TIME, themes)
        )
    notes = {
        highlights[0].id: (
            Note(
                NoteId(f"{name}-q"), NoteKind.QUESTION, "**Who** saw it?\n- one", ANNA, TIME, TIME
            ),
            Note(NoteId(f"{name}-n"), NoteKind.NOTE, "=1+1", ANNA, TIME, TIME),
        )
    }
    document = Document(document_id, facts.pop("title"), version_id, TIME, **facts)  # type: ignore[arg-type]
    return MarkedDocument(document, text, tuple(highlights), notes, collection="Rivers")


def snapshot() -> Snapshot:
    """The two articles; the third passage of the first goes over two paragraphs and pages."""
    pages = PageMark(0, "4"), PageMark(FLOOD.index("Nobody"), "5")
    flood = marked(
        "flood", content(FLOOD, *pages),
        ("The river rose", (RIVER, DAMAGE), ANNA),
        ("the lower bridge was under water", (DAMAGE,), BO),
        (FLOOD[FLOOD.index("all through"):], (), ANNA),
        title="The flood", author="Jane Roe", source="The Daily", published="2022-09-12",
        language="en", url="https://example.org/flood",
    )  # fmt: skip
    bridge = marked("bridge", content(BRIDGE), ("built in 1901", (DAMAGE,), ANNA), title="Bridges")
    return Snapshot(
        (flood, bridge),
        THEMES,
        {ANNA: "Anna", BO: "Bo"},
        {WATER: (Note(NoteId("w"), NoteKind.NOTE, "On *water*.", ANNA, TIME, TIME),)},
        made="2026-11-22T10:00:00.000Z",
    )
