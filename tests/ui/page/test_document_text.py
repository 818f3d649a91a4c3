"""The text for Qt has one block for each of ours and the same positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content
from reader.ui.offsets import OffsetMap
from reader.ui.page.document_text import document_text, is_right_to_left, runs_right_to_left
from tests.ui.page.making import content

PIECES = st.text(alphabet="ab \n\u2028\u2029\u00a0\ufffc😀خ\u0301\t", min_size=1, max_size=20)


@given(st.lists(PIECES, max_size=6))
def test_blocks_and_positions_are_the_same(texts: list[str]) -> None:
    builder = ContentBuilder()
    for text in texts:
        builder.begin(BlockKind.CODE)
        builder.add(text)
    built = builder.build()
    document = QTextDocument()
    document.setPlainText(document_text(built))
    offsets = OffsetMap(built.text)
    assert document.blockCount() == max(1, len(built.blocks))
    assert document.characterCount() == offsets.to_units(len(built.text)) + 1
    for index, block in enumerate(built.blocks):
        assert document.findBlockByNumber(index).position() == offsets.to_units(block.start)


def test_a_plain_text_is_not_copied() -> None:
    built = content("one", "two")
    assert document_text(built) is built.text


def test_an_empty_text() -> None:
    assert document_text(Content("", ())) == ""


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("abc", False), ("خير", True), ("abc خير", False), ("12 «خير» abc", True), ("1 2 3", False),
     ("שלום", True), ("", False)],
)  # fmt: skip
def test_the_first_letter_gives_the_direction(text: str, rtl: bool) -> None:
    assert is_right_to_left(text) is rtl


@pytest.mark.parametrize(
    ("paragraphs", "rtl"),
    [
        ((), False),
        (("خير", "abc"), False),
        (("abc", "خير", "خير"), True),
        (("1. “خير” abc",), True),
        (("abc",) * 40 + ("خير",) * 100, False),
    ],
)
def test_a_text_runs_as_most_of_its_first_paragraphs(
    paragraphs: tuple[str, ...], rtl: bool
) -> None:
    assert runs_right_to_left(content(*paragraphs)) is rtl
