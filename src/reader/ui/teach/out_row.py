"""The ways out: PDF, Word, a web page, the printer, and every other form that there is."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.classroom.make import QUIZ_KINDS
from reader.classroom.recipe import Kind
from reader.session.export_forms import FORM_NAMES, PRINTED, QUIZZED
from reader.ui.widgets.basics import IconButton, button

_IN_FRONT = (".pdf", ".docx", ".html")


class OutRow(QWidget):
    """Tells by `wanted` the suffix of the form."""

    wanted = Signal(str)
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._forms: tuple[str, ...] = ()
        self.pdf = button("Export PDF", lambda: self.wanted.emit(".pdf"), "primary")
        self.word = button("Word", lambda: self.wanted.emit(".docx"))
        self.web = button("Web", lambda: self.wanted.emit(".html"))
        self.print = button("Print", self.print_wanted.emit)
        self.more = IconButton("ellipsis", "More forms", 18)
        self.more.clicked.connect(self._open_menu)
        row = QHBoxLayout()
        row.setSpacing(8)
        for plain, what in ((self.word, "as Word"), (self.web, "as a web page"), (self.print, "")):
            plain.setAccessibleName(f"Export {what}" if what else "Print")
            plain.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(plain, 1)
        row.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 16)
        column.setSpacing(8)
        column.addWidget(self.pdf)
        column.addLayout(row)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Those in front, without the menu."""
        return self.pdf, self.word, self.web, self.print

    def show_kind(self, kind: Kind) -> None:
        """Offer the forms that there are for this material."""
        asks = kind in QUIZ_KINDS or kind is Kind.PACK
        self._forms = (*PRINTED, *QUIZZED) if asks else PRINTED

    def allow(self, *, on: bool) -> None:
        """Let it be exported, or not while there is nothing."""
        for each in (*self.buttons, self.more):
            each.setEnabled(on)

    def menu(self) -> QMenu:
        """The forms that have no button of their own."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for form in self._forms:
            if form in QUIZZED and form == QUIZZED[0]:
                menu.addSeparator()
            if form not in _IN_FRONT:
                action = menu.addAction(f"{FORM_NAMES[form]}…")
                action.triggered.connect(lambda _, form=form: self.wanted.emit(form))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        above = QPoint(0, -menu.sizeHint().height())
        menu.popup(self.more.mapToGlobal(above))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
