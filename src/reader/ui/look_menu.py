"""Reading settings: palette, face, size, measure and spacing, in a small popup."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.settings import FACES, MEASURES, PALETTES, SIZES, SPACINGS, ReadingSettings
from reader.ui.colours import PALETTES as COLOURS
from reader.ui.widgets.basics import label, looking
from reader.ui.widgets.combo import Combo

_NAMES = {"light": "Light", "sepia": "Sepia", "dark": "Dark", "system": "System"}


class LookMenu(QFrame):
    """Every change shows at once; closing it is all there is to do."""

    changed = Signal(object)  # ReadingSettings

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        looking(self, "menu")
        self._settings = ReadingSettings()
        self._palettes = QButtonGroup(self)
        self._face = Combo()
        self._face.setAccessibleName("Face")
        self._size = _slider("Size", SIZES)
        self._measure = _slider("Column width", MEASURES)
        self._spacing = _slider("Line spacing", range(len(SPACINGS)))
        self._values = {slider: label("", "dim") for slider in self._sliders()}
        self._build()
        self._face.activated.connect(lambda _: self._emit(face=self._face.currentText()))
        self._size.valueChanged.connect(lambda value: self._emit(size=value))
        self._measure.valueChanged.connect(lambda value: self._emit(measure=value))
        self._spacing.valueChanged.connect(lambda value: self._emit(spacing=SPACINGS[value]))

    def _sliders(self) -> tuple[QSlider, ...]:
        return self._size, self._measure, self._spacing

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(14)
        row = QHBoxLayout()
        row.setSpacing(6)
        for name in PALETTES:
            row.addWidget(self._swatch(name))
        column.addLayout(row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.addWidget(label("Face", "dim"), 0, 0)
        grid.addWidget(self._face, 0, 1, 1, 2)
        for at, slider in enumerate(self._sliders(), start=1):
            grid.addWidget(label(slider.accessibleName(), "dim"), at, 0)
            grid.addWidget(slider, at, 1)
            self._values[slider].setMinimumWidth(34)
            self._values[slider].setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._values[slider], at, 2)
        column.addLayout(grid)
        self.setFixedWidth(336)

    def _swatch(self, name: str) -> QToolButton:
        made = looking(QToolButton(), "swatch")
        made.setText(_NAMES[name])
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIconSize(QSize(56, 34))
        made.setCheckable(True)
        made.setFixedSize(71, 66)
        made.setAccessibleName(f"{_NAMES[name]} palette")
        made.clicked.connect(lambda: self._emit(palette=name))
        self._palettes.addButton(made, PALETTES.index(name))
        made.setIcon(_sample(name))
        return made

    def show_at(self, settings: ReadingSettings, corner: QPoint) -> None:
        """Open with its top right corner at `corner`, in global coordinates."""
        self.show_settings(settings)
        self.adjustSize()
        self.move(corner - QPoint(self.width(), 0))
        self.show()

    def show_settings(self, settings: ReadingSettings) -> None:
        """Show these settings."""
        self._settings = settings
        for widget in (*self._sliders(), self._face):
            widget.blockSignals(True)
        self._palettes.button(PALETTES.index(settings.palette)).setChecked(True)
        if self._face.count() == 0:
            self._face.addItems([*FACES, *_other_faces()])
        if self._face.findText(settings.face) < 0:
            self._face.addItem(settings.face)
        self._face.setCurrentText(settings.face)
        self._size.setValue(settings.size)
        self._measure.setValue(settings.measure)
        nearest = min(SPACINGS, key=lambda spacing: abs(spacing - settings.spacing))
        self._spacing.setValue(SPACINGS.index(nearest))
        for widget in (*self._sliders(), self._face):
            widget.blockSignals(False)
        self._tell_values()

    def _tell_values(self) -> None:
        self._values[self._size].setText(f"{self._settings.size} px")
        self._values[self._measure].setText(f"{self._settings.measure}")
        self._values[self._spacing].setText(f"{self._settings.spacing:.1f}")

    def _emit(self, **change: object) -> None:
        self._settings = replace(self._settings, **change)  # type: ignore[arg-type]
        self._tell_values()
        self.changed.emit(self._settings)


def _slider(name: str, values: range) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal)
    made.setRange(values[0], values[-1])
    made.setAccessibleName(name)
    made.setPageStep(max(1, len(values) // 8))
    return made


def _sample(name: str) -> QIcon:
    """A little page in the palette's colours; half light, half dark for the system's own."""
    drawn = QPixmap(112, 68)
    drawn.fill(Qt.GlobalColor.transparent)
    drawn.setDevicePixelRatio(2)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    names = ("light", "dark") if name == "system" else (name,)
    wide = 56 / len(names)
    for at, which in enumerate(names):
        colours = COLOURS[which]
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.paper))
        painter.drawRoundedRect(QRectF(at * wide + 0.5, 0.5, wide - 1, 33), 5, 5)
        painter.setPen(QColor(colours.ink))
        for line in range(3):
            end = wide - 8 if line < 2 else wide / 2 + 3
            y = 10 + line * 7
            painter.drawLine(round(at * wide + 8), y, round(at * wide + end), y)
    painter.end()
    return QIcon(drawn)


def _other_faces() -> list[str]:
    """The faces of this machine that can set prose, by name."""
    hidden = QFontDatabase.isPrivateFamily
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    return [name for name in families if name not in FACES and not hidden(name)]
