"""The bibliography: a reference for each article, each with a key of its own."""

import re
from collections import Counter
from collections.abc import Sequence
from unicodedata import normalize

from reader.core.document import Document
from reader.core.reference import Reference, turned
from reader.core.text import words_of
from reader.errors import Refused
from reader.reports.latin import in_latin

_BETWEEN_NAMES = re.compile(r"\s*;\s*")
_AND = re.compile(r"\s*,?\s+(?:and|und|et|та|і|и|&)\s+")
_COMMA_OR_AND = re.compile(rf"{_AND.pattern}|\s*,\s+")
_LETTERS = re.compile(r"[^a-z0-9]")
_BY = re.compile(r"^(?:by|von|par|from)\s+", re.I)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_ADDRESS = re.compile(r"\s*(?:[a-z]+://|www\.)\S+\s*$", re.I)
_LONG = 4  # letters of a word that says what a title is about


def references(documents: Sequence[Document]) -> tuple[Reference, ...]:
    """One for each article, in their order. The keys are made of the first author's name, the year
    and the first long word of the title; where two come out alike, a letter tells them apart. They
    are letters of ASCII, as old programs need them. Raises Refused if there is no article."""
    if not documents:
        raise Refused("There are no articles to list in a bibliography.")
    stems = [_key(document) for document in documents]
    keys = _apart(stems)
    return tuple(_reference(one, key) for one, key in zip(documents, keys, strict=True))


def _reference(document: Document, key: str) -> Reference:
    return Reference(
        key=key,
        title=document.title,
        authors=names(document.author),
        container=_container(document),
        published=document.published,
        accessed=document.added[: len("2022-09-12")] if document.url else "",
        url=document.url,
        language=document.language,
    )


def _container(document: Document) -> str:
    """Where an article appeared, by name; an address is none."""
    return "" if _ADDRESS.match(document.source) else document.source


def names(author: str) -> tuple[str, ...]:
    """The names in a line of authors. They are divided at semicolons, else at commas and "and", if
    then every one has a first and a last name: "Roe, Jane" and "Food and Drink" stay whole, as does
    each of "Roe, Jane and Doe, John"."""
    author = _BY.sub("", " ".join(author.split()))
    if ";" in author:
        return tuple(filter(None, _BETWEEN_NAMES.split(author)))
    turned = [part for part in _AND.split(author) if part]
    if len(turned) > 1 and all(part.count(",") == 1 for part in turned):
        return tuple(turned)
    parts = [part for part in _COMMA_OR_AND.split(author) if part]
    if len(parts) > 1 and all(" " in part for part in parts):
        return tuple(parts)
    return (author,) if author else ()


def _key(document: Document) -> str:
    year = _YEAR.match(document.published)
    words = [_plain(word) for word in words_of(document.title)]
    about = next((word for word in words if len(word) >= _LONG), "") or next(iter(words), "")
    who = _family(document)
    return f"{who}{year[0] if year else ''}{about}" or "article"


def _family(document: Document) -> str:
    """The last name of the first author, else where the article appeared."""
    first = next(iter(names(document.author)), "")
    if parts := turned(first):
        return _plain(parts[0])
    name = first.partition(",")[0]
    return _plain(name.rpartition(" ")[2]) or _plain(_container(document))


def _plain(text: str) -> str:
    """Small letters and digits of ASCII: accents go, Cyrillic is written in Latin letters."""
    latin = normalize("NFKD", in_latin(text.lower()))
    return _LETTERS.sub("", latin)


def _apart(stems: list[str]) -> list[str]:
    """Keys that differ: those alike get a, b, c …, in order."""
    often, seen, taken = Counter(stems), Counter[str](), set(stems)
    keys = []
    for stem in stems:
        key = stem
        while often[stem] > 1 and key in taken:
            key = stem + _letters(seen[stem])
            seen[stem] += 1
        taken.add(key)
        keys.append(key)
    return keys


def _letters(number: int) -> str:
    """A to z, then aa, ab …"""
    rest, last = divmod(number, 26)
    return (_letters(rest - 1) if rest else "") + chr(ord("a") + last)
