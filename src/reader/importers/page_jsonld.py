"""What a page tells of its article in JSON-LD (schema.org)."""

import json
import re
from collections.abc import Iterator
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
_LONGEST = 2000  # characters of any title or name
_DEEPEST = 4  # articles are at the top, in a list, or in @graph
Facts = dict[str, str]


def read_jsonld(root: HtmlElement) -> Facts:
    """The `headline`, `name`, `author`, `publisher`, `published`, `language` and `url` of the first
    article that is told of; without those that are missing. No errors."""
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            told = json.loads(_WRAPPED.sub("", script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(told, 0):
            if _is_article(thing):
                return _facts(thing)
    return {}


def _things(told: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(told, list):
        for part in told:
            yield from _things(part, depth + 1)
    elif isinstance(told, dict):
        yield told
        for key in ("@graph", "mainEntity"):
            yield from _things(told.get(key), depth + 1)


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLES.fullmatch(kind.removeprefix("http://schema.org/"))
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _facts(thing: dict[str, Any]) -> Facts:
    facts = {
        "headline": _names(thing.get("headline")),
        "name": _names(thing.get("name")),
        "author": _names(thing.get("author") or thing.get("creator")),
        "publisher": _names(thing.get("publisher")),
        "published": _names(thing.get("datePublished")),
        "language": _names(thing.get("inLanguage")),
        "url": _names(thing.get("url") or thing.get("mainEntityOfPage")),
    }
    return {key: value for key, value in facts.items() if value}


def _names(told: Any) -> str:
    """The names of one thing, or of several."""
    if isinstance(told, str):
        return " ".join(told[:_LONGEST].split())
    if isinstance(told, dict):
        name = told.get("name") or told.get("@id")
        return _names(name) if isinstance(name, str) else ""
    if isinstance(told, list):
        names = (_names(part) for part in told if not isinstance(part, list))
        return ", ".join(dict.fromkeys(filter(None, names)))
    return ""
