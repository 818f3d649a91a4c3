"""Chips that filter by theme: a dot and how many passages of the open document it has."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.ids import ThemeId
from reader.core.theme import Theme
from reader.ui.models.highlights_list import HighlightsList
from reader.ui.state import UiState
from reader.ui.tips import tip
from reader.ui.widgets.basics import button, looking
from reader.ui.widgets.chips import dot
from reader.ui.widgets.flow import FlowLayout

_CHIPS = 8  # shown before "more" is pressed: two lines of a narrow panel


class ThemeCounts(QWidget):
    """Follows the counts of the model; `chosen` are the themes that are pressed."""

    changed = Signal()  # other themes are chosen
    kind_cleared = Signal()

    def __init__(self, model: HighlightsList, state: UiState) -> None:
        super().__init__()
        self._model, self._state = model, state
        self.chosen: set[ThemeId] = set()
        self._chips: dict[ThemeId, QPushButton] = {}
        self._drawn: list[tuple[ThemeId, str, str]] = []
        self._opened = False
        self._all = looking(QPushButton(), "chip")
        self._all.setCheckable(True)
        self._all.setCursor(Qt.CursorShape.PointingHandCursor)
        self._all.clicked.connect(self._take_all)
        self._more = button("", self._open, "chip")
        self._kind = button("", self.kind_cleared.emit, "chip")
        self._kind.hide()
        self._flow = FlowLayout(self, gap=6)
        model.counts_changed.connect(self.renew)
        state.look_changed.connect(self._make)
        self._make()

    def renew(self) -> None:
        """Renew the numbers; make the chips anew only when there are other themes."""
        self.chosen &= set(self._model.themes.by_id)
        if self._drawn == [_looks(theme) for theme in self._present()]:
            self._name()
        else:
            self._make()

    def show_kind(self, name: str) -> None:
        """Show that only one kind of passage is listed; "" for all."""
        self._kind.setText(f"{name}  ×")
        self._kind.setAccessibleName(f"Stop showing only: {name}")
        self._kind.setVisible(bool(name))

    def _present(self) -> list[Theme]:
        """The themes of the document in the order of the tree, those chosen also without any."""
        counts, tree = self._model.counts, self._model.themes
        found = [theme for theme in tree if counts[theme.id] > 0 or theme.id in self.chosen]
        if self._opened or len(found) <= _CHIPS + 1:
            return found
        kept = sorted(found, key=lambda t: (t.id not in self.chosen, -counts[t.id]))[:_CHIPS]
        ids = {theme.id for theme in kept}
        return [theme for theme in found if theme.id in ids]

    def _make(self) -> None:
        for chip in (self._all, self._more, self._kind):
            self._flow.removeWidget(chip)
        self._flow.clear()
        present = self._present()
        self._drawn = [_looks(theme) for theme in present]
        self._chips = {theme.id: self._chip(theme) for theme in present}
        for chip in (self._all, *self._chips.values(), self._more, self._kind):
            self._flow.addWidget(chip)
        self._name()

    def _chip(self, theme: Theme) -> QPushButton:
        chip = looking(QPushButton(), "chip")
        chip.setCheckable(True)
        chip.setIcon(dot(self._state.colours.theme(theme.colour)))
        chip.setIconSize(QSize(9, 9))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setToolTip(tip(theme.name))
        chip.clicked.connect(self._take)
        return chip

    def _name(self) -> None:
        counts = self._model.counts
        self._all.setText(f"All {self._model.total}")
        self._all.setChecked(not self.chosen)
        for theme_id, chip in self._chips.items():
            theme = self._model.themes.get(theme_id)
            chip.setChecked(theme_id in self.chosen)
            chip.setText(f" {counts[theme_id]}")
            chip.setAccessibleName(f"{theme.name if theme else ''}, {counts[theme_id]}")
        there = sum(count > 0 for count in counts.values())
        hidden = there - len(self._chips)
        self._more.setVisible(hidden > 0 or (self._opened and there > _CHIPS + 1))
        self._more.setText("Fewer" if self._opened else f"+ {hidden}")
        self._more.setAccessibleName("Fewer themes" if self._opened else f"{hidden} more themes")

    def _open(self) -> None:
        self._opened = not self._opened
        self._make()

    def _take_all(self) -> None:
        self.chosen.clear()
        self._name()
        self.changed.emit()

    def _take(self) -> None:
        self.chosen = {theme_id for theme_id, chip in self._chips.items() if chip.isChecked()}
        self._name()
        self.changed.emit()


def _looks(theme: Theme) -> tuple[ThemeId, str, str]:
    return theme.id, theme.name, theme.colour
