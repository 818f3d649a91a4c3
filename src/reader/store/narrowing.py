"""A query as FTS5 is asked it: what may hold is found, what does not is sorted out after.

FTS5 knows neither our units nor words in several forms within a phrase, so that it is asked for a
little more: all the words of a phrase instead of the phrase, and nothing is left out for a NOT.
"""

from reader.core.query import And, Near, Not, Or, Phrase, Query


def narrowed(query: Query) -> str:
    """An FTS5 query that every text holds of which some part may hold `query`."""
    match query:
        case Phrase():
            return _phrase(query)
        case Near():
            return _joined("AND", [_phrase(phrase) for phrase in query.phrases])
        case And():
            return _joined("AND", [narrowed(part) for part in query.parts])
        case Or():
            return _joined("OR", [narrowed(part) for part in query.parts])
        case Not():
            return narrowed(query.wanted)


def any_of(words: list[str]) -> str:
    """An FTS5 query for texts with any of these folded words."""
    return _joined("OR", [f'"{word}"' for word in words])


def _phrase(phrase: Phrase) -> str:
    star = "*" if phrase.prefix else ""
    if all(len(word) == 1 for word in phrase.words):
        return f'"{" ".join(word[0] for word in phrase.words)}"{star}'
    last = len(phrase.words) - 1
    every = (
        _joined("OR", [f'"{form}"{star if number == last else ""}' for form in word])
        for number, word in enumerate(phrase.words)
    )
    return _joined("AND", list(every))


def _joined(operator: str, parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"({f' {operator} '.join(parts)})"
