"""Outlines of highlights that wait: where they stand, and where they would go. Code points."""

from collections.abc import Iterable, Mapping

from reader.core.carry import Carry
from reader.core.highlight import Highlight
from reader.core.ids import HighlightId, VersionId
from reader.ui.page.traces import Outline


def outlines(
    carries: Iterable[Carry], highlights: Mapping[HighlightId, Highlight], old: VersionId
) -> tuple[list[Outline], list[Outline]]:
    """Those on the page of the version `old`, and those proposed on the page of the newer one, from
    what became of each highlight in that."""
    here: list[Outline] = []
    there: list[Outline] = []
    for carry in carries:
        highlight = highlights.get(carry.highlight_id)
        if not carry.is_waiting or highlight is None:
            continue
        theme = highlight.themes[0] if highlight.themes else None
        if carry.from_version_id == old:
            here.append(Outline(carry.old_start, carry.old_end, theme))
        for place in (carry.place, carry.runner_up):
            if place is not None:
                there.append(Outline(place.start, place.end, theme, is_proposed=True))
    return here, there
