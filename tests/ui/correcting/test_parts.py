"""Which part of an article one field corrects."""

import pytest

from reader.core.building import ContentBuilder
from reader.core.content import OBJECT, BlockKind, Content
from reader.ui.correcting.parts import NO_CELL, Part, part_beside, part_of

BLOCKS = (
    (BlockKind.HEADING, "The ford"),
    (BlockKind.PARAGRAPH, "Gravel shows."),
    (BlockKind.ROW, "1871\t\tstood"),
    (BlockKind.PICTURE, OBJECT),
    (BlockKind.ITEM, "Three boats."),
    (BlockKind.CODE, "print(1)"),
    (BlockKind.QUOTE, "Borrowed."),
)


@pytest.fixture(scope="module")
def article() -> Content:
    builder = ContentBuilder()
    for kind, text in BLOCKS:
        if kind is BlockKind.PICTURE:
            builder.picture("", "a ferry")
        else:
            builder.begin(kind, 1 if kind in (BlockKind.HEADING, BlockKind.ITEM) else 0)
            builder.add(text)
    return builder.build()


def words(content: Content, part: Part | None) -> str | None:
    return None if part is None else content.text[part.start : part.end]


def test_a_passage_is_corrected_by_whole_paragraphs(article: Content) -> None:
    at = article.text.index("ford")
    part = part_of(article, at, article.text.index("shows"))
    assert words(article, part) == "The ford\nGravel shows."
    assert part is not None
    assert (part.first, part.last, part.is_cell) == (0, 1, False)


@pytest.mark.parametrize(
    ("begins", "ends", "corrected"),
    [
        ("Gravel", "stood", "Gravel shows."),  # up to the table
        ("boats", "Borrowed", "Three boats."),  # up to the code
        ("print", "Borrowed", "print(1)"),
        ("stood", "boats", "stood"),
        ("871", "stood", "1871"),
        (OBJECT, "boats", None),
    ],
)
def test_a_part_ends_before_another_shape(
    article: Content, begins: str, ends: str, corrected: str | None
) -> None:
    start = article.text.index(begins)
    assert words(article, part_of(article, start, article.text.index(ends) + 2)) == corrected


def test_steps_lead_through_every_paragraph_and_cell_and_back(article: Content) -> None:
    part = part_of(article, 0, 1)
    seen = []
    while part is not None:
        seen.append(part)
        part = part_beside(article, part, 1)
    assert [words(article, one) for one in seen] == [
        "The ford", "Gravel shows.", "1871", "", "stood", "Three boats.", "print(1)", "Borrowed.",
    ]  # fmt: skip
    assert [one.cell for one in seen] == [NO_CELL, NO_CELL, 0, 1, 2, NO_CELL, NO_CELL, NO_CELL]
    back = seen[-1:]
    while (before := part_beside(article, back[-1], -1)) is not None:
        back.append(before)
    assert back == seen[::-1]


def test_there_is_nothing_to_correct_in_an_empty_text() -> None:
    assert part_of(Content("", ()), 0, 0) is None
