"""Passages to read and to quote from: each with its exact place, a link back, themes and notes."""

from collections.abc import Iterator
from itertools import groupby

from reader.core.dates import long_date
from reader.core.ids import ThemeId
from reader.core.passages import in_words
from reader.core.sheet import Heading, Paragraph, Part, Printout, Run, Sheet, Style, Subject
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.core.theme import Theme
from reader.errors import Refused
from reader.reports.chosen import Passage, Wanted, is_only_gap, passages_in
from reader.reports.labels import Labels
from reader.reports.wording import (
    BETWEEN,
    LEVEL,
    address,
    counted,
    noted,
    placed,
    source_of,
    writers,
)

_TITLE = "Passages"


def printout(snapshot: Snapshot, wanted: Wanted = None, *, by_theme: bool = False) -> Printout:
    """The passages of `snapshot`, or those with the ids `wanted`: article by article, or with
    `by_theme` under each of their themes in turn; what is but a gap for work sheets is left out.
    Raises Refused if there is none."""
    passages = [one for one in passages_in(snapshot, wanted) if not is_only_gap(one)]
    if not passages:
        raise Refused("There are no passages to export: mark some, or ask for others.")
    setting = _Setting(snapshot)
    body = setting.by_theme(passages) if by_theme else setting.by_document(passages)
    head = Heading((Run(_TITLE),), level=1)
    articles = len({passage.marked.document.id for passage in passages})
    said = f"{counted(len(passages), 'passage')} from {counted(articles, 'article')}"
    day = long_date(snapshot.made[:10])
    about = Paragraph((Run(", ".join(filter(None, (said, day))), is_dim=True),), Style.SOURCE)
    language = _language(snapshot)
    return Printout(_TITLE, (Sheet(_TITLE, (head, about, *body), language=language),))


def _language(snapshot: Snapshot) -> str:
    """The language of all the articles; "" if they are in several."""
    languages = {marked.document.language for marked in snapshot.documents}
    return languages.pop() if len(languages) == 1 else ""


class _Setting:
    """Sets passages as the parts of a sheet."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._labels = Labels(snapshot)
        self._writers = writers(snapshot)

    def by_document(self, passages: list[Passage]) -> Iterator[Part]:
        """Under each article its passages in reading order."""
        for _, found in groupby(passages, lambda one: one.marked.document.id):
            here = list(found)
            marked, document = here[0].marked, here[0].marked.document
            yield Heading((Run(document.title),), LEVEL, subject=Subject(document.id))
            yield from _source(marked)
            yield from noted(marked.document_notes, document.id, self._writers)
            for passage in here:
                yield from self._passage(passage)

    def by_theme(self, passages: list[Passage]) -> Iterator[Part]:
        """Under each theme its passages, those without any in the end."""
        under: dict[ThemeId, list[Passage]] = {}
        bare = []
        for passage in passages:
            themes = [id_ for id_ in passage.highlight.themes if id_ in self._snapshot.themes]
            for theme_id in themes:
                under.setdefault(theme_id, []).append(passage)
            if not themes:
                bare.append(passage)
        for theme in self._snapshot.themes:
            if theme.id in under:
                yield Heading((self._labels.path(theme),), LEVEL)
                for passage in under[theme.id]:
                    yield from self._passage(passage, theme)
        if bare:
            yield Heading((Run("Without a theme"),), LEVEL)
            for passage in bare:
                yield from self._passage(passage, titled=True)

    def _passage(
        self, passage: Passage, theme: Theme | None = None, *, titled: bool = False
    ) -> Iterator[Part]:
        """One passage under the line that tells where it stands; the article is named there unless
        all of them are under it."""
        marked, highlight = passage.marked, passage.highlight
        document = marked.document
        subject = Subject(document.id, highlight.id, start=highlight.start)
        about: list[Run] = []
        if theme or titled:
            about.append(Run(source_of(document, titled=True), is_dim=True))
        about.append(placed(marked, highlight))
        about += self._labels.among(highlight.themes, theme.id if theme else None)
        if who := self._writers.get(highlight.coder_id):
            about.append(Run(who, is_dim=True))
        yield Paragraph(_between(about), Style.SMALL, is_kept=True, subject=subject)
        words = in_words(marked.content, highlight.start, highlight.end)
        for line in filter(str.strip, words.split("\n")):
            yield Paragraph((Run(line.strip()),), Style.QUOTE, subject=subject)
        yield from noted(marked.notes_on(highlight), document.id, self._writers)


def _source(marked: MarkedDocument) -> Iterator[Part]:
    said = source_of(marked.document)
    runs = [Run(said, is_dim=True)] if said else []
    if (where := address(marked.document)) is not None:
        runs.append(where)
    if runs:
        yield Paragraph(_between(runs), Style.SOURCE)


def _between(runs: list[Run]) -> tuple[Run, ...]:
    """Runs with a dot between two of them."""
    dot = Run(BETWEEN, is_dim=True)
    return tuple(run for one in runs for run in (dot, one))[1:]
