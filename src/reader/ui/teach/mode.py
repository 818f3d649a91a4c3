"""The Teach mode put together: settings on the left, the true pages in the middle."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader.classroom.recipe import Kind, Recipe
from reader.core.ids import DocumentId, ThemeId
from reader.core.sheet import Gap, Subject
from reader.core.snapshot import Snapshot
from reader.errors import ReaderError, Refused
from reader.session.export_forms import PRINTED, QUIZZED, What
from reader.session.jobs import Jobs
from reader.session.wish import Wish
from reader.ui.explore.ticks import Option
from reader.ui.library import Library
from reader.ui.paper.preview import Preview
from reader.ui.paper.printing import print_with_dialog
from reader.ui.state import UiState
from reader.ui.teach.lesson import Lesson
from reader.ui.teach.making import Made
from reader.ui.teach.note_popover import NotePopover
from reader.ui.teach.nothing import NothingToMake
from reader.ui.teach.settings_panel import SettingsPanel
from reader.ui.widgets.basics import label

_GLANCE = 10  # milliseconds between looks whether all is made
_LEFT, _MIDDLE = 304, 1136  # pixels


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
        self.preview = Preview()
        self.nothing = NothingToMake()
        self.popover = NotePopover(self.preview, library)
        self.missing = label("", "missing", wrap=True)
        self.paper = ""
        self.middle = QWidget()
        self._stack = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._build()
        self._wire()
        self._dress()
        self._show_asked()

    # For the window

    def focus(self) -> None:
        """Give the keyboard to the pages, or to the settings while there are none."""
        if self._stack.currentWidget() is self.preview:
            self.preview.setFocus()
        else:
            self.left.focus_first()

    def main(self) -> QWidget:
        """What has the keyboard when nothing else wants it."""
        shown = self._stack.currentWidget()
        return self.preview if shown is self.preview else self.nothing.lead

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
        self.export_wanted.emit(wish, made.printout.title, (form,) if form else PRINTED)

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
            made = self.lesson.answer
            has_pages = made is not None and made.printout is not None
            if not (self.lesson.is_busy or (has_pages and not self.preview.pile.is_complete)):
                waiting.quit()

        looks.timeout.connect(look)
        looks.start()
        waiting.exec()

    # Within

    def _build(self) -> None:
        column = QVBoxLayout(self.middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.missing.hide()
        column.addWidget(self.missing)
        column.addWidget(self._stack, 1)
        for shown in (self.preview, self.nothing):
            self._stack.addWidget(shown)
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
        self.preview.word_clicked.connect(self._click_word)
        self.preview.gap_clicked.connect(self._click_gap)
        self.preview.subject_clicked.connect(self._open_note)
        self.preview.pages_counted.connect(self._count)
        self.preview.verticalScrollBar().valueChanged.connect(lambda _: self.popover.dismiss())
        self.popover.passage_wanted.connect(self.open_wanted)
        self.nothing.reading_wanted.connect(self.reading_wanted)
        self.nothing.choosing_wanted.connect(left.source.choose)
        self._state.look_changed.connect(self._dress)

    def _show_asked(self) -> None:
        lesson = self.lesson
        self.left.show_recipe(lesson.recipe)
        self.left.source.show_documents(lesson.documents, follows=lesson.chosen is None)

    def _show_made(self, made: Made) -> None:
        """Show the pages, or why there are none; the keyboard stays in the middle if it was."""
        had = self._stack.isAncestorOf(self.focusWidget() or self)
        self.left.offer_themes(*_themes(made.snapshot, made.asked.recipe))
        self.left.out.allow(on=made.is_ready)
        self.preview.show_printout(made.printout)
        self.missing.setText(made.problem)
        self.missing.setVisible(bool(made.problem and made.printout))
        if made.printout is None:
            self.popover.dismiss()
            self.nothing.say(made.problem, has_article=bool(made.snapshot.documents))
        if not made.is_ready:
            self._tell("")
        self._stack.setCurrentWidget(self.preview if made.printout else self.nothing)
        if had and not self.popover.isVisible():
            self.main().setFocus()
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

    def _click_gap(self, document_id: str, gap: Gap) -> None:
        if document_id and gap.start is not None:
            self._click_word(document_id, gap.start)

    def _open_note(self, subject: Subject) -> None:
        self.popover.show_for(subject, self.preview.pointed())

    def _dress(self) -> None:
        self.preview.set_colours(self._state.colours)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.lesson.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.popover.dismiss()
        self.lesson.sleep()


def _themes(snapshot: Snapshot, recipe: Recipe) -> tuple[list[Option], Counter[ThemeId]]:
    """The themes of these articles' highlights and those above them, and how often each is there;
    ticked ones stay, whatever the articles."""
    counts = Counter(
        theme_id
        for marked in snapshot.documents
        for highlight in marked.highlights
        for theme_id in highlight.themes
    )
    tree = snapshot.themes
    used = [theme_id for theme_id in (*counts, *recipe.themes) if theme_id in tree]
    shown = {theme.id for theme_id in used for theme in tree.path(theme_id)}
    options = [
        Option(one.id, one.name, one.colour, tree.depth(one.id)) for one in tree if one.id in shown
    ]
    return options, counts
