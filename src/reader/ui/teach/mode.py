"""The Teach mode put together: settings on the left, the true pages in the middle."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.classroom.recipe import Kind, Recipe
from reader.core.ids import DocumentId
from reader.errors import ReaderError, Refused
from reader.session.export_forms import PRINTED, QUIZZED, What
from reader.session.jobs import Jobs
from reader.session.wish import Wish
from reader.ui.library import Library
from reader.ui.paper.printing import print_with_dialog
from reader.ui.state import UiState
from reader.ui.teach.lesson import Lesson
from reader.ui.teach.making import Made
from reader.ui.teach.middle import Middle
from reader.ui.teach.settings_panel import SettingsPanel
from reader.ui.teach.themes_used import themes_used

_GLANCE = 10  # milliseconds between looks whether all is made
_LEFT, _MIDDLE = 304, 1136  # pixels
_TITLE = 60  # characters of a title in the name of a file, which says what it is as well


class TeachMode(QWidget):
    """What a recipe makes of articles. It works only while it is seen."""

    open_wanted = Signal(str)  # HighlightId: show it on the page
    reading_wanted = Signal()
    export_wanted = Signal(object, str, tuple)  # Wish, a name for the file, suffixes of forms
    paper_told = Signal(str)  # how many pages of what size, for the status bar
    folded = Signal()  # a side was folded away or unfolded
    turned = Signal()  # there is another step to take back

    def __init__(self, library: Library, state: UiState, jobs: Jobs) -> None:
        super().__init__()
        self._library, self._state = library, state
        self.lesson = Lesson(library, state, jobs, self)
        self.left = SettingsPanel(library, state)
        self.middle = Middle(library)
        self.paper = ""
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._build()
        self._wire()
        self._dress()
        self._show_asked()

    # For the window

    def focus(self) -> None:
        """Give the keyboard to the pages, or to the settings while there are none."""
        if self.middle.has_pages:
            self.middle.preview.setFocus()
        else:
            self.left.focus_first()

    def main(self) -> QWidget:
        """What has the keyboard when nothing else wants it."""
        return self.middle.main()

    def toggle_left(self) -> None:
        """Fold the settings away if they are shown, else unfold them."""
        self.left.setVisible(self.left.isHidden())
        self.folded.emit()

    def toggle_right(self) -> None:
        """There is nothing at the right."""

    def shown(self) -> dict[str, bool]:
        """Which sides are not folded away."""
        return {"left": not self.left.isHidden(), "right": False}

    def print(self) -> None:
        """Print what is shown, by the system's dialog."""
        made = self.lesson.answer
        if made is None or made.printout is None or not made.is_ready:
            return
        try:
            with self._library.beside_files():
                print_with_dialog(made.printout, self.window())
        except ReaderError as error:
            self._library.refused.emit(str(error))

    def export(self, form: str = "") -> None:
        """Export what is shown in a form (its suffix), or in any."""
        made = self.lesson.answer
        if made is None or made.printout is None or not made.is_ready:
            return
        asked = made.asked
        what = What.QUIZ if form in QUIZZED else What(asked.recipe.kind.value)
        wish = Wish(what, asked.documents, recipe=asked.recipe)
        name = f"{made.printout.title[:_TITLE].rstrip()} – {what.value}"
        self.export_wanted.emit(wish, name, (form,) if form else PRINTED)

    @property
    def has_pages(self) -> bool:
        """Whether there is something to export."""
        made = self.lesson.answer
        return made is not None and made.is_ready

    def kept(self) -> dict[str, str]:
        """What to remember until the next start."""
        chosen = self.lesson.chosen
        return {
            "recipe": self.lesson.recipe.to_json(),
            "documents": " ".join(chosen) if chosen is not None else "",
            "splitter": bytes(self.splitter.saveState().toBase64().data()).decode(),
            "left": "hidden" if self.left.isHidden() else "shown",
            "groups": ", ".join(one.name for one in self.left.groups.values() if one.is_open),
        }

    def restore(self, kept: Mapping[str, str]) -> None:
        """Be as it was left; what makes no sense any more is left out."""
        self.left.setVisible(kept.get("left") != "hidden")
        if "splitter" in kept:
            self.splitter.restoreState(QByteArray.fromBase64(kept["splitter"].encode()))
        for name in kept.get("groups", "").split(", "):
            if name in self.left.groups:
                self.left.groups[name].open()
        try:
            recipe = Recipe.from_json(kept.get("recipe", "{}"))
        except Refused:
            recipe = Recipe()
        ids = [DocumentId(one) for one in kept.get("documents", "").split()]
        chosen = tuple(one for one in ids if self._library.read.document(one) is not None)
        self.lesson.restore(recipe, chosen or None)

    def settle(self) -> None:
        """Wait until what is asked for is made and laid out."""
        waiting, looks = QEventLoop(), QTimer(interval=_GLANCE)

        def look() -> None:
            if not self.lesson.is_busy and self.middle.is_laid_out:
                waiting.quit()

        looks.timeout.connect(look)
        looks.start()
        waiting.exec()

    # Within

    def _build(self) -> None:
        self.splitter.setHandleWidth(1)
        for at, part in enumerate((self.left, self.middle)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(at, at)
            self.splitter.setCollapsible(at, False)
        self.splitter.setSizes([_LEFT, _MIDDLE])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _wire(self) -> None:
        lesson, left = self.lesson, self.left
        left.changed.connect(lesson.set)
        left.recipe_wanted.connect(lesson.use)
        left.source.chosen.connect(lesson.choose)
        left.out.wanted.connect(self.export)
        left.out.print_wanted.connect(self.print)
        lesson.asked_changed.connect(self._show_asked)
        lesson.history_changed.connect(self.turned)
        lesson.made.connect(self._show_made)
        self.middle.word_clicked.connect(self._click_word)
        self.middle.counted.connect(self._count)
        self.middle.popover.passage_wanted.connect(self.open_wanted)
        self.middle.nothing.reading_wanted.connect(self.reading_wanted)
        self.middle.nothing.choosing_wanted.connect(left.source.choose)
        self._state.look_changed.connect(self._dress)

    def _show_asked(self) -> None:
        lesson = self.lesson
        self.left.show_recipe(lesson.recipe)
        self.left.source.show_documents(lesson.documents, follows=lesson.chosen is None)

    def _show_made(self, made: Made) -> None:
        self.left.offer_themes(*themes_used(made.snapshot, made.asked.recipe))
        self.left.out.allow(on=made.is_ready)
        self.middle.show_made(made)
        if not made.is_ready:
            self._tell("")
        self.left.source.show_documents(self.lesson.documents, follows=self.lesson.chosen is None)
        self.turned.emit()

    def _count(self, pages: int) -> None:
        made = self.lesson.answer
        if made is not None and made.is_ready:
            told = f"{pages:,} page" + ("" if pages == 1 else "s")
            self._tell(f"{told} · {made.asked.recipe.size.value}")

    def _tell(self, paper: str) -> None:
        self.paper = paper
        self.paper_told.emit(paper)

    def _click_word(self, document_id: str, position: int) -> None:
        if self.lesson.recipe.kind is Kind.GAP_FILL:
            self.lesson.toggle_gap(DocumentId(document_id), position)

    def _dress(self) -> None:
        self.middle.preview.set_colours(self._state.colours)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.lesson.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.middle.popover.dismiss()
        self.lesson.sleep()
