"""Which settings there are, in the groups in which the panel shows them."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from reader.classroom.recipe import Numbers, WordBank
from reader.ui.state import UiState
from reader.ui.teach import wording
from reader.ui.teach.hide_choice import HideChoice
from reader.ui.teach.pack_choice import PackChoice
from reader.ui.teach.settings import Choice, Number, Setting, Tick, Words
from reader.ui.widgets.basics import label
from reader.ui.widgets.combo import Combo

IN_FULL = 300  # pixels, at which no word of a setting is cut


class Material(Setting):
    """What is made."""

    def __init__(self) -> None:
        super().__init__("kind")
        self.field = Combo()
        self.field.setAccessibleName("Material")
        self._kinds = list(wording.KINDS)
        self.field.addItems(list(wording.KINDS.values()))
        self.field.setMaxVisibleItems(len(self._kinds))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        heading = label("Material", "strong")
        heading.setBuddy(self.field)
        column.addWidget(heading)
        column.addWidget(self.field)
        self.field.activated.connect(lambda at: self.changed.emit("kind", self._kinds[at]))

    def show_value(self, value: Any) -> None:
        """Show what is made now."""
        self.field.setCurrentIndex(self._kinds.index(value))


def material() -> Material:
    """What is made."""
    return Material()


def hide() -> HideChoice:
    """What becomes a gap."""
    return HideChoice()


def include(state: UiState) -> tuple[Setting, ...]:
    """What comes along."""
    return (
        Tick("numbers", "Paragraph numbers", state, on=Numbers.PARAGRAPHS, off=Numbers.NONE),
        Tick("has_legend", "Theme legend", state),
        Tick("has_questions", "My questions, with answer lines", state),
        Number("answer_lines", "Answer lines", 0, 30),
        Tick("bank", "Word bank", state, on=WordBank.SORTED, off=WordBank.NONE),
        Tick("has_vocabulary", "Vocabulary list", state),
        Tick("has_notes", "My notes", state),
        Tick("has_figures", "Readability and rarer words", state),
        Tick("has_key", "Answer key, on its own page", state),
        Tick("for_teacher", "Filled in, for the teacher", state),
    )


def _article(state: UiState) -> tuple[Setting, ...]:
    return (
        Choice("excerpt", "Print", wording.EXCERPTS),
        Words("paragraphs", "Paragraphs", "1-3, 7"),
        Choice("numbers", "Numbers", wording.NUMBERS),
        Choice("marking", "Highlights", wording.MARKINGS),
        Choice("room", "Room to write", wording.ROOMS),
        Tick("has_pictures", "Pictures", state),
        Tick("has_source", "Source line", state),
    )


def _head(state: UiState) -> tuple[Setting, ...]:
    return (
        Words("title", "Title", "That of the article"),
        Words("school", "School or class"),
        Words("date", "Date"),
        Words("head_note", "To the class", "What is to be done"),
        Tick("has_name", "Lines for name and date", state),
    )


def _gaps(state: UiState) -> tuple[Setting, ...]:
    return (
        Choice("gap_form", "In its place", wording.GAP_FORMS),
        Number("every", "Every n-th word", 2, 100),
        Number("most_gaps", "At most", 0, 1_000, zero="All"),
        Choice("bank", "Word bank", wording.BANKS),
        Number("distractors", "Wrong words", 0, 50),
        Tick("has_partner", "Partner sheets A and B (no bank)", state),
        Tick("several_a_sentence", "Several in one sentence", state),
    )


def _paper(state: UiState) -> tuple[Setting, ...]:
    return (
        Choice("size", "Page", wording.SIZES),
        Number("type_size", "Type", 8, 28, unit=" pt"),
        Tick("is_easy", "Easy to read (dyslexia)", state),
        Tick("is_interactive", "Web page checks its gaps", state),
    )


def _pack(state: UiState) -> tuple[Setting, ...]:
    return PackChoice(state), Tick("has_cover", "Cover with contents", state)


GROUPS: Mapping[str, Callable[[UiState], tuple[Setting, ...]]] = {
    "Pack": _pack,
    "The article": _article,
    "Head": _head,
    "Gaps": _gaps,
    "Paper": _paper,
}
