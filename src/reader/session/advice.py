"""What may help where a search found nothing."""

from collections.abc import Iterable

from reader.core.document import Document
from reader.core.query import phrases_of
from reader.core.query_parser import parse
from reader.core.search import Wanted
from reader.session.missing_forms import missing_forms

_OPERATORS = ("and", "or", "not")


def advice(wanted: Wanted, documents: Iterable[Document]) -> str:
    """A sentence for whom the search for `wanted` among `documents` found nothing, or "". Raises
    QueryError for what is no query."""
    return _small_operator(wanted) or missing_forms(wanted, documents)


def _small_operator(wanted: Wanted) -> str:
    """Whether an operator was typed in small letters, which was looked for as a word."""
    if wanted.is_pattern:
        return ""
    single = {
        one.words[0][0]
        for one in phrases_of(parse(wanted.query))
        if len(one.words) == 1 and not one.literal
    }
    small = next((word for word in _OPERATORS if word in single), "")
    if not small:
        return ""
    return f"“{small}” was looked for as a word. Write {small.upper()} in capitals to join words."
