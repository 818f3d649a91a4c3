"""Passages as a table: what stands in each column, and which rows there are."""

from reader.core.ids import HighlightId
from reader.core.listing import Value
from reader.core.snapshot import Snapshot
from reader.reports.passages import listing

from .snapshots import FLOOD, TIME, snapshot


def rows(taken: Snapshot, *wanted: str, pairs: bool = False) -> list[dict[str, Value]]:
    table = listing(taken, frozenset(map(HighlightId, wanted)) if wanted else None, pairs=pairs)
    names = [column.name for column in table.columns]
    found = [dict(zip(names, row, strict=True)) for row in table.rows]
    assert len(found) == table.count
    return found


def test_a_passage_is_told_with_its_exact_place_and_its_source() -> None:
    first, *_ = rows(snapshot())
    assert first == {
        "id": "flood-0", "document": "The flood", "author": "Jane Roe", "source": "The Daily",
        "published": "2022-09-12", "¶": 1, "to ¶": 1, "page": "4", "start": 0, "end": 14,
        "passage": "The river rose", "themes": "Water/River; Damage", "coder": "Anna",
        "created": TIME, "modified": TIME, "notes": "**Who** saw it?\n- one\n\n=1+1",
        "kinds of notes": "question, note", "URL": "https://example.org/flood",
        "collection": "Rivers",
    }  # fmt: skip


def test_a_passage_over_two_paragraphs_and_pages_tells_both() -> None:
    third = rows(snapshot())[2]
    assert (third["¶"], third["to ¶"], third["page"]) == (2, 3, "4–5")
    assert third["passage"] == FLOOD[third["start"] : third["end"]]  # type: ignore[misc]
    assert "\n" in str(third["passage"])
    assert rows(snapshot())[3]["page"] == ""


def test_pairs_have_a_row_for_each_theme_and_one_where_there_is_none() -> None:
    found = rows(snapshot(), pairs=True)
    assert [(row["id"], row["theme"]) for row in found] == [
        ("flood-0", "Water/River"), ("flood-0", "Damage"), ("flood-1", "Damage"), ("flood-2", ""),
        ("bridge-0", "Damage"),
    ]  # fmt: skip


def test_only_wanted_passages_are_told() -> None:
    assert [row["id"] for row in rows(snapshot(), "flood-2", "bridge-0", "none")] == [
        "flood-2", "bridge-0",
    ]  # fmt: skip
    assert rows(Snapshot()) == []
