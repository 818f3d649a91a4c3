"""The ground for gaps: the sentences of an article in which a word may be hidden.

Positions are code points, ends exclusive.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reader.classroom import words
from reader.classroom.excerpt import Pieces
from reader.classroom.words import Word
from reader.core.content import Block, BlockKind, Content
from reader.core.sentences import sentences

# Sentences stand in these; headings, tables, code and captions are no running text.
_RUNNING = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM))
_QUOTING = tuple("\"'“„«‘([")
_OPENING = "\"'“„«‘([—–-:¿¡ \u00a0\u202f"


class Candidate(NamedTuple):
    """Words that may become a gap, and what is said to help."""

    start: int
    end: int
    hint: str = ""


@dataclass(frozen=True)
class Ground:
    """The `sentences` in which words may be hidden: all that are printed but the first and the
    last, which tell what the text is about and stay whole."""

    text: str
    language: str
    sentences: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, content: Content, pieces: Pieces, language: str) -> "Ground":
        """The ground of what is printed of an article."""
        blocks = (content.blocks[piece] for piece in pieces if piece is not None)
        return cls(content.text, language, _sentences(content.text, blocks)[1:-1])

    @classmethod
    def everywhere(cls, content: Content, language: str) -> "Ground":
        """All sentences of an article, to learn of its words."""
        return cls(content.text, language, _sentences(content.text, content.blocks))

    @property
    def has_capitals(self) -> bool:
        """Whether the text is in letters of two cases."""
        return any(char.isupper() for char in self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words of its sentences, in order."""
        return tuple(
            Word(
                start, end, index, not self.text[first:start].strip(_OPENING) or self._opens(start)
            )
            for index, (first, last) in enumerate(self.sentences)
            for start, end in words.spans(self.text, first, last, self.language)
        )

    def within(self, start: int, end: int) -> list[Word]:
        """The words that stand wholly in `start:end`."""
        first = bisect_right(self.words, start - 1, key=lambda word: word.start)
        last = bisect_right(self.words, end, key=lambda word: word.end)
        return list(self.words[first:last])

    def sentence_of(self, start: int, end: int) -> int | None:
        """The number of the sentence that holds all of `start:end`, but is more than that."""
        at = bisect_right(self.sentences, start, key=lambda sentence: sentence[0]) - 1
        if at < 0 or self.sentences[at][1] < end:
            return None
        begins, ends = self.sentences[at]
        rest = self.text[begins:start] + self.text[end:ends]
        return at if any(char.isalnum() for char in rest) else None

    def word(self, word: Word) -> str:
        """A word as it is told from others."""
        return words.folded(self.text[word.start : word.end])

    def _opens(self, start: int) -> bool:
        """Whether a quotation or bracket begins right before `start`, or a colon stands there."""
        before = self.text[max(0, start - 2) : start]
        return before[-1:] in _QUOTING or before == ": "


def _sentences(text: str, blocks: Iterable[Block]) -> tuple[tuple[int, int], ...]:
    return tuple(
        sentence
        for block in blocks
        if block.kind in _RUNNING
        for sentence in sentences(text, block.start, block.end)
    )
