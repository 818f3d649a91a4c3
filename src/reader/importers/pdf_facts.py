"""What a PDF says of itself: title, author, date, journal, address and language.

It stands in the document information (ISO 32000, 14.3.3) or in a packet of XMP, which is XML;
the packet is read only where it lies open in the file. When the file was made says nothing about
when its article came out, and dc:date is mostly that, so neither is taken.
"""

import re
from typing import NamedTuple

from lxml import etree

from reader.core.text import canonical
from reader.importers.pdf_file import PdfFile

_START, _END = b"<x:xmpmeta", b"</x:xmpmeta>"
_LONGEST_PACKET = 200_000  # bytes
_DC = "{http://purl.org/dc/elements/1.1/}"
_PRISM = re.compile(r"\{http://prismstandard\.org/namespaces/basic/[\d.]+/\}?(\w+)")
_DATE = re.compile(r"(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?")
# What programs write where nobody gave a title.
_USELESS = re.compile(
    r"microsoft (word|powerpoint|excel)\b.*|untitled.*|(document|title|doc|slide)\s*\d*"
    r"|.*\.(docx?|odt|rtf|tex|dvi|indd|qxd|qxp|pdf|e?ps|pptx?|xlsx?|html?)|powerpoint.?presentation"
    r"|[\W\d_]*|\S*\d{4,}\S*|about:blank|full page( photo| fax)?|print|unknown|none|ohne titel"
    r"|безымянный.*|без названия|без назви",
    re.I,
)
_NOBODY = re.compile(
    r"(admin(istrator)?|user|owner|unknown|none|anonymous|root|windows|microsoft.*|default"
    r"|author|www\..*|\W*)", re.I,
)  # fmt: skip


class Facts(NamedTuple):
    """What is told, "" where it is not; `published` is an ISO date."""

    title: str = ""
    author: str = ""
    source: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


def read_facts(file: PdfFile, data: bytes) -> Facts:
    """The facts of an open PDF, whose bytes are `data`. No errors."""
    packet = _packet(data)
    title = file.fact("Title") or packet.get("title", "")
    author = file.fact("Author") or packet.get("creator", "")
    told = packet.get("publicationDate") or packet.get("coverDate")
    doi = packet.get("doi", "")
    return Facts(
        title="" if _USELESS.fullmatch(title) else _tidy(title),
        author="" if _NOBODY.fullmatch(author) else _tidy(author),
        source=_tidy(packet.get("publicationName", "")),
        published=_date(told or ""),
        language=_language(file.language()),
        url=_address(packet.get("url", ""), doi),
    )


def _packet(data: bytes) -> dict[str, str]:
    """The plain values of the last packet of XMP, by their local names."""
    end = data.rfind(_END)
    start = data.rfind(_START, max(0, end - _LONGEST_PACKET), max(0, end))
    if start < 0:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data[start : end + len(_END)], parser)
    except etree.XMLSyntaxError:
        return {}
    values: dict[str, list[str]] = {}
    for element in root.iter():
        tag = element.tag
        if not isinstance(tag, str):
            continue
        name = tag.removeprefix(_DC) if tag.startswith(_DC) else ""
        if match := _PRISM.fullmatch(tag):
            name = match[1]
        if name:
            words = [" ".join(text.split()) for text in element.itertext()]
            values.setdefault(name, [word for word in words if word])
    return {name: ", ".join(words) for name, words in values.items() if words}


def _tidy(text: str) -> str:
    return " ".join(canonical(text).split())


def _date(text: str) -> str:
    found = _DATE.match(text.strip())
    if not found or not 1800 <= int(found[1]) <= 2200:
        return ""
    return "-".join(part for part in found.groups() if part)


def _address(url: str, doi: str) -> str:
    if url.lower().startswith(("http://", "https://")) and " " not in url:
        return url
    return f"https://doi.org/{doi}" if doi.startswith("10.") and " " not in doi else ""


def _language(tag: str) -> str:
    found = re.match(r"[a-zA-Z]{2,3}(?=[-_]|$)", tag)
    return found[0].lower() if found else ""
