"""Laying out: nothing is cut, lost or said twice, and what belongs together stands together."""

from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.paper import PageSize, Paper
from reader.core.sheet import (
    AnswerLines,
    Box,
    Card,
    Cards,
    Cell,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Printout,
    Run,
    Sheet,
    Style,
    Table,
)
from reader.ui.paper.items import Framed, Label, Rule, TextLine
from reader.ui.paper.layout import pages
from reader.ui.paper.pages import Page
from tests.ui.paper.samples import SENTENCE, every_part, laid, lines, plain

words = st.text(alphabet="abc defgh її ґ ال ب 🙂", min_size=1, max_size=400)
paragraphs = st.builds(
    lambda text, style, kept: Paragraph((Run(text),), style, is_counted=True, is_kept=kept),
    words,
    st.sampled_from((Style.BODY, Style.QUOTE, Style.ITEM, Style.QUESTION, Style.NOTE)),
    st.booleans(),
)
parts = st.one_of(
    paragraphs,
    st.builds(lambda text, level: Heading((Run(text),), level), words, st.integers(1, 4)),
    st.builds(AnswerLines, st.integers(0, 12)),
    st.builds(
        lambda texts: Box("Bank", tuple(Paragraph((Run(text),)) for text in texts)),
        st.lists(words, max_size=3),
    ),
    st.builds(
        lambda texts: Table(tuple((Cell((Run(text),)),) * 2 for text in texts), (0.5, 0.5), ("A",)),
        st.lists(words, max_size=4),
    ),
    st.builds(
        lambda texts: Cards(tuple(Card((Run(text),)) for text in texts)),
        st.lists(words, max_size=3),
    ),
    st.just(PageBreak()),
)
papers = st.builds(
    Paper,
    size=st.sampled_from(PageSize),
    type_size=st.sampled_from((8, 11, 14.5, 28)),
    spacing=st.sampled_from((1.2, 1.4, 2.2)),
    letter_spacing=st.sampled_from((0, 0.06)),
    is_justified=st.booleans(),
    line_numbers=st.sampled_from((0, 5)),
)


def _inside(page: Page) -> bool:
    frame = page.frame
    return all(
        row.top >= frame.top - 0.1 and row.top + row.height <= frame.bottom + 0.1
        for row in page.rows
    )


def _text(part: Part) -> list[str]:
    match part:
        case Paragraph() | Heading():
            return [run.text for run in part.inlines if isinstance(run, Run)]
        case Box():
            return ["Bank\u2002 ", *chain.from_iterable(map(_text, part.paragraphs))]
        case Cards():
            return [run.text for card in part.cards for run in card.inlines if isinstance(run, Run)]
        case _:
            return []


def _said(found: list[str]) -> str:
    return "".join("".join(found).split())


@settings(max_examples=60)
@given(st.lists(parts, max_size=12), papers)
def test_whatever_is_laid_out_each_part_is_there_once_and_within_the_frame(
    given_parts: list[Part], paper: Paper
) -> None:
    found = laid(*given_parts, paper=paper)
    assert all(map(_inside, found))
    for page in found:
        tops = [row.top + row.height for row in page.rows]
        assert all(after.top >= end - 0.1 for end, after in zip(tops, page.rows[1:], strict=False))
    for at, part in enumerate(given_parts):
        if not isinstance(part, Table):  # its cells stand beside one another
            assert _said([line for page in found for line in lines(page, at)]) == _said(_text(part))


@settings(max_examples=40)
@given(st.lists(st.one_of(paragraphs, st.just(Heading((Run("Questions"),)))), max_size=40), papers)
def test_a_heading_is_never_the_last_on_a_page_and_no_line_stands_alone(
    given_parts: list[Part], paper: Paper
) -> None:
    found = laid(*given_parts, paper=paper)
    for page, following in pairwise(found):
        last, first = page.rows[-1], following.rows[0]
        assert not isinstance(given_parts[last.part], Heading)
        if last.part == first.part:
            assert sum(row.part == last.part for row in page.rows) >= 2
            assert sum(row.part == first.part for row in following.rows) >= 2


def test_a_sheet_without_parts_is_one_empty_page() -> None:
    [page] = laid()
    assert not page.rows


def test_pages_are_counted_through_all_sheets() -> None:
    one = Sheet("One", (plain("a"), PageBreak(), plain("b")))
    found = list(pages(Printout("All", (one, Sheet("Two", (plain("c"),), Paper(PageSize.A5))))))
    assert [page.number for page in found] == [1, 2, 3]
    assert [lines(page) for page in found] == [["a"], ["b"], ["c"]]
    assert found[2].frame.width < found[0].frame.width


