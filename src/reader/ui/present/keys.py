"""The keys of a presentation: those of clickers and of other programs that show slides."""

from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import Qt

Key = Qt.Key


class Act(Enum):
    """What a key does."""

    STEP = auto()
    NEXT = auto()
    BACK = auto()
    DOWN = auto()
    UP = auto()
    FIRST = auto()
    LAST = auto()
    THEMES = auto()
    NOTES = auto()
    BLACK = auto()
    WHITE = auto()
    WATCH = auto()
    PAUSE = auto()
    MORE = auto()
    LESS = auto()
    PAPER = auto()
    HELP = auto()
    END = auto()


KEYS: Mapping[int, Act] = {
    Key.Key_Space: Act.STEP, Key.Key_Return: Act.STEP, Key.Key_Enter: Act.STEP,
    Key.Key_PageDown: Act.STEP, Key.Key_Right: Act.NEXT, Key.Key_Left: Act.BACK,
    Key.Key_PageUp: Act.BACK, Key.Key_Backspace: Act.BACK, Key.Key_Down: Act.DOWN,
    Key.Key_Up: Act.UP, Key.Key_Home: Act.FIRST, Key.Key_End: Act.LAST, Key.Key_T: Act.THEMES,
    Key.Key_N: Act.NOTES, Key.Key_B: Act.BLACK, Key.Key_Period: Act.BLACK, Key.Key_W: Act.WHITE,
    Key.Key_Comma: Act.WHITE, Key.Key_C: Act.WATCH, Key.Key_P: Act.PAUSE, Key.Key_Plus: Act.MORE,
    Key.Key_Equal: Act.MORE, Key.Key_Minus: Act.LESS, Key.Key_D: Act.PAPER, Key.Key_H: Act.HELP,
    Key.Key_Question: Act.HELP, Key.Key_F1: Act.HELP, Key.Key_Escape: Act.END,
    Key.Key_F5: Act.END,
}  # fmt: skip
TOLD = (
    ("Go on: themes, notes, next passage", "Space, Page down, click"),
    ("Next passage, the one before", "→, ←, Page up"),
    ("Move a long passage", "↓, ↑, wheel"),
    ("First passage, last one", "Home, End"),
    ("Themes", "T"),
    ("Notes", "N"),
    ("Black screen, white screen", "B or . , W or ,"),
    ("Watch: count up, or off", "C"),
    ("Count down: a minute more, or less", "+, −"),
    ("Let the watch rest, or go on", "P"),
    ("Dark, light", "D"),
    ("These keys", "H or ?"),
    ("End", "Esc"),
)
