"""A menu of all themes, those of a passage checked."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from reader.core.ids import ThemeId
from reader.session.commands import highlights as commands
from reader.ui.library import Library
from reader.ui.models.highlight_filter import Card
from reader.ui.models.highlights_list import HighlightsList
from reader.ui.state import UiState
from reader.ui.widgets.chips import dot


def toggle_theme(library: Library, card: Card, theme_id: ThemeId) -> None:
    """Give the theme to the highlight, or take it away if it has it."""
    has_it = theme_id in card.highlight.themes
    change = commands.untag_highlights if has_it else commands.tag_highlights
    library.do(change, [card.highlight.id], theme_id)


def fill_theme_menu(menu: QMenu, model: HighlightsList, state: UiState, card: Card | None) -> None:
    """Put every theme in `menu`, those of `card` checked; `data` is the theme's id."""
    for theme in model.themes:
        indent = "    " * model.themes.depth(theme.id)
        name = theme.name.replace("&", "&&")
        action = menu.addAction(indent + name + (f"\t{theme.key}" if theme.key else ""))
        action.setData(theme.id)
        action.setCheckable(True)
        action.setChecked(card is not None and theme.id in card.highlight.themes)
        action.setIcon(QIcon(dot(state.colours.theme(theme.colour))))
    if not len(model.themes):
        menu.addAction("No themes yet").setEnabled(False)
