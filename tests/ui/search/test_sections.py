"""Rows by their number: as a plain list of them would have it."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.search import Found, Hit, Part
from reader.ui.models.palette_list import Entry
from reader.ui.search.lines import Line
from reader.ui.search.looking import Some
from reader.ui.search.sections import Heading, Row, Sections

ENTRY = Entry("Dark page", "Action", lambda: None)


def some(part: Part, title: str, count: int) -> Some:
    hits = [Hit(100 * at, 100 * at + 3, "a ", "cat", " sat") for at in range(count)]
    return Some(Found(part, None, title, hits), list(range(count)))


def rows(sections: Sections) -> list[Row]:
    return [sections.row(number) for number in range(sections.rows)]


def shape(sections: Sections) -> list[str]:
    told = []
    for row in rows(sections):
        match row:
            case Heading():
                told.append(f"# {row.title} {row.told}".rstrip())
            case Line():
                told.append(row.found.title)
            case _:
                told.append(row.text)
    return told


def test_each_document_has_a_heading_and_all_notes_have_one() -> None:
    sections = Sections()
    sections.add([some(Part.TITLES, "River", 1), some(Part.TEXTS, "River", 2)])
    sections.add([some(Part.NOTES, "River", 1)])
    sections.add([some(Part.NOTES, "Lantern", 2)])
    sections.add_entries("Go to", (ENTRY,))
    assert shape(sections) == [
        "# Titles 1 hit", "River", "# River 2 hits", "River", "River",
        "# Notes 3 hits", "River", "Lantern", "Lantern", "# Go to", "Dark page",
    ]  # fmt: skip


parts = st.lists(st.tuples(st.sampled_from(Part), st.integers(1, 4)), max_size=12)


@given(parts)
def test_as_many_rows_come_as_were_told(given_parts: list[tuple[Part, int]]) -> None:
    sections = Sections()
    for part, count in given_parts:
        fresh = [some(part, "River", count)]
        told = sections.rows_of(fresh, "Go to", ())
        before = sections.rows
        sections.add(fresh)
        assert sections.rows - before == told
    lines = [row for row in rows(sections) if isinstance(row, Line)]
    assert len(lines) == sum(count for _, count in given_parts)


@given(parts.filter(bool), st.integers(0, 40), st.sampled_from((1, -1, 6, -6)))
def test_keys_lead_to_lines_alone(given_parts: list[tuple[Part, int]], row: int, by: int) -> None:
    sections = Sections()
    sections.add(some(part, "River", count) for part, count in given_parts)
    assert isinstance(sections.row(sections.step(row % sections.rows, by)), Line)


def test_one_step_goes_round_the_ends_and_a_page_does_not() -> None:
    sections = Sections()
    sections.add([some(Part.TEXTS, "River", 3)])
    assert sections.step(-1, 1) == 1
    assert sections.step(3, 1) == 1
    assert sections.step(1, -1) == 3
    assert sections.step(2, 6) == 3
    assert sections.step(2, -6) == 1
    assert Sections().step(-1, 1) == -1
