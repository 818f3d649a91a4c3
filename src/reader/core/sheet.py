"""A sheet: what stands on printed pages, before it is known where one page ends.

Classroom material and reports are made as sheets; exporters write them, the window shows and
prints them. Everything is plain values: the same sheet gives the same pages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.core.content import SpanKind
from reader.core.document import Picture
from reader.core.ids import DocumentId, HighlightId, NoteId, ThemeId
from reader.core.paper import Paper


@dataclass(frozen=True, slots=True)
class Subject:
    """What a part of a sheet is about, so that a click on it leads there.

    `start` is the code point in the text of the document at which it begins.
    """

    document_id: DocumentId
    highlight_id: HighlightId | None = None
    note_id: NoteId | None = None
    start: int | None = None


PATTERNS = 12  # that can be told apart; the thirteenth theme has the first one again


@dataclass(frozen=True, slots=True)
class Mark:
    """That a run is highlighted for a theme. `colour` is "#RRGGBB".

    `pattern` (0 to 11) tells the theme where colour does not; it is the place of the theme among
    those of the sheet, so that a legend can name it.
    """

    theme_id: ThemeId
    name: str
    colour: str
    pattern: int


class Marking(StrEnum):
    """How highlights show on paper."""

    NONE = "none"
    COLOUR = "colour"
    PATTERN = "pattern"  # survives a black-and-white printer


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that are set alike. `start` is the code point in the document's text of the first
    one, None if they are not from there; then nothing may be left out or added within.

    `footnote` is the number of the note that hangs on its end, 0 for none. `is_dim` is for what is
    said aside, such as where a passage stands.
    """

    text: str
    kinds: frozenset[SpanKind] = frozenset()
    href: str = ""
    marks: tuple[Mark, ...] = ()
    start: int | None = None
    footnote: int = 0
    is_dim: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap to be filled in, in place of `answer`, which stands at `start` in the document.

    `given` are the first letters, printed before the line. `cells` is how many letters are missing
    if each has a dash of its own, 0 for one line of `width` (in letters). `hint` is said after it,
    in brackets. `is_filled`: the answer stands on the line, as in the version for teachers. A
    `number` of 0 is not printed. With `is_open` nothing is hidden: it is a word that a partner has
    as a gap, set apart so that it can be read out.
    """

    number: int
    answer: str
    start: int | None = None
    given: str = ""
    cells: int = 0
    width: int = 12
    hint: str = ""
    is_filled: bool = False
    is_open: bool = False


Inline = Run | Gap


TICK_BOX = "□"  # U+25A1, which our faces have; they lack the box for ballots, U+2610


class Style(StrEnum):
    """What a paragraph is, which tells how it is set."""

    BODY = "body"
    QUOTE = "quote"
    ITEM = "item"
    CODE = "code"
    CAPTION = "caption"
    SOURCE = "source"  # where the text is from: small, dim
    HEAD_NOTE = "head-note"  # what a teacher says on top
    QUESTION = "question"
    CHOICE = "choice"  # one of the answers to choose from; its marker is a box to tick, a letter
    NOTE = "note"  # footnotes, remarks: small
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Heading:
    """Never the last on a page. Level 1 is the title of a sheet, 2 a part of it, small capitals by
    custom, 3 and below are headings of the article itself."""

    inlines: tuple[Inline, ...]
    level: int = 2
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number` stands in the margin (¶); `marker` before the text, such as "•" or "3.".

    Lines are numbered where `is_counted` and the paper wants numbers. `is_kept` keeps it on one
    page with what follows. `is_right` is for a choice: a form that checks answers needs it, none
    prints it.
    """

    inlines: tuple[Inline, ...]
    style: Style = Style.BODY
    number: str = ""
    marker: str = ""
    level: int = 0
    is_counted: bool = False
    is_kept: bool = False
    subject: Subject | None = None
    is_right: bool = False


@dataclass(frozen=True, slots=True)
class AnswerLines:
    """Ruled lines to write on, kept with the question before them."""

    count: int
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A frame with a title, such as a word bank; never cut by a page end unless it fills one."""

    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    inlines: tuple[Inline, ...] = ()
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `widths` are shares of the width that add up to 1. A row is not cut by a page
    end unless it fills one; `head` is said again on the next page."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    head: tuple[str, ...] = ()
    is_ruled: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """One card to cut out: the words, below them the source, and what else is said small."""

    inlines: tuple[Inline, ...]
    source: str = ""
    label: str = ""
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards side by side with dashed lines to cut along; none is cut by a page end."""

    cards: tuple[Card, ...]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Legend:
    """Which colour or pattern stands for which theme."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Lines to fill in at the head: "Name", "Date"."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of the article: `hash` names it among those of the sheet; `alt` says what it shows,
    and is printed in its place if it did not come along."""

    hash: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Part = (
    Heading | Paragraph | AnswerLines | Box | Table | Cards | Legend | Fields | Figure | PageBreak
)


@dataclass(frozen=True, slots=True)
class Footnote:
    """What the run with this number says below: at the foot of its page where the form can do that,
    else after the last part."""

    number: int
    inlines: tuple[Inline, ...]
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One material: a sequence of parts that begins on a page of its own.

    `running_head` is printed small on top of each of its pages: left and right.
    """

    title: str
    parts: tuple[Part, ...]
    paper: Paper = field(default_factory=Paper)
    language: str = ""
    marking: Marking = Marking.COLOUR
    footnotes: tuple[Footnote, ...] = ()
    running_head: tuple[str, str] = ("", "")
    pictures: Mapping[str, Picture] = field(default_factory=dict, repr=False)
    is_key: bool = False  # the answers of a sheet before it


@dataclass(frozen=True, slots=True)
class Printout:
    """One or more sheets that go to paper or into a file together, their pages counted through.

    `is_interactive`: where the form can, gaps check themselves and themes can be chosen (HTML).
    """

    title: str
    sheets: tuple[Sheet, ...]
    author: str = ""
    is_interactive: bool = False