def test_answer_lines_stand_on_the_page_of_their_question() -> None:
    for count in range(20, 45):
        parts_ = [plain("word"), *[plain("word")] * count]
        question = Paragraph((Run("Who?"),), Style.QUESTION, marker="1.")
        for page in laid(*parts_, question, AnswerLines(4)):
            here = {row.part for row in page.rows}
            assert (count + 1 in here) == (count + 2 in here)


def test_the_head_of_a_table_is_said_again_on_each_page() -> None:
    rows = tuple((Cell((Run(f"row {at}"),)), Cell((Run(SENTENCE),))) for at in range(60))
    found = laid(Table(rows, (0.3, 0.7), ("Word", "Sentence")))
    assert len(found) > 1
    assert all(lines(page)[:2] == ["Word", "Sentence"] for page in found)
    said = [line for page in found for line in lines(page) if line.startswith("row ")]
    assert said == [f"row {at}" for at in range(60)]


@pytest.mark.parametrize("columns", [64, 100])
def test_a_table_wider_than_the_page_is_told_row_by_row(columns: int) -> None:
    row = tuple(Cell((Run(f"value {at}"),)) for at in range(columns))
    head = tuple(f"head {at}" for at in range(columns))
    found = laid(Table((row,), (1 / columns,) * columns, head))
    assert not any(page.framed for page in found)
    said = " ".join(chain.from_iterable(map(lines, found)))
    assert f"head {columns - 1}: value {columns - 1}" in " ".join(said.split())


def test_a_row_that_fits_a_page_is_never_cut() -> None:
    rows = tuple((Cell((Run(f"{SENTENCE} " * 4),)),) for _ in range(30))
    found = laid(Table(rows, (1.0,)))
    for page in found:
        boxes = [framed for framed in page.framed if isinstance(framed, Framed)]
        heights = {round(framed.box.height()) for framed in boxes}
        assert len(heights) == 1


def test_a_row_higher_than_a_page_goes_on_over_several() -> None:
    found = laid(Table(((Cell((Run(f"{SENTENCE} " * 100),)),),), (1.0,)))
    assert len(found) > 1
    assert all(map(_inside, found))
    assert (
        " ".join(" ".join(chain.from_iterable(map(lines, found))).split()).count("affirmed") == 100
    )


def test_every_fifth_counted_line_has_its_number_over_all_pages() -> None:
    counted = Paragraph((Run(f"{SENTENCE} " * 30),), is_counted=True)
    found = laid(plain(SENTENCE), counted, plain(SENTENCE), counted, paper=Paper(line_numbers=5))
    assert len(found) > 1
    numbers: list[int] = []
    count = 0
    for page in found:
        for row in page.rows:
            count += row.part in (1, 3)
            for item in row.items:
                if isinstance(item, Label):
                    numbers.append(int(item.text))
                    assert int(item.text) == count
                    assert item.x < page.frame.left
    assert numbers == list(range(5, count + 1, 5))


def test_a_footnote_stands_at_the_foot_of_the_page_that_names_it() -> None:
    filler = [plain(SENTENCE)] * 30
    noted = Paragraph((Run("A claim", footnote=1),))
    other = Paragraph((Run("Another", footnote=2),))
    found = laid(noted, *filler, other, *filler, notes=("First note.", "Second note."))
    for page in found:
        said = lines(page)
        assert ("A claim1" in said) == ("First note." in said)
        assert ("Another2" in said) == ("Second note." in said)
    [foot] = [row for row in found[0].rows if row.height == 0]
    assert isinstance(foot.items[0], Rule)
    assert found[0].rows[-1].top + found[0].rows[-1].height > found[0].frame.bottom - 1


@pytest.mark.parametrize("count", [1, 2, 12])
def test_footnotes_stand_apart_and_end_with_the_frame(count: int) -> None:
    noted = [Paragraph((Run("claim", footnote=at + 1),)) for at in range(count)]
    [page] = laid(*noted, notes=["A note."] * count)
    notes = page.rows[-count:]
    assert notes[-1].top + notes[-1].height == pytest.approx(page.frame.bottom)
    apart = [after.top - (row.top + row.height) for row, after in pairwise(notes)]
    assert apart == pytest.approx([0.35 * 11] * (count - 1))  # as other notes do


