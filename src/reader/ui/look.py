"""The look of the program: reading settings made into colours, and the desktop followed."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.settings import SIZES, ReadingSettings
from reader.ui.colours import DARK, LIGHT, PALETTES, Colours
from reader.ui.state import UiState
from reader.ui.style import apply


class Look(QObject):
    """Turns reading settings into colours for every part of the window."""

    changed = Signal(object)  # ReadingSettings, to be kept

    def __init__(self, state: UiState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self._follow_desktop())

    def set(self, reading: ReadingSettings) -> None:
        """Use these settings from now on."""
        colours = colours_of(reading.palette)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply(app, colours)
        self._state.set_look(reading, colours)
        self.changed.emit(reading)

    def use(self, palette: str) -> None:
        """Change the palette alone."""
        self.set(replace(self._state.reading, palette=palette))

    def zoom(self, by: int) -> None:
        """Make the text larger or smaller by `by` pixels; 0 makes it the normal size."""
        size = self._state.reading.size + by if by else ReadingSettings().size
        self.set(replace(self._state.reading, size=max(SIZES[0], min(SIZES[-1], size))))

    def _follow_desktop(self) -> None:
        if self._state.reading.palette == "system":
            self.set(self._state.reading)


def colours_of(palette: str) -> Colours:
    """The colours of a palette by name; "system" asks the desktop, and is light if it won't say."""
    if palette != "system":
        return PALETTES[palette]
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT
