"""The day on which an article came out, as the text of its page tells it."""

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from reader.importers.article_hints import names
from reader.importers.page_dates import iso_date
from reader.importers.page_own_parts import own_parts

_PUBLISHED = re.compile("publish|pubdate|dateline|issued", re.I)
_DATED = re.compile(
    r"(?:^|[\s_-])(?:date|datetime|timestamp|posted|submitted|byline)(?:$|[\s_-])", re.I
)
_CHANGED = re.compile("modif|updat|revis|edited", re.I)
_LONGEST = 80  # characters of a line with a day in it; more is prose, which may be of any day


def day_in_text(body: HtmlElement) -> str:
    """The day that a part of `body` tells, the surest sign first; or "". No errors.

    A part that is marked as the day of publishing goes before the first time of day, and that
    before a part which is only named as one where days are told.
    """
    parts = [node for node in own_parts(body) if node.attrib or _is_time(node)]
    parts = [node for node in parts if not _CHANGED.search(_signs(node))]
    for is_sign in (_is_published, _is_time, _is_dated):
        if day := _first_day(parts, is_sign):
            return day
    return ""


def _first_day(parts: list[HtmlElement], is_sign: Callable[[HtmlElement], bool]) -> str:
    for node in filter(is_sign, parts):
        for told in (node.get("datetime"), node.get("content"), node.get("title"), _line(node)):
            if told and (day := iso_date(told)):
                return day
    return ""


def _signs(node: HtmlElement) -> str:
    return f"{names(node)} {node.get('itemprop', '')}"


def _is_published(node: HtmlElement) -> bool:
    return "pubdate" in node.attrib or bool(_PUBLISHED.search(_signs(node)))


def _is_time(node: HtmlElement) -> bool:
    return bool(node.tag == "time")


def _is_dated(node: HtmlElement) -> bool:
    return bool(_DATED.search(names(node)))


def _line(node: HtmlElement) -> str:
    """The text of `node` if it is no longer than a line."""
    found: list[str] = []
    size = 0
    for text in node.itertext():
        size += len(text.strip())
        if size > _LONGEST:
            return ""
        found.append(text)
    return " ".join("".join(found).split())
