"""What is taught, made on a job's thread: a snapshot, kept until it is stale, and its sheets."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.classroom.make import make
from reader.classroom.recipe import Kind, Recipe
from reader.core.ids import DocumentId
from reader.core.sheet import Printout
from reader.core.snapshot import Snapshot
from reader.errors import Cancelled, Refused
from reader.session.snapshots import snapshot
from reader.store.reading_beside import reads_beside

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be made, and of which articles, in that order."""

    recipe: Recipe = field(default_factory=Recipe)
    documents: tuple[DocumentId, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What was made: sheets, or the `problem` that says what to do. Where only gaps are missing the
    article comes along with that, to click words in."""

    asked: Asked
    snapshot: Snapshot = field(repr=False)
    printout: Printout | None = field(default=None, repr=False)
    problem: str = ""

    @property
    def is_ready(self) -> bool:
        """Whether it can be handed out."""
        return self.printout is not None and not self.problem


class Source:
    """The articles in the library at `path`, read when they are first wanted.

    `is_stale`: something has changed since. The window sets it between questions; one question at a
    time clears it, on whatever thread.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.is_stale = True
        self._documents: tuple[DocumentId, ...] = ()
        self._snapshot = Snapshot()

    def make(self, asked: Asked, stop: Stop = lambda: False) -> Made:
        """What is asked for. Raises StoreError, and Cancelled once `stop` says so."""
        if self.is_stale or asked.documents != self._documents:
            with reads_beside(self.path, stop) as read:
                self._snapshot = snapshot(read, asked.documents)
            self._documents, self.is_stale = asked.documents, False
        if stop():
            raise Cancelled
        if not self._snapshot.documents:
            return Made(asked, self._snapshot, None, "Choose an article to make material of.")
        try:
            return Made(asked, self._snapshot, make(self._snapshot, asked.recipe))
        except Refused as error:
            return Made(asked, self._snapshot, self._to_click_in(asked.recipe), str(error))

    def _to_click_in(self, recipe: Recipe) -> Printout | None:
        """The article without gaps, where these are all that is missing."""
        if recipe.kind is not Kind.GAP_FILL:
            return None
        plain = replace(recipe, kind=Kind.READING_COPY, has_key=False)
        try:
            return make(self._snapshot, plain)
        except Refused:
            return None
