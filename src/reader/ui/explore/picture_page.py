"""A picture with its ways of counting, its switch to the table, and the way to save it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.session.wording import counted
from reader.ui.colours import Colours
from reader.ui.explore.kinds_of_picture import Picture
from reader.ui.explore.picture_view import PictureView
from reader.ui.library import Library
from reader.ui.widgets.basics import IconButton, button, label
from reader.ui.widgets.combo import Combo
from reader.ui.widgets.segments import Segments

_PICTURE, _TABLE = "Picture", "Table"
_KINDS = {"SVG (*.svg)": "svg", "PNG (*.png)": "png", "The numbers as CSV (*.csv)": "csv"}
_SHORTEST = 6  # characters of a way's name in a narrow panel
_NARROW = 400  # pixels: with less, the longest name of a way has a line of its own


class PicturePage(QWidget):
    """One of its views is in front, made when it is first wanted."""

    drilled = Signal(object)  # Part
    saved = Signal(object)  # Path: the picture was written to it
    turned = Signal()  # another way of counting is in front

    def __init__(self, picture: Picture, library: Library) -> None:
        super().__init__()
        self.picture, self._library = picture, library
        self._views: dict[str, PictureView] = {}
        self._stack = QStackedWidget()
        self.ways = Combo()
        self.ways.setAccessibleName(f"{picture.name}: how to count")
        self.ways.setMinimumContentsLength(_SHORTEST)
        self.ways.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for way in picture.ways:
            self.ways.addItem(way.name)
        if len(picture.ways) == 1:
            self.ways.hide()
        self._hint = label(picture.hint, "dim", wrap=True)
        self.shows_all = False  # also the documents without a passage
        self._empty = button("", self._turn_empty, "link")
        self._empty.hide()
        self.shapes = Segments((_PICTURE, _TABLE), "Show as", slim=True)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self.ways.activated.connect(lambda _: self._turn())
        self.shapes.chosen.connect(lambda word: self.view.show_table(on=word == _TABLE))

    @property
    def view(self) -> PictureView:
        """The view in front."""
        way = self.picture.ways[max(0, self.ways.currentIndex())]
        if way.name not in self._views:
            made = self._views[way.name] = PictureView(way)
            made.drilled.connect(self.drilled)
            made.save_wanted.connect(self._save)
            self._stack.addWidget(made)
        return self._views[way.name]

    def dress(self, colours: Colours) -> None:
        """Draw in other colours."""
        for view in self._views.values():
            view.chart.dress(colours)

    def save_to(self, path: Path) -> None:
        """Write the picture to a file; what goes wrong is told in the banner."""
        try:
            self.view.save(path)
        except ReaderError as error:
            self._library.refused.emit(str(error))
            return
        self.saved.emit(path)

    def tell_without(self, documents: int) -> None:
        """Say in how many documents nothing fits the filter, and offer to show or hide them."""
        act = "Hide" if self.shows_all else "Show"
        self._empty.setText(f"{act} {counted(documents, 'document')} without a passage")
        self._empty.setVisible(documents > 0)

    def show_view(self) -> None:
        """Bring the view of the way that is chosen to the front."""
        self._stack.setCurrentWidget(self.view)
        self.view.show_table(on=self.shapes.current == _TABLE)

    def _build(self) -> None:
        keep = IconButton("download", "Save this picture…", 16, dim=True)
        keep.clicked.connect(self._save)
        beside = QHBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self.shapes)
        beside.addWidget(keep)
        self._top.setSpacing(6)
        self._top.addWidget(self.ways, 1)
        self._top.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(self._top)
        column.addWidget(self._hint)
        column.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW
        way = QBoxLayout.Direction
        self._top.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)

    def _turn_empty(self) -> None:
        self.shows_all = not self.shows_all
        self.turned.emit()

    def _turn(self) -> None:
        self.show_view()
        self.turned.emit()

    def _save(self) -> None:
        dialog = QFileDialog(self, "Save picture")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(_KINDS))
        dialog.setDefaultSuffix("svg")  # of a name without one; so the dialog sees what is there
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_KINDS[kind]))
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.selectFile(self.picture.name)
        with self._library.beside_files():
            dialog.exec()
