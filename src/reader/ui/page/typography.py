"""Typography: the face, pitch and gaps of every kind of block, from the reading settings."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF

from reader.core.content import Block, BlockKind, SpanKind
from reader.settings import ReadingSettings
from reader.ui.fonts import chrome

MONOSPACED = ["DejaVu Sans Mono", "Menlo", "Consolas", "Liberation Mono", "Courier New"]
# Ordinary English, to learn how wide a character is on average.
_SAMPLE = "the quiet work of reading is made of small and patient decisions, and of light"
_HEADINGS = (1.45, 1.22, 1.08, 1.0)  # size of levels 1 to 4 in that of the text
_TITLE = 1.85
_CLOSE = (BlockKind.ITEM, BlockKind.ROW)  # kinds that stand close to one another
_CAPTION_PITCH = 20
_CAPTIONED = (BlockKind.ROW, BlockKind.PICTURE)  # what a caption may stand over
PICTURE_TEXT = "\u00a0"  # what a picture is laid out as
_NOTE = 0.6  # size of margin notes in that of the text
_NOTES = (11, 18)  # pixels: the smallest that reads well, the largest that a margin holds
_ROW, _SMALL_ROW = 0.9, 0.72  # size of tables, and of wide ones, in that of the text
_WASH_ABOVE, _WASH_BELOW = 0.86, 0.30  # of the size, from the baseline


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of block is set; whole pixels."""

    font: QFont
    size: int
    pitch: int  # from one line to the next
    baseline: int  # from the top of a line to its baseline
    above: int = 0  # gap before the first line
    below: int = 0  # gap after the last one
    indent: int = 0  # on the side where lines begin
    outdent: int = 0  # on the side where they end
    wash_top: float = 0.0  # where a wash begins, from the top of its line
    wash_bottom: float = 0.0  # and where it ends

    def height(self, lines: int) -> int:
        """The height of a block of so many lines, gaps included."""
        return self.above + lines * self.pitch + self.below


