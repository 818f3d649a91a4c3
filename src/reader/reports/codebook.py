"""The codebook: every theme with what it means, how it is used and an example; table and sheet."""

from collections.abc import Iterator

from reader.core.dates import long_date
from reader.core.listing import Column, Listing, Value
from reader.core.passages import place, quoted
from reader.core.sheet import Heading, Paragraph, Part, Printout, Run, Sheet, Style, Subject
from reader.core.snapshot import Snapshot
from reader.core.theme import Theme
from reader.errors import Refused
from reader.reports.chosen import Passage, Wanted
from reader.reports.labels import Labels
from reader.reports.usage import Usage, usage
from reader.reports.wording import BETWEEN, LEVEL, counted, noted, placed, source_of

_TITLE = "Codebook"
_DEEPEST = 6  # of headings in documents; themes further down stand on the same level
_COLUMNS = (
    Column("theme", 24),
    Column("path", 32),
    Column("level", 6),
    Column("colour", 10),
    Column("description", 50),
    Column("passages", 10),
    Column("documents", 11),
    Column("passages below", 14),
    Column("example", 60),
    Column("example is from", 40),
    Column("notes", 40),
    Column("id", 12),
)


def listing(snapshot: Snapshot, wanted: Wanted = None) -> Listing:
    """A row a theme, in the order of the tree, `level` 1 at the top; counts are of the articles of
    `snapshot`, or of the passages with the ids `wanted`. "passages below" are those that carry only
    themes under it."""
    used = usage(snapshot, wanted)
    rows = (_row(snapshot, theme, used[theme.id]) for theme in snapshot.themes)
    return Listing(_TITLE, _COLUMNS, rows, len(snapshot.themes))


def _row(snapshot: Snapshot, theme: Theme, used: Usage) -> tuple[Value, ...]:
    notes = snapshot.theme_notes.get(theme.id, ())
    return (
        theme.name,
        snapshot.theme_path(theme.id),
        snapshot.themes.depth(theme.id) + 1,
        theme.colour,
        theme.description,
        used.passages,
        used.documents,
        used.below,
        _words(used.example) if used.example else "",
        _source(used.example) if used.example else "",
        "\n\n".join(note.body for note in notes),
        theme.id,
    )


def printout(snapshot: Snapshot, wanted: Wanted = None) -> Printout:
    """The themes as an outline; counts as in `listing`. Raises Refused if there is none."""
    if not len(snapshot.themes):
        raise Refused("There are no themes yet, and so there is no codebook.")
    used = usage(snapshot, wanted)
    labels = Labels(snapshot)
    parts: list[Part] = [Heading((Run(_TITLE),), level=1), _about(snapshot, wanted)]
    for theme in snapshot.themes:
        parts.extend(_theme(snapshot, theme, used[theme.id], labels))
    return Printout(_TITLE, (Sheet(_TITLE, tuple(parts)),))


def _about(snapshot: Snapshot, wanted: Wanted) -> Paragraph:
    passages = sum(
        wanted is None or highlight.id in wanted
        for marked in snapshot.documents
        for highlight in marked.highlights
    )
    themes, articles = len(snapshot.themes), len(snapshot.documents)
    said = f"{counted(themes, 'theme')}, used in {counted(passages, 'passage')}"
    day = long_date(snapshot.made[:10])
    of = f"{said} of {counted(articles, 'article')}"
    return Paragraph((Run(", ".join(filter(None, (of, day))), is_dim=True),), Style.SOURCE)


def _theme(snapshot: Snapshot, theme: Theme, used: Usage, labels: Labels) -> Iterator[Part]:
    depth = snapshot.themes.depth(theme.id)
    yield Heading((labels.name(theme),), level=min(LEVEL + depth, _DEEPEST))
    above = f"{snapshot.theme_path(theme.id)}{BETWEEN}" if depth else ""
    said = f"{above}{_usage(used)}"
    is_kept = bool(theme.description or used.example)
    yield Paragraph((Run(said, is_dim=True),), Style.SMALL, is_kept=is_kept)
    for line in filter(None, map(str.strip, theme.description.split("\n"))):
        yield Paragraph((Run(line),))
    if used.example:
        yield from _shown(used.example)
    yield from noted(snapshot.theme_notes.get(theme.id, ()), None, {})


def _usage(used: Usage) -> str:
    if not used.passages and not used.below:
        return "not used yet"
    own = f"{counted(used.passages, 'passage')} in {counted(used.documents, 'article')}"
    return f"{own}; {used.below:,} more under the themes below" if used.below else own


def _shown(example: Passage) -> Iterator[Part]:
    marked, highlight = example.marked, example.highlight
    subject = Subject(marked.document.id, highlight.id, start=highlight.start)
    yield Paragraph((Run(_words(example)),), Style.QUOTE, is_kept=True, subject=subject)
    source = Run(source_of(marked.document, titled=True) + BETWEEN, is_dim=True)
    yield Paragraph((source, placed(marked, highlight)), Style.SMALL, subject=subject)


def _words(passage: Passage) -> str:
    highlight = passage.highlight
    return quoted(passage.marked.content, highlight.start, highlight.end)


def _source(passage: Passage) -> str:
    marked, highlight = passage.marked, passage.highlight
    where = place(marked.content, highlight.start, highlight.end)
    return f"{source_of(marked.document, titled=True)}{BETWEEN}{where}"
