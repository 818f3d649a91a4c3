"""A recipe: every setting of a classroom material."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from reader.core.ids import DocumentId, ThemeId
from reader.core.paper import PageSize
from reader.core.settings_json import Reader, each, exactly, from_json, to_json
from reader.core.sheet import Marking
from reader.errors import Refused


class Kind(StrEnum):
    """What is made."""

    READING_COPY = "reading-copy"
    GAP_FILL = "gap-fill"
    QUESTIONS = "questions"
    MATCH = "match"  # passages to assign to themes
    ORDER = "order"  # passages to put in sequence
    GLOSSARY = "glossary"
    FIND_IT = "find-it"  # "underline all passages about …"
    CARDS = "cards"  # quotes to cut out
    PACK = "pack"  # several of these, with a cover


class Excerpt(StrEnum):
    """How much of an article is printed; what is left out shows as an ellipsis."""

    WHOLE = "whole"
    PARAGRAPHS = "paragraphs"  # those of `Recipe.paragraphs`
    HIGHLIGHTS = "highlights"  # the paragraphs in which one of the wanted highlights is


class Numbers(StrEnum):
    """What is numbered in the margin."""

    NONE = "none"
    PARAGRAPHS = "paragraphs"
    LINES = "lines"  # every fifth


class Room(StrEnum):
    """Room to write in."""

    NORMAL = "normal"
    WIDE_MARGIN = "wide-margin"
    DOUBLE_SPACED = "double-spaced"


class GapsFrom(StrEnum):
    """Which words become gaps, besides those chosen by hand."""

    THEMES = "themes"  # highlights of the wanted themes
    NOTES = "notes"  # highlights with a note of kind "gap", whose words are the hint
    KEY_WORDS = "key-words"  # words that the article uses often, long ones first, no stop words
    EVERY_NTH = "every-nth"
    NUMBERS = "numbers"
    NAMES = "names"  # words with a capital letter inside a sentence
    HAND = "hand"  # none but those chosen by hand


class GapForm(StrEnum):
    """What stands where a word was."""

    LINE = "line"
    FIRST_LETTERS = "first-letters"
    DASHES = "dashes"  # one a letter


class WordBank(StrEnum):
    """The answers in a box on top."""

    NONE = "none"
    SORTED = "sorted"
    DISTRACTORS = "distractors"  # sorted, with words that fit nowhere


@dataclass(frozen=True, slots=True)
class HandGap:
    """A word that a teacher chose as a gap by hand, or chose not to be one: `words` at code point
    `start` of the document's text. It has no effect where other words stand there now."""

    document_id: DocumentId
    start: int
    words: str
    is_gap: bool = True


@dataclass(frozen=True, slots=True)
class Recipe:
    """All settings; the same recipe and the same snapshot make the same printout.

    `themes` (with those below them) say which highlights are used; none named means all.
    `paragraphs` are numbers as people cite them, "1-3, 7". `every` is the n of every n-th word,
    `most_gaps` a limit (0: none), `distractors` and `answer_lines` are counts, `type_size` is in
    points. `seed` chooses among what is left to chance. `pack` says what a pack is made of.
    Raises Refused for numbers that make no sense and for paragraphs that are no list of numbers.
    """

    kind: Kind = Kind.GAP_FILL
    themes: tuple[ThemeId, ...] = ()
    pack: tuple[Kind, ...] = (Kind.READING_COPY, Kind.GAP_FILL, Kind.QUESTIONS, Kind.GLOSSARY)
    seed: int = 1
    # The article
    excerpt: Excerpt = Excerpt.WHOLE
    paragraphs: str = ""
    numbers: Numbers = Numbers.PARAGRAPHS
    marking: Marking = Marking.NONE
    has_legend: bool = False
    has_notes: bool = False
    has_source: bool = True
    has_pictures: bool = True
    room: Room = Room.NORMAL
    # The head
    title: str = ""
    head_note: str = ""
    school: str = ""
    date: str = ""
    has_name: bool = True
    # Gaps
    gaps_from: GapsFrom = GapsFrom.KEY_WORDS
    gap_form: GapForm = GapForm.LINE
    every: int = 7
    most_gaps: int = 12
    bank: WordBank = WordBank.SORTED
    distractors: int = 4
    several_a_sentence: bool = False
    has_partner: bool = False
    by_hand: tuple[HandGap, ...] = ()
    # What comes along
    has_questions: bool = False
    answer_lines: int = 3
    has_vocabulary: bool = False
    has_figures: bool = False
    has_key: bool = True
    for_teacher: bool = False
    # The paper
    size: PageSize = PageSize.A4
    type_size: int = 11
    is_easy: bool = False
    has_cover: bool = True
    is_interactive: bool = True

    def __post_init__(self) -> None:
        for name, least, most, said in _RANGES:
            if not least <= getattr(self, name) <= most:
                raise Refused(f"{said} must be from {least} to {most}.")
        if Kind.PACK in self.pack:
            raise Refused("A pack cannot hold a pack.")
        listed(self.paragraphs)

    def to_json(self) -> str:
        """The settings as a JSON object; what is as it would be anyway is left out."""
        return to_json(self)

    @classmethod
    def from_json(cls, told: str) -> Self:
        """The recipe that was kept so. Raises Refused for anything else."""
        return from_json(cls, told, _READERS, "recipe")


def listed(numbers: str) -> frozenset[int]:
    """The numbers of a list such as "1-3, 7" (hyphen or dash). Raises Refused for what is none."""
    found: set[int] = set()
    for part in filter(None, (part.strip() for part in numbers.split(","))):
        first, dash, last = part.replace("–", "-").partition("-")
        try:
            ends = int(first), int(last) if dash else int(first)
        except ValueError:
            raise Refused(f"“{part}” is no paragraph: write them as 1-3, 7.") from None
        if not 1 <= ends[0] <= ends[1] <= _LAST_PARAGRAPH:
            raise Refused(f"“{part}” is no range of paragraphs: write them as 1-3, 7.")
        found.update(range(ends[0], ends[1] + 1))
    return frozenset(found)


_LAST_PARAGRAPH = 100_000  # no text has so many
_RANGES = (
    ("every", 2, 100, "The n of every n-th word"),
    ("most_gaps", 0, 1_000, "The number of gaps"),
    ("distractors", 0, 50, "The number of distractors"),
    ("answer_lines", 0, 30, "The number of answer lines"),
    ("type_size", 8, 28, "The type size in points"),
    ("seed", 0, 1_000_000_000, "The seed"),
)


def _hand_gap(cell: Any) -> HandGap:
    kinds: Mapping[str, type] = {"document_id": str, "start": int, "words": str, "is_gap": bool}
    told = exactly(dict)(cell)
    if told.keys() - kinds.keys() or not told.keys() >= {"document_id", "start", "words"}:
        raise ValueError
    return HandGap(**{name: exactly(kinds[name])(value) for name, value in told.items()})


_READERS: Mapping[str, Reader] = {
    "themes": each(exactly(str)),
    "pack": each(Kind),
    "by_hand": each(_hand_gap),
}
