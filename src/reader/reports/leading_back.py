"""Links back: the address of an article on the web with the words of a passage in it.

A browser that knows text fragments (WICG, "URL Fragment Text Directives") opens the page at these
words and marks them; any other opens the page. An article without an address has no link.
"""

from urllib.parse import quote, urlsplit

from reader.core.content import OBJECT
from reader.core.snapshot import MarkedDocument
from reader.core.surroundings import Around, surroundings

_WHOLE = 10  # words of a passage that are told in full; of a longer one both ends are enough
_ENDS = 5  # words at each end
_BEFORE = 3  # words before a passage that stands in the text more than once


def link_back(marked: MarkedDocument, start: int, end: int) -> str:
    """The address that leads to `start:end` (code points) of an article; "" if it has none."""
    url = marked.document.url.strip()
    if not is_on_the_web(url):
        return ""
    text = marked.content.text
    spans = surroundings(text, [(start, end)], Around.WORD)  # browsers find whole words only
    if not spans:
        return url
    start, end = spans[0]
    lines = [line.split() for line in text[start:end].split("\n") if OBJECT not in line]
    told = _told([line for line in lines if line])
    said = ",".join([*_before(text, start, end), *told])
    return f"{url}{'' if '#' in url else '#'}:~:text={said}" if told else url


def is_on_the_web(url: str) -> bool:
    """Whether a browser can follow an address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _told(lines: list[list[str]]) -> list[str]:
    """All words of a passage, or those that it begins and ends with, each within one paragraph."""
    if not lines:
        return []
    if len(lines) == 1 and len(lines[0]) <= _WHOLE:
        return [_encoded(lines[0])]
    return [_encoded(lines[0][:_ENDS]), _encoded(lines[-1][-_ENDS:])]


def _before(text: str, start: int, end: int) -> list[str]:
    """What stands before a passage, in its paragraph, if the same words stand elsewhere too."""
    passage = text[start:end]
    elsewhere = text.find(passage) != start or text.find(passage, start + 1) >= 0
    words = text[text.rfind("\n", 0, start) + 1 : start].split()[-_BEFORE:] if elsewhere else []
    return [f"{_encoded(words)}-"] if words else []


def _encoded(words: list[str]) -> str:
    """Words as a fragment tells them; a hyphen there has a meaning of its own."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
