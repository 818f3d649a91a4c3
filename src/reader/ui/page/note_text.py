"""A note's Markdown as the plain words that fit a margin, broken into a few lines."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from reader.core.note import Note, NoteKind

_LINES = 5
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"```\w*"), ""),
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),  # links and pictures
    (re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__|~~|`)(.+?)\1"), r"\2"),
    (re.compile(r"(?<!\w)[*_](?=\S)(.+?)(?<=\S)[*_](?!\w)"), r"\1"),
)


def said(note: Note) -> str:
    """The words of a note; those of a gap without a hint say what it is."""
    return note.body if note.body.strip() or note.kind is not NoteKind.GAP else "Gap"


def plain(markdown: str) -> str:
    """`markdown` without its signs, each paragraph on a line of its own."""
    for pattern, replacement in _RULES:
        markdown = pattern.sub(replacement, markdown)
    lines = (" ".join(line.split()) for line in markdown.splitlines())
    return "\n".join(line for line in lines if line)


def fitted(markdown: str, font: QFont, width: int) -> list[str]:
    """The words of a note in lines at most `width` pixels wide, five at most, then "…"."""
    text = plain(markdown).replace("\n", "\u2028")
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")
    lines: list[str] = []
    more = False
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        if len(lines) == _LINES:
            more = True
            break
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        raw = units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
        lines.append(raw.rstrip(" \u2028"))
    layout.endLayout()
    if more:
        last = lines[-1] + " …"
        lines[-1] = QFontMetricsF(font).elidedText(last, Qt.TextElideMode.ElideRight, width)
    return lines
