"""Steps: where a key brings the caret in a text, apart from lines. Code points; no Qt widgets."""

import re

from reader.core.content import Content
from reader.core.text import is_grapheme_edge
from reader.ui.page.keys import Move

_JOINERS = "'’ʼ-\u00ad"  # within a word
_NEXT_WORD = re.compile(r"(?:\w+|[^\w\s]+)?\s*")
_LAST_WORD = re.compile(r"(?:\w+|[^\w\s]+)\s*\Z")
_LONGEST = 500  # characters that are looked through for the word before


def step(content: Content, at: int, move: Move) -> int:
    """Where `move`, which is none between lines, leads from `at`."""
    text = content.text
    match move:
        case Move.Right:
            at = min(at + 1, len(text))
            while not is_grapheme_edge(text, at):
                at += 1
        case Move.Left:
            at = max(at - 1, 0)
            while not is_grapheme_edge(text, at):
                at -= 1
        case Move.WordRight:
            found = _NEXT_WORD.match(text, at)
            at = found.end() if found else at
        case Move.WordLeft:
            low = max(0, at - _LONGEST)
            before = _LAST_WORD.search(text[low:at])
            at = low + before.start() if before else low
        case Move.StartOfBlock if content.blocks:
            at = content.blocks[content.block_at(at)].start
        case Move.EndOfBlock if content.blocks:
            at = content.blocks[content.block_at(at)].end
        case Move.Start:
            at = 0
        case Move.End:
            at = len(text)
        case _:
            pass
    return at


def word_at(text: str, at: int) -> tuple[int, int]:
    """The word that holds the character at `at`, or that character if it is in none."""
    start = end = min(at, len(text))
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in _JOINERS):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in _JOINERS):
        end += 1
    while start < end and text[end - 1] in _JOINERS:
        end -= 1
    while start < end and text[start] in _JOINERS:
        start += 1
    return (start, end) if start < end else (at, min(at + 1, len(text)))
