"""What a document says of itself: the Dublin Core elements that office files and e-books share."""

import re
from dataclasses import dataclass

from lxml import etree

from reader.core.dates import date_problem
from reader.importers.xml_safe import local_name, text_of

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)")
# Names that programs give by themselves.
_NO_TITLE = re.compile(
    r"(?i)(microsoft word - .*|.*\.(docx?|odt|rtf|epub)"
    r"|(untitled|document|unnamed|without title|book)\s*\d*)$"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of a document, each "" where nothing is told; `published` is an ISO 8601 date."""

    title: str = ""
    author: str = ""
    source: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


def facts_from(root: etree._Element) -> Facts:
    """The facts that stand as Dublin Core elements below `root`, whatever is around them."""
    told: dict[str, list[str]] = {}
    for element in root.iter():
        name = local_name(element)
        if name in _NAMES and (text := text_of(element)):
            told.setdefault(_NAMES[name], []).append(text)
    title = _first(told, "title")
    return Facts(
        title="" if _NO_TITLE.match(title) else title,
        author=", ".join(dict.fromkeys(told.get("creator") or told.get("initial-creator", []))),
        source=_first(told, "publisher"),
        published=_date(_first(told, "date") or _first(told, "created")),
        language=_first(told, "language"),
        url=next((text for text in told.get("identifier", []) if _is_url(text)), ""),
    )


_NAMES = {
    "title": "title", "creator": "creator", "initial-creator": "initial-creator",
    "publisher": "publisher", "date": "date", "created": "created", "creation-date": "created",
    "language": "language", "identifier": "identifier", "source": "identifier",
}  # fmt: skip


def _first(told: dict[str, list[str]], name: str) -> str:
    return told.get(name, [""])[0]


def _date(text: str) -> str:
    match = _DATE.match(text)
    return match[0] if match and not date_problem(match[0]) else ""


def _is_url(text: str) -> bool:
    return text.startswith(("http://", "https://")) and " " not in text
