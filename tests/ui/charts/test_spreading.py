"""Boxes pushed apart: none on another, none outside, those that were free where they were."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from reader.ui.charts.spreading import spread

FRAME = QRectF(0, 0, 400, 400)


@pytest.mark.parametrize("count", [2, 9, 25])
def test_boxes_at_one_place_go_apart_and_stay_within(count: int) -> None:
    boxes = [QRectF(300 + n, 10 + n, 60, 40) for n in range(count)]
    placed = spread(boxes, FRAME)
    assert not [1 for one, other in combinations(placed, 2) if one.intersects(other)]
    assert all(FRAME.contains(box) for box in placed)
    assert all(box.size() == boxes[0].size() for box in placed)
    assert placed == spread(boxes, FRAME)


def test_what_is_free_stays() -> None:
    boxes = [QRectF(0, 0, 60, 40), QRectF(100, 100, 60, 40)]
    assert spread(boxes, FRAME) == boxes


def test_what_has_no_room_stays_within() -> None:
    placed = spread([QRectF(0, 0, 300, 300)] * 4, FRAME)
    assert all(FRAME.contains(box) for box in placed)


def test_nothing_is_spread_to_nothing() -> None:
    assert spread([], FRAME) == []
