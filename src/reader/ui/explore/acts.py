"""What is done with passages that were found: tag, untag, copy with source."""

from collections.abc import Callable, Sequence
from functools import cache, partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.ids import HighlightId, ThemeId
from reader.core.theme import Theme, ThemeTree
from reader.session.clock import local_day
from reader.session.commands.highlights import tag_highlights, untag_highlights
from reader.session.wording import counted
from reader.ui.citing import citation
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.widgets.chips import dot

_MOST_COPIED = 300  # passages; to read the texts of more would hold the window up


class PassageActs(QObject):
    """Acts on any number of passages in one step each."""

    told = Signal(str)  # a short word for the status bar
    open_wanted = Signal(str)  # HighlightId
    context_wanted = Signal()

    def __init__(self, library: Library, state: UiState, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._state, self._parent = library, state, parent

    def tag_by_key(self, ids: Sequence[HighlightId], key: int) -> None:
        """Give all the theme on a number key; take it away if all have it."""
        theme = self._library.read.themes().with_key(key)
        if theme is None:
            self.told.emit(f"No theme is on key {key}.")
        elif ids:
            self.toggle(ids, theme.id)

    def toggle(self, ids: Sequence[HighlightId], theme_id: ThemeId) -> None:
        """Give all a theme; take it away if all have it."""
        found = self._library.read.highlights_by_id(ids)
        have_it = all(theme_id in highlight.themes for highlight in found)
        change = untag_highlights if have_it else tag_highlights
        self._library.do(change, [highlight.id for highlight in found], theme_id)

    def copy(self, ids: Sequence[HighlightId]) -> None:
        """Put passages with their sources on the clipboard, in the order given."""
        if len(ids) > _MOST_COPIED:
            self.told.emit(f"Choose at most {_MOST_COPIED:,} passages to copy.")
            return
        read, told = self._library.read, []
        found = {highlight.id: highlight for highlight in read.highlights_by_id(ids)}
        content, document = cache(read.content), cache(read.document)
        for one in (found[id_] for id_ in ids if id_ in found):
            source = document(one.document_id)
            if source is not None:
                text = content(one.version_id)
                told.append(citation(source, text, one.start, one.end, local_day()))
        if told:
            QGuiApplication.clipboard().setText("\n\n".join(told))
            self.told.emit(f"Copied {counted(len(told), 'passage')} with source.")

    # Menus

    def open_menu(self, ids: Sequence[HighlightId], at: QPoint, *, only_tags: bool = False) -> None:
        """What can be done with these passages, at a point of the screen."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if only_tags:
            self._fill(menu, ids)
        else:
            _add(menu, "Open on the page", lambda: self.open_wanted.emit(ids[0]), "Return")
            _add(menu, "Show or hide the paragraph", self.context_wanted.emit, "Space")
            menu.addSeparator()
            self._fill(menu.addMenu(f"Tag {_which(ids)}"), ids)
            _add(menu, "Copy with source", lambda: self.copy(ids), "Ctrl+C")
        menu.popup(at)

    def _fill(self, menu: QMenu, ids: Sequence[HighlightId]) -> None:
        themes = self._library.read.themes()
        found = self._library.read.highlights_by_id(ids)
        for theme in themes:
            act = _add(menu, _indented(theme, themes), partial(self.toggle, ids, theme.id))
            act.setCheckable(True)
            act.setChecked(all(theme.id in highlight.themes for highlight in found))
            act.setIcon(QIcon(dot(self._state.colours.theme(theme.colour))))
        if not len(themes):
            menu.addAction("No themes yet").setEnabled(False)


def _indented(theme: Theme, themes: ThemeTree) -> str:
    key = f"\t{theme.key}" if theme.key else ""
    return "    " * themes.depth(theme.id) + theme.name.replace("&", "&&") + key


def _which(ids: Sequence[HighlightId]) -> str:
    return "passage" if len(ids) == 1 else counted(len(ids), "passage")


def _add(menu: QMenu, text: str, run: Callable[[], object], key: str = "") -> QAction:
    act = menu.addAction(f"{text}\t{key}" if key and "\t" not in text else text)
    act.triggered.connect(lambda _=False: run())
    return act
