"""Boxes on a picture pushed apart until none lies on another."""

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import QRectF

_WORK = 120_000  # pairs looked at in all: some 60 ms
_TURN = 5  # every so many rounds along the other axis: a row that is full ends nowhere
_MOST_ROUNDS = 400  # more change nothing that is seen


def spread(boxes: Sequence[QRectF], frame: QRectF) -> list[QRectF]:
    """`boxes` within `frame`, each moved as little as it takes; the same ones always alike.

    Two that overlap go apart by half of that each, mostly along the axis on which it is the less.
    Where there is too little room, some still overlap.
    """
    placed = [_within(QRectF(box), frame) for box in boxes]
    pairs = list(combinations(range(len(placed)), 2))
    for turn in range(min(_MOST_ROUNDS, _WORK // max(1, len(pairs)))):
        clashes = [(n, m) for n, m in pairs if placed[n].intersects(placed[m])]
        if not clashes:
            break
        for n, m in clashes:
            _part(placed[n], placed[m], turned=turn % _TURN == _TURN - 1)
        placed = [_within(box, frame) for box in placed]
    return placed


def _part(one: QRectF, other: QRectF, *, turned: bool) -> None:
    common = one & other
    if common.isEmpty():  # another pair has moved them meanwhile
        return
    across, down = other.center().x() - one.center().x(), other.center().y() - one.center().y()
    if (common.width() < common.height()) != turned:
        step = (common.width() + 1) / 2 * (1 if across >= 0 else -1)
        one.translate(-step, 0)
        other.translate(step, 0)
    else:
        step = (common.height() + 1) / 2 * (1 if down >= 0 else -1)
        one.translate(0, -step)
        other.translate(0, step)


def _within(box: QRectF, frame: QRectF) -> QRectF:
    box.moveLeft(max(frame.left(), min(box.left(), frame.right() - box.width())))
    box.moveTop(max(frame.top(), min(box.top(), frame.bottom() - box.height())))
    return box
