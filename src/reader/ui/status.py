"""The status bar: is everything saved, which library, where the reader is, who is coding."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from reader.ui.tips import tip
from reader.ui.widgets.basics import IconButton, button, label

_WORD_STAYS = 4000  # milliseconds


class StatusBar(QStatusBar):
    """Left: saved state, library, and the job that runs. Right: place and coder."""

    coder_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setFixedHeight(28)
        self._saved = label("● Saved")
        self._saved.setAccessibleName("Saved state")
        self._file = label("")
        self._word = label("")
        self._job_text = label("")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(140)
        self._bar.setTextVisible(False)
        self._cancel = IconButton("x", "Cancel", 14)
        self._cancel.clicked.connect(self.cancel_clicked)
        left: tuple[QWidget, ...] = (
            self._saved, self._file, self._word, self._job_text, self._bar, self._cancel,
        )  # fmt: skip
        for widget in left:
            self.addWidget(widget)
        self._place, self._percent, self._words = label(""), label(""), label("")
        self._review = ""
        self._beside: str | None = None  # what is said while another mode than reading is in front
        self._instead = label("")
        self._instead.hide()
        self._coder = button("", self.coder_clicked.emit, "quiet")
        self._coder.setToolTip("Change who is coding")
        for widget in (self._instead, self._place, self._percent, self._words):
            self.addPermanentWidget(widget)
        self.addPermanentWidget(self._coder)
        self.setContentsMargins(8, 0, 4, 0)
        self._fade = QTimer(self, singleShot=True, interval=_WORD_STAYS)
        self._fade.timeout.connect(lambda: self._word.setText(""))
        self.show_job(None)

    def show_saved(self, problem: str = "") -> None:
        """Say that all is on disk, or plainly that it is not."""
        self._saved.setText("● Not saved" if problem else "● Saved")
        self._saved.setToolTip(tip(problem or "Everything you did is in the file."))

    def show_file(self, name: str, path: str) -> None:
        """Name the library."""
        self._file.setText(name)
        self._file.setToolTip(tip(path))

    def show_coder(self, name: str) -> None:
        """Name the coder."""
        self._coder.setText(f"Coder: {name}")

    def show_place(
        self, paragraph: int, paragraphs: int, percent: int, words: int, page: str = ""
    ) -> None:
        """Say where the reader is; `page` is the label of the printed page, if there is one."""
        where = f"¶ {paragraph} of {paragraphs}"
        self._place.setText(f"{where} · p. {page}" if page else where)
        self._percent.setText(f"{percent}%")
        self._words.setText(f"{words:,} words")

    def show_count(self, documents: int) -> None:
        """Say how many documents there are, when none is open."""
        self._place.setText(f"{documents:,} document" + ("" if documents == 1 else "s"))
        self._percent.setText("")
        self._words.setText("")

    def show_review(self, words: str) -> None:
        """Say how many highlights need review, instead of where the reader is; "" to go back."""
        self._review = words
        self._show_instead()

    def show_beside(self, words: str | None) -> None:
        """Say what is explored or made, instead of all that is about the page; None to go back."""
        self._beside = words
        self._show_instead()

    def _show_instead(self) -> None:
        words = self._review if self._beside is None else self._beside
        self._instead.setText(words)
        self._instead.setVisible(bool(words))
        for widget in (self._place, self._percent, self._words):
            widget.setVisible(self._beside is None and not words)

    def say(self, word: str) -> None:
        """A short word that fades."""
        self._word.setText(word)
        self._fade.start()

    def show_job(self, text: str | None, done: int = 0, total: int = 0) -> None:
        """Show how far a job is, with a cancel; None when there is none."""
        for widget in (self._job_text, self._bar, self._cancel):
            widget.setVisible(text is not None)
        self._job_text.setText(text or "")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
