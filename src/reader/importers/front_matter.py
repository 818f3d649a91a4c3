"""The few simple lines between "---" that many Markdown files begin with: title, author, date …"""

import re
from collections.abc import Mapping

_FENCE = re.compile(r"---[ \t]*\n")
_END = re.compile(r"(?m)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_PAIR = re.compile(r"([A-Za-z][\w .-]*?)[ \t]*:(?:[ \t]+(.*))?$")
_LISTED = re.compile(r"\s+-\s+(.*)$|-\s+(.*)$")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![\d-])")
_LONGEST = 20_000  # characters; what has no end by then is no front matter
_NAMES = {
    "title": "title", "author": "author", "authors": "author", "byline": "author",
    "date": "published", "published": "published",
    "source": "source", "site": "source", "publication": "source",
    "language": "language", "lang": "language", "url": "url", "link": "url",
}  # fmt: skip


def split_front_matter(text: str) -> tuple[Mapping[str, str], str]:
    """The metadata at the head of `text`, under the names that a draft has, and what follows it.

    Without front matter that is an empty mapping and `text` itself.
    """
    start = _FENCE.match(text)
    end = _END.search(text, start.end(), _LONGEST) if start else None
    if not start or not end:
        return {}, text
    pairs = _pairs(text[start.end() : end.start()])
    if pairs is None:
        return {}, text
    return _tidied(pairs), text[end.end() :]


def _pairs(head: str) -> dict[str, list[str]] | None:
    """Every key in lower case with its values; None if this is no list of keys."""
    found: dict[str, list[str]] = {}
    values: list[str] = []
    for line in head.splitlines():
        if pair := _PAIR.match(line):
            values = found.setdefault(pair[1].lower(), [])
            values.append(_bare(pair[2] or ""))
        elif found and (listed := _LISTED.match(line)):
            values.append(_bare(listed[1] or listed[2]))
        elif line.strip() and not line.startswith(("#", " ", "\t")):
            return None
    return found or None


def _bare(value: str) -> str:
    value = value.strip()
    if value[:1] == "[" and value[-1:] == "]" and not value.startswith("[["):
        return ", ".join(filter(None, map(_bare, value[1:-1].split(","))))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value.removeprefix("[[").removesuffix("]]").strip()


def _tidied(pairs: Mapping[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, name in _NAMES.items():
        value = ", ".join(filter(None, pairs.get(key, ())))
        if value and name not in found:
            found[name] = value
    if re.match("https?://", found.get("source", "")):
        found.setdefault("url", found["source"])
        del found["source"]
    if not re.match("https?://", found.get("url", "http://")):
        del found["url"]
    if "published" in found:
        date = _DATE.match(found.pop("published"))
        if date:
            found["published"] = date[0]
    return found
