"""A reference: what a bibliography says of an article."""

from dataclasses import dataclass


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