class Typography:
    """All styles for one set of reading settings."""

    def __init__(self, reading: ReadingSettings) -> None:
        self.reading = reading
        size, spacing = reading.size, reading.spacing
        font = reading_font(reading.face, size)
        self.body = _style(font, round(size * spacing), below=round(0.75 * size))
        sample = QFontMetricsF(font).horizontalAdvance(_SAMPLE)
        self.measure = round(sample / len(_SAMPLE) * reading.measure)
        self.title = self._heading(_TITLE, pitch=1.18, above=0, below=0)
        self.title_below = round(1.85 * size)  # from the details to the text
        self.details = chrome(13)
        self.number = chrome(11)
        self.note = chrome(max(_NOTES[0], min(_NOTES[1], round(_NOTE * size))))
        self.note_scale = self.note.pixelSize() / (_NOTE * ReadingSettings().size)
        self._headings = [
            self._heading(factor, pitch=1.3, above=round(1.1 * size), below=round(0.45 * size))
            for factor in _HEADINGS
        ]
        italic = QFont(font)
        italic.setItalic(True)
        self._quote = _style(
            italic, self.body.pitch, above=round(0.25 * size), below=round(size),
            indent=round(1.3 * size), outdent=size,
        )  # fmt: skip
        self._code = _style(
            code_font(round(0.82 * size)), round(0.82 * size * 1.5),
            above=round(0.55 * size), below=round(1.25 * size), indent=round(0.8 * size),
            outdent=round(0.8 * size),
        )  # fmt: skip
        self._row, self._small_row = self._row_style(_ROW), self._row_style(_SMALL_ROW)
        self._items = [
            _style(
                font, self.body.pitch, below=round(0.35 * size),
                indent=round((0.3 + 1.5 * level) * size),
            )
            for level in range(1, 7)
        ]  # fmt: skip
        self._gap = round(0.6 * size)
        self._caption = _style(
            chrome(13), _CAPTION_PITCH, above=round(0.1 * size), below=round(1.1 * size)
        )

    def style(self, block: Block, following: Block | None = None) -> Style:
        """The style of `block` (the title has its own) before the one `following`."""
        style = self._style_of(block)
        if block.kind is BlockKind.CAPTION and following and following.kind in _CAPTIONED:
            return replace(style, below=round(0.4 * self.reading.size))
        if block.kind in _CLOSE and (following is None or following.kind is not block.kind):
            return replace(style, below=style.below + self._gap)
        return style

    def picture(self, width: int, height: int, indent: int, following: Block | None) -> Style:
        """The style of a picture: one line that is a single character as large as the picture."""
        size = self.reading.size
        font = QFont(self.number)
        font.setLetterSpacing(
            QFont.SpacingType.AbsoluteSpacing,
            width - QFontMetricsF(self.number).horizontalAdvance(PICTURE_TEXT),
        )
        captioned = following is not None and following.kind is BlockKind.CAPTION
        return Style(
            font, size, height, height, above=round(0.35 * size),
            below=round((0.4 if captioned else 1.1) * size), indent=indent,
            wash_bottom=height,
        )  # fmt: skip

    def row(self, *, small: bool, last: bool = False) -> Style:
        """The style of the rows of a table in usual or `small` type, or of its `last` one."""
        style = self._small_row if small else self._row
        return replace(style, below=style.below + self._gap) if last else style

    def _style_of(self, block: Block) -> Style:
        match block.kind:
            case BlockKind.HEADING:
                return self._headings[_within(block.level, self._headings)]
            case BlockKind.ITEM:
                return self._items[_within(block.level, self._items)]
            case BlockKind.QUOTE:
                return self._quote
            case BlockKind.CODE:
                return self._code
            case BlockKind.ROW:
                return self._row
            case BlockKind.CAPTION:
                return self._caption
            case _:
                return self.body

    def span_font(self, kind: SpanKind, size: int) -> QFont | None:
        """What a span changes in the font around it, of `size` pixels; None for nothing."""
        font = QFont()
        match kind:
            case SpanKind.STRONG:
                font.setWeight(QFont.Weight.Bold)
            case SpanKind.CODE:
                font.setFamilies(MONOSPACED)
                font.setPixelSize(round(0.86 * size))
            case _:
                return None
        return font

    def _row_style(self, factor: float) -> Style:
        size, row = self.reading.size, round(factor * self.reading.size)
        return _style(
            reading_font(self.reading.face, row), round(row * 1.45), above=round(0.3 * size),
            below=round(0.3 * size), indent=round(0.2 * size), outdent=round(0.2 * size),
        )  # fmt: skip

    def _heading(self, factor: float, *, pitch: float, above: int, below: int) -> Style:
        size = round(factor * self.reading.size)
        font = reading_font(self.reading.face, size)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.01 * size)
        return _style(font, round(pitch * size), above=above, below=below)


def reading_font(face: str, size: int) -> QFont:
    """`face` at `size` pixels, spaced alike at every scale of the screen."""
    font = QFont(face)
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def code_font(size: int) -> QFont:
    """The first monospaced face at hand, at `size` pixels."""
    font = reading_font(MONOSPACED[0], size)
    font.setFamilies(MONOSPACED)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def _within(level: int, styles: list[Style]) -> int:
    return min(max(level, 1), len(styles)) - 1


def _style(
    font: QFont, pitch: int, *, above: int = 0, below: int = 0, indent: int = 0, outdent: int = 0
) -> Style:
    metrics = QFontMetricsF(font)
    baseline = round((pitch + metrics.ascent() - metrics.descent()) / 2)
    size = font.pixelSize()
    wash = baseline - _WASH_ABOVE * size, baseline + _WASH_BELOW * size
    return Style(font, size, pitch, baseline, above, below, indent, outdent, *wash)
