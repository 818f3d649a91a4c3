"""The left side of the Teach mode: everything that a recipe says, and the ways out below."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reader.classroom.recipe import Kind, Recipe
from reader.core.ids import ThemeId
from reader.ui.explore.ticks import Option, Ticks
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.teach.choices import GROUPS, IN_FULL, hide, include, material
from reader.ui.teach.from_row import FromRow
from reader.ui.teach.group import Group
from reader.ui.teach.mattering import matters
from reader.ui.teach.out_row import OutRow
from reader.ui.teach.recipes_row import RecipesRow
from reader.ui.teach.settings import Setting
from reader.ui.widgets.basics import button, label, line, looking

_WIDTH = 304  # pixels, at first
_NO_THEMES = "None of these articles has a theme yet."
_ALL = "None is ticked: every highlight is used."
_BY_CHANCE = (Kind.GAP_FILL, Kind.QUESTIONS, Kind.MATCH, Kind.ORDER, Kind.PACK)
_SEEDS = 1_000  # then they begin again


class SettingsPanel(QWidget):
    """Shows a recipe, and tells by `changed` which field a hand set to what."""

    changed = Signal(str, object)
    recipe_wanted = Signal(object)  # Recipe

    def __init__(self, library: Library, state: UiState) -> None:
        super().__init__()
        looking(self, "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Settings")
        self._recipe = Recipe()
        self.material = material()
        self.source = FromRow(library, state)
        self.themes = Ticks(state, "Themes", _NO_THEMES, head=heading)
        self._all_used = label(_ALL, "small", wrap=True)
        self._all_used.setContentsMargins(6, 2, 6, 0)
        self.include = include(state)
        self.hide_words = hide()
        self.groups = {
            name: Group(name, make(state), is_open=name == "Pack") for name, make in GROUPS.items()
        }
        self.recipes = RecipesRow(library)
        self.again = button("Shuffle anew", self._shuffle, "link")
        self.out = OutRow()
        self._edge = line()
        self._parts: dict[str, QWidget] = {}
        self._area = QScrollArea()
        self._inside = looking(QWidget(), "panel")
        self._build()
        self._connect()

    @property
    def settings(self) -> Iterable[Setting]:
        """All of them, in order."""
        yield self.material
        yield from self.include
        yield self.hide_words
        for group in self.groups.values():
            yield from group.settings

    def setting(self, name: str) -> Setting:
        """The first setting of a field of Recipe."""
        return next(one for one in self.settings if one.name == name)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)

    # For the mode

    def show_recipe(self, recipe: Recipe) -> None:
        """Show what is set; nothing is told."""
        self._recipe = recipe
        for setting in self.settings:
            setting.show_value(getattr(recipe, setting.name))
            setting.setVisible(matters(setting.name, recipe))
        self.hide_words.say_every(recipe.every)
        self._parts["Hide"].setVisible(matters("gaps_from", recipe))
        for group in self.groups.values():
            group.setVisible(any(matters(one.name, recipe) for one in group.settings))
        kinds = recipe.pack if recipe.kind is Kind.PACK else (recipe.kind,)
        self.again.setVisible(any(kind in _BY_CHANCE for kind in kinds))
        self.themes.tick(recipe.themes)
        self._show_all_used()
        self.recipes.show_recipe(recipe)
        self.out.show_kind(recipe.kind)
        self._fit()

    def offer_themes(self, options: list[Option], counts: Mapping[ThemeId, int]) -> None:
        """Let these themes be ticked, each with how many highlights it has."""
        self.themes.offer(options, counts)
        self.themes.tick(self._recipe.themes)
        self._show_all_used()
        self._fit()

    def focus_first(self) -> None:
        """Give the keyboard to the material."""
        self.material.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Within

    def _build(self) -> None:
        inside = self._inside
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 18, 14, 8)
        column.setSpacing(16)
        themes = _stacked(self.themes, self._all_used)
        self._parts = {
            "Material": self.material,
            "From": self.source,
            "Themes": themes,
            "Include": _stacked(heading("Include"), *self.include, _at_start(self.again)),
            "Hide": _stacked(heading("Hide"), self.hide_words),
            "Groups": _stacked(*self.groups.values()),
            "Recipe": self.recipes,
        }
        for part in self._parts.values():
            column.addWidget(part)
        column.addStretch(1)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inside)
        inside.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._edge)
        whole.addWidget(self.out)
        whole.addStretch(0)
        self.setMinimumWidth(max(IN_FULL, inside.minimumSizeHint().width()))

    def _connect(self) -> None:
        for setting in self.settings:
            setting.changed.connect(self.changed)
        self.themes.changed.connect(self._tell_themes)
        self.recipes.wanted.connect(self.recipe_wanted)
        self._area.verticalScrollBar().rangeChanged.connect(
            lambda _, most: self._edge.setVisible(most > 0)
        )

    def _tell_themes(self) -> None:
        self.changed.emit("themes", tuple(map(ThemeId, self.themes.ticked())))

    def _show_all_used(self) -> None:
        is_offered = bool(self.themes.options)
        self._all_used.setVisible(is_offered and not self._recipe.themes)

    def _shuffle(self) -> None:
        self.changed.emit("seed", self._recipe.seed % _SEEDS + 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def _fit(self) -> None:
        """The ways out stand below the settings, at the foot of the panel if these are many."""
        layout = self._inside.layout()
        assert layout is not None
        width = self._area.viewport().width() or _WIDTH
        tall = layout.heightForWidth(width) if layout.hasHeightForWidth() else -1
        self._area.setMaximumHeight(tall if tall > 0 else layout.sizeHint().height())
        self._edge.setVisible(self._area.verticalScrollBar().maximum() > 0)


def heading(said: str) -> QWidget:
    """The name of a part of the panel."""
    made = label(said, "strong")
    made.setContentsMargins(0, 0, 0, 4)
    return made


def _at_start(part: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 2, 0, 0)
    row.addWidget(part)
    row.addStretch(1)
    return made


def _stacked(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return made
