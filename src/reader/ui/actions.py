"""The table of actions: menus, toolbar, shortcuts, palette and help are all made from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reader.core.note import NoteKind
from reader.ui import asking, reporting, undoing
from reader.ui.dialogs.manual import ManualDialog
from reader.ui.modes import EXPLORE, READ, TEACH
from reader.ui.printed.area import Showing

if TYPE_CHECKING:
    from reader.ui.main_window import MainWindow

MENUS = ("Library", "Edit", "Mark", "Go", "View", "Help")


def _always(_: MainWindow) -> bool:
    return True


def _reading(window: MainWindow) -> bool:
    is_open = window.modes.is_reading and window.state.document_id is not None
    return is_open and not _comparing(window)


def _comparing(window: MainWindow) -> bool:
    return window.modes.is_reading and window.state.comparison is not None


def _has_versions(window: MainWindow) -> bool:
    version = window.desk.version
    return _reading(window) and version is not None and version.number > 1


def _correctable(window: MainWindow) -> bool:
    return _reading(window)


def _has_pages(window: MainWindow) -> bool:
    return window.pages.has_pages and _reading(window)


def _selected(window: MainWindow) -> bool:
    return window.modes.is_reading and window.state.selection is not None


def _chosen(window: MainWindow) -> bool:
    return window.modes.is_reading and window.state.highlight_id is not None


def _teaching(window: MainWindow) -> bool:
    return window.modes.current == TEACH and window.modes.teach.has_pages


def _has_passages(window: MainWindow) -> bool:
    return window.modes.current == EXPLORE or _reading(window)


def _presentable(window: MainWindow) -> bool:
    return window.modes.current == TEACH or _reading(window)


def _markable(window: MainWindow) -> bool:
    return _selected(window) or _chosen(window)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the window can do. `keys` are shortcuts in Qt's portable form, the first is shown.

    Where `menu` is "" it stands in no menu; a `group` starts after a line in its menu.
    """

    id: str
    text: str
    run: Callable[[MainWindow], object]
    menu: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    enabled: Callable[[MainWindow], bool] = _always
    group: bool = False
    checkable: bool = False
    on_page: bool = False  # its keys work on the page alone: panels have their own use for them
    on_passage: bool = False  # on the page and on the list of its passages: elsewhere one types


def _tag(key: int) -> Action:
    return Action(
        f"tag-{key}", f"Tag with the theme on key {key}", lambda w: w.desk.tag_by_key(key),
        keys=(str(key),), icon="tag", enabled=_markable, on_passage=True,
    )  # fmt: skip


