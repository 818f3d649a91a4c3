"""What was counted as tables: for the shell, for CSV, and for who reads with keys or by ear."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader.analysis.coverage import Coverage
from reader.analysis.frequencies import Frequency
from reader.analysis.matrix import At, Matrix
from reader.analysis.over_time import Period
from reader.analysis.saturation import Step
from reader.analysis.selection import Selection
from reader.analysis.side_by_side import UnderTheme
from reader.analysis.theme_facts import ThemeFacts
from reader.analysis.together import Together
from reader.core.corpus import Corpus
from reader.core.ids import HighlightId

Value = str | int | float
Words = Mapping[HighlightId, int]
_DIGITS = 4  # of shares and strengths: a hundredth of a per cent


class Row(NamedTuple):
    """One line of a table, and the passages that it counts."""

    values: tuple[Value, ...]
    highlights: Sequence[HighlightId] = ()


class Table(NamedTuple):
    """Rows under their columns. A column that ends in `_id` is for programs. Shares are from 0 to
    1, themes are told by their paths, an unknown date is ""."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def themes_table(selection: Selection, counted: Matrix, words: Words) -> Table:
    """A row for each theme, also one that was not used."""
    rows = []
    for theme_id in counted.themes:
        cells = [cell for (_, other), cell in counted.cells.items() if other == theme_id]
        ids = tuple(id_ for cell in cells for id_ in cell.highlights)
        path, said = selection.corpus.path(theme_id), sum(words[id_] for id_ in ids)
        rows.append(Row((path, theme_id, len(ids), len(cells), said), ids))
    return Table(("theme", "theme_id", "passages", "documents", "words"), tuple(rows))


def matrix_table(
    corpus: Corpus, counted: Matrix, words: Mapping[At, int], shares: Mapping[At, float]
) -> Table:
    """A row for each document and theme that has passages there, with the words and the share of
    each cell."""
    paths = {theme_id: corpus.path(theme_id) for theme_id in counted.themes}
    rows = []
    for document in counted.documents:
        for theme_id, path in paths.items():
            at = document.id, theme_id
            if cell := counted.cells.get(at):
                said = cell.count, words[at], round(shares[at], _DIGITS)
                named = document.title, document.id, path, theme_id
                rows.append(Row((*named, *said), cell.highlights))
    columns = "document", "document_id", "theme", "theme_id", "passages", "words", "share"
    return Table(columns, tuple(rows))


def together_table(corpus: Corpus, found: Together) -> Table:
    """A row for each two themes that meet, the most frequent first."""
    rows = [
        Row(
            (
                corpus.path(pair.one), pair.one, corpus.path(pair.other), pair.other,
                pair.count, round(pair.strength, _DIGITS),
            ),
            pair.highlights,
        )
        for pair in sorted(found.pairs, key=lambda pair: -pair.count)
    ]  # fmt: skip
    columns = "theme", "theme_id", "with", "with_id", "passages", "strength"
    return Table(columns, tuple(rows))


def time_table(corpus: Corpus, periods: Iterable[Period]) -> Table:
    """For each period a row on all its passages, whose theme is "", and one for each theme."""
    columns = "period", "first", "last", "vague", "documents", "theme", "theme_id", "passages"
    rank = {theme.id: number for number, theme in enumerate(corpus.themes)}
    rows = []
    for period in periods:
        when = (
            period.label,
            period.first.isoformat() if period.first else "",
            period.last.isoformat() if period.last else "",
            int(period.is_vague),
            len(period.documents),
        )
        rows.append(Row((*when, "", "", len(period.highlights)), period.highlights))
        for theme_id in sorted(period.themes, key=rank.__getitem__):
            ids = period.themes[theme_id]
            rows.append(Row((*when, corpus.path(theme_id), theme_id, len(ids)), ids))
    return Table(columns, tuple(rows))


def coverage_table(found: Iterable[Coverage]) -> Table:
    """A row for each document; `untouched` names paragraphs, such as "1–3, 7"."""
    rows = [
        Row(
            (
                row.text.document.title, row.text.document.id, row.text.length, row.tagged,
                round(row.share, _DIGITS), row.paragraphs, ranges(row.untouched),
                len(row.highlights),
            ),
            row.highlights,
        )
        for row in found
    ]  # fmt: skip
    columns = (
        "document", "document_id", "characters", "tagged", "share", "paragraphs", "untouched",
        "passages",
    )  # fmt: skip
    return Table(columns, tuple(rows))


def ranges(numbers: Sequence[int]) -> str:
    """Such as "1–3, 7" for 1, 2, 3, 7; they are in order."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], number]
        else:
            runs.append([number])
    return ", ".join("–".join(map(str, run)) for run in runs)


def saturation_table(corpus: Corpus, steps: Iterable[Step]) -> Table:
    """A row for each document in the order of reading."""
    rows = [
        Row(
            (
                step.document.title, step.document.id, len(step.new), step.seen,
                ", ".join(map(corpus.path, step.new)),
            ),
            step.highlights,
        )
        for step in steps
    ]  # fmt: skip
    return Table(("document", "document_id", "new", "seen", "themes"), tuple(rows))


def words_table(found: Iterable[Frequency]) -> Table:
    """A row for each word; a search finds where it stands."""
    rows = (Row((row.word, row.count, row.documents)) for row in found)
    return Table(("word", "count", "documents"), tuple(rows))


def theme_table(corpus: Corpus, facts: ThemeFacts) -> Table:
    """A row for each document that a theme is in, each coder who used it, each theme beside it."""
    documents = [
        Row(
            ("document", row.document.title, len(row.highlights), round(row.share, _DIGITS)),
            row.highlights,
        )
        for row in facts.documents
    ]
    coders = [Row(("coder", corpus.coders.get(one, ""), n, "")) for one, n in facts.coders]
    beside = [
        Row(("beside", corpus.path(row.theme_id), len(row.highlights), ""), row.highlights)
        for row in facts.beside
    ]
    return Table(("what", "name", "passages", "share"), (*documents, *coders, *beside))


def comparison_table(corpus: Corpus, rows: Iterable[UnderTheme]) -> Table:
    """A row for each theme: how many passages either document has of it."""
    told = [
        Row(
            (corpus.path(row.theme_id), row.theme_id, len(row.left), len(row.right)),
            tuple(passage.id for passage in (*row.left, *row.right)),
        )
        for row in rows
    ]
    return Table(("theme", "theme_id", "left", "right"), tuple(told))
