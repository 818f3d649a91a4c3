"""A quiz: questions that a learning platform or a card program can ask."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Essay:
    """A question that is answered in one's own words; `model` is what the teacher noted as the
    answer, or "". `passage` is the quote that it is about."""

    prompt: str
    passage: str = ""
    model: str = ""


@dataclass(frozen=True, slots=True)
class MultipleChoice:
    """A question with answers to choose from; at least one of them is right."""

    prompt: str
    choices: tuple[tuple[str, bool], ...]
    passage: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A word to fill in; each of `answers` is right, the first is the one in the text."""

    answers: tuple[str, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Cloze:
    """A text with blanks; a line feed in a piece ends a paragraph. `bank` are the words to choose
    from, () if they are to be found without help."""

    prompt: str
    pieces: tuple[str | Blank, ...]
    bank: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs to find again; `others` are answers that belong to none."""

    prompt: str
    pairs: tuple[tuple[str, str], ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ordering:
    """Pieces in the order in which they belong; `shown` are the same as they are asked, never in
    that order."""

    prompt: str
    pieces: tuple[str, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word and what it means, with the sentence in which it stands, or ""."""

    word: str
    meaning: str
    sentence: str = ""


Question = Essay | MultipleChoice | Cloze | Matching | Ordering | Term


@dataclass(frozen=True, slots=True)
class Quiz:
    """Questions under a title, in the order in which they are asked."""

    title: str
    questions: tuple[Question, ...]
    language: str = ""
