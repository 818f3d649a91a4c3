"""What is taught: the recipe, the articles, and what they make, kept up to date."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from reader.classroom.recipe import Recipe
from reader.classroom.toggling import toggled
from reader.core.changes import Changes
from reader.core.ids import DocumentId
from reader.errors import Refused
from reader.session.jobs import Jobs
from reader.ui.explore.latest import Latest
from reader.ui.library import Library
from reader.ui.state import UiState
from reader.ui.teach.making import Asked, Made, Source, Stop

_STEPS = 200  # back; more than anyone takes


class Lesson(QObject):
    """One truth for the parts of the Teach mode. Sheets are made in jobs, the newest wish wins.

    Until articles are chosen it is the one that is open. What was set can be taken back one by one,
    until the library changes: then its own steps are what is taken back.
    """

    asked_changed = Signal()  # another recipe, other articles
    history_changed = Signal()
    made = Signal(object)  # Made

    def __init__(
        self, library: Library, state: UiState, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library, self._state = library, state
        self.recipe = Recipe()
        self.chosen: tuple[DocumentId, ...] | None = None  # None: the article that is open
        self.answer: Made | None = None
        self._undone: list[Recipe] = []
        self._done: list[Recipe] = []  # the recipes before, the last one last
        self._source = Source(library.session.path)
        self._is_awake = False
        self._latest = Latest[tuple[Source, Made]](library, jobs, self._take)
        library.changed.connect(self._follow)
        library.opened.connect(self._start_again)
        state.document_changed.connect(lambda _: self._follow_reader())

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        """The articles that material is made of."""
        if self.chosen is not None:
            return self.chosen
        return (self._state.document_id,) if self._state.document_id is not None else ()

    @property
    def asked(self) -> Asked:
        """What is to be made now."""
        return Asked(self.recipe, self.documents)

    # Setting

    def set(self, name: str, value: Any) -> None:
        """Set one field of the recipe; a value that makes no sense is told, and nothing is set."""
        try:
            self.use(replace(self.recipe, **{name: value}))
        except Refused as error:
            self._library.refused.emit(str(error))
            self.asked_changed.emit()  # show again what is set

    def use(self, recipe: Recipe) -> None:
        """Make it by another recipe; a step that can be taken back."""
        if recipe != self.recipe:
            self._done = [*self._done, self.recipe][-_STEPS:]
            self._undone.clear()
            self._show(recipe)

    def choose(self, documents: tuple[DocumentId, ...] | None) -> None:
        """Make it of these articles; None for the one that is open."""
        if documents != self.chosen:
            self.chosen = documents
            self._ask_anew()

    def toggle_gap(self, document_id: DocumentId, position: int) -> None:
        """Make a gap of the word at a code point of an article, or let it be none."""
        if self.answer is not None:
            self.use(toggled(self.answer.snapshot, self.recipe, document_id, position))

    def restore(self, recipe: Recipe, documents: tuple[DocumentId, ...] | None) -> None:
        """Begin with this, as it was left; no step to take back."""
        self._done.clear()
        self._undone.clear()
        self.chosen = documents
        self._show(recipe)

    # Taking back

    @property
    def can_undo(self) -> bool:
        """Whether a setting can be taken back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a setting that was taken back can be set again."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take back what was set last."""
        self._undone.append(self.recipe)
        self._show(self._done.pop())

    def redo(self) -> None:
        """Set again what was taken back last."""
        self._done.append(self.recipe)
        self._show(self._undone.pop())

    # Making

    def wake(self) -> None:
        """Make it from now on: somebody looks."""
        if not self._is_awake:
            self._is_awake = True
            is_old = self.answer is None or self.answer.asked != self.asked
            if is_old or self._source.is_stale:
                self.look()

    def sleep(self) -> None:
        """Nobody looks: what changes is only noted."""
        self._is_awake = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being made."""
        return self._latest.is_busy

    def look(self) -> None:
        """Make again what is to be shown now."""
        if self._is_awake:
            self._latest.ask(self._prepare)

    def _prepare(self) -> Callable[[Stop], tuple[Source, Made]]:
        source, asked = self._source, self.asked
        return lambda stop: (source, source.make(asked, stop))

    def _take(self, answer: tuple[Source, Made]) -> None:
        source, made = answer
        if source is self._source:  # else another library was opened meanwhile
            self.answer = made
            self.made.emit(made)

    def _show(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.history_changed.emit()
        self._ask_anew()

    def _ask_anew(self) -> None:
        self.asked_changed.emit()
        self.look()

    def _follow(self, changes: Changes) -> None:
        self._source.is_stale = True
        if self._done or self._undone:
            self._done.clear()
            self._undone.clear()
            self.history_changed.emit()
        self.look()

    def _follow_reader(self) -> None:
        if self.chosen is None:
            self._ask_anew()

    def _start_again(self) -> None:
        self.answer = None
        self._source = Source(self._library.session.path)
        self.restore(Recipe(), None)
