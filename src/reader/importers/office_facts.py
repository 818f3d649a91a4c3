"""What a document says of itself: the Dublin Core elements that office files and e-books share."""

import re
from dataclasses import dataclass

from lxml import etree

from reader.core.dates import date_problem
from reader.importers.xml_safe import local_name, text_of

_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)")
_LANGUAGE = re.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*")  # BCP 47
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


def facts_from(root: etree._Element, *, is_published: bool = False) -> Facts:
    """The facts that stand as Dublin Core elements below `root`, whatever is around them. Their
    date is one of publication only in what `is_published`; office programs write there when the
    file was made or changed."""
    told: dict[str, list[str]] = {}
    for element in root.iter():
        name = local_name(element)
        if element.get(_EVENT) in ("modification", "creation"):
            continue
        if name in _NAMES and (text := text_of(element)):
            told.setdefault(_NAMES[name], []).append(text)
    title = _first(told, "title")
    return Facts(
        title=named_title(title),
        author=", ".join(dict.fromkeys(told.get("initial-creator") or told.get("creator", []))),
        source=_first(told, "publisher"),
        published=_date(_first(told, "date")) if is_published else "",
        language=_language(_first(told, "language")),
        url=next((text for text in told.get("identifier", []) if _is_url(text)), ""),
    )


def named_title(title: str) -> str:
    """`title`, or "" if it is one that a program gave by itself."""
    return "" if _NO_TITLE.match(title) else title


_EVENT = "{http://www.idpf.org/2007/opf}event"
_NAMES = {
    "title": "title", "creator": "creator", "initial-creator": "initial-creator",
    "publisher": "publisher", "date": "date",
    "language": "language", "identifier": "identifier", "source": "identifier",
}  # fmt: skip


def _first(told: dict[str, list[str]], name: str) -> str:
    return told.get(name, [""])[0]


def _date(text: str) -> str:
    match = _DATE.match(text)
    return match[0] if match and not date_problem(match[0]) else ""


def _language(text: str) -> str:
    return text if _LANGUAGE.fullmatch(text) else ""


def _is_url(text: str) -> bool:
    return text.startswith(("http://", "https://")) and " " not in text