ACTIONS: tuple[Action, ...] = (
    Action("import", "Open articles…", lambda w: asking.files(w), "Library", ("Ctrl+O",),
           "file-plus"),
    Action("import-folder", "Open folder…", lambda w: asking.folder(w), "Library",
           ("Ctrl+Alt+O",), "folder-plus"),
    Action("paste", "Paste a text as an article", lambda w: asking.paste(w), "Library",
           ("Ctrl+V", "Ctrl+Shift+V"), "clipboard-paste"),
    Action("newer", "Open a newer version…", lambda w: w.newer.from_file(), "Library",
           icon="file-plus", enabled=_reading, group=True),
    Action("paste-newer", "Paste as a newer version", lambda w: w.newer.from_clipboard(),
           "Library", icon="clipboard-paste", enabled=_reading),
    Action("watch", "Watch a folder…", lambda w: asking.watched_folder(w), "Library",
           icon="eye", group=True),
    Action("unwatch", "Stop watching the folder", lambda w: w.watching.stop(), "Library",
           icon="eye-off", enabled=lambda w: w.watching.folder is not None),
    Action("new-library", "New library…", lambda w: asking.new_library(w), "Library",
           ("Ctrl+Shift+N",), "database", group=True),
    Action("open-library", "Open library…", lambda w: asking.library(w), "Library",
           ("Ctrl+Shift+O",), "folder"),
    Action("sample", "Open the sample library", lambda w: asking.open_sample(w), "Library",
           icon="book-open"),
    Action("verify", "Verify library", lambda w: w.verifying.start(), "Library",
           icon="circle-check", enabled=lambda w: not w.verifying.busy),
    Action("export", "Export material…", lambda w: w.modes.teach.export(), "Library",
           ("Ctrl+Shift+E",), "download", _teaching, group=True),
    Action("print", "Print…", lambda w: w.modes.teach.print(), "Library", ("Ctrl+P",), "printer",
           _teaching),
    Action("export-passages", "Export passages…", lambda w: reporting.passages(w), "Library",
           icon="share", enabled=_has_passages, group=True),
    Action("export-by-theme", "Export passages under their themes…",
           lambda w: reporting.passages(w, by_theme=True), "Library", enabled=_has_passages),
    Action("export-pairs", "Export a table of passages and themes…",
           lambda w: reporting.passages(w, pairs=True), "Library", enabled=_has_passages),
    Action("export-codebook", "Export codebook…", lambda w: reporting.codebook(w), "Library",
           icon="tags"),
    Action("export-bibliography", "Export bibliography…", lambda w: reporting.bibliography(w),
           "Library", icon="book-open"),
    Action("quit", "Quit", lambda w: w.close(), "Library", ("Ctrl+Q",), group=True),

    Action("undo", "Undo", lambda w: undoing.undo(w), "Edit", ("Ctrl+Z",), "undo-2",
           lambda w: undoing.undo_words(w) is not None),
    Action("redo", "Redo", lambda w: undoing.redo(w), "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2",
           lambda w: undoing.redo_words(w) is not None),
    Action("copy", "Copy", lambda w: w.desk.surfaces.copy(), "Edit", ("Ctrl+C",), "copy",
           _selected, group=True),
    Action("copy-source", "Copy with source", lambda w: w.desk.copy_with_source(), "Edit",
           ("Ctrl+Shift+C",), "quote", _markable),
    Action("select-all", "Select all", lambda w: w.desk.surfaces.select_all(), "Edit", ("Ctrl+A",),
           enabled=_reading),
    Action("find", "Find in article", lambda w: w.find_bar.open_bar(), "Edit", ("Ctrl+F",),
           "search", _reading, group=True),
    Action("find-next", "Next hit", lambda w: w.find_bar.step(1), "Edit", ("F3", "Ctrl+G"),
           enabled=_reading),
    Action("find-previous", "Previous hit", lambda w: w.find_bar.step(-1), "Edit",
           ("Shift+F3", "Ctrl+Shift+G"), enabled=_reading),
    Action("correct", "Correct the text…", lambda w: w.correcting.start(), "Edit", ("Ctrl+E",),
           "pencil", _correctable, group=True),
    Action("coder", "Who is coding…", lambda w: asking.coder(w), "Edit", icon="user", group=True),

    Action("mark", "Highlight without a theme", lambda w: w.desk.highlight(), "Mark", ("H",),
           "highlighter", _selected, on_passage=True),
    *(_tag(key) for key in range(1, 10)),
    Action("tag", "Tag…", lambda w: w.tagging.focus(), "Mark", ("T",), "tag", _markable,
           on_passage=True),
    Action("note", "Note", lambda w: w.desk.annotate(NoteKind.NOTE), "Mark", ("N",),
           "message-square", _markable, group=True, on_passage=True),
    Action("question", "Question", lambda w: w.desk.annotate(NoteKind.QUESTION), "Mark", ("Q",),
           "message-circle-question-mark", _markable, on_passage=True),
    Action("definition", "Definition", lambda w: w.desk.annotate(NoteKind.DEFINITION), "Mark",
           ("D",), "book-open", _markable, on_passage=True),
    Action("gap", "Gap on work sheets", lambda w: w.desk.annotate(NoteKind.GAP), "Mark", ("G",),
           "rectangle-ellipsis", _markable, on_passage=True),
    Action("review", "Review highlights…", lambda w: w.revising.start_review(), "Mark", ("Ctrl+R",),
           "circle-check", lambda w: w.review.reviewing.can_begin, group=True),
    Action("accept-likely", "Accept all over 90 % alike",
           lambda w: w.review.reviewing.accept_likely(), "Mark",
           enabled=lambda w: bool(w.review.reviewing.likely)),
    Action("delete", "Delete highlight", lambda w: w.desk.delete(), "Mark",
           ("Delete", "Backspace"), "trash-2", _chosen, group=True, on_page=True),
    Action("similar", "Similar passages…", lambda w: w.finding.open_similar(), "Mark",
           icon="search", enabled=_chosen, group=True),

    Action("search", "Search…", lambda w: w.finding.open(), "Go", ("Ctrl+K", "Ctrl+Shift+F"),
           "search"),
    Action("go", "Go to…", lambda w: w.finding.open_commands(), "Go", ("Ctrl+Shift+K",),
           "corner-down-left"),
    Action("back", "Back", lambda w: w.modes.go_back(), "Go", ("Alt+Left",), "arrow-left",
           lambda w: w.modes.can_go_back),
    Action("next", "Next highlight", lambda w: w.desk.step_highlight(1), "Go", ("Alt+Down",),
           "arrow-right", _reading, group=True, on_page=True),
    Action("previous", "Previous highlight", lambda w: w.desk.step_highlight(-1), "Go",
           ("Alt+Up",), "arrow-left", _reading, on_page=True),
    Action("versions", "Versions of this article…", lambda w: w.versions.show(), "Go",
           ("Ctrl+Alt+V",), "history", lambda w: w.state.document_id is not None, group=True),
    Action("compare", "Compare with the version before", lambda w: w.versions.compare(), "Go",
           ("Ctrl+Alt+D",), "panel-right", _has_versions),
    Action("next-change", "Next change", lambda w: w.compare.step(1), "Go", ("F8",), "arrow-right",
           _comparing),
    Action("previous-change", "Previous change", lambda w: w.compare.step(-1), "Go",
           ("Shift+F8",), "arrow-left", _comparing),
    Action("focus-library", "Library panel", lambda w: w.panels.focus("library"), "Go",
           ("Ctrl+1",), "folder", group=True),
    Action("focus-page", "Page", lambda w: w.panels.focus("page"), "Go", ("Ctrl+2",), "file-text"),
    Action("focus-highlights", "Highlights", lambda w: w.panels.focus("Highlights"), "Go",
           ("Ctrl+3",), "highlighter"),
    Action("focus-themes", "Themes", lambda w: w.panels.focus("Themes"), "Go", ("Ctrl+4",),
           "tags"),
    Action("focus-memo", "Memo", lambda w: w.panels.focus("Memo"), "Go", ("Ctrl+5",), "pencil"),
    Action("focus-source", "Source", lambda w: w.panels.focus("Source"), "Go", ("Ctrl+6",),
           "info"),

    Action("look", "Reading settings…", lambda w: w.open_look(), "View", ("Ctrl+,",),
           "a-large-small"),
    Action("larger", "Larger text", lambda w: w.zoom(1), "View", ("Ctrl++", "Ctrl+="), "plus"),
    Action("smaller", "Smaller text", lambda w: w.zoom(-1), "View", ("Ctrl+-",), "minus"),
    Action("normal-size", "Normal size", lambda w: w.zoom(0), "View", ("Ctrl+0",)),
    Action("show-text", "Show the text", lambda w: w.pages.show_as(Showing.TEXT), "View",
           ("Ctrl+Alt+1",), "file-text", _has_pages, group=True),
    Action("show-printed", "Show the page as printed",
           lambda w: w.pages.show_as(Showing.PRINTED), "View", ("Ctrl+Alt+2",), "book-open",
           _has_pages),
    Action("show-both", "Show text and print side by side",
           lambda w: w.pages.show_as(Showing.BOTH), "View", ("Ctrl+Alt+3",), "panel-right",
           _has_pages),
    Action("read", "Read", lambda w: w.modes.show(READ), "View", ("Ctrl+Alt+R",), "book-open",
           lambda w: not w.modes.is_reading, group=True),
    Action("explore", "Explore", lambda w: w.modes.show(EXPLORE), "View", ("Ctrl+Alt+E",),
           "list", lambda w: w.modes.current != EXPLORE),
    Action("teach", "Teach", lambda w: w.modes.show(TEACH), "View", ("Ctrl+Alt+T",),
           "graduation-cap", lambda w: w.modes.current != TEACH),
    Action("present", "Present", lambda w: w.present(), "View", ("F5",), "presentation",
           _presentable, group=True),
    Action("light", "Light page", lambda w: w.look.use("light"), "View", icon="sun", group=True),
    Action("sepia", "Sepia page", lambda w: w.look.use("sepia"), "View", icon="book-open"),
    Action("dark", "Dark page", lambda w: w.look.use("dark"), "View", icon="moon"),
    Action("system", "As the desktop", lambda w: w.look.use("system"), "View", icon="monitor"),
    Action("left-panel", "Library panel", lambda w: w.modes.toggle_left(), "View",
           ("F9",), "panel-left", group=True, checkable=True),
    Action("right-panel", "Sidebar", lambda w: w.modes.toggle_right(), "View", ("Shift+F9",),
           "panel-right", enabled=lambda w: w.modes.current != TEACH, checkable=True),
    Action("full-screen", "Full screen", lambda w: w.toggle_full_screen(), "View", ("F11",),
           "maximize", checkable=True),

    Action("manual", "Manual", lambda w: ManualDialog(w).show(), "Help", icon="book-open"),
    Action("keys", "Keyboard shortcuts", lambda w: w.show_keys(), "Help", ("F1",), "keyboard"),
    Action("about", "About Close Reader", lambda w: asking.about(w), "Help", icon="info"),
)  # fmt: skip


