"""Painting: one page on a painter whose unit is a point."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.ui.paper.faces import DIM, SANS, advance, elided, font
from reader.ui.paper.items import Label
from reader.ui.paper.pages import Page

_ASIDE = 8  # points: running heads and page numbers, as in books
_APART = 12  # points between the two running heads


def paint_page(painter: QPainter, page: Page, total: int = 0, seen: QRectF | None = None) -> None:
    """Paint `page` from the origin on; its number is told "of" `total` pages, if that is known.
    Only rows in `seen` (points of the page) are painted if it is given. The ground is left as it
    is: paper is white of itself."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for framed in page.framed:
        framed.paint(painter)
    for row in page.rows:
        if seen is not None and not (row.top < seen.bottom() and row.top + row.height > seen.top()):
            continue
        painter.save()
        painter.translate(0, row.top)
        for item in row.items:
            item.paint(painter)
        painter.restore()
    for label in margin_labels(page, total):
        label.paint(painter)
    painter.restore()


def margin_labels(page: Page, total: int = 0) -> list[Label]:
    """The running head and the page number; what there is no room for is left out ("…")."""
    frame, face = page.frame, font(SANS, _ASIDE)
    left, right = page.sheet.running_head
    right = elided(face, right, frame.column / (2 if left else 1))
    taken = advance(face, right) + _APART if right else 0
    left = elided(face, left, frame.column - taken)
    number = f"{page.number} / {total}" if total else str(page.number)
    middle = (frame.width - advance(face, number)) / 2
    found = [Label(middle, frame.foot, number, face, DIM)]
    wide = advance(face, right)
    if left:
        at = frame.place(frame.left, advance(face, left))
        found.append(Label(at, frame.head, left, face, DIM))
    if right:
        found.append(Label(frame.place(frame.right - wide, wide), frame.head, right, face, DIM))
    return found
