"""A wish: what somebody wants exported, of which articles."""

from dataclasses import dataclass, field

from reader.classroom.recipe import Recipe
from reader.core.ids import DocumentId, HighlightId
from reader.session.export_forms import What


@dataclass(frozen=True, slots=True)
class Wish:
    """What is exported of which documents. `highlights`, if given, are the passages wanted, as a
    filter found them. `recipe` is for classroom material; its kind gives way to `what`. With
    `pairs` a table of passages has a row for each theme of each; with `by_theme` they are printed
    under their themes instead of their documents."""

    what: What
    documents: tuple[DocumentId, ...]
    highlights: frozenset[HighlightId] | None = None
    recipe: Recipe = field(default_factory=Recipe)
    pairs: bool = False
    by_theme: bool = False
