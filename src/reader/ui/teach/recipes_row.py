"""Saved recipes: choose one, save what is set under a name, rename and delete."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QVBoxLayout, QWidget

from reader.classroom.recipe import Recipe
from reader.core.changes import Changes
from reader.core.saved_recipe import SavedRecipe
from reader.errors import Refused
from reader.session.commands.recipes import delete_recipe, rename_recipe, save_recipe
from reader.ui.library import Library
from reader.ui.teach.drop_button import DropButton
from reader.ui.widgets.basics import IconButton, label

_NONE = "None saved yet"
_OTHER = "Choose…"


class RecipesRow(QWidget):
    """The recipe that is set now, by its name if it is a saved one."""

    wanted = Signal(object)  # Recipe

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._recipe = Recipe()
        self._name = ""  # of the one that was chosen last
        self.button = DropButton()
        self.save_button = IconButton("download", "Save these settings as a recipe…", 16, dim=True)
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self.button, 1)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(label("Recipe", "strong"))
        column.addLayout(row)
        self.button.clicked.connect(self._open_menu)
        self.save_button.clicked.connect(self.ask_to_save)
        library.changed.connect(self._follow)
        self._say()

    def show_recipe(self, recipe: Recipe) -> None:
        """Say which saved recipe this is; one that was changed since is marked."""
        self._recipe = recipe
        self._say()

    def save(self, name: str) -> None:
        """Keep what is set under a name."""
        made = self._library.do(save_recipe, name, self._recipe)
        if made is not None:
            self._name = made.name
            self._say()

    def ask_to_save(self) -> None:
        """Ask for the name first."""
        self._ask("Save recipe", self._name, self.save)

    def menu(self) -> QMenu:
        """All of them, and what can be done with the one that is chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        saved = self._library.read.saved_recipes()
        for one in saved:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.name == self._name)
            action.triggered.connect(lambda _, one=one: self.choose(one))
        if saved:
            menu.addSeparator()
        menu.addAction("Save as…").triggered.connect(self.ask_to_save)
        chosen = self._chosen()
        if chosen is not None:
            rename = menu.addAction(f"Rename “{chosen.name}”…".replace("&", "&&"))
            rename.triggered.connect(lambda: self._rename(chosen))
            delete = menu.addAction(f"Delete “{chosen.name}”".replace("&", "&&"))
            delete.triggered.connect(lambda: self._library.do(delete_recipe, chosen.id))
        return menu

    def choose(self, saved: SavedRecipe) -> None:
        """Set everything as this recipe says."""
        try:
            recipe = Recipe.from_json(saved.settings)
        except Refused as error:
            self._library.refused.emit(str(error))
            return
        self._name = saved.name
        self.wanted.emit(recipe)
        self._say()

    def _chosen(self) -> SavedRecipe | None:
        saved = self._library.read.saved_recipes()
        return next((one for one in saved if one.name == self._name), None)

    def _say(self) -> None:
        saved = self._library.read.saved_recipes()
        told = self._recipe.to_json()
        same = next((one for one in saved if one.settings == told), None)
        if same is not None:
            self._name = same.name
        chosen = next((one for one in saved if one.name == self._name), None)
        if chosen is None:
            self._name = ""
            said = _OTHER if saved else _NONE
        else:
            said = chosen.name if chosen is same else f"{chosen.name}, changed"
        self.button.say(said, f"Recipe: {said}")

    def _follow(self, changes: Changes) -> None:
        if changes.everything or changes.recipes:
            self._say()

    def _rename(self, saved: SavedRecipe) -> None:
        def rename(name: str) -> None:
            renamed = self._library.do(rename_recipe, saved.id, name)
            if renamed is not None:
                self._name = renamed.name
                self._say()

        self._ask("Rename recipe", saved.name, rename)

    def _ask(self, title: str, name: str, then: Callable[[str], object]) -> None:
        """Ask for a name beside the work."""
        box = QInputDialog(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(title)
        box.setLabelText("Name of the recipe")
        box.setTextValue(name)
        box.textValueSelected.connect(then)
        box.open()

    def _open_menu(self) -> None:
        self.menu().popup(self.button.mapToGlobal(QPoint(0, self.button.height())))