def make_actions(window: MainWindow) -> dict[str, QAction]:
    """A QAction for each row, by id, added to `window` so that its shortcuts work there."""
    made: dict[str, QAction] = {}
    for action in ACTIONS:
        act = QAction(action.text, window)
        act.setObjectName(action.id)
        act.setShortcuts([QKeySequence(keys) for keys in action.keys])
        act.setCheckable(action.checkable)
        act.triggered.connect(lambda _=False, run=action.run: run(window))
        if action.on_page or action.on_passage:
            act.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            window.area.addAction(act)
        else:
            window.addAction(act)
        if action.on_passage:
            window.highlights.list.addAction(act)
        made[action.id] = act
    return made


def refresh(window: MainWindow, actions: dict[str, QAction]) -> None:
    """Enable what can be done now, and name what undo and redo would do."""
    for action in ACTIONS:
        actions[action.id].setEnabled(action.enabled(window))
    undo, redo = undoing.undo_words(window), undoing.redo_words(window)
    actions["undo"].setText(_ampersands(f"Undo {undo}") if undo else "Undo")
    actions["redo"].setText(_ampersands(f"Redo {redo}") if redo else "Redo")


def _ampersands(text: str) -> str:
    """As Qt wants a text in a menu: one & would underline the next letter."""
    return text.replace("&", "&&")


def words(act: QAction) -> str:
    """The text of an action as it is read."""
    return act.text().replace("&&", "&")


def fill_menus(bar: QMenuBar, actions: dict[str, QAction], menus_before: dict[str, QMenu]) -> None:
    """Put every action that has a menu into it, and before those named the menus given."""
    menus = {name: bar.addMenu(name) for name in MENUS}
    for action in ACTIONS:
        if action.menu:
            if action.group:
                menus[action.menu].addSeparator()
            if action.id in menus_before:
                menus[action.menu].addMenu(menus_before[action.id])
            menus[action.menu].addAction(actions[action.id])


def page_menu(parent: QWidget, actions: dict[str, QAction]) -> QMenu:
    """The menu of the page; it lets itself go when it is closed."""
    menu = QMenu(parent)
    for group in _ON_PAGE:
        for name in group:
            menu.addAction(actions[name])
        if group is not _ON_PAGE[-1]:
            menu.addSeparator()
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


_ON_PAGE = (
    ("copy", "copy-source"),
    ("mark", "tag", "note", "question", "definition", "gap"),
    ("correct",),
    ("similar", "delete"),
)
