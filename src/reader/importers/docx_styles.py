"""What the paragraph styles of a Word document stand for: headings, quotes, captions, code."""

import re
from collections.abc import Iterator

from lxml import etree

from reader.importers.office_styles import role_by_name

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{_W}val"
_LEVELS = frozenset("012345678")
_DEEPEST = 20  # styles based on styles; a longer chain is a ring
_PREFIX = "Reader"
STYLE_MAP = "\n".join((
    *(f"p.{_PREFIX}Heading{level} => h{min(level, 6)}:fresh" for level in range(1, 10)),
    f"p.{_PREFIX}Subtitle => p:fresh",
    f"p.{_PREFIX}Quote => blockquote > p:fresh",
    f"p.{_PREFIX}Caption => figcaption:fresh",
    f"p.{_PREFIX}Code => pre:separator('\\n')",
))  # fmt: skip
"""The style map for mammoth: what becomes of the styles as `Styles.name_roles` names them."""


class Styles:
    """The styles of one document, told by the tree of its `styles.xml` (None if it has none)."""

    def __init__(self, sheet: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        for style in () if sheet is None else sheet.iter(f"{_W}style"):
            if style.get(f"{_W}type") == "paragraph":
                self._styles[style.get(f"{_W}styleId", "")] = style
        self._roles: dict[str, str] = {}

    def lists(self) -> dict[str, tuple[str, int]]:
        """In which list and at which level from 0 the paragraphs of a style are, by the style."""
        found = {}
        for style_id in self._styles:
            for style in self._chain(style_id):
                numbering = style.find(f"{_W}pPr/{_W}numPr/{_W}numId")
                if numbering is not None:
                    level = style.find(f"{_W}pPr/{_W}numPr/{_W}ilvl")
                    at = "" if level is None else level.get(_VAL, "")
                    found[style_id] = numbering.get(_VAL, ""), int(at) if at in _LEVELS else 0
                    break
        return found

    def _chain(self, style_id: str) -> Iterator[etree._Element]:
        """The style, the one it is based on, and so on."""
        for _ in range(_DEEPEST):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            below = style.find(f"{_W}basedOn")
            style_id = "" if below is None else below.get(_VAL, "")

    def name_roles(self, tree: etree._Element) -> None:
        """Give each paragraph in `tree` that has a role the style of that role."""
        for properties in tree.iter(f"{_W}pPr"):
            role = self._role_of(properties)
            if role:
                style = properties.find(f"{_W}pStyle")
                if style is None:
                    style = etree.SubElement(properties, f"{_W}pStyle")
                style.set(_VAL, _PREFIX + role)

    def _role_of(self, properties: etree._Element) -> str:
        level = _outline(properties)
        if level is not None:
            return f"Heading{level}" if level else ""
        style = properties.find(f"{_W}pStyle")
        name = "" if style is None else style.get(_VAL, "")
        if name and name not in self._roles:
            self._roles[name] = self._find_role(name)
        return self._roles.get(name, "")

    def _find_role(self, style_id: str) -> str:
        """The role of a style: by its name, by its outline level, or that of the one below it."""
        if style_id not in self._styles:
            return role_by_name(style_id)
        for style in self._chain(style_id):
            label = style.find(f"{_W}name")
            role = role_by_name("" if label is None else label.get(_VAL, ""))
            if role:
                return role
            properties = style.find(f"{_W}pPr")
            level = None if properties is None else _outline(properties)
            if level is not None:
                return f"Heading{level}" if level else ""
        return ""


def _outline(properties: etree._Element) -> int | None:
    """The heading level that is set, 0 for body text, None if none is set."""
    outline = properties.find(f"{_W}outlineLvl")
    level = "" if outline is None else outline.get(_VAL, "")
    if not re.fullmatch("[0-9]", level):
        return None
    return int(level) + 1 if level != "9" else 0
