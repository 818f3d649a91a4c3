"""Notes in the margin: plain words in a few lines."""

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from reader.ui.fonts import chrome
from reader.ui.page.note_text import fitted, plain


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("Compare **this** with _that_.", "Compare this with that."),
        ("# Heading\n\nText", "Heading\nText"),
        ("- one\n- two", "one\ntwo"),
        ("> quoted", "quoted"),
        ("See [the archive](https://example.org) and `code`.", "See the archive and code."),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("", ""),
    ],
)
def test_markdown_becomes_words(markdown: str, words: str) -> None:
    assert plain(markdown) == words


def test_a_long_note_ends_after_five_lines(qtbot: QtBot) -> None:
    font = chrome(12)
    lines = fitted("A word after another 😀 word. " * 40, font, 200)
    assert len(lines) == 5
    assert lines[-1].endswith("…")
    metrics = QFontMetricsF(font)
    assert all(metrics.horizontalAdvance(line) <= 201 for line in lines)


def test_a_short_note_is_whole(qtbot: QtBot) -> None:
    assert fitted("Same house?\n\nAsk.", chrome(12), 200) == ["Same house?", "Ask."]
