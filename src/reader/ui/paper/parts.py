"""The parts of a sheet as pieces, in their order. Points."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from reader.core.content import SpanKind
from reader.core.paper import TALLEST_PICTURE
from reader.core.sheet import (
    AnswerLines,
    Box,
    Cards,
    Fields,
    Figure,
    Heading,
    Legend,
    PageBreak,
    Paragraph,
    Run,
    Style,
    Table,
)
from reader.core.wide_tables import fitted
from reader.ui.page.decoding import picture_size
from reader.ui.paper.frame import POINTS
from reader.ui.paper.grids import cards, table
from reader.ui.paper.items import Drawing, Edge, Framing, Rule
from reader.ui.paper.legends import fields, legend
from reader.ui.paper.pictures import PaperPicture
from reader.ui.paper.pieces import Piece, kept, kept_with_next
from reader.ui.paper.setter import Setter

_RULED = 8.5 * POINTS  # from one line to write on to the next, as in exercise books
_TOGETHER = 8  # answer lines that still stand on one page with their question
_AFTER_LIST = 0.7  # of the type size: the gap after its last item
_PAD = 8.0  # points inside a box
_PIXEL = 0.75  # points to a pixel of a picture, as at 96 to an inch


def pieces(setter: Setter) -> Iterator[Piece]:
    """All parts of the sheet, set as they are asked for."""
    parts = setter.sheet.parts
    for at, part in enumerate(parts):
        following = parts[at + 1] if at + 1 < len(parts) else None
        shown = fitted(part, setter.sheet.paper)
        found = [piece for each in shown for piece in _SET[type(each)](setter, each)]
        if isinstance(following, AnswerLines) or _is_caption(following, part):
            found = kept_with_next(found)
        if _ends_list(part, following) and found:
            found[-1] = replace(found[-1], below=_AFTER_LIST * setter.faces.size)
        for piece in found:
            yield replace(piece, part=at)


def _ends_list(part: object, following: object) -> bool:
    """Whether the list that a paragraph is in ends with it."""
    if not isinstance(part, Paragraph) or part.style not in (Style.ITEM, Style.CHOICE):
        return False
    return not isinstance(following, Paragraph) or following.style is not part.style


def _is_caption(following: object, part: object) -> bool:
    return (
        isinstance(part, Figure)
        and isinstance(following, Paragraph)
        and following.style is Style.CAPTION
    )


def _answer_lines(setter: Setter, part: AnswerLines) -> list[Piece]:
    rule = Rule(setter.frame.left, _RULED, setter.frame.column)
    found = [Piece(_RULED, (rule,), subject=part.subject) for _ in range(part.count)]
    if found:
        found[-1] = replace(found[-1], below=setter.faces.size)
    return kept(found) if part.count <= _TOGETHER else found


def _box(setter: Setter, part: Box) -> list[Piece]:
    frame, look = setter.frame, setter.faces.box
    place = frame.left + _PAD + 2, frame.column - 2 * _PAD - 4
    title = Run(f"{part.title}\u2002 " if part.title else "", frozenset((SpanKind.STRONG,)))
    texts = [paragraph.inlines for paragraph in part.paragraphs] or [()]
    found = [Piece(_PAD)]
    for at, inlines in enumerate(texts):
        words = (title, *inlines) if at == 0 else inlines
        marker = part.paragraphs[at].marker if part.paragraphs else ""
        subject = part.paragraphs[at].subject if part.paragraphs else None
        found += setter.lines(words, look, place=place, marker=marker, subject=subject)
    found.append(Piece(_PAD))
    framing = Framing(object(), frame.left, frame.column, Edge.ROUND)
    found = [replace(piece, frames=(framing,)) for piece in found]
    size = setter.faces.size
    found[0] = replace(found[0], above=0.8 * size)
    found[-1] = replace(found[-1], below=1.1 * size)
    return kept(found)


def _figure(setter: Setter, part: Figure) -> list[Piece]:
    picture = setter.sheet.pictures.get(part.hash)
    size = picture_size(picture.data) if picture else None
    if picture is None or size is None or size.isEmpty():
        words = f"[Picture: {part.alt}]" if part.alt else "[Picture]"
        return setter.paragraph(Paragraph((Run(words, is_dim=True),), Style.SMALL))
    frame = setter.frame
    scale = min(_PIXEL, frame.column / size.width(), TALLEST_PICTURE * frame.room / size.height())
    wide, tall = size.width() * scale, size.height() * scale
    x = frame.place(frame.left, wide)
    gap = 0.5 * setter.faces.size
    return [
        Piece(
            tall,
            (Drawing(x, 0, wide, tall, PaperPicture(picture.data, size)),),
            above=gap,
            below=gap,
        )
    ]


def _page_break(setter: Setter, part: PageBreak) -> list[Piece]:
    return [Piece(0, breaks=True)]


_SET: Mapping[type, Callable[[Setter, Any], list[Piece]]] = {
    Heading: Setter.heading,
    Paragraph: Setter.paragraph,
    AnswerLines: _answer_lines,
    Box: _box,
    Table: table,
    Cards: cards,
    Legend: legend,
    Fields: fields,
    Figure: _figure,
    PageBreak: _page_break,
}
