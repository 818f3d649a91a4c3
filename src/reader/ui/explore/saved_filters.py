"""Filters that were given a name: a click shows what they find now."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from reader.analysis.wanted import Filter
from reader.core.saved_filter import SavedFilter
from reader.errors import Refused
from reader.session.commands.filters import delete_filter, rename_filter, save_filter
from reader.session.wording import named, tidy
from reader.ui.explore.ticks import section
from reader.ui.library import Library
from reader.ui.tips import tip
from reader.ui.widgets.basics import IconButton, button

_ASKING = 360  # pixels: the title of the window is not cut
_LONGEST = 26  # characters of a name that the panel has room for


class SavedFilters(QWidget):
    """A row for each, with a menu to rename and delete it; hidden while there are none."""

    wanted = Signal(object)  # Filter

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._rows: list[QWidget] = []
        self._shown: list[SavedFilter] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(section("Saved filters"))
        library.changed.connect(lambda changes: self._follow(changes.everything or changes.filters))
        self._renew()
        if not self._rows:  # else it is shown with the panel; by itself it would be a window
            self.hide()

    def save(self, wanted: Filter) -> None:
        """Ask for a name, and keep this filter under it."""
        self._ask("Save filter", "Save", "", lambda name: self._keep(name, wanted))

    def _keep(self, name: str, wanted: Filter) -> None:
        """Keep it; whoever takes a name that there is must mean it."""
        known = next(
            (one for one in self._shown if one.name.casefold() == tidy(name).casefold()), None
        )
        if known is None:
            self._library.do(save_filter, name, wanted)
        elif known.wanted != wanted.to_json():
            self._ask_whether_to_replace(known.name, wanted)

    def _ask_whether_to_replace(self, name: str, wanted: Filter) -> None:
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Replace filter")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"There is a filter {named(name)} already. Let it ask for this from now on?")
        replace = box.addButton("Replace", QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        replace.clicked.connect(lambda: self._library.do(save_filter, name, wanted))
        box.open()

    def _follow(self, concerned: object) -> None:
        if concerned and self._library.read.saved_filters() != self._shown:
            self._renew()
            self.setVisible(bool(self._rows))

    def _renew(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._shown = self._library.read.saved_filters()
        self._rows = [self._row(saved) for saved in self._shown]

    def _row(self, saved: SavedFilter) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        name = saved.name
        short = name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
        show = button(short.replace("&", "&&"), lambda: self._show(saved), "row")
        show.setAccessibleName(f"Saved filter {name}")
        show.setToolTip(tip(name if short != name else ""))
        more = IconButton("ellipsis", f"Rename or delete the filter {name}", 16, dim=True)
        more.clicked.connect(lambda: self._open_menu(saved, more))
        row.addWidget(show, 1)
        row.addWidget(more)
        self._column.addWidget(made)
        return made

    def _show(self, saved: SavedFilter) -> None:
        try:
            self.wanted.emit(Filter.from_json(saved.wanted))
        except Refused as error:
            self._library.refused.emit(str(error))

    def _open_menu(self, saved: SavedFilter, beside: QWidget) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction("Rename…")
        rename.triggered.connect(lambda: self._rename(saved))
        delete = menu.addAction("Delete")
        delete.triggered.connect(lambda: self._library.do(delete_filter, saved.id))
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height())))

    def _rename(self, saved: SavedFilter) -> None:
        def rename(name: str) -> None:
            self._library.do(rename_filter, saved.id, name)

        self._ask("Rename filter", "Rename", saved.name, rename)

    def _ask(self, title: str, act: str, name: str, then: Callable[[str], object]) -> None:
        """Ask for a name beside the work."""
        box = QInputDialog(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(title)
        box.setLabelText("Name of the filter")
        box.setTextValue(name)
        box.setOkButtonText(act)
        box.textValueSelected.connect(then)
        box.resize(_ASKING, box.sizeHint().height())
        box.open()
