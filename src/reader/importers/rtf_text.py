"""The characters of an RTF file, with signs of `rtf_parts` among them, as blocks."""

import re

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content
from reader.importers.html_blocks import EMPTY_CELL
from reader.importers.rtf_parts import CELL, LABEL, LEVEL, PICTURE, ROW, SHOWN, STYLE, Parts
from reader.importers.signs import split_signs

_LEVEL = re.compile(f"{LEVEL}([0-8]);")
_STYLE = re.compile(f"{STYLE}([0-9]+);")
# What Word writes as a label, and what people type as one.
_ITEM = re.compile(f"{LABEL} *([^\t{LABEL}]{{0,20}})\t|^ *([•◦▪–·]|[0-9]{{1,3}}[.)])\t")
_NUMBERED = re.compile(f"[{STYLE}{LEVEL}{PICTURE}][0-9]+;")
_OTHER = re.compile("[\ufdd0\ufdd1\ufdd4-\ufdef]")
_BULLETS = frozenset("•·◦▪–-*\uf0b7\uf0a7o§")
_SPACE = re.compile("[ \t\n\f\r]+")
_KINDS = {"Quote": BlockKind.QUOTE, "Caption": BlockKind.CAPTION, "Code": BlockKind.CODE}


def tidy(text: str) -> str:
    """`text` without signs, its white space collapsed."""
    bare = "".join(part for part, _, _ in split_signs(text))
    return _SPACE.sub(" ", _bare(bare)).strip(" ")


def _bare(text: str) -> str:
    """`text` without the signs of `rtf_parts`."""
    return _OTHER.sub("", _NUMBERED.sub("", text))


class TextWriter:
    """Puts lines into blocks; `title` is the first heading of level 1."""

    def __init__(self, parts: Parts) -> None:
        self.title = ""
        self._parts = parts
        self._builder = ContentBuilder()
        self._latest = ""  # the role of the line before

    def write(self, text: str) -> None:
        """Write the body."""
        *rows, rest = text.split(ROW)
        for row in rows:
            first, *others = row.split(CELL)
            *before, first = first.rstrip("\n").split("\n")
            self._lines(before)
            self._row([first, *others])
            self._role(row)
        self._lines(rest.replace(CELL, "\n").split("\n"))

    def write_notes(self, notes: list[str]) -> None:
        """Write the notes, numbered, at the end."""
        for number, note in enumerate(notes, 1):
            self._builder.begin(BlockKind.ITEM, 1, f"{number}.")
            self._builder.add(tidy(note))

    def build(self) -> Content:
        """The content of all that was written."""
        return self._builder.build()

    @property
    def marks(self) -> list[tuple[int, str]]:
        """As `ContentBuilder.marks`."""
        return self._builder.marks

    def _row(self, cells: list[str]) -> None:
        while cells and not tidy(cells[-1]):
            cells.pop()
        if not cells:
            return
        self._builder.begin(BlockKind.ROW)
        for index, cell in enumerate(cells):
            self._builder.add("\t" if index else "")
            self._text(cell if index or tidy(cell) else EMPTY_CELL)
        for cell in cells:
            self._pictures(cell)

    def _lines(self, lines: list[str]) -> None:
        before: BlockKind | None = None
        for line in lines:
            before = self._line(line, before)

    def _line(self, line: str, before: BlockKind | None) -> BlockKind:
        """Write one line after a block of the kind `before`; the kind of its own."""
        role, item = self._role(line), _ITEM.search(line)
        kind = _KINDS.get(role, BlockKind.PARAGRAPH)
        text = _ITEM.sub("", _STYLE.sub("", _LEVEL.sub("", line)))
        if role.startswith("Heading"):
            kind, level = BlockKind.HEADING, int(role[-1])
            self._builder.begin(kind, min(level, 6))
            self.title = self.title or (tidy(text) if level == 1 else "")
        elif item and (label := (item[1] or item[2] or "").strip()):
            kind = BlockKind.ITEM
            self._builder.begin(kind, 1, "•" if label in _BULLETS else label)
        elif kind is BlockKind.CODE and before is kind:
            self._builder.add("\n")  # the lines of a listing are paragraphs
        elif tidy(text):
            self._builder.begin(kind)
        self._text(SHOWN.sub(" ", text), is_code=kind is BlockKind.CODE)
        self._pictures(text)
        return kind

    def _pictures(self, text: str) -> None:
        for number in SHOWN.findall(text):
            if int(number) < len(self._parts.pictures):
                self._builder.picture(self._parts.pictures[int(number)].hash, "")

    def _role(self, line: str) -> str:
        """What the styles named in `line` say it is, the last one; else it is as that before."""
        level, styles = _LEVEL.search(line), _STYLE.findall(line)
        if level or styles:
            role = self._parts.roles.get(styles[-1], "") if styles else ""
            self._latest = role or (f"Heading{int(level[1]) + 1}" if level else "")
        return self._latest

    def _text(self, text: str, is_code: bool = False) -> None:
        """Append `text` to the open block, with the places marked in it."""
        pending = ""
        for part, kind, name in split_signs(text):
            part = _bare(part)
            if not is_code:
                part = _SPACE.sub(" ", pending + part)
                pending = " " if part.endswith(" ") else ""
                part = part.removesuffix(" ")
            if part:
                self._builder.add(part)
            if kind:
                self._builder.mark(name)
