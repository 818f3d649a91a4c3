"""Marked text: struck and fresh words in a few lines, cut with "…"."""

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter

from reader.ui.fonts import load_fonts, serif
from reader.ui.widgets.marked_text import Inked, MarkedText

INK, RED = "#000000", "#FF0000"


@pytest.fixture(autouse=True)
def fonts(qapp: object) -> None:
    load_fonts()


def made(*runs: Inked, width: int = 300, lines: int = 3) -> MarkedText:
    return MarkedText(runs, serif(15), width, lines, 22)


def drawn(text: MarkedText, width: int = 300) -> QImage:
    image = QImage(width, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    text.draw(painter, QPointF(0, 0))
    painter.end()
    return image


def has_red(image: QImage) -> bool:
    return any(
        image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 120
        for x in range(image.width())
        for y in range(image.height())
    )


def test_white_space_becomes_single_spaces() -> None:
    assert made(Inked("one\n two", INK), Inked(" three", INK)).text == "one two three"


def test_it_is_as_high_as_its_lines() -> None:
    assert made(Inked("short", INK)).height == 22
    assert made(Inked("many words " * 60, INK), lines=3).height == 66


def test_what_does_not_fit_ends_in_dots_within_its_lines() -> None:
    text = made(Inked("many words " * 60, INK), lines=2)
    assert text.shown.endswith("…")
    assert len(text.shown) < len(text.text)


def test_what_fits_is_whole() -> None:
    text = made(Inked("a few words", INK))
    assert text.shown == "a few words"


def test_each_run_has_its_own_colour() -> None:
    assert not has_red(drawn(made(Inked("black words", INK))))
    assert has_red(drawn(made(Inked("black ", INK), Inked("red", RED))))


def test_a_run_after_an_emoji_begins_where_it_should() -> None:
    plain = drawn(made(Inked("🙂🙂🙂🙂🙂🙂 words", INK)))
    marked = drawn(made(Inked("🙂🙂🙂🙂🙂🙂 ", RED), Inked("words", INK)))
    right = QRect(130, 0, 170, 22)
    assert marked.copy(right) == plain.copy(right)


@pytest.mark.parametrize("words", ["الكلمة على اللوح", "знаки на полях"])
def test_struck_and_fresh_words_look_different_in_every_script(words: str) -> None:
    plain, struck, fresh = (
        drawn(made(Inked(words, INK))),
        drawn(made(Inked(words, INK, struck=True))),
        drawn(made(Inked(words, INK, fresh=True))),
    )
    assert plain != struck
    assert plain != fresh
    assert struck != fresh


def test_arabic_stands_at_the_right() -> None:
    text = made(Inked("كتب المعلم ", INK), Inked("الكلمة", INK, struck=True))
    assert text.is_right_to_left
    image = drawn(text)
    assert all(image.pixelColor(x, y).lightness() > 250 for x in range(100) for y in range(30))
