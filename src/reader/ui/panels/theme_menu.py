"""The menus of a theme: everything that can be done to it, and what a drop on another means."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.colour import PALETTE
from reader.core.theme import Theme, ThemeTree
from reader.session.wording import named
from reader.ui.colours import Colours
from reader.ui.panels.theme_acts import ThemeActs
from reader.ui.widgets.chips import dot
from reader.ui.widgets.colour_picker import NAMES


def theme_menu(
    theme: Theme, tree: ThemeTree, acts: ThemeActs, colours: Colours, at: QPoint, parent: QWidget
) -> QMenu:
    """Everything about `theme`; `at` (screen) is where a colour dialog may open."""
    menu = _menu("", parent)
    _add(menu, "Show passages", lambda: acts.passages_wanted.emit(theme.id), "Return")
    _add(menu, "Open theme page", lambda: acts.page_wanted.emit(theme.id))
    menu.addSeparator()
    _add(menu, "New sub-theme", lambda: acts.sub_theme_wanted.emit(theme.id))
    _add(menu, "Rename", lambda: acts.rename_wanted.emit(theme.id), "F2")
    menu.addMenu(_colour_menu(theme, acts, colours, at, menu))
    menu.addMenu(_key_menu(theme, tree, acts, menu))
    menu.addSeparator()
    menu.addMenu(merge_menu(theme, tree, acts, colours, menu))
    _add(menu, "Split off…", lambda: acts.split(theme.id))
    menu.addSeparator()
    _add(menu, "Export codebook…", acts.codebook_wanted.emit)
    menu.addSeparator()
    _add(menu, "Delete", lambda: acts.delete(theme.id), "Delete")
    return menu


def merge_menu(
    theme: Theme, tree: ThemeTree, acts: ThemeActs, colours: Colours, parent: QWidget
) -> QMenu:
    """The themes that `theme` can be merged into."""
    menu = _menu("Merge into", parent)
    below = {child.id for child in tree.under(theme.id)}
    for other in tree:
        if other.id == theme.id or other.id in below:
            continue
        indent = "    " * tree.depth(other.id)
        act = _add(menu, indent + other.name, partial(acts.merge, theme.id, other.id))
        act.setIcon(dot(colours.theme(other.colour)))
    menu.setEnabled(not menu.isEmpty())
    return menu


def drop_menu(dragged: Theme, target: Theme, acts: ThemeActs, parent: QWidget) -> QMenu:
    """What to do with a theme that was dropped on another."""
    menu = _menu("", parent)
    target_name = named(target.name, 40)
    _add(menu, f"Put under {target_name}", partial(acts.put_under, dragged.id, target.id))
    _add(menu, f"Merge into {target_name}", partial(acts.merge, dragged.id, target.id))
    menu.addSeparator()
    _add(menu, "Cancel", menu.close)
    return menu


def _colour_menu(
    theme: Theme, acts: ThemeActs, colours: Colours, at: QPoint, parent: QWidget
) -> QMenu:
    menu = _menu("Colour", parent)
    for (light, _), name in zip(PALETTE, NAMES, strict=True):
        act = _add(menu, name, partial(acts.recolour, theme.id, light))
        act.setIcon(dot(colours.theme(light)))
    menu.addSeparator()
    _add(menu, "Other…", lambda: acts.pick_colour(theme, at))
    return menu


def _key_menu(theme: Theme, tree: ThemeTree, acts: ThemeActs, parent: QWidget) -> QMenu:
    menu = _menu("Key", parent)
    for key in (*range(1, 10), None):
        holder = tree.with_key(key) if key is not None else None
        taken = f"    {holder.name}" if holder and holder.id != theme.id else ""
        act = _add(menu, f"{key or 'None'}{taken}", partial(acts.set_key, theme.id, key))
        act.setCheckable(True)
        act.setChecked(theme.key == key)
    return menu


def _menu(title: str, parent: QWidget) -> QMenu:
    return QMenu(title.replace("&", "&&"), parent)


def _add(menu: QMenu, text: str, run: Callable[[], object], key: str = "") -> QAction:
    act = menu.addAction(text.replace("&", "&&"))
    act.triggered.connect(lambda _=False: run())
    if key:
        act.setShortcut(QKeySequence(key))
        act.setShortcutVisibleInContextMenu(True)
    return act
