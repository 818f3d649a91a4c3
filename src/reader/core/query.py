"""What is looked for: a query as a tree of phrases, and what holds for every kind of query.

Words are folded as `core.search_words` has them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from reader.errors import Refused

Forms = Callable[[str], Iterable[str]]


class QueryError(Refused):
    """A query that means nothing; `at` is the code point in it at which that shows."""

    def __init__(self, sentence: str, at: int) -> None:
        super().__init__(sentence)
        self.at = at


@dataclass(frozen=True, slots=True)
class Phrase:
    """One word or several in a row. Each stands in any of its forms, the one typed first; with
    `prefix` the last one goes on as it likes. A `literal` one has no other forms."""

    words: tuple[tuple[str, ...], ...]
    prefix: bool = False
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """All of `phrases`, with at most `distance` words between any of them and the last."""

    phrases: tuple[Phrase, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class And:
    """All of `parts`, wherever they stand."""

    parts: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """Any of `parts`."""

    parts: "tuple[Query, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """`wanted` where there is no `unwanted`."""

    wanted: "Query"
    unwanted: "Query"


Query: TypeAlias = Phrase | Near | And | Or | Not


def widened(query: Query, forms: Forms) -> Query:
    """`query` with every word that is not literal in all its `forms`."""
    match query:
        case Phrase():
            return _in_all_forms(query, forms)
        case Near():
            return replace(query, phrases=tuple(_in_all_forms(p, forms) for p in query.phrases))
        case And() | Or():
            return replace(query, parts=tuple(widened(part, forms) for part in query.parts))
        case Not():
            return Not(widened(query.wanted, forms), widened(query.unwanted, forms))


def phrases_of(query: Query) -> Iterator[Phrase]:
    """Every phrase of `query` in the order typed, unwanted ones too."""
    match query:
        case Phrase():
            yield query
        case Near():
            yield from query.phrases
        case And() | Or():
            for part in query.parts:
                yield from phrases_of(part)
        case Not():
            yield from phrases_of(query.wanted)
            yield from phrases_of(query.unwanted)


def _in_all_forms(phrase: Phrase, forms: Forms) -> Phrase:
    if phrase.literal:
        return phrase
    last = len(phrase.words) - 1
    words = tuple(
        word if phrase.prefix and number == last else tuple(dict.fromkeys((*word, *forms(word[0]))))
        for number, word in enumerate(phrase.words)
    )
    return replace(phrase, words=words)
