"""Passages in the orders in which they are shown."""

import pytest

from reader.analysis.filtering import select
from reader.analysis.selection import Order, everything, in_order
from reader.analysis.wanted import Filter

from .corpora import BRIDGE, FLOOD, RIVER, ROAD, corpus, passage, text

WHOLE = corpus(
    text(
        "a",
        passage("p", 0, 5, ROAD, created="2026-03-02"),
        passage("q", 5, 8, created="2026-03-01"),
        published="2022-10",
    ),
    text("bb", passage("r", 3, 30, ROAD, FLOOD, created="2026-03-03")),
    text("ccc", passage("s", 0, 5, BRIDGE, created="2026-03-02"), published="2022-09-12"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order.DOCUMENT, "pqrs"),
        (Order.THEME, "rspq"),
        (Order.PUBLISHED, "spqr"),
        (Order.TAGGED, "rpsq"),
        (Order.LENGTH, "rpsq"),
    ],
)
def test_passages_come_in_the_order_asked_for(order: Order, ids: str) -> None:
    assert [passage.id for passage in in_order(everything(WHOLE), order)] == list(ids)


def test_by_theme_only_those_asked_for_count() -> None:
    found = in_order(everything(WHOLE), Order.THEME, [RIVER, ROAD])
    assert [passage.id for passage in found] == list("prqs")


def test_a_selection_knows_where_its_passages_stand() -> None:
    found = select(WHOLE, Filter((ROAD,)))
    assert (found.count, found.documents, found.ids) == (2, 2, ["p", "r"])
    homes = found.homes()
    assert {id_: here.document.id for id_, here in homes.items()} == {"p": "a", "r": "bb"}
    assert len(found.parts) == 3
