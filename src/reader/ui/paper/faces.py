"""Faces: the fonts of a sheet and how each kind of paragraph is set. Lengths in points.

Lines are laid out in twentieths of a point, where every font size is a whole number and no screen
has a say, so that preview, PDF and printer break lines at the same words.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from threading import get_ident

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat

from reader.core.content import SpanKind
from reader.core.paper import Paper
from reader.core.sheet import Style
from reader.ui.page.typography import MONOSPACED

TWIPS = 20  # to a point
INK = QColor("#000000")  # a printer sets black as it is, and grey as dots
DIM = QColor("#5C5C5C")
RULE = QColor("#8C8C8C")
ANSWER = QColor("#1D4E89")  # what is filled in; dark enough to be black on a printer without colour
SANS = "Inter"
SERIF = "Literata"
# For letters that the bundled faces do not have, the first that is there; Qt finds others itself.
_OTHERS = ["Noto Naskh Arabic", "Noto Sans Arabic", "Noto Sans Hebrew", "DejaVu Sans"]
# Ligatures are one glyph for several letters: copied from a PDF they would come out broken.
_LIGATURES = ("liga", "dlig", "clig")
_ONLY_GIVEN = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
_TITLE, _HEADINGS = 1.75, (1.22, 1.08, 1.0)  # sizes of level 1 and of 3, 4, 5 in that of the text
_PART = 0.82  # that of level 2, which is set in capitals


def font(
    family: str, size: float, weight: int = 400, spacing: float = 0, *, slanted: bool = False
) -> QFont:
    """A font of `size` points for text that is painted in twentieths of a point; `spacing` is added
    between letters, in points. Not to be changed."""
    return _made(get_ident(), family, size, weight, spacing, slanted)


@lru_cache(maxsize=1024)
def _made(
    thread: int, family: str, size: float, weight: int, spacing: float, slanted: bool
) -> QFont:
    """Each `thread` has its own: Qt keeps in a font what it last drew with, and guards it not."""
    made = QFont()
    made.setFamilies([family, *(MONOSPACED if family == _MONO else _OTHERS)])
    made.setPixelSize(max(1, round(size * TWIPS)))
    made.setWeight(QFont.Weight(weight))
    made.setItalic(slanted)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * TWIPS)
    for tag in _LIGATURES:
        made.setFeature(QFont.Tag.fromString(tag), 0)
    return made


_MONO = MONOSPACED[0]


def advance(face: QFont, text: str) -> float:
    """How wide `text` is, in points."""
    return QFontMetricsF(face).horizontalAdvance(text) / TWIPS


def elided(face: QFont, text: str, room: float) -> str:
    """As much of `text` as `room` (points) holds, with "…" for the rest."""
    return QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, room * TWIPS)


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is set: its font, and the gaps around it."""

    family: str
    size: float
    pitch: float
    above: float = 0
    below: float = 0
    indent: float = 0  # on the side where lines begin
    outdent: float = 0  # on the side where they end
    weight: int = 400
    spacing: float = 0
    is_slanted: bool = False
    is_dim: bool = False
    is_capitals: bool = False
    is_justified: bool = False

    @property
    def font(self) -> QFont:
        """The font of its text."""
        made = font(self.family, self.size, self.weight, self.spacing, slanted=self.is_slanted)
        if self.is_capitals:
            made = QFont(made)
            made.setCapitalization(QFont.Capitalization.AllUppercase)
        return made

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline."""
        metrics = QFontMetricsF(self.font)
        ascent, descent = metrics.ascent() / TWIPS, metrics.descent() / TWIPS
        return (self.pitch - ascent - descent) / 2 + ascent

    def format(self, kinds: frozenset[SpanKind], *, is_dim: bool = False) -> QTextCharFormat:
        """How a run of these kinds differs."""
        made = QTextCharFormat()
        bold = SpanKind.STRONG in kinds
        mono = SpanKind.CODE in kinds
        face = font(
            _MONO if mono else self.family,
            self.size * (0.86 if mono else 1),  # monospaced letters look larger
            max(700 if self.family == SERIF else 600, self.weight) if bold else self.weight,
            self.spacing,
            # Inside italics emphasis stands upright.
            slanted=self.is_slanted != (SpanKind.EMPHASIS in kinds),
        )
        made.setFont(face, _ONLY_GIVEN)
        if SpanKind.STRIKE in kinds:
            made.setFontStrikeOut(True)
        if SpanKind.SUPERSCRIPT in kinds:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif SpanKind.SUBSCRIPT in kinds:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if is_dim:
            made.setForeground(DIM)
        return made


class Faces:
    """All looks of one paper."""

    def __init__(self, paper: Paper) -> None:
        self.size = size = paper.type_size
        self._spacing = paper.letter_spacing * size
        body = Look(
            paper.face, size, paper.spacing * size, below=0.6 * size, spacing=self._spacing,
            is_justified=paper.is_justified,
        )  # fmt: skip
        small = replace(
            body, size=0.84 * size, pitch=0.84 * 1.35 * size, below=0.35 * size,
            spacing=0.84 * self._spacing, is_justified=False,
        )  # fmt: skip
        aside = replace(small, family=SANS)
        self.looks = {
            Style.BODY: body,
            Style.QUOTE: replace(
                body, indent=1.4 * size, outdent=1.4 * size, above=0.2 * size, below=0.8 * size
            ),
            Style.ITEM: replace(body, below=0.25 * size, is_justified=False),
            Style.CODE: replace(
                small, family=_MONO, indent=size, above=0.6 * size, below=0.8 * size, spacing=0
            ),
            Style.CAPTION: replace(aside, is_dim=True, below=0.9 * size),
            Style.SOURCE: replace(aside, is_dim=True, below=0.7 * size),
            Style.HEAD_NOTE: replace(
                body, family=SANS, size=0.94 * size, pitch=1.42 * size, below=0.8 * size,
                is_justified=False,
            ),
            Style.QUESTION: replace(body, above=0.35 * size, below=0.3 * size, is_justified=False),
            Style.CHOICE: replace(body, indent=1.5 * size, below=0.1 * size, is_justified=False),
            Style.NOTE: small,
            # Further from what is before it than a note stands from its passage.
            Style.SMALL: replace(aside, above=1.2 * size),
        }  # fmt: skip
        self.cell = replace(small, size=0.92 * size, pitch=1.32 * size, below=0)
        self.cell_head = replace(aside, size=0.8 * size, pitch=1.2 * size, weight=600, below=0)
        self.box = replace(aside, size=0.92 * size, pitch=1.5 * size, below=0)
        self.margin = replace(
            aside, size=8, pitch=11, is_dim=True, spacing=0
        )  # points: as in books
        self.label = replace(aside, size=0.78 * size, is_dim=True, spacing=0)

    def heading(self, level: int) -> Look:
        """How a heading is set."""
        size = self.size
        body = self.looks[Style.BODY]
        if level == 1:
            return replace(
                body, size=_TITLE * size, pitch=1.2 * _TITLE * size, weight=600, above=0.5 * size,
                below=0.35 * size, is_justified=False,
            )  # fmt: skip
        if level == 2:
            return replace(
                body, family=SANS, size=_PART * size, pitch=1.3 * size, weight=600,
                above=1.1 * size, below=0.5 * size, spacing=0.05 * size, is_capitals=True,
                is_dim=True, is_justified=False,
            )  # fmt: skip
        factor = _HEADINGS[min(level - 3, len(_HEADINGS) - 1)]
        return replace(
            body, size=factor * size, pitch=1.35 * factor * size, weight=600,
            above=0.8 * size, below=0.35 * size, is_justified=False,
        )  # fmt: skip