@settings(max_examples=25)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=30), papers)
def test_footnotes_never_overlap_what_is_above_them(lengths: list[int], paper: Paper) -> None:
    noted = [Paragraph((Run(SENTENCE, footnote=at + 1),)) for at in range(len(lengths))]
    found = laid(*noted, paper=paper, notes=[f"{SENTENCE} " * length for length in lengths])
    for page in found:
        assert _inside(page)
        for row, after in pairwise(page.rows):
            assert after.top >= row.top + row.height - 0.1
    said = " ".join(chain.from_iterable(map(lines, found)))
    assert said.count("affirmed") == len(lengths) + sum(lengths)


def test_a_footnote_longer_than_a_page_goes_on_at_the_next_foot() -> None:
    found = laid(Paragraph((Run("A claim", footnote=1),)), notes=(f"{SENTENCE} " * 120,))
    assert len(found) > 1
    assert all(map(_inside, found))
    assert " ".join(chain.from_iterable(map(lines, found))).count("affirmed") == 120


def test_arabic_is_set_from_the_right() -> None:
    [page] = laid(plain("غادر الجنود"), plain("Left"))
    arabic, latin = (row.items[0] for row in page.rows)
    assert arabic.line.naturalTextRect().right() / 20 > page.frame.right - 1
    assert latin.line.naturalTextRect().left() / 20 < page.frame.left + 1


def test_english_on_an_arabic_sheet_begins_on_the_right_and_reads_from_the_left() -> None:
    parts = plain("Find the words."), plain("Word bank ليلا نهار")
    [page] = pages(Printout("s", (Sheet("s", parts, language="ar"),)))
    english, mixed = (one for row in page.rows for one in row.items if isinstance(one, TextLine))
    for one in (english, mixed):
        assert one.line.naturalTextRect().right() / 20 > page.frame.right - 1
    assert _left_of(english, 0) < _left_of(english, 14)  # the full stop is last
    assert _left_of(mixed, 12) < _left_of(mixed, 0)  # words follow their label on its left


def _left_of(one: TextLine, unit: int) -> float:
    [(left, _)] = one.text.spans(one.line, unit, unit + 1)
    return left


@pytest.mark.parametrize("language", ["ar", "ckb", "ks", "he_IL", "iw", "syr"])
def test_the_margin_to_write_in_is_where_lines_end(language: str) -> None:
    paper = Paper(writing_margin=45)
    [left] = laid(plain("a"), paper=paper)
    sheet = Sheet("Sheet", (plain("ا"),), paper, language=language)
    [right] = pages(Printout("Sheet", (sheet,)))
    assert left.frame.width - left.frame.right > 2 * left.frame.left
    assert right.frame.left > 2 * (right.frame.width - right.frame.right)


@pytest.mark.parametrize("language", ["ckb", "ks", "iw", "he_IL", "syr", "AR-eg"])
def test_paper_runs_from_the_right_for_each_language_that_does(language: str) -> None:
    sheet = Sheet("Sheet", (plain("a"),), Paper(writing_margin=45), language=language)
    [page] = pages(Printout("Sheet", (sheet,)))
    assert page.frame.from_right


def test_every_kind_of_part_stands_on_the_page() -> None:
    given_parts = every_part()
    found = laid(*given_parts, notes=("A note.",))
    assert {row.part for page in found for row in page.rows} >= set(range(len(given_parts)))


def test_the_texts_of_a_list_stand_in_line_whatever_their_numbers() -> None:
    numbered = [
        Paragraph((Run("word"),), Style.QUESTION, marker=f"{at}.") for at in (1, 9, 10, 100)
    ]
    [page] = laid(
        *numbered, plain("plain"), Paragraph((Run("bullet"),), Style.QUESTION, marker="•")
    )
    lefts = [row.items[0].line.x() for row in page.rows if isinstance(row.items[0], TextLine)]
    assert len(set(lefts[:4])) == 1
    assert lefts[4] < lefts[5] < lefts[0]
    assert lefts[4] == pytest.approx(page.frame.left * 20, abs=1)


def test_after_the_last_item_of_a_list_there_is_more_room() -> None:
    items = [Paragraph((Run("item"),), Style.ITEM, marker="•") for _ in range(3)]
    [page] = laid(*items, plain("after"))
    gaps = [after.top - (row.top + row.height) for row, after in pairwise(page.rows)]
    assert gaps[0] == gaps[1] < gaps[2]
