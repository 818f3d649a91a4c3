"""Tables and cards as pieces: what stands side by side on paper. Points."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from reader.core.sheet import Card, Cards, Cell, Run, Table
from reader.ui.paper.faces import Look
from reader.ui.paper.frame import POINTS
from reader.ui.paper.items import Edge, Framing, Item, Label, TextLine
from reader.ui.paper.pieces import Piece, height, kept
from reader.ui.paper.setter import Setter

_PAD = 4.5  # points between the rules of a table and its words
_CARD_PAD = 12  # points inside a card
_LEAST_CARD = 40 * POINTS  # high: a card that a hand can deal


def table(setter: Setter, part: Table) -> list[Piece]:
    """The rows of a table; each says the head again where it begins a page."""
    columns = _columns(setter, part)
    head: list[Piece] = []
    if any(part.head):
        cells = [Cell((Run(name),)) for name in part.head]
        head = _row(setter, cells, columns, setter.faces.cell_head, is_ruled=part.is_ruled)
        head = [replace(piece, keep=True) for piece in head]
    # A head as high as half a page would leave no room for what it heads.
    again = tuple(head) if height(head) < setter.frame.room / 2 else ()
    rows = [
        _row(setter, cells, columns, setter.faces.cell, is_ruled=part.is_ruled)
        for cells in part.rows
    ]
    found = [*head, *(replace(piece, head=again) for piece in chain.from_iterable(rows))]
    if found:
        found[0] = replace(found[0], above=0.6 * setter.faces.size)
        found[-1] = replace(found[-1], below=setter.faces.size, keep=False)
    return found


def _columns(setter: Setter, part: Table) -> list[tuple[float, float]]:
    """Left and width of each column, those of right-to-left sheets from the right."""
    frame = setter.frame
    found = []
    x = 0.0
    for share in part.widths:
        wide = share * frame.column
        found.append((frame.place(frame.left + x, wide), wide))
        x += wide
    return found


def _row(
    setter: Setter, cells: Sequence[Cell], columns: Sequence[tuple[float, float]], look: Look, *,
    is_ruled: bool,
) -> list[Piece]:  # fmt: skip
    """One row as strips as high as a line, so that one that fills a page can go on."""
    texts = [
        setter.lines(cell.inlines, look, subject=cell.subject, place=(left + _PAD, wide - 2 * _PAD))
        for cell, (left, wide) in zip(cells, columns, strict=False)
    ]
    frames = tuple(Framing(object(), left, wide, Edge.RULED) for left, wide in columns if is_ruled)
    strips = [Piece(_PAD)]
    for at in range(max([1, *map(len, texts)])):
        beside = [text[at] for text in texts if at < len(text)]
        items = tuple(chain.from_iterable(piece.items for piece in beside))
        notes = tuple(chain.from_iterable(piece.notes for piece in beside))
        strips.append(Piece(look.pitch, items, notes=notes))
    strips.append(Piece(_PAD))
    return kept([replace(strip, frames=frames) for strip in strips])


def cards(setter: Setter, part: Cards) -> list[Piece]:
    """Rows of cards, each row one piece; a card that is higher than a page goes over several."""
    columns = max(1, part.columns)
    wide = setter.frame.column / columns
    found: list[Piece] = []
    for first in range(0, len(part.cards), columns):
        beside = part.cards[first : first + columns]
        frame = setter.frame
        lefts = [frame.place(frame.left + at * wide, wide) for at in range(len(beside))]
        set_ = [_card(setter, card, left, wide) for card, left in zip(beside, lefts, strict=True)]
        tall = max(_LEAST_CARD, *map(height, set_))
        if tall > setter.frame.room:
            left, all_of_it = setter.frame.left, setter.frame.column
            for card in beside:
                alone = _card(setter, card, left, all_of_it)
                framing = Framing(object(), left, all_of_it, Edge.CUT)
                found += kept([replace(piece, frames=(framing,)) for piece in alone])
            continue
        frames = tuple(Framing(object(), left, wide, Edge.CUT) for left in lefts)
        items = tuple(chain.from_iterable(map(_stacked, set_)))
        found.append(Piece(tall, items, frames=frames))
    if found:
        found[0] = replace(found[0], above=0.8 * setter.faces.size)
    return found


def _card(setter: Setter, card: Card, left: float, wide: float) -> list[Piece]:
    """The lines of one card, room above and below them included."""
    faces = setter.faces
    place = left + _CARD_PAD, wide - 2 * _CARD_PAD
    found = [Piece(_CARD_PAD)]
    if card.label:
        label = replace(faces.label, below=0.3 * faces.size)
        found += setter.lines((Run(card.label),), label, subject=card.subject, place=place)
    body = replace(faces.heading(5), weight=400, above=0)
    found += setter.lines(card.inlines, body, subject=card.subject, place=place)
    if card.source:
        found += setter.lines((Run(card.source),), faces.label, subject=card.subject, place=place)
    return [*found, Piece(_CARD_PAD)]


def _stacked(pieces: Sequence[Piece]) -> list[Item]:
    """The items of pieces that follow one another, from the top of the first one."""
    found: list[Item] = []
    y = gap = 0.0
    for at, piece in enumerate(pieces):
        if at:
            y += max(gap, piece.above)
        found += [_lowered(item, y) for item in piece.items]
        y += piece.height
        gap = piece.below
    return found


def _lowered(item: Item, y: float) -> Item:
    if isinstance(item, TextLine | Label):
        return replace(item, baseline=item.baseline + y)
    return replace(item, y=item.y + y)
