"""The styles of an OpenDocument text: what paragraphs stand for, how runs are set, how lists count.

OpenDocument 1.3 part 3: automatic styles, made by setting things by hand, lead back to named ones.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from reader.importers.docx_numbering import numeral
from reader.importers.office_styles import role_by_name
from reader.importers.xml_safe import local_name

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_DEEPEST = 20  # styles that rest on styles; a longer chain is a ring
_ESCAPE = re.compile("_([0-9a-f]{1,4})_")  # how a name writes what may not be in it
_FORMS = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
}  # fmt: skip
_TAGS = {"Strong Emphasis": "strong", "Emphasis": "em", "Source Text": "code"}


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How the items on one level of a list are called; `form` is "" for a bullet."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1

    def label(self, count: int) -> str:
        """What stands before the item number `count`; "" for a bullet."""
        return f"{self.prefix}{numeral(count, self.form)}{self.suffix}" if self.form else ""


class Styles:
    """The styles in the trees of `content.xml` and `styles.xml`."""

    def __init__(self, trees: Iterable[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._lists: dict[str, etree._Element] = {}
        for tree in trees:
            for style in tree.iter(f"{_STYLE}style"):
                key = style.get(f"{_STYLE}family", ""), style.get(f"{_STYLE}name", "")
                self._styles[key] = style
            for style in tree.iter(f"{_TEXT}list-style"):
                self._lists[style.get(f"{_STYLE}name", "")] = style
        self._roles: dict[str, str] = {}
        self._tags: dict[str, tuple[str, ...]] = {}

    def role(self, name: str) -> str:
        """What the paragraph style `name` stands for, as `role_by_name` has it."""
        if name not in self._roles:
            self._roles[name] = self._find_role(name)
        return self._roles[name]

    def _find_role(self, name: str) -> str:
        for style_name, style in self._chain("paragraph", name):
            role = role_by_name(_plain(style_name))
            if role:
                return role
            level = "" if style is None else style.get(f"{_STYLE}default-outline-level", "")
            if re.fullmatch("[1-9]", level):
                return f"Heading{level}"
        return ""

    def tags(self, name: str) -> tuple[str, ...]:
        """The HTML tags that set a run as the text style `name` does, the outermost first."""
        if name not in self._tags:
            found: dict[str, bool] = {}
            for style_name, style in self._chain("text", name):
                if tag := _TAGS.get(_plain(style_name)):
                    found.setdefault(tag, True)
                for properties in () if style is None else style:
                    if local_name(properties) == "text-properties":
                        for tag, is_set in _set_by(properties):
                            found.setdefault(tag, is_set)
            self._tags[name] = tuple(tag for tag, is_set in found.items() if is_set)
        return self._tags[name]

    def list_level(self, name: str, level: int) -> ListLevel:
        """How the list style `name` calls items on `level`, from 1."""
        style = self._lists.get(name)
        for own in () if style is None else style:
            if own.get(f"{_TEXT}level") == str(level):
                form = _FORMS.get(own.get(f"{_STYLE}num-format", ""), "")
                start = own.get(f"{_TEXT}start-value", "")
                return ListLevel(
                    form if local_name(own) == "list-level-style-number" else "",
                    own.get(f"{_STYLE}num-prefix", "").strip(),
                    own.get(f"{_STYLE}num-suffix", "").strip(),
                    int(start) if re.fullmatch("[0-9]{1,6}", start) else 1,
                )
        return ListLevel()

    def _chain(self, family: str, name: str) -> Iterator[tuple[str, etree._Element | None]]:
        """The style with its name, the one it rests on, and so on; None if it is not there."""
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name))
            if name:
                yield name, style
            if style is None:
                return
            name = style.get(f"{_STYLE}parent-style-name", "")


def _plain(name: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), name)


def _set_by(properties: etree._Element) -> Iterator[tuple[str, bool]]:
    """Each tag that `properties` tells about, and whether they set it."""
    weight = properties.get(f"{_FO}font-weight")
    if weight:
        yield "strong", weight in ("bold", "600", "700", "800", "900")
    slope = properties.get(f"{_FO}font-style")
    if slope:
        yield "em", slope in ("italic", "oblique")
    line = properties.get(f"{_STYLE}text-line-through-style")
    if line:
        yield "s", line != "none"
    place = properties.get(f"{_STYLE}text-position", "").split(" ")[0]
    if place:
        yield "sup", place == "super" or re.fullmatch(r"[1-9][0-9]*%", place) is not None
        yield "sub", place == "sub" or place.startswith("-")
