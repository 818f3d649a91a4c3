"""Paragraphs, lists and answers to choose from as XHTML."""

from markupsafe import Markup

from reader.core.direction import inlines_from_right
from reader.core.sheet import TICK_BOX, Inline, Paragraph, Style
from reader.exporters.escaping import NOTHING, fill, joined
from reader.exporters.xhtml.inlines import Lines, veiled


class Paragraphs:
    """Sets the paragraphs of one sheet. `name` begins the names of its questions."""

    def __init__(self, name: str, lines: Lines, *, from_right: bool, is_interactive: bool) -> None:
        self._name = name
        self._lines = lines
        self._from_right = from_right
        self._is_interactive = is_interactive
        self._asked = 0

    def one(self, part: Paragraph) -> Markup:
        """A paragraph with its number and marker."""
        tag = {Style.QUOTE: "blockquote", Style.CODE: "pre"}.get(part.style, "p")
        lead = NOTHING
        if part.number:
            lead += fill('<span class="number">{}</span> ', part.number)
        if part.marker:
            lead += fill('<span class="marker">{}</span> ', part.marker)
        return fill(
            '<{0} class="{1}"{2}>{3}</{0}>',
            Markup(tag),
            part.style.value,
            self.turned(part.inlines),
            lead + self._lines.line(part.inlines),
        )

    def items(self, items: list[Paragraph]) -> Markup:
        """The items of a list."""
        told = []
        for item in items:
            is_bullet = item.marker in ("", "•")
            lead = NOTHING if is_bullet else fill('<span class="marker">{}</span> ', item.marker)
            if item.number:
                lead = fill('<span class="number">{}</span> ', item.number) + lead
            kind = Markup("bullet" if is_bullet else "typed")
            inner = lead + self._lines.line(item.inlines)
            level = max(item.level, 1)
            told.append(
                fill(
                    '<li class="{} level-{}"{}>{}</li>',
                    kind,
                    level,
                    self.turned(item.inlines),
                    inner,
                )
            )
        return fill('<ul class="list">{}</ul>', joined(told))

    def choices(self, choices: list[Paragraph]) -> Markup:
        """Answers to choose from: buttons if one is right, boxes to tick if more are,
        in place of the printed ones."""
        if not self._is_interactive:
            return joined([self.one(choice) for choice in choices])
        self._asked += 1
        right = sum(choice.is_right for choice in choices)
        kind = "radio" if right == 1 else "checkbox"
        name = f"{self._name}q{self._asked}"
        told = [
            fill(
                '<label class="choice"{}><input type="{}" name="{}" data-r="{}"/> {} {}</label>',
                self.turned(choice.inlines),
                kind,
                name,
                veiled(f"{choice.is_right:d}{at}") if right else "",
                choice.marker.removeprefix(TICK_BOX).strip(),
                self._lines.line(choice.inlines),
            )
            for at, choice in enumerate(choices)
        ]
        end = Markup('<span class="verdict"></span></fieldset>')
        return Markup('<fieldset class="choices">') + joined(told) + end

    def turned(self, inlines: tuple[Inline, ...]) -> Markup:
        """The direction of a line where it is another than that of the sheet."""
        turned = inlines_from_right(inlines, self._from_right)
        if turned == self._from_right:
            return NOTHING
        return Markup(' dir="rtl"' if turned else ' dir="ltr"')
