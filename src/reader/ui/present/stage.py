"""The stage: one slide, as large as there is room, with place, number and watch at its edges."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from reader.ui.colours import Colours
from reader.ui.fonts import chrome
from reader.ui.present.course import Course, Told
from reader.ui.present.fitting import Fitted, fit, height
from reader.ui.present.watch import Watch

_SIDE, _TOP, _BOTTOM = 0.08, 0.11, 0.11  # parts of the screen that stay free
_EDGE = 1 / 44  # of the height: the type at the edges
_WATCH = 1 / 18
_PAGE = 0.8  # of a screen that a long slide moves at once
_LAST = "That was the last passage. Esc ends."


class Stage(QWidget):
    """Shows where a course is. `blank` is a colour ("#RRGGBB") instead, or ""."""

    def __init__(self, course: Course, watch: Watch, colours: Colours) -> None:
        super().__init__()
        self._course, self._watch, self._colours = course, watch, colours
        self._fitted: Fitted | None = None
        self._scrolled = 0  # pixels
        self.blank = ""
        self.show_course()

    def dress(self, colours: Colours) -> None:
        """Draw in other colours."""
        self._colours = colours
        self._set_again()

    def show_course(self) -> None:
        """Another passage is shown, from its beginning."""
        self._scrolled = 0
        self._set_again()

    def show_told(self, what: Told) -> None:
        """More or less of the passage is told; what is new comes into view."""
        self._set_again()
        fitted = self.fitted
        if self._course.is_told(what):
            end = fitted.notes_top - 1 if what is Told.THEMES and fitted.notes_top else 0
            self._scroll_to(max(self._scrolled, (end or fitted.height) - self._room.height()))

    def show_blank(self, colour: str) -> None:
        """Nothing but a colour; "" for the passage again."""
        self.blank = colour
        self._name()
        self.update()

    # Long slides

    @property
    def fitted(self) -> Fitted:
        """The slide as it is set."""
        if self._fitted is None:
            is_marked = self._course.is_told(Told.THEMES)
            self._fitted = fit(self._course.slide, self._colours, self._room, is_marked=is_marked)
        return self._fitted

    @property
    def shown_height(self) -> int:
        """Pixels from the top of the passage to the end of what is told."""
        fitted, lettering = self.fitted, self.fitted.lettering
        if lettering.notes is not None and self._course.is_told(Told.NOTES):
            return fitted.height
        if lettering.themes is not None and self._course.is_told(Told.THEMES):
            return fitted.themes_top + height(lettering.themes)
        return fitted.passage_height

    def move_by(self, screens: float) -> bool:
        """Move a long slide by parts of a screen; False if there is nothing more that way."""
        before = self._scrolled
        self._scroll_to(before + round(screens * _PAGE * self._room.height()))
        return self._scrolled != before

    def _scroll_to(self, top: int) -> None:
        most = max(0, self.shown_height - self._room.height())
        self._scrolled = min(max(0, top), most)
        self.update()

    # Drawing

    @property
    def _room(self) -> QSize:
        wide, tall = self.width(), self.height()
        return QSize(
            max(1, round(wide * (1 - 2 * _SIDE))), max(1, round(tall * (1 - _TOP - _BOTTOM)))
        )

    def _set_again(self) -> None:
        self._fitted = None
        self._name()
        self.update()

    def _name(self) -> None:
        course = self._course
        slide = course.slide
        told = [f"Passage {course.at + 1} of {len(course.slides)}", slide.words]
        if course.is_told(Told.THEMES):
            told.append("Themes: " + ", ".join(theme.name for theme in slide.themes))
        if course.is_told(Told.NOTES):
            told += [" ".join(filter(None, (n.heading, n.markdown))) for n in slide.notes]
        self.setAccessibleName("The screen is blank" if self.blank else ". ".join(told))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitted = None
        self._scroll_to(self._scrolled)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.blank or self._colours.paper))
        if not self.blank:
            self._draw_slide(painter)
            self._draw_edges(painter)

    def _draw_slide(self, painter: QPainter) -> None:
        fitted, room = self.fitted, self._room
        lettering, tall = fitted.lettering, room.height()
        whole = fitted.height if fitted.height <= tall else self.shown_height
        left = (self.width() - lettering.width) / 2
        top = round(self.height() * _TOP) + max(0, (tall - whole) // 2) - self._scrolled
        painter.save()
        painter.setClipRect(QRect(0, round(self.height() * _TOP) - 2, self.width(), tall + 4))
        self._draw(painter, lettering.passage, QPointF(left, top))
        if lettering.themes is not None and self._course.is_told(Told.THEMES):
            self._draw(painter, lettering.themes, QPointF(left, top + fitted.themes_top))
        if lettering.notes is not None and self._course.is_told(Told.NOTES):
            self._draw(painter, lettering.notes, QPointF(left, top + fitted.notes_top))
        painter.restore()
        self._fade(painter)

    def _fade(self, painter: QPainter) -> None:
        """Let a long slide come out of the paper and go into it, so that no line looks cut."""
        top, tall = round(self.height() * _TOP) - 2, self._room.height() + 4
        deep = self.fitted.lettering.size
        if self._scrolled:
            self._shade(painter, QRect(0, top, self.width(), deep), to_paper=-1)
        if self._more():
            self._shade(painter, QRect(0, top + tall - deep, self.width(), deep), to_paper=1)

    def _shade(self, painter: QPainter, where: QRect, *, to_paper: int) -> None:
        """`to_paper`: 1 if it ends as paper, -1 if it begins so."""
        paper, clear = QColor(self._colours.paper), QColor(self._colours.paper)
        clear.setAlpha(0)
        shade = QLinearGradient(QPointF(where.topLeft()), QPointF(where.bottomLeft()))
        shade.setColorAt(0 if to_paper > 0 else 1, clear)
        shade.setColorAt(1 if to_paper > 0 else 0, paper)
        painter.fillRect(where, shade)

    def _draw(self, painter: QPainter, document: QTextDocument, at: QPointF) -> None:
        painter.save()
        painter.translate(at)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._colours.ink))
        document.documentLayout().draw(painter, context)
        painter.restore()

    def _draw_edges(self, painter: QPainter) -> None:
        course, side = self._course, round(self.width() * _SIDE / 2)
        tall = round(self.height() * _EDGE)
        below = QRect(side, self.height() - 3 * tall, self.width() - 2 * side, 2 * tall)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        painter.setFont(chrome(tall))
        painter.setPen(QColor(self._colours.dim))
        number = f"{course.at + 1} / {len(course.slides)}"
        painter.drawText(below, middle | right, number)
        metrics = painter.fontMetrics()
        room = below.width() - metrics.horizontalAdvance(number) - 3 * tall
        words = _LAST if course.is_over else self._more() + course.slide.source
        words = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(below, middle, words)
        if self._watch.is_on:
            painter.setFont(chrome(round(self.height() * _WATCH), 500))
            colour = self._colours.warning if self._watch.is_up else self._colours.ink
            painter.setPen(QColor(self._colours.dim if self._watch.is_resting else colour))
            above = QRect(side, tall, self.width() - 2 * side, round(self.height() * _TOP))
            top = Qt.AlignmentFlag.AlignTop
            rests = "‖ " if self._watch.is_resting else ""
            painter.drawText(above, top | right, rests + self._watch.words())

    def _more(self) -> str:
        """A sign that a long slide goes on below."""
        return "▼ " if self._scrolled < self.shown_height - self._room.height() else ""
