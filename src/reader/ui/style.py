"""The look of every control: a palette and a style sheet made from one set of colours."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from reader.ui.colours import Colours
from reader.ui.fonts import CHROME_SIZE, chrome


def apply(app: QApplication, colours: Colours) -> None:
    """Dress the whole program in `colours`; nothing happens if it wears them already."""
    wanted = sheet(colours)
    if app.styleSheet() == wanted:
        return
    if app.style().objectName().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(chrome())
    app.setPalette(palette(colours))
    app.setStyleSheet(wanted)


def palette(colours: Colours) -> QPalette:
    """The palette for what Qt draws itself."""
    role = QPalette.ColorRole
    roles = {
        role.Window: colours.panel, role.WindowText: colours.ink, role.Base: colours.card,
        role.AlternateBase: colours.panel, role.Text: colours.ink, role.Button: colours.panel,
        role.ButtonText: colours.ink, role.PlaceholderText: colours.dim,
        role.Highlight: colours.selection, role.HighlightedText: colours.ink,
        role.ToolTipBase: colours.card, role.ToolTipText: colours.ink, role.Link: colours.accent,
        role.LinkVisited: colours.accent, role.Mid: colours.line, role.Midlight: colours.track,
        role.Light: colours.card, role.Dark: colours.line, role.Shadow: colours.line,
        role.BrightText: colours.warning, role.Accent: colours.accent,
    }  # fmt: skip
    made = QPalette()
    for which, colour in roles.items():
        made.setColor(which, QColor(colour))
    group = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group, which, QColor(colours.dim))
    return made


def sheet(colours: Colours) -> str:
    """The style sheet. Widgets choose a look by the dynamic property `look`."""
    values = {name: getattr(colours, name) for name in Colours.__slots__}
    text = _SHEET
    for name, value in values.items():
        text = text.replace(f"@{name};", f"{value};").replace(f"@{name} ", f"{value} ")
    return text.replace("@size", f"{CHROME_SIZE}px")


_SHEET = """
* { outline: none; }
QToolTip { background: @card; color: @ink; border: 1px solid @line; padding: 4px 7px; }
QMainWindow, QDialog { background: @panel; }
QWidget[look="panel"] { background: @panel; }
QWidget[look="paper"] { background: @paper; }
QWidget[look="tint"] { background: @tint; }
QFrame[look="card"] { background: @card; border: 1px solid @line; border-radius: 10px; }
QFrame[look="menu"] { background: @card; border: 1px solid @line; }
QFrame[look="popup"] { background: @card; border: 1px solid @line; border-radius: 12px; }
QFrame[look="drop"] { background: @card; border: 1px dashed @line; border-radius: 12px; }
QFrame[look="popover"] { background: @card; border: 1px solid @line; border-radius: 12px; }
QFrame[look="line"] { background: @line; border: none; }
QFrame[look="banner"] { background: @warning_ground; border: none; }
QFrame[look="banner"] QLabel { color: @warning; }
QFrame[look="banner"][calm="true"] { background: @tint; }
QFrame[look="banner"][calm="true"] QLabel { color: @ink; }

QLabel[look="dim"] { color: @dim; }
QLabel[look="small"] { color: @dim; font-size: 11px; }
QLabel[look="heading"] { color: @dim; font-size: 11px; font-weight: 600; letter-spacing: 0.6px; }
QLabel[look="title"] { font-size: 15px; font-weight: 600; }
QLabel[look="problem"] { color: @warning; font-size: 11px; }
QLabel[look="missing"] { background: @tint; color: @ink; padding: 8px 16px; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="key"] { color: @dim; background: @panel; border: 1px solid @line; border-radius: 4px;
    padding: 1px 5px; font-size: 11px; }

