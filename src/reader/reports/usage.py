"""How each theme is used: its passages, those of the themes below it, and a telling example."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.ids import DocumentId, ThemeId
from reader.core.snapshot import Snapshot
from reader.core.text import count_words
from reader.reports.chosen import Passage, Wanted, passages_in

# Words of a passage that serves as an example: enough to be understood, few enough to be read.
_LEAST, _MOST = 8, 60


@dataclass(frozen=True, slots=True)
class Usage:
    """`passages` and `documents` are of the theme itself; `below` counts the passages that carry
    only themes under it."""

    passages: int = 0
    documents: int = 0
    below: int = 0
    example: Passage | None = None


def usage(snapshot: Snapshot, wanted: Wanted = None) -> Mapping[ThemeId, Usage]:
    """How each theme of `snapshot` is used, in all passages or in those with the ids `wanted`."""
    under: dict[ThemeId, list[Passage]] = {}
    for passage in passages_in(snapshot, wanted):
        for theme_id in passage.highlight.themes:
            under.setdefault(theme_id, []).append(passage)
    ids = {id_: {one.highlight.id for one in found} for id_, found in under.items()}
    told = {}
    for theme in snapshot.themes:
        found, own = under.get(theme.id, []), ids.get(theme.id, set())
        below = set().union(*(ids.get(one.id, ()) for one in snapshot.themes.under(theme.id)))
        documents: set[DocumentId] = {one.marked.document.id for one in found}
        told[theme.id] = Usage(len(found), len(documents), len(below - own), _example(found))
    return told


def _example(found: list[Passage]) -> Passage | None:
    """The first that is neither too short nor too long, else the longest of the short ones, else
    the shortest of the long."""
    counts = [(count_words(passage.highlight.quote), passage) for passage in found]
    fitting = [passage for count, passage in counts if _LEAST <= count <= _MOST]
    short = [(count, -place) for place, (count, _) in enumerate(counts) if count < _LEAST]
    if fitting:
        return fitting[0]
    if short:
        return found[-max(short)[1]]
    return min(counts, key=lambda pair: pair[0])[1] if counts else None
