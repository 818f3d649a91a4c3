"""What a web page tells of its article: title, author, site, date, language, URL.

Asked in turn: JSON-LD, Dublin Core, Open Graph and other meta tags, the text of the page; at last,
for the day, its address.
"""

import html
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from reader.importers.addresses import join_url
from reader.importers.page_byline import byline_names, find_byline, without_by
from reader.importers.page_dates import date_in_address, iso_date
from reader.importers.page_day import day_in_text
from reader.importers.page_jsonld import read_jsonld
from reader.importers.page_title import article_title

_TITLES = (
    "dc:title", "dcterm:title", "dcterms:title", "og:title", "weibo:article:title",
    "weibo:webpage:title", "citation_title", "title", "twitter:title", "parsely-title",
)  # fmt: skip
_AUTHORS = (
    "dc:creator", "dcterm:creator", "dcterms:creator", "citation_author", "author",
    "parsely-author", "sailthru:author", "byl", "article:author",
)  # fmt: skip
_SITES = ("og:site_name", "citation_journal_title", "dc:publisher", "dcterms:publisher")
_DATES = (
    "article:published_time", "parsely-pub-date", "datepublished", "dcterms:issued",
    "dcterms:created", "dcterms:date", "dc:date", "dc:date:issued", "citation_publication_date",
    "citation_date", "og:article:published_time", "og:published_time", "sailthru:date", "pubdate",
    "publishdate", "publish-date", "bt:pubdate", "article_date_original", "originalpublicationdate",
    "date",
)  # fmt: skip
_SEVERAL = frozenset(
    ("dc:creator", "dcterms:creator", "citation_author")
)  # one tag for each author
_WEB = re.compile("https?://", re.I)
_LONGEST = 2000  # characters
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_WORD = re.compile(r"\w+")
Tags = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is known of the article; "" for what is not. `byline` is the part of the page that told
    the author, if none of its metadata did."""

    title: str
    author: str
    source: str
    published: str
    language: str
    url: str
    byline: HtmlElement | None = None


def read_metadata(root: HtmlElement, saved_from: str = "") -> PageFacts:
    """The facts of the page `root`, saved from the URL `saved_from` if that is known. No errors."""
    told, tags = read_jsonld(root), _tags(root)
    url = _url(root, tags, told, saved_from)
    site = told.get("publisher", "") or _first(tags, _SITES)
    author, byline = told.get("author", "") or _first(tags, _AUTHORS, no_web=True), None
    if not author or _WEB.match(author):
        byline = find_byline(root.body)
        author = "" if byline is None else byline_names(byline)
    return PageFacts(
        title=_title(root, tags, told, site),
        author=without_by(author),
        source=site or _host(url),
        published=iso_date(told.get("published", "")) or _published(root, tags, url),
        language=_language(root, tags, told),
        url=url,
        byline=byline,
    )


def _tags(root: HtmlElement) -> Tags:
    """The contents of the meta tags by their names in lower case, with ":" for "."; those that
    have it for a `property` go before those that have it for a `name`."""
    found: dict[str, list[str]] = {}
    for kind in ("property", "name", "itemprop"):
        told: defaultdict[str, list[str]] = defaultdict(list)
        for tag in root.iter("meta"):
            content = _tidy(html.unescape(tag.get("content", "")))
            for name in tag.get(kind, "").lower().split():
                if content:
                    told[name.replace(".", ":")].append(content)
        found = {**told, **found}
    return found


def _tidy(text: str) -> str:
    """`text` on one line; what goes on for longer than any title or name is cut."""
    return " ".join(text[:_LONGEST].split())


def _first(tags: Tags, names: Sequence[str], *, no_web: bool = False) -> str:
    """What the first of `names` that is there tells; `no_web`: not if that is a mere address."""
    for name in names:
        values = [value for value in tags.get(name, ()) if not (no_web and _WEB.match(value))]
        if values:
            return ", ".join(dict.fromkeys(values)) if name in _SEVERAL else values[-1]
    return ""


def _title(root: HtmlElement, tags: Tags, told: Mapping[str, str], site: str) -> str:
    element = root.find(".//head/title")
    whole = "" if element is None else _tidy(element.text_content())
    names = [told[key] for key in ("name", "headline") if key in told]
    if names:  # of two, the one that the page has for its title
        return max(names, key=lambda name: _likeness(name, whole))
    if title := _first(tags, _TITLES):
        return title
    headings = [_tidy(heading.text_content()) for heading in root.iter("h1", "h2")]
    return article_title(whole, headings, site)


def _likeness(name: str, title: str) -> float:
    """The share of the letters of `name` whose words are in `title`, too."""
    known = set(_WORD.findall(title.lower()))
    words = _WORD.findall(name.lower())
    size = sum(map(len, words))
    return sum(len(word) for word in words if word in known) / size if size else 0.0


def _published(root: HtmlElement, tags: Tags, url: str) -> str:
    for name in _DATES:
        for value in reversed(tags.get(name, ())):
            if day := iso_date(value):
                return day
    return day_in_text(root.body) or date_in_address(_parts(url)[1])


def _language(root: HtmlElement, tags: Tags, told: Mapping[str, str]) -> str:
    for language in (
        root.get("lang", ""), root.get("xml:lang", ""), root.body.get("lang", ""),
        _http_language(root), _first(tags, ("language", "dc:language", "og:locale")),
        told.get("language", ""),
    ):  # fmt: skip
        if _LANGUAGE.fullmatch(language.strip()):
            return language.strip().replace("_", "-")
    return ""


def _http_language(root: HtmlElement) -> str:
    for tag in root.iter("meta"):
        if tag.get("http-equiv", "").lower() == "content-language":
            return str(tag.get("content", "")).split(",")[0]
    return ""


def _url(root: HtmlElement, tags: Tags, told: Mapping[str, str], saved_from: str) -> str:
    """The address that the page wants to be known by, or that it was saved from."""
    canonical = [
        link.get("href", "").strip()
        for link in root.iter("link")
        if "canonical" in link.get("rel", "").lower().split()
    ]
    for url in (*canonical[:1], _first(tags, ("og:url",)), told.get("url", "")):
        whole = join_url(saved_from, url) if url else ""
        if _WEB.match(whole) and not (_is_home(whole) and not _is_home(saved_from)):
            return whole
    return saved_from


def _is_home(url: str) -> bool:
    """Whether `url` is that of a whole site; one that is not there may be."""
    return _parts(url)[1] in ("", "/")


def _host(url: str) -> str:
    return _parts(url)[0].removeprefix("www.")


def _parts(url: str) -> tuple[str, str]:
    """Host and path."""
    try:
        parts = urlsplit(url)
        return parts.hostname or "", parts.path
    except ValueError:
        return "", ""
