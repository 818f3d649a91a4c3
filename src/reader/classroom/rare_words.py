"""The rarer words of an article, as far as it tells them itself: long, and used once or twice."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.classroom.alphabet import alphabetical
from reader.classroom.numerals import is_numeral
from reader.classroom.words import family, folded, letters, plain, spans
from reader.core.content import Block, BlockKind, Content
from reader.core.sentences import sentences
from reader.stop_words import stop_words

HOW = (
    "Words of seven letters or more that the article uses once or twice in any form; names, numbers"
    " and the commonest words are left out, and the longest are chosen. How rare they are elsewhere"
    " is not known."
)
_LONG = 7  # letters; LIX, too, calls a word long that has more than six
_SELDOM = 2  # who meets a word a third time can tell it from what stands around it
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM))
_ALL_CAPITAL = ("de", "lb")  # German and Luxembourgish write every noun with a capital letter


@dataclass(frozen=True, slots=True)
class RareWord:
    """A word as it first stands, at `start` (code points), and how often the article uses it."""

    word: str
    start: int
    times: int


def rare_words(
    content: Content, language: str, most: int, blocks: Sequence[Block] | None = None
) -> tuple[RareWord, ...]:
    """At most `most` of them, alphabetical; of `blocks` only, if they are named.

    The fewer times a word is used and the more letters it has, the sooner it is chosen. A word with
    a capital letter inside a sentence is a name; in German that says nothing, and none is left out.
    """
    common = {family(word, language) for word in stop_words(language)}
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    names = set()
    for start, end, is_first in _words(content, language, blocks):
        word = plain(content.text[start:end])
        stem = family(folded(word), language)
        found[stem].append((word, start))
        if word[0].isupper() and not is_first and language[:2].lower() not in _ALL_CAPITAL:
            names.add(stem)
    rare = [
        RareWord(*places[0], len(places))
        for stem, places in found.items()
        if stem not in names and stem not in common and _is_rare(places, language)
    ]
    rare.sort(key=lambda one: (one.times, -letters(one.word), one.start))
    return tuple(sorted(rare[:most], key=lambda one: alphabetical(one.word)))


def _is_rare(places: list[tuple[str, int]], language: str) -> bool:
    word = places[0][0]
    is_number = any(char.isdigit() for char in word) or is_numeral(folded(word), language)
    return len(places) <= _SELDOM and not is_number and letters(word) >= _LONG


def _words(
    content: Content, language: str, blocks: Sequence[Block] | None
) -> Iterator[tuple[int, int, bool]]:
    """The words of running text, and whether each begins its sentence."""
    for block in content.blocks if blocks is None else blocks:
        if block.kind in _PROSE:
            for first, last in sentences(content.text, block.start, block.end):
                for at, (start, end) in enumerate(spans(content.text, first, last, language)):
                    yield start, end, at == 0
