"""The open lists of an OpenDocument text: which style they have, and how far they have counted."""

import re

from lxml import etree

from reader.importers.odt_styles import ListLevel, Styles

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_NUMBER = re.compile("[0-9]{1,6}")


class OpenLists:
    """Follows the lists as they open, inside one another, and close."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[str] = []
        self._counts: dict[tuple[str, int], int] = {}  # of items, by style and level

    def open(self, element: etree._Element) -> ListLevel:
        """A list begins; how its items are called."""
        outer = self._open[-1] if self._open else ""
        style = element.get(f"{_TEXT}style-name") or outer
        self._open.append(style)
        level = self._styles.list_level(style, len(self._open))
        goes_on = element.get(f"{_TEXT}continue-numbering") == "true"
        if not goes_on and not element.get(f"{_TEXT}continue-list"):
            self._counts[style, len(self._open)] = level.start - 1
        return level

    def count(self, item: etree._Element) -> int:
        """The number of the next item of the innermost list, which is `item`."""
        key = self._open[-1], len(self._open)
        start = item.get(f"{_TEXT}start-value", "")
        told = int(start) if _NUMBER.fullmatch(start) else None
        self._counts[key] = self._counts.get(key, 0) + 1 if told is None else told
        return self._counts[key]

    def close(self) -> None:
        """The innermost list ends."""
        self._open.pop()
