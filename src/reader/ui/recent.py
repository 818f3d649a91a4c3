"""The menu of libraries that were open before."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from reader.ui.tips import tip


class RecentMenu(QMenu):
    """Made anew whenever it opens: files that are gone are left out, and what is open already."""

    def __init__(
        self,
        recent: Callable[[], Sequence[str]],
        current: Callable[[], Path],
        run: Callable[[Path], object],
        parent: QWidget,
    ) -> None:
        super().__init__("Open recent", parent)
        self._recent, self._current, self._run = recent, current, run
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)
        self.triggered.connect(lambda act: self._run(Path(act.data())))

    def _fill(self) -> None:
        self.clear()
        current = self._current().resolve()
        for path in map(Path, self._recent()):
            if path != current and _is_file(path):
                name = f"{path.name} – {path.parent.name}".replace("&", "&&")
                act = self.addAction(name)
                act.setData(str(path))
                act.setToolTip(tip(str(path)))
        if self.isEmpty():
            self.addAction("No other library yet").setEnabled(False)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # what was kept in the settings may be anything
        return False
