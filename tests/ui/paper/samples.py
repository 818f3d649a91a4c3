"""Printouts for tests, made by hand, and what is read off their pages."""

from collections.abc import Sequence

from reader.core.ids import DocumentId, ThemeId
from reader.core.paper import Paper
from reader.core.sheet import (
    AnswerLines,
    Box,
    Card,
    Cards,
    Cell,
    Fields,
    Footnote,
    Gap,
    Heading,
    Inline,
    Legend,
    Mark,
    Paragraph,
    Part,
    Printout,
    Run,
    Sheet,
    Style,
    Subject,
    Table,
)
from reader.ui.paper.items import TextLine
from reader.ui.paper.layout import pages
from reader.ui.paper.pages import Page

ARTICLE = DocumentId("article")
CRIMES = Mark(ThemeId("crimes"), "War crimes", "#C8553D", 0)
RETREAT = Mark(ThemeId("retreat"), "Retreat", "#2E86AB", 6)
SENTENCE = (
    "The officers left the offices on whatever had wheels, and nobody affirmed a difficult file."
)


def plain(text: str, start: int | None = None, style: Style = Style.BODY) -> Paragraph:
    return Paragraph((Run(text, start=start),), style, subject=Subject(ARTICLE))


def printout(*parts: Part, paper: Paper | None = None, notes: Sequence[str] = ()) -> Printout:
    footnotes = tuple(Footnote(at + 1, (Run(note),)) for at, note in enumerate(notes))
    sheet = Sheet("Sheet", parts, paper or Paper(), footnotes=footnotes)
    return Printout("Sheet", (sheet,))


def laid(*parts: Part, paper: Paper | None = None, notes: Sequence[str] = ()) -> list[Page]:
    return list(pages(printout(*parts, paper=paper, notes=notes)))


def lines(page: Page, part: int | None = None) -> list[str]:
    """The lines of running text on a page, those of one part if it is named."""
    return [
        text_of(item)
        for row in page.rows
        if part is None or row.part == part
        for item in row.items
        if isinstance(item, TextLine)
    ]


def text_of(item: TextLine) -> str:
    """What stands in a line."""
    units = item.text.text.encode("utf-16-le")
    start = item.line.textStart()
    return units[2 * start : 2 * (start + item.line.textLength())].decode("utf-16-le")


def inlines() -> tuple[Inline, ...]:
    return (
        Run("On the ninth the ", start=0),
        Gap(1, "sawmill", start=17),
        Run(" stood empty", start=24, marks=(CRIMES, RETREAT), footnote=1),
        Run(".", start=36),
    )


def every_part() -> tuple[Part, ...]:
    """One of each kind of part that holds words."""
    subject = Subject(ARTICLE)
    return (
        Fields(("Name", "Date")),
        Heading((Run("After the retreat"),), 1),
        plain("Sample article, 12 September 2022", style=Style.SOURCE),
        Box("Word bank", (Paragraph((Run("curfew · sawmill"),)),)),
        Paragraph(inlines(), number="1", is_counted=True, subject=subject),
        Paragraph((Run("An item"),), Style.ITEM, marker="•", level=1),
        plain("def f(x):\n    return x", style=Style.CODE),
        Heading((Run("Questions"),), 2),
        Paragraph((Run("Who could verify this figure?"),), Style.QUESTION, marker="1."),
        AnswerLines(3, subject),
        Table(((Cell((Run("exhume"),)), Cell((Run("to dig out"),))),), (0.4, 0.6), ("Word", "Is")),
        Cards((Card((Run("They left."),), "¶ 1", "Retreat"), Card((Run("They came."),), "¶ 2"))),
        Legend((CRIMES, RETREAT)),
    )
