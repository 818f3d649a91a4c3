"""Runs of text inside blocks, their white space collapsed as a browser does."""

import re
from collections import Counter

from reader.core.building import ContentBuilder
from reader.core.content import BlockKind, Content, SpanKind

_SPACE = re.compile("[ \t\n\f\r]+")  # no-break spaces are not among them


class InlineText:
    """Feeds a `ContentBuilder` piece by piece: the block, the spans that are open, the spaces.

    A space is held back until more text follows in the same block, so none is doubled or left
    at an edge.
    """

    def __init__(self) -> None:
        self.is_open = False
        self._builder = ContentBuilder()
        self._pushed: list[SpanKind] = []
        self._kinds: Counter[SpanKind] = Counter()  # how often each kind is open
        self._links: list[str] = []
        self._space: list[tuple[SpanKind, str]] | None = (
            None  # the spans before a space that is due
        )
        self._tabs = 0
        self._pictures: list[tuple[str, str]] = []  # those that follow the open block

    def open(self, kind: BlockKind, level: int = 0, marker: str = "") -> None:
        """Begin a block."""
        self._builder.begin(kind, level, marker)
        self.is_open, self._space, self._tabs = True, None, 0

    def set_level(self, level: int) -> None:
        """As `ContentBuilder.set_level`."""
        self._builder.set_level(level)

    def close(self) -> None:
        """End the block, if one is open."""
        self._builder.end()
        self.is_open, self._space, self._tabs = False, None, 0
        pictures, self._pictures = self._pictures, []
        for picture, alt in pictures:
            self._builder.picture(picture, alt)

    def picture(self, picture: str, alt: str) -> None:
        """A picture, as `ContentBuilder.picture` has it; one inside a block comes after it."""
        if self.is_open:
            self._pictures.append((picture, alt))
        else:
            self._builder.picture(picture, alt)

    def mark(self, name: str) -> None:
        """As `ContentBuilder.mark`."""
        self._builder.mark(name)

    def page(self, label: str) -> None:
        """As `ContentBuilder.page`."""
        self._builder.page(label)

    @property
    def marks(self) -> list[tuple[int, str]]:
        """As `ContentBuilder.marks`."""
        return self._builder.marks

    def push(self, kind: SpanKind, href: str = "") -> None:
        """What follows is set in this span too, until `pop`; spans may reach over blocks."""
        self._pushed.append(kind)
        self._kinds[kind] += 1
        if kind is SpanKind.LINK:
            self._links.append(href)

    def pop(self) -> None:
        """The innermost span ends."""
        if not self._pushed:
            return
        kind = self._pushed.pop()
        self._kinds[kind] -= 1
        if kind is SpanKind.LINK:
            self._links.pop()

    def add(self, text: str) -> None:
        """Append `text`, its white space collapsed, to the open block."""
        text = _SPACE.sub(" ", text)
        word = text.strip(" ")
        if text.startswith(" "):
            self.add_space()
        if not word:
            return
        around = self._set()
        if self._tabs:
            self._builder.add("\t" * self._tabs)
        elif self._space is not None:
            self._builder.add(" ", [span for span in self._space if span in around])
        self._tabs, self._space = 0, None
        self._builder.add(word, around)
        if text.endswith(" "):
            self.add_space()

    def add_space(self) -> None:
        """A space is due before the next text in this block; set as both its sides are."""
        if self._space is None:
            self._space = self._set()

    def add_tabs(self, count: int) -> None:
        """`count` tabs are due before the next text in this block, in place of a space."""
        self._tabs += count

    def add_verbatim(self, text: str) -> None:
        """Append `text` as it is."""
        self._builder.add(text)

    def build(self) -> Content:
        """All the blocks so far."""
        self.close()
        return self._builder.build()

    def _set(self) -> list[tuple[SpanKind, str]]:
        """Each kind of span that is open, once; of links the innermost, if it leads anywhere."""
        found: list[tuple[SpanKind, str]] = [
            (kind, "") for kind, times in self._kinds.items() if times and kind is not SpanKind.LINK
        ]
        if self._links and self._links[-1]:
            found.append((SpanKind.LINK, self._links[-1]))
        return found
