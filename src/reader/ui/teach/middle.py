"""The middle of the Teach mode: the pages, or what is missing for them, and notes beside them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.core.ids import DocumentId
from reader.core.sheet import Gap, Subject
from reader.ui.library import Library
from reader.ui.paper.preview import Preview
from reader.ui.teach.making import Made
from reader.ui.teach.note_popover import NotePopover
from reader.ui.teach.nothing import NothingToMake
from reader.ui.widgets.basics import label


class Middle(QWidget):
    """Shows what was made. Positions are code points."""

    word_clicked = Signal(str, int)  # DocumentId, position: a word, or a gap in the place of one
    counted = Signal(int)  # all pages are laid out: how many they are

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.preview = Preview()
        self.nothing = NothingToMake()
        self.popover = NotePopover(self.preview, library)
        self.missing = label("", "missing", wrap=True)
        self.missing.hide()
        self._stack = QStackedWidget()
        for shown in (self.preview, self.nothing):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.missing)
        column.addWidget(self._stack, 1)
        self.preview.word_clicked.connect(self.word_clicked)
        self.preview.gap_clicked.connect(self._click_gap)
        self.preview.subject_clicked.connect(self._open_note)
        self.preview.pages_counted.connect(self.counted)
        self.preview.verticalScrollBar().valueChanged.connect(lambda _: self.popover.dismiss())

    @property
    def has_pages(self) -> bool:
        """Whether there are pages to see."""
        return self._stack.currentWidget() is self.preview

    @property
    def is_laid_out(self) -> bool:
        """Whether all that is to be seen is there."""
        return not self.has_pages or self.preview.pile.is_complete

    def main(self) -> QWidget:
        """What has the keyboard when nothing else wants it."""
        return self.preview if self.has_pages else self.nothing.lead

    def show_made(self, made: Made) -> None:
        """Show the pages, or why there are none; the keyboard stays here if it was."""
        had = self._stack.isAncestorOf(self.focusWidget() or self)
        self.preview.show_printout(made.printout)
        self.missing.setText(made.problem)
        self.missing.setVisible(bool(made.problem and made.printout))
        if made.printout is None:
            self.popover.dismiss()
            self.nothing.say(made.problem, has_article=bool(made.snapshot.documents))
        self._stack.setCurrentWidget(self.preview if made.printout else self.nothing)
        if had and not self.popover.isVisible():
            self.main().setFocus()

    def _click_gap(self, document_id: str, gap: Gap) -> None:
        if document_id and gap.start is not None:
            self.word_clicked.emit(DocumentId(document_id), gap.start)

    def _open_note(self, subject: Subject) -> None:
        self.popover.show_for(subject, self.preview.pointed())
