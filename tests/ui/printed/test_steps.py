"""Steps of the caret by keys, and words under the pointer."""

import pytest

from reader.core.content import Block, Content
from reader.ui.page.keys import Move
from reader.ui.printed.steps import step, word_at

TEXT = "It rains, né\u0301e 🇫🇷🇨🇭.\nThe end"
CONTENT = Content(TEXT, (Block(0, TEXT.index("\n")), Block(TEXT.index("The"), len(TEXT))))


def walked(start: int, move: Move, times: int) -> list[str]:
    found, at = [], start
    for _ in range(times):
        at = step(CONTENT, at, move)
        found.append(TEXT[at:])
    return found


def test_letters_are_not_taken_apart() -> None:
    at = TEXT.index("né")
    assert [TEXT.index(rest) - at for rest in walked(at, Move.Right, 3)] == [1, 3, 4]
    flags = TEXT.index("🇫🇷")
    assert step(CONTENT, flags, Move.Right) == flags + 2
    assert step(CONTENT, flags + 4, Move.Left) == flags + 2


def test_a_word_is_taken_with_the_space_behind_it() -> None:
    assert [rest[:4] for rest in walked(0, Move.WordRight, 3)] == ["rain", ", né", "né\u0301e"]
    assert walked(len(TEXT), Move.WordLeft, 2) == ["end", "The end"]


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        (Move.StartOfBlock, TEXT.index("The")),
        (Move.EndOfBlock, len(TEXT)),
        (Move.Start, 0),
        (Move.End, len(TEXT)),
    ],
)
def test_there_are_steps_to_the_ends_of_paragraph_and_article(move: Move, expected: int) -> None:
    assert step(CONTENT, TEXT.index("end"), move) == expected


@pytest.mark.parametrize("move", [Move.Left, Move.WordLeft, Move.Right, Move.WordRight])
def test_nothing_leads_out_of_the_text(move: Move) -> None:
    edge = 0 if move in (Move.Left, Move.WordLeft) else len(TEXT)
    assert step(CONTENT, edge, move) == edge


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [("can't stop", 4, "can't"), ("(so) it", 1, "so"), ("a - b", 2, "-"), ("over-", 0, "over")],
)
def test_the_word_at_a_letter_has_its_apostrophes_and_no_brackets(
    text: str, at: int, word: str
) -> None:
    start, end = word_at(text, at)
    assert text[start:end] == word