QLineEdit, QPlainTextEdit, QTextEdit[look="field"], QSpinBox, QDoubleSpinBox, QComboBox {
    background: @card; color: @ink; border: 1px solid @line; border-radius: 8px; padding: 6px 9px;
    selection-background-color: @selection; selection-color: @ink;
    placeholder-text-color: @dim; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit[look="field"]:focus, QSpinBox:focus,
QComboBox:focus { border: 1px solid @accent; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; padding: 0 9px;
    background: transparent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QLineEdit:read-only { background: @panel; color: @dim; }
QFrame[look="card"][lit="true"] { border: 1px solid @accent; }
QPlainTextEdit[look="bare"], QPlainTextEdit[look="bare"]:focus, QTextEdit[look="rendered"] {
    background: transparent; border: none; border-radius: 0; padding: 0; color: @ink; }
QTextEdit[look="rendered"]:focus { border-left: 2px solid @accent; padding-left: 4px; }
QLineEdit[look="fact"], QLineEdit[look="fact"]:focus { border: none; border-radius: 0;
    background: transparent; padding: 0; color: @ink; }
QLineEdit[look="bare"] { border: none; background: transparent; padding: 0; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox { padding-left: 11px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; color: @ink;
    selection-background-color: @tint; selection-color: @ink; outline: none; }

QPushButton { background: @card; color: @ink; border: 1px solid @line; border-radius: 8px;
    padding: 6px 14px; font-weight: 500; }
QPushButton:hover { background: @track; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @dim; background: @panel; }
QPushButton[look="primary"] { background: @accent; color: @on_accent; border: 1px solid @accent;
    padding: 8px 18px; font-weight: 600; }
QPushButton[look="primary"]:focus { border: 2px solid @ink; padding: 7px 17px; }
QPushButton[look="primary"]:disabled { background: @track; color: @dim; border-color: @track; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: @accent;
    padding: 3px 6px; font-weight: 600; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 1px solid @accent; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; color: @dim;
    padding: 4px 7px; font-weight: 400; }
QPushButton[look="quiet"]:hover { background: @track; color: @ink; }
QPushButton[look="quiet"]:focus { border: 1px solid @accent; }
QPushButton[look="row"] { background: transparent; border: 1px solid transparent; color: @ink;
    padding: 4px 6px; font-weight: 400; text-align: left; border-radius: 6px; }
QPushButton[look="row"]:hover { background: @track; }
QPushButton[look="row"]:focus { border: 1px solid @accent; }
QPushButton[look="fold"] { background: transparent; border: 1px solid transparent; color: @ink;
    padding: 4px 2px; font-weight: 600; text-align: left; border-radius: 6px; }
QPushButton[look="fold"]:hover { background: @track; }
QPushButton[look="fold"]:focus { border: 1px solid @accent; }
QPushButton[look="drop-down"] { font-weight: 400; }
QPushButton[look="go"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QPushButton[look="go"]:hover { border: 1px solid @dim; }
QPushButton[look="go"]:focus { border: 1px solid @accent; }
QPushButton[look="danger"] { color: @warning; font-weight: 600; }
QPushButton[look="chip"] { background: @card; border: 1px solid @line; border-radius: 12px;
    padding: 3px 10px; font-weight: 400; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[look="chip"]:hover { background: @track; }
QPushButton[look="chip"]:checked { background: @tint; border: 1px solid @tint; }
QPushButton[look="chip"][first="true"] { border: 1px solid @accent; }
QPushButton[look="chip"]:focus { border: 1px solid @accent; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 8px;
    padding: 5px; color: @ink; }
QToolButton:hover { background: @track; }
QToolButton:checked { background: @track; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton[look="tiny"] { padding: 1px; border-radius: 4px; }
QToolButton:disabled { color: @dim; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[look="segment"] { padding: 5px 14px; font-weight: 600; color: @dim;
    border-radius: 7px; }
QToolButton[look="segment"]:checked { background: @card; color: @ink; border: 1px solid @line; }
QToolButton[look="slim-segment"] { padding: 4px 5px; font-size: 12px; font-weight: 600;
    color: @dim; border-radius: 7px; }
QToolButton[look="slim-segment"]:checked { background: @card; color: @ink;
    border: 1px solid @line; }
QToolButton[look="segment"]:focus, QToolButton[look="slim-segment"]:focus {
    border: 1px solid @accent; }
QFrame[look="segments"] { background: @track; border-radius: 9px; }
QToolButton[look="swatch"] { font-size: 11px; padding: 4px 2px; color: @dim; }
QToolButton[look="swatch"]:checked { background: @tint; color: @ink; }
QToolButton[look="kind"] { color: @dim; font-size: 11px; padding: 3px 6px; border-radius: 6px; }
QToolButton[look="tab"] { border-radius: 0; padding: 12px 1px 11px 1px; margin: 0; font-weight: 600;
    color: @dim; border: none; border-bottom: 2px solid transparent; background: transparent; }
QToolButton[look="tab"]:checked { color: @ink; border-bottom: 2px solid @accent; }
QToolButton[look="tab"]:focus { color: @accent; }

QAbstractItemView { background: @panel; border: none; color: @ink;
    selection-background-color: @tint; selection-color: @ink; }
QListView[look="paper-list"] { background: @paper; border: none; }
QAbstractItemView[look="inset"] { background: @card; border: none; }
QAbstractItemView QLineEdit { padding: 1px 6px; border-radius: 6px; }
QTreeView[look="rows"] { selection-background-color: transparent; }
QTreeView::item, QListView::item { border: none; }
QTableView::item { border: none; padding: 0 5px; }
QListWidget::item { padding: 5px 8px; border-radius: 6px; }
QListWidget::item:selected { background: @tint; color: @ink; }
QTreeView::branch { background: transparent; }
QTextEdit[look="page"] { background: @paper; border: none; padding: 0; }
QTextEdit[look="correction"] { background: @paper; border: 1px solid @accent; border-radius: 6px;
    padding: 0; }
QScrollArea { background: transparent; border: none; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: @line; border-radius: 3px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: @dim; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: @line; border-radius: 3px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: @panel; color: @ink; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 6px; }
QMenuBar::item:selected { background: @track; }
QMenu { background: @card; color: @ink; border: 1px solid @line; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @tint; }
QMenu::item:disabled { color: @dim; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }

QStatusBar { background: @panel; color: @dim; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @dim; font-size: 11px; padding: 0 6px; }
QStatusBar QPushButton[look="quiet"] { font-size: 11px; padding: 2px 6px; }
QProgressBar { background: @track; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QCheckBox, QRadioButton { spacing: 8px; color: @ink; }
QSlider::groove:horizontal { background: @track; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: @accent; width: 14px; height: 14px; margin: -5px 0;
    border-radius: 7px; }
QHeaderView::section { background: @panel; color: @dim; border: none;
    border-bottom: 1px solid @line; padding: 6px 8px; font-weight: 600; }
"""
