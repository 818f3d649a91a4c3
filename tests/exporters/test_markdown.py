"""Sheets as Markdown, read by a Markdown parser and by eye."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from reader.core.content import SpanKind
from reader.core.sheet import (
    Box,
    Card,
    Cards,
    Cell,
    Footnote,
    Gap,
    Heading,
    Marking,
    Paragraph,
    Part,
    Printout,
    Run,
    Sheet,
    Style,
    Table,
)
from reader.core.work import Unwatched
from reader.exporters.markdown import write_markdown
from reader.markdown_html import to_html
from tests.exporters.printouts import CRIMES, EVERYTHING, WORKSHEET, line, one


def made(printout: Printout) -> str:
    target = BytesIO()
    write_markdown(printout, target, Unwatched())
    return target.getvalue().decode()


def read(printout: Printout, parser: Callable[[str], str] = to_html) -> str:
    """The words that a parser finds."""
    return str(html.fromstring(f"<div>{parser(made(printout))}</div>").text_content()).strip()


def common(text: str) -> str:
    """What CommonMark says, with what GitHub adds."""
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


@pytest.mark.parametrize(
    "words",
    [
        "- no list", "+ no list", "1. no list", "2) no list", "# no heading", "> no quote",
        "a * b * c", "a_b_c _d_", "[no](link)", "<b>no tag</b>", "`no code`", "a | b", "~~no~~",
        "&amp; stays", "back\\slash", "===", "---", "*", "![no](picture)", "    no code",
        "a\n- no list", "a\n===", "a\n# no",
    ],
)  # fmt: skip
def test_what_someone_wrote_is_read_as_written(words: str) -> None:
    for parser in (to_html, common):
        assert read(one(line(words)), parser) == words.strip()


_PLAIN = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=12)


@given(st.lists(_PLAIN, min_size=1, max_size=4))
def test_any_signs_are_read_as_written(words: list[str]) -> None:
    for parser in (to_html, common):
        assert read(one(line(" ".join(words))), parser) == " ".join(words)


_HOSTILE = (
    "- no list", "1. no list", "> no quote", "2) no", "a\n- no list", "a\n  + no list", "* no",
    "    no code", "# no heading", "a\n> no quote",
)  # fmt: skip


def items(parser: Callable[[str], str], printout: Printout) -> list[str]:
    """The words of each item of a list or quote that holds no other one."""
    root = html.fromstring(f"<div>{parser(made(printout))}</div>")
    found = root.xpath("//*[self::li or self::blockquote][not(.//li or .//blockquote)]")
    return [" ".join(str(each.text_content()).split()) for each in found]


@pytest.mark.parametrize("words", _HOSTILE)
@pytest.mark.parametrize(
    "part",
    [
        lambda words: line(words, style=Style.QUOTE),
        lambda words: line(words, style=Style.ITEM, marker="•", level=1),
        lambda words: line(words, style=Style.ITEM, marker="1.", level=1),
        lambda words: line(words, style=Style.ITEM, marker="•", level=3),
        lambda words: line(words, style=Style.CHOICE),
        lambda words: Box("", (line(words),)),
        lambda words: Cards((Card((Run(words),)),)),
    ],
    ids=("quote", "bullet", "numbered", "deep", "choice", "box", "card"),
)
def test_no_quote_and_no_item_becomes_another(part: Callable[[str], Part], words: str) -> None:
    for parser in (to_html, common):
        assert items(parser, one(part(words))) == [" ".join(words.split())]
        assert "<pre>" not in parser(made(one(part(words))))


def test_a_marker_stands_as_it_is_written() -> None:
    for marker in ("*", "1.", "[x]", "_"):
        for style in (Style.BODY, Style.QUESTION, Style.ITEM, Style.CHOICE):
            if style is not Style.ITEM or marker != "1.":
                for parser in (to_html, common):
                    said = read(one(line("words", style=style, marker=marker)), parser)
                    assert said == f"{marker} words"


_ROW = st.text("a|\\`<*_ ", min_size=1, max_size=12).filter(lambda text: text.strip() == text)


@given(_ROW)
def test_code_in_a_table_stays_in_its_cell(code: str) -> None:
    cells = Cell((Run(f"x{code}x", frozenset({SpanKind.CODE})),)), Cell((Run("after"),))
    root = html.fromstring(common(made(one(Table((cells,), (0.5, 0.5), ("A", "B"))))))
    said = [" ".join(str(cell.text_content()).split()) for cell in root.iter("td")]
    assert said == [" ".join(f"x{code}x".split()), "after"]


def test_a_line_of_a_footnote_makes_no_list() -> None:
    noted = Sheet("x", (Paragraph((Run("words", footnote=1),)),), footnotes=(
        Footnote(1, (Run("said\n- no list"),)),
    ))  # fmt: skip
    assert "<li>no list" not in to_html(made(Printout("One", (noted,)))).replace("<p>", "")
    assert "\\- no list" in made(Printout("One", (noted,)))


@given(st.text("ab`_*| ", min_size=1, max_size=8), st.integers(1, 99))
def test_a_gap_in_code_is_there_with_its_number_and_the_key_has_its_answer(
    given_letters: str, number: int
) -> None:
    gap = Gap(number, "answer", given=given_letters, hint="a *hint*")
    before, after = Run("x = "), Run("\nend")
    sheet = made(one(Paragraph((before, gap, after), Style.CODE)))
    assert f"x = {given_letters}____________ ({number}) (a *hint*)\nend\n" in sheet
    assert "answer" not in sheet
    filled = replace(gap, is_filled=True)
    assert f"x = answer ({number})" in made(one(Paragraph((before, filled, after), Style.CODE)))


def test_headings_gaps_notes_and_tables_look_as_people_write_them() -> None:
    text = made(EVERYTHING)
    assert "# After the retreat, a village counts its dead\n" in text
    assert "¶ 1  By the ninth of September the __________ (1) stood empty" in text
    assert "oc____________ (2) (a time) was over.[^1]" in text
    assert "\n[^1]: The police counted **seven**.\n" in text
    assert "| Word | Meaning |\n| --- | --- |\n| curfew |" in text
    assert "take \\| out" in text
    assert "- first of a list\n" in text
    assert "    - below the first\n" in text
    assert "[the report](<https://example.org/a?b=1&c=2>)" in text


def test_each_sheet_has_its_own_footnotes() -> None:
    noted = Sheet("x", (Paragraph((Run("words", footnote=1),)),), footnotes=(
        Footnote(1, (Run("said"),)),
    ))  # fmt: skip
    text = made(Printout("Two", (noted, noted)))
    assert text.count("words[^1]") == text.count("\n[^1]: said") == 1
    assert text.count("words[^2-1]") == text.count("\n[^2-1]: said") == 1


def test_code_is_fenced_by_more_than_it_holds() -> None:
    text = made(one(line("a\n```\nb", style=Style.CODE)))
    assert text == "````\na\n```\nb\n````\n\n"


def test_signs_do_not_touch_white_space() -> None:
    run = Run(" bold ", frozenset({SpanKind.STRONG}))
    assert made(one(Paragraph((Run("a"), run, Run("b"))))) == "a **bold** b\n\n"


def test_marked_words_are_marked_unless_the_sheet_is_clean() -> None:
    heading = Heading((Run("words", marks=(CRIMES,)),))
    assert made(one(heading, marking=Marking.PATTERN)) == "## <mark>words</mark>\n\n"
    assert made(one(heading, marking=Marking.NONE)) == "## words\n\n"


def test_a_gap_that_is_followed_by_a_word_makes_no_emphasis() -> None:
    gaps = Paragraph((Gap(0, "x", width=4), Run("and"), Gap(0, "y", width=4)))
    assert {read(one(gaps), parser) for parser in (to_html, common)} == {"____and____"}


def test_links_lead_to_the_web_only() -> None:
    bad = Heading((Run("bad", href="javascript:alert(1)"),))
    assert made(one(bad)) == "## bad\n\n"


def test_every_note_and_every_answer_of_a_sheet_is_there_once() -> None:
    text = made(Printout("One", (WORKSHEET,)))
    for words in (
        "So the witness.",
        "A note on nothing.",
        "Quote 2",
        "**exhumed**",
        "**rotation**",
    ):
        assert text.count(words) == 1
