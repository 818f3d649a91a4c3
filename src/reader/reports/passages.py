"""Passages as a table: one row a passage, or one a passage and theme."""

from reader.core.listing import Column, Listing, Value
from reader.core.passages import in_words
from reader.core.snapshot import Snapshot
from reader.reports.chosen import Passage, Wanted, passages_in
from reader.reports.wording import KINDS

_COLUMNS = (
    Column("id", 12),
    Column("document", 32),
    Column("author", 20),
    Column("source", 20),
    Column("published", 12),
    Column("¶", 6),
    Column("to ¶", 6),
    Column("page", 8),
    Column("start", 8),
    Column("end", 8),
    Column("passage", 70),
    Column("theme", 28),
    Column("coder", 16),
    Column("created", 24),
    Column("modified", 24),
    Column("notes", 40),
    Column("kinds of notes", 16),
    Column("URL", 32),
    Column("collection", 20),
)
_THEMES = Column("themes", 28)  # in place of the one, where all are in one row
_BETWEEN_THEMES = "; "


def listing(snapshot: Snapshot, wanted: Wanted = None, *, pairs: bool = False) -> Listing:
    """The passages of `snapshot`, or those with the ids `wanted`. With `pairs` a passage has a row
    for each of its themes, and one row if it has none; else all its themes are in one row. Themes
    are told with those above them, as "War crimes/Shelling"; `start` and `end` count code points,
    times are UTC.
    """
    found = list(passages_in(snapshot, wanted))
    paths = {theme.id: snapshot.theme_path(theme.id) for theme in snapshot.themes}

    def told(passage: Passage) -> list[str]:
        themes = [paths[id_] for id_ in passage.highlight.themes if id_ in paths]
        return (themes or [""]) if pairs else [_BETWEEN_THEMES.join(themes)]

    count = sum(len(told(passage)) for passage in found) if pairs else len(found)
    columns = tuple(_THEMES if column.name == "theme" else column for column in _COLUMNS)
    rows = (_row(snapshot, passage, theme) for passage in found for theme in told(passage))
    return Listing("Passages", _COLUMNS if pairs else columns, rows, count)


def _row(snapshot: Snapshot, passage: Passage, theme: str) -> tuple[Value, ...]:
    marked, highlight = passage.marked, passage.highlight
    document, content = marked.document, marked.content
    start, end = highlight.start, highlight.end
    notes = marked.notes_on(highlight)
    return (
        highlight.id,
        document.title,
        document.author,
        document.source,
        document.published,
        content.paragraph_number(start),
        content.paragraph_number(max(start, end - 1)),
        _pages(passage),
        start,
        end,
        in_words(content, start, end),
        theme,
        snapshot.coders.get(highlight.coder_id, ""),
        highlight.created,
        highlight.modified,
        "\n\n".join(note.body for note in notes),
        ", ".join(dict.fromkeys(KINDS[note.kind].lower() for note in notes)),
        document.url,
        marked.collection,
    )


def _pages(passage: Passage) -> str:
    content, highlight = passage.marked.content, passage.highlight
    first = content.page_label(highlight.start)
    last = content.page_label(max(highlight.start, highlight.end - 1))
    return first if first == last else f"{first}–{last}"
