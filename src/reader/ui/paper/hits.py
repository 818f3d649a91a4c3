"""Hits: what on a page is under the pointer. Points of the page."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLine

from reader.core.sheet import Gap, Subject
from reader.ui.offsets import OffsetMap
from reader.ui.paper.faces import TWIPS
from reader.ui.paper.items import TextLine
from reader.ui.paper.pages import Page, Row

# A word as people see one: with its hyphens, apostrophes and soft hyphens.
_WORD = re.compile(r"\w+(?:[-'’ʼ\u00ad]\w+)*")


@dataclass(frozen=True, slots=True)
class Hit:
    """What is there: a gap, a word that stands at code point `position` of the document, or a part
    with a `subject`; `box` is where it is."""

    box: QRectF
    subject: Subject | None = None
    gap: Gap | None = None
    position: int | None = None

    @property
    def is_about_passage(self) -> bool:
        """Whether it is about a highlight or a note, such as a question or a card."""
        subject = self.subject
        return subject is not None and bool(subject.highlight_id or subject.note_id)


def hit(page: Page, at: QPointF) -> Hit | None:
    """What is at a point of a page that a click can do something with, None if nothing is."""
    row = _row(page, at.y())
    if row is None:
        return None
    for item in row.items:
        if isinstance(item, TextLine) and _is_on(item, row, at):
            found = _in_line(page, row, item, at.x())
            if found is not None:
                return found
    return _part(page, row)


def targets(page: Page) -> Iterator[Hit]:
    """The gaps of a page, and its parts that are about a passage, in order: what keys go to."""
    told = None
    for row in page.rows:
        part = _part(page, row)
        if part is not None and part.is_about_passage and part.subject != told:
            told = part.subject
            yield part
        for item in row.items:
            if isinstance(item, TextLine):
                for gap, box in item.gaps():
                    yield Hit(box.translated(0, row.top), item.text.subject, gap, gap.start)


def _row(page: Page, y: float) -> Row | None:
    at = bisect_right(page.rows, y, key=lambda row: row.top) - 1
    row = page.rows[at] if at >= 0 else None
    return row if row is not None and y < row.top + row.height else None


def _is_on(item: TextLine, row: Row, at: QPointF) -> bool:
    look, box = item.text.look, item.line.naturalTextRect()
    top = row.top + item.baseline - look.baseline
    return top <= at.y() < top + look.pitch and box.left() <= at.x() * TWIPS <= box.right()


def _in_line(page: Page, row: Row, item: TextLine, x: float) -> Hit | None:
    subject = item.text.subject
    unit = item.line.xToCursor(x * TWIPS, QTextLine.CursorPosition.CursorOnCharacter)
    gap = item.text.gap(unit)
    if gap is not None:
        return Hit(_box(row, item, unit, unit + 1), subject, gap, gap.start)
    about = Hit(QRectF(), subject)
    position = item.text.position(unit)
    if subject is None or about.is_about_passage or position is None:
        return None
    first, last = _word(item.text.text, unit)
    if first == last:
        return None
    start = item.text.position(first)
    return Hit(_box(row, item, first, last), subject, position=position if start is None else start)


def _box(row: Row, item: TextLine, first: int, last: int) -> QRectF:
    """Where the units from `first` to `last` stand, as far as they are in the line."""
    line, size = item.line, item.text.look.size
    ends = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
    spans = item.text.spans(line, *ends)
    left, right = min(low for low, _ in spans), max(high for _, high in spans)
    top = row.top + item.baseline - 0.92 * size
    return QRectF(left, top, right - left, 1.25 * size)


def _word(text: str, unit: int) -> tuple[int, int]:
    """The units between which the word around one stands, twice the same if there is none."""
    offsets = OffsetMap(text)
    point = offsets.to_point(unit)
    for found in _WORD.finditer(text):
        if found.start() <= point < found.end():
            return offsets.to_units(found.start()), offsets.to_units(found.end())
    return unit, unit


def _part(page: Page, row: Row) -> Hit | None:
    """The whole part of the sheet that a row belongs to, if it is about something."""
    subject = row.subject
    if subject is None:
        return None
    mine = [each for each in page.rows if each.subject == subject and each.part == row.part]
    top, bottom = mine[0].top, mine[-1].top + mine[-1].height
    return Hit(QRectF(page.frame.left, top, page.frame.column, bottom - top), subject)
