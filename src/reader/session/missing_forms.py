"""Why a search may have found nothing: without simplemma forms of Ukrainian words are not known."""

from collections.abc import Iterable

from reader.core.document import Document
from reader.core.query import phrases_of
from reader.core.query_parser import parse
from reader.core.search import Wanted
from reader.stems import lacks_forms

_ADVICE = (
    "Word forms of Ukrainian need the package simplemma; without it, try the beginning of the word"
    " with a star, such as річк*."
)


def missing_forms(wanted: Wanted, documents: Iterable[Document]) -> str:
    """A sentence for whom the search for `wanted` among `documents` found nothing; "" if forms
    that are not known had no part in that. Raises QueryError for what is no query."""
    if wanted.exact or wanted.is_pattern:
        return ""
    words = [
        word[0]
        for phrase in phrases_of(parse(wanted.query))
        if not phrase.literal
        for word in phrase.words[: -1 if phrase.prefix else None]
    ]
    in_ukrainian = any(one.language.lower().startswith("uk") for one in documents)
    lacking = any(lacks_forms(word, in_ukrainian=in_ukrainian) for word in words)
    return _ADVICE if lacking else ""
