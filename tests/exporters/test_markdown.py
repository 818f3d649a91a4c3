"""Sheets as Markdown, read by a Markdown parser and by eye."""

from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from reader.core.content import SpanKind
from reader.core.sheet import (
    Footnote,
    Gap,
    Heading,
    Marking,
    Paragraph,
    Printout,
    Run,
    Sheet,
    Style,
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
