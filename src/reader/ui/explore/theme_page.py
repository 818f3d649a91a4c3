"""A theme's page: what it is, how often it is used, where, and with what else."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.analysis.selection import everything
from reader.analysis.theme_facts import InDocument, ThemeFacts, theme_facts
from reader.analysis.wanted import Filter
from reader.core.corpus import Corpus
from reader.core.dates import local_time
from reader.core.ids import ThemeId
from reader.core.note import Note
from reader.core.theme import Theme
from reader.session.jobs import Jobs
from reader.session.wording import counted
from reader.ui.explore.finding import Drill, Stop
from reader.ui.explore.latest import Latest
from reader.ui.explore.ticks import section
from reader.ui.fonts import serif
from reader.ui.library import Library
from reader.ui.page.note_text import plain
from reader.ui.state import UiState
from reader.ui.tips import tip
from reader.ui.widgets.basics import button, label, looking
from reader.ui.widgets.chips import ThemeChip, dot
from reader.ui.widgets.flow import FlowLayout

_DOCUMENTS = 12  # in full; the rest is counted
_BESIDE = 16
_LONGEST = 30  # characters of a title: in a narrow window the count has room beside it
_DOT = 14  # pixels
_HIGHEST = 330
_Answer = tuple[ThemeId, Corpus, ThemeFacts]


class ThemePage(QScrollArea):
    """Stands above the passages of the theme. What is counted is counted in a job."""

    theme_wanted = Signal(str)  # ThemeId: its page instead
    narrowed = Signal(object)  # Drill

    def __init__(self, library: Library, state: UiState, jobs: Jobs) -> None:
        super().__init__()
        self._library, self._state = library, state
        self._latest = Latest[_Answer](library, jobs, self._show)
        self._shown: _Answer | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName("Theme page")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        state.look_changed.connect(lambda: self._shown and self._show(self._shown))

    def look_at(self, theme_id: ThemeId, corpus: Corpus) -> None:
        """Show a theme as it is in `corpus`."""

        def work(_: Stop) -> _Answer:
            return theme_id, corpus, theme_facts(everything(corpus), theme_id)

        self._latest.ask(lambda: work)

    def _show(self, answer: _Answer) -> None:
        theme_id, corpus, facts = self._shown = answer
        theme = corpus.themes.get(theme_id)
        inside = looking(QWidget(), "paper")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inside)
        column.setContentsMargins(26, 4, 26, 12)
        column.setSpacing(10)
        if theme is None:
            column.addWidget(label("This theme was deleted.", "dim"))
        else:
            self._fill(column, theme, corpus, facts)
        column.addStretch(1)
        self.setWidget(inside)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as what stands there, up to a point: the passages want room as well."""
        inside = self.widget()
        layout = inside.layout() if inside else None
        if layout is not None:
            folds = layout.hasHeightForWidth()
            wide = self.viewport().width()
            height = layout.heightForWidth(wide) if folds else layout.sizeHint().height()
            self.setFixedHeight(min(_HIGHEST, height))

    def _fill(self, column: QVBoxLayout, theme: Theme, corpus: Corpus, facts: ThemeFacts) -> None:
        column.addLayout(self._title(theme, corpus))
        if theme.description:
            column.addWidget(label(theme.description, wrap=True))
        column.addWidget(label(how_often(facts, corpus), "dim", wrap=True))
        self._add_chips(column, "Sub-themes", corpus.themes.children(theme.id), {})
        counts = {one.theme_id: len(one.highlights) for one in facts.beside[:_BESIDE]}
        others = [found for id_ in counts if (found := corpus.themes.get(id_))]
        self._add_chips(column, "On the same words", others, counts)
        if facts.documents:
            column.addWidget(section("Where"))
            column.addLayout(self._places(theme, facts.documents))
        notes = self._library.read.notes_on_theme(theme.id)
        if notes:
            column.addWidget(section("Notes"))
            for note in notes:
                column.addWidget(_note(note))

    def _title(self, theme: Theme, corpus: Corpus) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        disc = label("")
        disc.setPixmap(dot(self._state.colours.theme(theme.colour), _DOT).pixmap(_DOT, _DOT))
        above = corpus.themes.path(theme.id)[:-1]
        name = label(" › ".join(one.name for one in (*above, theme)), wrap=True)
        name.setFont(serif(18, 600))
        row.addWidget(disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name, 1)
        return row

    def _add_chips(
        self, column: QVBoxLayout, heading: str, themes: Iterable[Theme], counts: dict[ThemeId, int]
    ) -> None:
        themes = list(themes)
        if not themes:
            return
        column.addWidget(section(heading))
        cloud = QWidget()
        flow = FlowLayout(cloud)
        for theme in themes:
            count = counts.get(theme.id)
            chip = ThemeChip(theme, self._state.colours, f"{count:,}" if count else "")
            chip.clicked.connect(lambda _=False, id_=theme.id: self.theme_wanted.emit(id_))
            flow.addWidget(chip)
        column.addWidget(cloud)

    def _places(self, theme: Theme, documents: tuple[InDocument, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for found in documents[:_DOCUMENTS]:
            column.addWidget(self._place(theme, found))
        rest = len(documents) - _DOCUMENTS
        if rest > 0:
            column.addWidget(label(f"and {counted(rest, 'more document')}", "small"))
        return column

    def _place(self, theme: Theme, found: InDocument) -> QWidget:
        title = found.document.title
        count = counted(len(found.highlights), "passage")
        short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
        told = f"{short}  ·  {count}, {found.share:.1%} of the text"
        where = Filter(documents=(found.document.id,))
        drill = Drill(f"{theme.name} in “{title}”", frozenset(found.highlights), where)
        made = button(told.replace("&", "&&"), lambda: self.narrowed.emit(drill), "row")
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.setToolTip(tip(title if short != title else ""))
        return made


def how_often(facts: ThemeFacts, corpus: Corpus) -> str:
    """Such as "21 passages in 4 documents, by You (12) and Ana (9), marked from … to …"."""
    count = len(facts.highlights)
    if not count:
        return "Not used yet."
    told = f"{counted(count, 'passage')} in {counted(len(facts.documents), 'document')}"
    if facts.own != count:
        told += f", {facts.own:,} of the theme itself"
    who = [f"{corpus.coders.get(id_, 'somebody')} ({number:,})" for id_, number in facts.coders]
    told += f", by {', '.join(who)}"
    first, last = local_time(facts.first), local_time(facts.last)
    return f"{told}. Marked {first}." if first == last else f"{told}. Marked {first} – {last}."


def _note(note: Note) -> QWidget:
    return label(" ".join(plain(note.body).split()), wrap=True)
