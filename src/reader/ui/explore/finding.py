"""What a filter finds in a library, worked out on a job's thread. No Qt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reader.analysis.filtering import select
from reader.analysis.narrowing import narrowed
from reader.analysis.saying import sentence
from reader.analysis.selection import Order, Part, Selection, in_order
from reader.analysis.wanted import Filter
from reader.core.changes import Changes
from reader.core.corpus import Corpus, Passage, TaggedText
from reader.core.ids import HighlightId
from reader.errors import Refused
from reader.session.wording import counted
from reader.session.words_within import holding
from reader.store.reading_beside import reads_beside
from reader.ui.explore.counts import Counts, count

Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Drill:
    """The passages behind a part of a picture, and what it was, such as "Retreat, 12 Sep 2022".

    `wanted` says as a filter what they are of all that was shown, where one can.
    """

    label: str
    highlights: frozenset[HighlightId]
    wanted: Filter | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: the filter, what of a picture it was narrowed to, and in what order."""

    wanted: Filter = field(default_factory=Filter)
    drill: Drill | None = None
    order: Order = Order.DOCUMENT

    @property
    def is_everything(self) -> bool:
        """Whether no condition is set."""
        return self.wanted == Filter() and self.drill is None


@dataclass(frozen=True, slots=True)
class Found:
    """The passages that were asked for, one after the other, with the text each stands in.

    `whole` is what the filter alone finds, `selection` what of it was drilled to. `sentence` says
    what they are, `problem` why words mean nothing: then nothing is found. `kept` is the filter
    that finds just the same, None if there is none.
    """

    asked: Asked
    whole: Selection
    selection: Selection
    passages: list[Passage] = field(repr=False)
    homes: Mapping[HighlightId, TaggedText] = field(repr=False)
    counts: Counts = field(repr=False)
    sentence: str
    problem: str = ""
    kept: Filter | None = None

    @property
    def corpus(self) -> Corpus:
        """What was looked through."""
        return self.selection.corpus

    @property
    def in_short(self) -> str:
        """Such as "7 of 1,200 passages · 3 documents"."""
        number, whole = self.selection.count, self.counts.passages
        told = counted(whole, "passage")
        if number != whole:
            told = f"{number:,} of {told}"
        return f"{told} · {counted(self.selection.documents, 'document')}"


class Source:
    """The corpus of the library at `path`, read when it is first wanted and then kept.

    `stale` is what has changed since: the window adds to it between questions, one question at a
    time clears it, on whatever thread.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.stale = Changes(everything=True)
        self._corpus = Corpus()
        self._counts = Counts()

    def find(self, asked: Asked, stop: Stop = lambda: False) -> Found:
        """What is asked for. Raises StoreError, and Cancelled once `stop` says so."""
        if self.stale:  # to the end, whatever `stop` says: whoever asks next needs it as well
            with reads_beside(self.path) as read:
                self._corpus = read.corpus(self._corpus, self.stale)
            self._counts = count(self._corpus)
            self.stale = Changes()
        problem, there = "", None
        if asked.wanted.words.strip():
            try:
                there = holding(self.path, asked.wanted.words, self._corpus, stop)
            except Refused as error:
                problem, there = str(error), frozenset[HighlightId]()
        whole = select(self._corpus, asked.wanted, there)
        selection = _narrowed(whole, asked.drill)
        return Found(
            asked,
            whole,
            selection,
            in_order(selection, asked.order, asked.wanted.themes),
            selection.homes(),
            self._counts,
            sentence(asked.wanted, selection),
            problem,
            _kept(asked, selection, there),
        )


def _kept(
    asked: Asked, selection: Selection, there: frozenset[HighlightId] | None
) -> Filter | None:
    """One filter for what was asked and drilled to, if it finds neither more nor less."""
    drill = asked.drill
    if drill is None:
        return asked.wanted
    made = narrowed(asked.wanted, drill.wanted) if drill.wanted else None
    if made is None:
        return None
    return made if select(selection.corpus, made, there).ids == selection.ids else None


def _narrowed(selection: Selection, drill: Drill | None) -> Selection:
    if drill is None:
        return selection
    parts = tuple(
        Part(text, [passage for passage in passages if passage.id in drill.highlights])
        for text, passages in selection.parts
    )
    return Selection(selection.corpus, parts)
