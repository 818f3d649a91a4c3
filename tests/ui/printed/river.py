"""An article of three printed pages about a river, marks on it, and hands for its view."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.core.anchor import Anchor
from reader.core.document import Draft
from reader.core.highlight import Highlight
from reader.core.ids import CoderId, DocumentId, HighlightId, NoteId, ThemeId, VersionId
from reader.core.note import Note, NoteKind
from reader.core.theme import Theme, ThemeTree
from reader.importers import read_bytes
from reader.ui.page.marks import Mark
from reader.ui.printed.view import PrintedView
from tests.importers.printing import Sheet, pdf

LEFT = Qt.MouseButton.LeftButton
FLOOD = ThemeId("flood")
THEMES = ThemeTree([Theme(FLOOD, "Floods", "#C8553D", 0)])
COLUMN = [
    "The river rises in spring when the snow",
    "on the hills melts and people know that",
    "a flood may come after three warm nights.",
]
OTHER = [
    "In summer the river is low and children",
    "wade through it to the island, where the",
    "old mill stands that nobody has used for",
    "many years, and where the ferryman lives.",
]


def article() -> bytes:
    """Three pages in two columns."""
    sheets = []
    for number in (1, 2, 3):
        sheet = Sheet()
        sheet.put(60, 30, f"On rivers, page {number}")
        sheet.paragraph(60, 100, COLUMN * 3)
        sheet.paragraph(310, 100, OTHER * 2)
        sheets.append(sheet)
    return pdf(sheets)


DATA = article()
DRAFT: Draft = read_bytes(DATA, "river.pdf")
TEXT = DRAFT.content.text


def mark(number: int, start: int, end: int, *bodies: str) -> Mark:
    """The mark h1, h2 … on a passage, with notes of these words."""
    anchor = Anchor.of(TEXT, start, end)
    ids = HighlightId(f"h{number}"), DocumentId("d"), VersionId("v")
    notes = [Note(NoteId(f"n{at}"), NoteKind.NOTE, body, CoderId("c"), "", "")
             for at, body in enumerate(bodies)]  # fmt: skip
    made = Highlight(*ids, anchor, CoderId("c"), f"2026-01-0{number}", "", (FLOOD,))
    return Mark(made, tuple(notes))


def box(view: PrintedView, words: str) -> tuple[QPoint, QPoint]:
    """Points in the first and the last letter of words, near their outer edges."""
    start = TEXT.index(words)
    first = view.passage_rect(start, start + 1)
    last = view.passage_rect(start + len(words) - 1, start + len(words))
    return (
        QPoint(first.left() + 1, first.center().y()),
        QPoint(last.right() - 1, last.center().y()),
    )


def drag(view: PrintedView, start: QPoint, end: QPoint) -> None:
    """Press, move and release."""
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    for step in range(1, 5):
        QTest.mouseMove(view.viewport(), start + (end - start) * step / 4)
    QTest.mouseRelease(view.viewport(), LEFT, pos=end)
