"""What a paragraph style stands for, told by the names that office programs give their styles."""

import re

_HEADING = re.compile(r"heading ?([1-9])\b")
# The names that Word, LibreOffice, Google and Pages give; Word keeps them in English everywhere.
_ROLES = {
    "title": "Heading1", "heading": "Heading1", "subtitle": "Subtitle",
    "quote": "Quote", "intense quote": "Quote", "block text": "Quote", "quotations": "Quote",
    "block quotation": "Quote", "block quote": "Quote", "epigraph": "Quote",
    "caption": "Caption", "image caption": "Caption", "table caption": "Caption",
    "table": "Caption", "figure": "Caption", "illustration": "Caption", "drawing": "Caption",
    "html preformatted": "Code", "preformatted text": "Code", "source code": "Code", "code": "Code",
}  # fmt: skip


def role_by_name(name: str) -> str:
    """The role: "Heading1" to "Heading9", "Subtitle", "Quote", "Caption", "Code", "" for others."""
    name = " ".join(name.lower().split())
    heading = _HEADING.match(name)
    return f"Heading{heading[1]}" if heading else _ROLES.get(name, "")
