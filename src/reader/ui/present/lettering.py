"""What a slide says, as text that Qt lays out: the passage, its themes, its notes, at any size."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.markup import render_note
from reader.ui.colours import Colours
from reader.ui.fonts import chrome, serif
from reader.ui.page.document_text import is_right_to_left
from reader.ui.present.slides import Slide

_PITCH = 135  # percent of a line's height, so that far rows keep their lines apart
_BELOW = 0.62  # themes and notes to the passage: a caption, still to be read from the last row
_DOT = "●"
_SPACES = "\u00a0"
_ISOLATED = "\u2068{}\u2069"  # so that names of other scripts keep to their dots


class Lettering:
    """The three texts of one slide, `size` and `width` in pixels.

    `is_marked`: the passage has the wash of its first theme.
    """

    def __init__(
        self, slide: Slide, colours: Colours, size: int, width: int, *, is_marked: bool = False
    ) -> None:
        self._slide, self._colours, self.size, self.width = slide, colours, size, width
        self._is_marked = is_marked
        below = max(1, round(size * _BELOW))
        self.passage = self._document(serif(size), slide.words)
        self._write_passage()
        names = " ".join(theme.name for theme in slide.themes)
        self.themes = self._document(chrome(below, 500), names) if names else None
        self._write_themes()
        first = slide.notes[0].markdown if slide.notes else ""
        self.notes = self._document(serif(below), first) if first else None
        self._write_notes()

    def _document(self, font: QFont, words: str) -> QTextDocument:
        made = QTextDocument()
        made.setUndoRedoEnabled(False)
        made.setDocumentMargin(0)
        made.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_right_to_left(words):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        made.setDefaultTextOption(option)
        made.setTextWidth(self.width)
        return made

    def _write_passage(self) -> None:
        slide, colours = self._slide, self._colours
        plain, dim = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(colours.ink))
        dim.setForeground(QColor(colours.dim))
        if self._is_marked and slide.themes:
            plain.setBackground(QColor(colours.washed(slide.themes[0].colour)))
        cursor = QTextCursor(self.passage)
        for words, look in ((slide.before, dim), (slide.words, plain), (slide.after, dim)):
            cursor.insertText(words.replace("\t", _SPACES * 3), look)
        _space_lines(self.passage)

    def _write_themes(self) -> None:
        if self.themes is None:
            return
        cursor = QTextCursor(self.themes)
        dot, name = QTextCharFormat(), QTextCharFormat()
        name.setForeground(QColor(self._colours.ink))
        for number, theme in enumerate(self._slide.themes):
            dot.setForeground(QColor(self._colours.theme(theme.colour)))
            cursor.insertText("     " if number else "", name)
            cursor.insertText(_DOT + _SPACES, dot)
            cursor.insertText(_ISOLATED.format(theme.name.replace(" ", _SPACES)), name)
        _space_lines(self.themes)

    def _write_notes(self) -> None:
        if self.notes is None:
            return
        self.notes.setDefaultStyleSheet(
            f"* {{ color: {self._colours.ink}; }} a {{ color: {self._colours.accent}; }}"
            f" .heading {{ color: {self._colours.dim}; }}"
        )
        told = []
        for note in self._slide.notes:
            heading = f'<p class="heading">{escape(note.heading)}</p>' if note.heading else ""
            told.append(heading + render_note(note.markdown))
        self.notes.setHtml(f"<body>{''.join(told)}</body>")
        _space_lines(self.notes)


def _space_lines(document: QTextDocument) -> None:
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    pitch = QTextBlockFormat()
    pitch.setLineHeight(_PITCH, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(pitch)
