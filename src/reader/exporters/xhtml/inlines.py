"""Runs and gaps of a line as XHTML."""

from base64 import b64encode
from collections.abc import Iterable

from markupsafe import Markup

from reader.core.content import SpanKind
from reader.core.sheet import Gap, Inline, Run
from reader.exporters.escaping import NOTHING, fill, joined, legal, safe_link
from reader.exporters.gap_form import dashes, hint
from reader.exporters.xhtml.looks import Looks

_TAGS = {
    SpanKind.CODE: "code",
    SpanKind.STRONG: "strong",
    SpanKind.EMPHASIS: "em",
    SpanKind.STRIKE: "s",
    SpanKind.SUPERSCRIPT: "sup",
    SpanKind.SUBSCRIPT: "sub",
}
_NARROWEST, _WIDEST = 4, 40  # letters that a gap has room for


class Lines:
    """Sets the lines of one sheet. `sheet` begins the ids of its notes, of which `numbers` are
    there; `is_interactive` makes gaps into fields that check themselves."""

    def __init__(
        self,
        sheet: str,
        numbers: Iterable[int],
        looks: Looks,
        *,
        is_interactive: bool,
        is_book: bool,
    ) -> None:
        self._sheet = sheet
        self._numbers = frozenset(numbers)
        self._looks = looks
        self._is_interactive = is_interactive
        self._is_book = is_book
        self._said: set[int] = set()

    def line(self, inlines: Iterable[Inline]) -> Markup:
        """A line of runs and gaps."""
        return joined([self._run(i) if isinstance(i, Run) else self._gap(i) for i in inlines])

    def _run(self, run: Run) -> Markup:
        made = words(run.text)
        for kind, tag in _TAGS.items():
            if kind in run.kinds:
                made = fill("<{0}>{1}</{0}>", Markup(tag), made)
        address = safe_link(run.href)
        if address:
            made = fill('<a href="{}" rel="noreferrer">{}</a>', address, made)
        named = [(mark, self._looks.theme(mark)) for mark in run.marks]
        for mark, name in reversed(named):
            made = fill('<mark class="{}" title="{}">{}</mark>', name, mark.name, made)
        if run.is_dim:
            made = fill('<span class="aside">{}</span>', made)
        return made + (self._reference(run.footnote) if run.footnote else NOTHING)

    def _reference(self, number: int) -> Markup:
        if number not in self._numbers:
            return NOTHING
        id_ = NOTHING if number in self._said else fill(' id="{}r{}"', self._sheet, number)
        self._said.add(number)
        kind = Markup(' epub:type="noteref"') if self._is_book else NOTHING
        return fill(
            '<a class="noteref" role="doc-noteref"{}{} href="#{}n{}">{}</a>',
            kind,
            id_,
            self._sheet,
            number,
            number,
        )

    def _gap(self, gap: Gap) -> Markup:
        number = fill('<span class="gap-number">{}</span>', gap.number) if gap.number else NOTHING
        if gap.is_open:
            return fill('<b class="gap-open">{}</b>{}', gap.answer, number)
        if gap.is_filled:
            return fill('{}<b class="gap-answer">{}</b>', number, gap.answer) + _hint(gap)
        given = words(gap.given)
        if self._is_interactive:
            made = number + given + _field(gap)
        elif gap.cells:
            made = given + fill('<span class="gap-cells">{}</span>{}', dashes(gap), number)
        else:
            size = min(max(gap.width, _NARROWEST), _WIDEST)
            room = fill("{0}{1}{0}", "\u00a0" * (size // 2), number)
            made = given + fill('<span class="gap-line">{}</span>', room)
        return fill('<span class="gap">{}</span>', made) + _hint(gap)


def words(text: str) -> Markup:
    """Plain words; line feeds become elements, other space is kept by the style sheet."""
    return Markup("<br/>").join(legal(text).split("\n"))


def veiled(text: str) -> str:
    """`text` so that a glance at the source does not tell it."""
    return b64encode(text.encode()[::-1]).decode()


def _field(gap: Gap) -> Markup:
    size = min(max(gap.cells or gap.width, _NARROWEST), _WIDEST)
    return fill(
        '<input type="text" class="gap-field" size="{}" aria-label="Gap {}" data-a="{}"'
        ' data-g="{}" autocomplete="off" autocapitalize="off" spellcheck="false"/>'
        '<span class="verdict"></span>',
        size,
        gap.number or "",
        veiled(gap.answer),
        gap.given,
    )


def _hint(gap: Gap) -> Markup:
    return fill('<span class="aside">{}</span>', hint(gap)) if gap.hint else NOTHING
