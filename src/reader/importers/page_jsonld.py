"""What a page tells of its article in JSON-LD (schema.org)."""

import html
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from lxml.html import HtmlElement

_ARTICLES = re.compile(
    "(Advertiser|AnalysisNews|AskPublicNews|Background|Opinion|Reportage|Review|Satirical|"
    "Medical|Scholarly|Tech|News|)(Content|News)?Article|(Live)?BlogPosting|"
    "DiscussionForumPosting|SocialMediaPosting|Report|ReviewNewsArticle|APIReference"
)
_WRAPPED = re.compile(
    r"^\s*(?:<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_SCHEMA = re.compile("^(?:https?://schema.org/|schema:)")
_LONGEST = 2000  # characters of any title or name
_DEEPEST = 4  # articles are at the top, in a list, or in @graph
Facts = dict[str, str]
Thing = dict[str, Any]


def read_jsonld(root: HtmlElement) -> Facts:
    """The `headline`, `name`, `author`, `publisher`, `published`, `language` and `url` of the first
    article that is told of; without those that are missing. No errors."""
    things = [thing for told in _told(root) for thing in _things(told, 0)]
    article = next(filter(_is_article, things), None)
    return {} if article is None else _facts(article, _known(things))


def _told(root: HtmlElement) -> Iterator[Any]:
    """What each script of the kind holds, if it can be read."""
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            with suppress(ValueError, RecursionError):
                yield json.loads(_WRAPPED.sub("", script.text or ""), strict=False)


def _known(things: list[Thing]) -> Facts:
    """The names of the things that others refer to by their `@id`."""
    known: Facts = {}
    for thing in things:
        name, mark = thing.get("name"), thing.get("@id")
        if isinstance(name, str) and isinstance(mark, str):
            known.setdefault(mark, _tidy(name))
    return known


def _things(told: Any, depth: int) -> Iterator[Thing]:
    if depth > _DEEPEST:
        return
    if isinstance(told, list):
        for part in told:
            yield from _things(part, depth + 1)
    elif isinstance(told, dict):
        yield told
        for key in ("@graph", "mainEntity"):
            yield from _things(told.get(key), depth + 1)


def _is_article(thing: Thing) -> bool:
    kinds = thing.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLES.fullmatch(_SCHEMA.sub("", kind))
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _facts(thing: Thing, known: Facts) -> Facts:
    facts = {
        "headline": _names(thing.get("headline"), known),
        "name": _names(thing.get("name"), known),
        "author": _names(thing.get("author") or thing.get("creator"), known),
        "publisher": _names(thing.get("publisher"), known),
        "published": _names(thing.get("datePublished"), known),
        "language": _names(thing.get("inLanguage"), known),
        "url": _address(thing.get("url") or thing.get("mainEntityOfPage")),
    }
    return {key: value for key, value in facts.items() if value}


def _names(told: Any, known: Facts) -> str:
    """The names of one thing, or of several."""
    if isinstance(told, str):
        return _tidy(told)
    if isinstance(told, dict):
        name, mark = told.get("name"), told.get("@id")
        if isinstance(name, str):
            return _tidy(name)
        return known.get(mark, "") if isinstance(mark, str) else ""
    if isinstance(told, list):
        names = (_names(part, known) for part in told if not isinstance(part, list))
        return ", ".join(dict.fromkeys(filter(None, names)))
    return ""


def _address(told: Any) -> str:
    if isinstance(told, dict):
        told = told.get("@id") or told.get("url")
    return _tidy(told) if isinstance(told, str) else ""


def _tidy(text: str) -> str:
    """`text` on one line; pages write characters as HTML here, too."""
    return " ".join(html.unescape(text[:_LONGEST]).split())
