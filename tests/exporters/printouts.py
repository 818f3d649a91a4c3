"""Printouts with parts of every kind, and what has to be read in the files made of them."""

import hashlib
import struct
import zlib
from collections.abc import Iterator

from reader.core.content import SpanKind
from reader.core.document import Picture
from reader.core.ids import ThemeId
from reader.core.paper import PageSize, Paper
from reader.core.sheet import (
    AnswerLines,
    Box,
    Card,
    Cards,
    Cell,
    Fields,
    Figure,
    Footnote,
    Gap,
    Heading,
    Inline,
    Legend,
    Mark,
    Marking,
    PageBreak,
    Paragraph,
    Part,
    Printout,
    Run,
    Sheet,
    Style,
    Table,
)

CRIMES = Mark(ThemeId("one"), "War crimes", "#C8553D", 0)
RETREAT = Mark(ThemeId("two"), "Retreat & after", "#2E86AB", 1)
DAILY = Mark(ThemeId("three"), "Daily <life>", "#4C8C5A", 4)
STRONG = frozenset({SpanKind.STRONG})
EVERY_KIND = tuple(SpanKind)


def png(width: int, height: int) -> bytes:
    """A grey picture of that many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x90" * width) * height)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


_DATA = png(300, 120)
TANK = Picture(hashlib.sha256(_DATA).hexdigest(), "image/png", _DATA, 300, 120)


def line(text: str, **more: object) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text),), **more)  # type: ignore[arg-type]


def one(*parts: Part, **more: object) -> Printout:
    """A printout of one sheet with these parts."""
    return Printout("A sheet", (Sheet("A sheet", parts, **more),))  # type: ignore[arg-type]


WORKSHEET = Sheet(
    "After the retreat",
    (
        Fields(("Name", "Date")),
        Heading((Run("After the retreat, a village counts its dead"),), 1),
        Paragraph((Run("Sample article · Worksheet", is_dim=True),), Style.SOURCE),
        line("Read first. <b>No</b> dictionaries & phones.", style=Style.HEAD_NOTE),
        Box("Word bank", (line("curfew · exhumed · occupation · sawmill"),)),
        Paragraph(
            (
                Run("By the ninth of September the "),
                Gap(1, "sawmill", width=10),
                Run(" stood empty, "),
                Run("burned vehicles", STRONG, marks=(CRIMES,)),
                Run(" on the verge; the "),
                Gap(2, "occupation", given="oc", hint="a time"),
                Run(" was over.", footnote=1),
            ),
            number="1",
            is_counted=True,
        ),
        Paragraph(
            (
                Run("Who broke the "),
                Gap(3, "curfew", cells=6),
                Run(" was found shot", marks=(CRIMES, DAILY), footnote=2),
                Run(", then "),
                Gap(4, "exhumed", is_filled=True, hint="dug up"),
                Run(" at the "),
                Gap(0, "rotation", is_open=True),
                Run(". See the note above", footnote=1),
                Run(" or "),
                Run("the report", href="https://example.org/a?b=1&c=2"),
                Run(".\vGone\x00."),
            ),
            number="2",
            is_counted=True,
        ),
        Paragraph(tuple(Run(f" {kind.value} ", frozenset({kind})) for kind in EVERY_KIND)),
        Figure(TANK.hash, "A tank on its transporter"),
        line("A tank.", style=Style.CAPTION),
        Figure("gone", "A map of the village"),
        Heading((Run("What the record says"),), 3),
        line("A quoted line.", style=Style.QUOTE, number="3", is_counted=True),
        line("first of a list", style=Style.ITEM, marker="•", level=1),
        line("below the first", style=Style.ITEM, marker="•", level=2),
        line("numbered", style=Style.ITEM, marker="3.", level=1),
        line("def f():\n    return  1\t# one", style=Style.CODE),
        Heading((Run("Questions"),)),
        line("Who could verify it? (¶ 4)", style=Style.QUESTION, marker="1.", is_kept=True),
        AnswerLines(3),
        line("Which is right?", style=Style.QUESTION, marker="2.", is_kept=True),
        line("The first answer", style=Style.CHOICE, marker="a", is_kept=True),
        line("The second answer", style=Style.CHOICE, marker="b", is_right=True),
        Table(
            (
                (Cell((Run("curfew"),)), Cell((Run("nobody may be outside"),))),
                (Cell((Run("exhume"),)), Cell((Run("take | out"),))),
            ),
            (0.3, 0.7),
            ("Word", "Meaning"),
        ),
        line("Without rules:", style=Style.SMALL),
        Table(((Cell((Run("1 sawmill"),)), Cell()),), (0.5, 0.5), is_ruled=False),
        Legend((CRIMES, RETREAT, DAILY)),
        PageBreak(),
        Cards(tuple(Card((Run(f"Quote {n}"),), f"from ¶ {n}", "Theme") for n in range(3))),
        line("A remark.", style=Style.NOTE, marker="1"),
    ),
    Paper(line_numbers=5),
    "en",
    Marking.COLOUR,
    (
        Footnote(1, (Run("The police counted "), Run("seven", STRONG), Run("."))),
        Footnote(2, (Run("So the witness. <script>alert(1)</script>"),)),
        Footnote(3, (Run("A note on nothing."),)),
    ),
    ("Lyceum No. 3", "12 May 2026"),
    {TANK.hash: TANK},
)
KEY = Sheet(
    "Ключ",
    (Heading((Run("Відповіді"),), 1), line("1 об’єкт, 2 ґанок 👩‍👩‍👧")),
    language="uk",
    is_key=True,
)
ARABIC = Sheet(
    "ورقة",
    (
        Heading((Run("بعد الانسحاب"),), 1),
        Paragraph((Run("غادر الجنود "), Gap(1, "ليلاً"), Run(" وبقي 25 English كلمة.")), number="1"),
        line("An English paragraph."),
        Table(((Cell((Run("كلمة"),)), Cell((Run("word"),))),), (0.5, 0.5)),
    ),
    Paper(PageSize.A5),
    "ar",
    Marking.PATTERN,
)
EVERYTHING = Printout("After the retreat & more", (WORKSHEET, KEY, ARABIC), "A. Teacher")


def expected(sheet: Sheet, *, bullets: bool = False) -> str:
    """All that has to be read on a sheet, in order, squeezed. Footnotes that hang on something are
    left out, as forms put them elsewhere; the second sign of a note is its number."""
    said: set[int] = set()
    hung = "".join(squeezed(piece) for part in sheet.parts for piece in _of(part, said, bullets))
    loose = [note for note in sheet.footnotes if note.number not in said]
    return hung + "".join(f"{n.number}{squeezed(_plain(n.inlines))}" for n in loose)


def squeezed(text: str) -> str:
    """`text` without what is room: space, lines to write on, and characters no file can hold."""
    return "".join(c for c in text if not c.isspace() and c != "_" and c >= " ")


def _of(part: Part, said: set[int], bullets: bool) -> Iterator[str]:
    match part:
        case Heading(inlines):
            yield from _line(inlines, said)
        case Paragraph():
            is_drawn = part.style is Style.ITEM and part.marker == "•" and not bullets
            yield part.number
            yield "" if is_drawn else part.marker
            yield from _line(part.inlines, said)
        case Box(title, paragraphs):
            yield title
            for paragraph in paragraphs:
                yield from _line(paragraph.inlines, said)
        case Table(rows, _, head):
            yield from head
            for row in rows:
                for cell in row:
                    yield from _line(cell.inlines, said)
        case Cards(cards):
            for card in cards:
                yield card.label
                yield from _line(card.inlines, said)
                yield card.source
        case Legend(marks):
            yield from (mark.name for mark in marks)
        case Fields(labels):
            yield from labels
        case Figure("gone", alt):
            yield f"[{alt}]"


def _line(inlines: tuple[Inline, ...], said: set[int]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Run():
                yield inline.text
                if inline.footnote:
                    yield str(inline.footnote) if inline.footnote in said else ""
                    said.add(inline.footnote)
            case Gap(is_open=True):
                yield inline.answer + (str(inline.number) if inline.number else "")
            case Gap(is_filled=True):
                yield f"{inline.number}{inline.answer}({inline.hint})"
            case Gap():
                hint = f"({inline.hint})" if inline.hint else ""
                yield f"{inline.given}{inline.number}{hint}"


def _plain(inlines: tuple[Inline, ...]) -> str:
    return "".join(inline.text for inline in inlines if isinstance(inline, Run))
