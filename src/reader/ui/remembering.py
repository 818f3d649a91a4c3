"""What the window remembers between starts: its place, its panels, its look, its library."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer

from reader.settings import RECENT, ReadingSettings, Settings, sample_library, save

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

_WIDTH, _HEIGHT = 1440, 900  # pixels, where there is room for them
_TITLE_BAR = 40
_SHOWN = 200  # articles of which is remembered how they were shown
_PAUSE = 800  # milliseconds after the last change of a setting


class Memory(QObject):
    """Keeps settings on disk as they change."""

    def __init__(self, window: MainWindow, settings: Settings, *, keep: bool) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._keep = keep
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._write)
        window.look.changed.connect(self._reading_changed)
        self._restore()
        window.pages.changed.connect(self._showing_changed)
        window.modes.kept_changed.connect(self._modes_changed)

    def _restore(self) -> None:
        window, kept = self._window, self._settings.window
        room = window.screen().availableGeometry()
        window.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height() - _TITLE_BAR))
        if "geometry" in kept:
            window.restoreGeometry(_bytes(kept["geometry"]))
        if "splitter" in kept:
            window.frame.splitter.restoreState(_bytes(kept["splitter"]))
        window.panels.fold(window.library_panel, away=kept.get("left") == "hidden")
        window.panels.fold(window.sidebar, away=kept.get("right") == "hidden")
        window.sidebar.open(kept.get("tab", "Highlights"))
        window.correcting.reason = kept.get("reason", "")
        window.modes.restore(kept)
        window.pages.chosen = _words(kept.get("showing", "{}"))

    def keep(self) -> None:
        """Write everything down, at the end."""
        window = self._window
        full = window.isFullScreen()
        kept = {
            "geometry": self._settings.window.get("geometry", "")
            if full
            else _text(window.saveGeometry()),
            "splitter": _text(window.frame.splitter.saveState()),
            "left": "hidden" if window.library_panel.isHidden() else "shown",
            "right": "hidden" if window.sidebar.isHidden() else "shown",
            "tab": window.sidebar.usual,
            "reason": window.correcting.reason,
            **window.modes.kept(),
            "showing": self._showing(),
        }
        self._settings = replace(self._settings, window=kept)
        self._write()

    def library_opened(self, path: Path) -> None:
        """Remember the library opened last; the sample is only for a look around."""
        if path == sample_library():
            return
        name = str(path.resolve())
        recent = (name, *(one for one in self._settings.recent if one != name))[:RECENT]
        self._settings = replace(self._settings, last_library=name, recent=recent)
        self._write()

    @property
    def recent(self) -> tuple[str, ...]:
        """The libraries opened last, the newest first."""
        return self._settings.recent

    @property
    def searches(self) -> tuple[str, ...]:
        """What was searched for, the last one first."""
        return self._settings.searches

    @property
    def patterns(self) -> tuple[str, ...]:
        """Which of these were searched for as regular expressions."""
        return self._settings.patterns

    def searched(self, query: str, *, is_pattern: bool = False) -> None:
        """Remember a search that led somewhere."""
        earlier = (one for one in self._settings.searches if one != query)
        searches = (query, *earlier)[:RECENT]
        known = {*self._settings.patterns} - {query} | ({query} if is_pattern else set())
        patterns = tuple(one for one in searches if one in known)
        self._settings = replace(self._settings, searches=searches, patterns=patterns)
        self._write()

    def coder_chosen(self, name: str) -> None:
        """Remember who is coding."""
        self._settings = replace(self._settings, coder=name)
        self._write()

    def _reading_changed(self, reading: ReadingSettings) -> None:
        self._settings = replace(self._settings, reading=reading)
        self._later.start()

    def _showing_changed(self) -> None:
        showing = self._showing()
        if showing != self._settings.window.get("showing", "{}"):
            kept = {**self._settings.window, "showing": showing}
            self._settings = replace(self._settings, window=kept)
            self._later.start()

    def _modes_changed(self) -> None:
        """Gaps chosen by hand are work that should outlive a fall of the program."""
        kept = {**self._settings.window, **self._window.modes.kept()}
        self._settings = replace(self._settings, window=kept)
        self._later.start()

    def _showing(self) -> str:
        return json.dumps(dict(list(self._window.pages.chosen.items())[-_SHOWN:]))

    def _write(self) -> None:
        self._later.stop()
        if not self._keep:
            return
        try:
            save(self._settings)
        except OSError as error:
            self._window.status.say(f"Settings could not be kept: {error.strerror}.")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode())


def _words(text: str) -> dict[str, str]:
    """The words by words in `text`, which somebody may have edited."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    items = found.items() if isinstance(found, dict) else ()
    return {name: word for name, word in items if isinstance(word, str)}


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode()
