"""Readability: how much there is to read, and how hard two formulas hold it to be."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.classroom.excerpt import Pieces
from reader.classroom.passage import place_run
from reader.classroom.rare_words import HOW, RareWord, rare_words
from reader.classroom.syllables import syllables
from reader.classroom.words import letters
from reader.core.content import Block, BlockKind, Content, SpanKind
from reader.core.passages import paragraphs
from reader.core.sentences import sentences
from reader.core.sheet import Cell, Heading, Paragraph, Part, Run, Style, Subject, Table
from reader.core.snapshot import MarkedDocument
from reader.core.text import words_of

_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM))
_UNSPACED = ("zh", "ja", "th", "lo", "my", "km")
_LONG = 6  # letters; LIX calls a word long that has more
_ENGLISH_PACE = 238  # words a minute: Brysbaert, Journal of Memory and Language 109 (2019)
_OTHER_PACE = 184  # the mean of 17 languages: Trauzettel-Klosinski and Dietz, IOVS 53 (2012)
_LIX = ((30, "very easy"), (40, "easy"), (50, "medium"), (60, "difficult"))
_HARDEST = "very difficult"
_FLESCH = (
    (90, "very easy"), (80, "easy"), (70, "fairly easy"), (60, "standard"),
    (50, "fairly difficult"), (30, "difficult"),
)  # fmt: skip
_RARE = 12  # words: what a class can look up in a lesson
_WIDTHS = (0.24, 0.2, 0.56)
_STRONG = frozenset((SpanKind.STRONG,))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its name, and how it was computed."""

    name: str
    value: str
    how: str


def figures(
    content: Content, language: str, blocks: Sequence[Block] | None = None
) -> tuple[Figure, ...]:
    """Words, sentences, minutes to read, LIX, and for English the Flesch score, of the running text
    (of `blocks` only, if they are named); headings, tables and code are left out. Nothing for a
    text without words, or in a language that writes them without spaces."""
    if language[:2].lower() in _UNSPACED:
        return ()
    prose = [one for one in (content.blocks if blocks is None else blocks) if one.kind in _PROSE]
    words = [word for one in prose for word in words_of(content.text[one.start : one.end])]
    count = sum(len(sentences(content.text, one.start, one.end)) for one in prose)
    if not words or not count:
        return ()
    is_english = language[:2].lower() == "en"
    found = [
        Figure("Words", f"{len(words):,}", "in running text, without headings and tables"),
        Figure("Sentences", f"{count:,}", f"{len(words) / count:.1f} words in each, on average"),
        _minutes(len(words), is_english=is_english),
        _lix(words, count),
    ]
    spoken = [word for word in words if any(char.isalpha() for char in word)]
    if is_english and spoken:
        found.append(_flesch(spoken, count))
    return tuple(found)


def figure_parts(marked: MarkedDocument, pieces: Pieces) -> tuple[Part, ...]:
    """The figures and the rarer words of what is printed of an article (see `excerpt.printed`), as
    a part of another sheet of it; nothing where there are no figures."""
    content, language = marked.content, marked.document.language
    blocks = [content.blocks[piece] for piece in pieces if piece is not None]
    found = figures(content, language, blocks)
    if not found:
        return ()
    rows = tuple(
        (Cell((Run(one.name),)), Cell((Run(one.value, _STRONG),)), Cell((Run(one.how),)))
        for one in found
    )
    rare = rare_words(content, language, _RARE, blocks)
    return (
        Heading((Run("Readability"),)),
        Table(rows, _WIDTHS, ("Figure", "Value", "How it was computed")),
        *(_rare(marked, rare) if rare else ()),
    )


def _rare(marked: MarkedDocument, rare: tuple[RareWord, ...]) -> tuple[Part, ...]:
    words: list[Run] = []
    for one in rare:
        lead = " · " if words else ""
        words += (
            Run(f"{lead}{one.word}"),
            place_run(paragraphs(marked.content, one.start, one.start + 1)),
        )
    subject = Subject(marked.document.id)
    return (
        Heading((Run("Rarer words"),)),
        Paragraph(tuple(words), is_kept=True, subject=subject),
        Paragraph((Run(HOW, is_dim=True),), Style.SMALL),
    )


def _minutes(words: int, *, is_english: bool) -> Figure:
    pace = _ENGLISH_PACE if is_english else _OTHER_PACE
    how = (
        f"at {pace} words a minute, adults reading English silently (Brysbaert 2019)"
        if is_english
        else f"at {pace} words a minute, adults reading aloud, the mean of 17 languages"
        " (Trauzettel-Klosinski and Dietz 2012)"
    )
    minutes = words / pace
    return Figure("Minutes to read", f"{minutes:.0f}" if minutes >= 1 else "under 1", how)


def _lix(words: Sequence[str], sentence_count: int) -> Figure:
    """C. H. Björnsson, Läsbarhet (1968): words a sentence plus the percentage of long words."""
    share = 100 * sum(letters(word) > _LONG for word in words) / len(words)
    value = len(words) / sentence_count + share
    said = next((name for most, name in _LIX if value < most), _HARDEST)
    how = (
        f"words a sentence, plus the percentage of words over {_LONG} letters ({share:.0f} %);"
        " the scale was made for Swedish (Björnsson 1968): compare texts of one language only"
    )
    return Figure("LIX", f"{value:.0f}, {said}", how)


def _flesch(words: Sequence[str], sentence_count: int) -> Figure:
    """R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948)."""
    heard = sum(map(syllables, words))
    value = 206.835 - 1.015 * len(words) / sentence_count - 84.6 * heard / len(words)
    said = next((name for least, name in _FLESCH if value >= least), _HARDEST)
    how = (
        f"206.835 − 1.015 × words a sentence − 84.6 × syllables a word ({heard / len(words):.2f},"
        " told from the letters); numerals left out; 100 is easiest (Flesch 1948)"
    )
    return Figure("Flesch Reading Ease", f"{value:.0f}, {said}", how)
