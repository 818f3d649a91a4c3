"""A reference: what a bibliography says of an article."""

import re
from dataclasses import dataclass

_INITIAL = re.compile(r"\b[^\W\d_]\.")


@dataclass(frozen=True, slots=True)
class Reference:
    """`key` names it in a text that cites it; `published` and `accessed` are ISO 8601 dates, also
    partial ones, or "". `authors` are names as they were given."""

    key: str
    title: str
    authors: tuple[str, ...] = ()
    container: str = ""  # the newspaper, journal or site
    published: str = ""
    accessed: str = ""
    url: str = ""
    language: str = ""


def turned(name: str) -> tuple[str, str] | None:
    """The family's name and the given one, where a comma between them tells which is which. None
    for all others: "J. Smith, Reuters" has an initial before the comma, "Roe, Poe, Doe" lists."""
    family, _, given = (part.strip() for part in name.partition(","))
    if not (family and given) or "," in given or _INITIAL.search(family):
        return None
    return family, given
