"""Fields to fill in and legends as pieces: labels in a row, each with what is its own. Points."""

from dataclasses import replace

from reader.core.sheet import Fields, Legend, Mark, Run
from reader.ui.paper.faces import DIM, INK, advance
from reader.ui.paper.items import Item, Label, Rule, Swatch
from reader.ui.paper.pieces import Piece, kept
from reader.ui.paper.setter import Setter

_APART = 1.4  # of the type size: between two themes of a legend
_SWATCH = 1.9  # of the type size: how wide
_NEAR = 0.5  # of the type size: between a label and its swatch or line
_LEAST_RULE = 3.0  # of the type size: a line that is shorter holds no name and no date


def legend(setter: Setter, part: Legend) -> list[Piece]:
    """Themes one after another; a name wider than the column has lines of its own."""
    look, frame, size = setter.faces.box, setter.frame, setter.faces.size
    found: list[Piece] = []
    row: list[Item] = []
    x = frame.left
    for mark in part.marks:
        lead = _lead(setter)
        wide = lead + advance(look.font, mark.name)
        if row and x + wide > frame.right:
            found.append(Piece(look.pitch, tuple(row)))
            row, x = [], frame.left
        if wide > frame.column:
            found += _long_name(setter, mark)
            continue
        at = frame.place(x + lead, wide - lead)
        row += _swatch(setter, mark, x), Label(at, look.baseline, mark.name, look.font, INK)
        x += wide + _APART * size
    if row:
        found.append(Piece(look.pitch, tuple(row)))
    found = kept(found)
    if found:
        found[-1] = replace(found[-1], below=0.6 * size)
    return found


def fields(setter: Setter, part: Fields) -> list[Piece]:
    """The first one takes half the room, for a name; the last one ends with the column. Where that
    leaves one no line to write on, each has the whole column."""
    size, column = setter.faces.size, setter.frame.column
    if not part.labels:
        return []
    others = len(part.labels) - 1
    shares = [0.5, *[0.5 / others] * others] if others else [1.0]
    rooms = [share * column - (2 * size if at else 0) for at, share in enumerate(shares)]
    rooms = [room - (2 * size if at < others else 0) for at, room in enumerate(rooms)]
    least = (_LEAST_RULE + _NEAR) * size
    labels = zip(part.labels, rooms, strict=True)
    if any(_wide(setter, label) + least > room for label, room in labels):
        found = kept([_field(setter, label) for label in part.labels])
    else:
        found = [_side_by_side(setter, part.labels, shares)]
    return [*found[:-1], replace(found[-1], below=1.1 * size, keep=True)]


def _side_by_side(setter: Setter, labels: tuple[str, ...], shares: list[float]) -> Piece:
    size, x = setter.faces.size, setter.frame.left
    items: list[Item] = []
    for at, (label, share) in enumerate(zip(labels, shares, strict=True)):
        end = x + share * setter.frame.column
        until = end if at == len(labels) - 1 else end - 2 * size
        items += _label_and_rule(setter, label, x + (2 * size if at else 0), until)
        x = end
    return Piece(setter.faces.label.pitch, tuple(items))


def _field(setter: Setter, label: str) -> Piece:
    frame, look = setter.frame, setter.faces.label
    items = _label_and_rule(setter, label, frame.left, frame.right)
    return Piece(look.pitch, items, below=0.6 * setter.faces.size)


def _label_and_rule(setter: Setter, label: str, start: float, until: float) -> tuple[Item, ...]:
    look, frame = setter.faces.label, setter.frame
    named = _wide(setter, label)
    line = start + named + _NEAR * setter.faces.size
    ruled = max(0, until - line)
    return (
        Label(frame.place(start, named), look.baseline, label, look.font, DIM),
        Rule(frame.place(line, ruled), look.baseline + 2, ruled),
    )


def _wide(setter: Setter, label: str) -> float:
    return advance(setter.faces.label.font, label)


def _lead(setter: Setter) -> float:
    """From the begin of a swatch to that of its name."""
    return (_SWATCH + _NEAR) * setter.faces.size


def _long_name(setter: Setter, mark: Mark) -> list[Piece]:
    frame, lead = setter.frame, _lead(setter)
    place = frame.place(frame.left + lead, frame.column - lead), frame.column - lead
    first, *rest = setter.lines((Run(mark.name),), setter.faces.box, place=place)
    swatch = _swatch(setter, mark, frame.left)
    return [replace(first, items=(swatch, *first.items)), *rest]


def _swatch(setter: Setter, mark: Mark, x: float) -> Swatch:
    size = setter.faces.size
    wide, tall = _SWATCH * size, 1.05 * size
    top = setter.faces.box.baseline - 0.82 * tall
    return Swatch(setter.frame.place(x, wide), top, wide, tall, mark, setter.sheet.marking)
