"""What stands before the items of the lists in a Word document: "3.", "b)", "1.2" or a bullet.

ECMA-376 part 1, 17.9: a paragraph names a list (`num`), which names its abstract form, whose
levels say how numbers look and where they begin. Lists of one form go on counting together.
"""

import re
from collections.abc import Callable, Mapping

from lxml import etree

from reader.importers.signs import item_sign

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{_W}val"
_PLACE = re.compile("%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HIGHEST = 100_000  # a number in words or letters above it is one that nobody reads


class Numbering:
    """The lists of one document, told by the tree of its `numbering.xml`."""

    def __init__(self, tree: etree._Element) -> None:
        self._forms = {form.get(f"{_W}abstractNumId", ""): form for form in tree.iter(_FORM)}
        self._nums = {num.get(f"{_W}numId", ""): num for num in tree.iter(f"{_W}num")}
        self._counts: dict[str, dict[int, int]] = {}  # by the form, by the level from 0
        self._begun: set[tuple[str, int]] = set()

    def mark_items(self, tree: etree._Element, lists: Mapping[str, tuple[str, int]]) -> None:
        """Put a sign with its number before each list item in `tree`.

        `lists` says in which list and at which level from 0 the paragraphs of a style are.
        """
        for paragraph in tree.iter(f"{_W}p"):
            properties = paragraph.find(f"{_W}pPr")
            if properties is None:
                continue
            label = self._next(*_list_of(properties, lists))
            if label:
                run = etree.Element(f"{_W}r")
                etree.SubElement(run, f"{_W}t").text = item_sign(label)
                paragraph.insert(paragraph.index(properties) + 1, run)

    def _next(self, num_id: str, level: int) -> str:
        """Count one more item of the list `num_id` and say how it is called; "" for a bullet."""
        num = self._nums.get(num_id)
        if num is None:
            return ""
        form_id = _value(num, "abstractNumId")
        counts = self._counts.setdefault(form_id, {})
        start = self._override(num, level) if (num_id, level) not in self._begun else None
        self._begun.add((num_id, level))
        if start is not None or level not in counts:
            counts[level] = self._start(form_id, level) if start is None else start
        else:
            counts[level] += 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return self._label(form_id, level, counts)

    def _label(self, form_id: str, level: int, counts: Mapping[int, int]) -> str:
        own = self._level(form_id, level)
        if own is None or _value(own, "numFmt") in ("bullet", "none", ""):
            return ""

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = self._level(form_id, at)
            count = counts.get(at, self._start(form_id, at))
            return numeral(count, "decimal" if shown is None else _value(shown, "numFmt"))

        return _PLACE.sub(number, _value(own, "lvlText")).strip()

    def _level(self, form_id: str, level: int) -> etree._Element | None:
        form = self._forms.get(form_id)
        for found in () if form is None else form.iterchildren(f"{_W}lvl"):
            if found.get(f"{_W}ilvl") == str(level):
                return found
        return None

    def _start(self, form_id: str, level: int) -> int:
        own = self._level(form_id, level)
        return 1 if own is None else _number(_value(own, "start"), 1)

    def _override(self, num: etree._Element, level: int) -> int | None:
        for override in num.iterchildren(f"{_W}lvlOverride"):
            start = _value(override, "startOverride")
            if override.get(f"{_W}ilvl") == str(level) and start:
                return _number(start, 1)
        return None


_FORM = f"{_W}abstractNum"


def _list_of(properties: etree._Element, lists: Mapping[str, tuple[str, int]]) -> tuple[str, int]:
    """The list of a paragraph and its level there; "" if it is in none."""
    in_style = lists.get(_value(properties, "pStyle"), ("", 0))
    numbering = properties.find(f"{_W}numPr")
    if numbering is None:
        return in_style
    level = _value(numbering, "ilvl")
    return _value(numbering, "numId") or in_style[0], _number(level, in_style[1])


def _value(element: etree._Element, name: str) -> str:
    child = element.find(_W + name)
    return "" if child is None else child.get(_VAL, "")


def _number(text: str, otherwise: int) -> int:
    return int(text) if re.fullmatch("[0-9]{1,6}", text) else otherwise


def numeral(count: int, form: str) -> str:
    """`count` as the format `form` of ECMA-376 17.18.59 writes it; in figures if we know none."""
    write = _FORMS.get(form)
    return write(count) if write and 0 < count < _HIGHEST else str(count)


def _letters(count: int) -> str:
    """From a to z, then from aa to zz, and so on."""
    times, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * min(times + 1, 20)


def _roman(count: int) -> str:
    parts = []
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        parts.append(sign * times)
    return "".join(parts)


_FORMS: Mapping[str, Callable[[int], str]] = {
    "lowerLetter": _letters,
    "upperLetter": lambda count: _letters(count).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "decimalZero": lambda count: f"{count:02}",
}
