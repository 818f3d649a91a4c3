"""Over time: what is tagged in documents of each day, week or month of publication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reader.analysis.columns import counted_themes
from reader.analysis.selection import Part, Selection
from reader.core.dates import days
from reader.core.ids import DocumentId, HighlightId, ThemeId


class Unit(StrEnum):
    """How long a period is; weeks begin on Monday (ISO 8601)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """`first` to `last`, both days included, with what was published then; `label` is such as
    "2022-09-12", "2022-W37" or "2022-09".

    `is_vague` tells that the dates of these documents say no more than that it was some day of this
    longer time: they stand in a row of their own and are in no other. Documents without a date are
    in a last row that has no days and no label. `themes` holds those with at least one passage.
    """

    label: str
    first: date | None
    last: date | None
    is_vague: bool
    documents: tuple[DocumentId, ...]
    highlights: tuple[HighlightId, ...]
    themes: Mapping[ThemeId, tuple[HighlightId, ...]]


def over_time(
    selection: Selection,
    unit: Unit = Unit.MONTH,
    themes: Sequence[ThemeId] = (),
    *,
    with_subs: bool = True,
) -> list[Period]:
    """The periods in which something that was looked at was published, the earliest first, of two
    that begin together the shorter. Periods in which nothing was are left out."""
    _, themes_of = counted_themes(selection.corpus, themes, with_subs=with_subs)
    published: dict[str, list[Part]] = {}
    for part in selection.parts:
        published.setdefault(part.text.document.published, []).append(part)
    parts: dict[tuple[str, date | None, date | None, bool], list[Part]] = {}
    for told, some in published.items():
        parts.setdefault(_period(told, unit), []).extend(some)
    periods = []
    for (label, first, last, is_vague), some in parts.items():
        found: dict[ThemeId, list[HighlightId]] = {}
        for part in some:
            for passage in part.passages:
                for theme_id in themes_of(passage.themes):
                    found.setdefault(theme_id, []).append(passage.id)
        periods.append(
            Period(
                label, first, last, is_vague,
                tuple(dict.fromkeys(part.text.document.id for part in some)),
                tuple(passage.id for part in some for passage in part.passages),
                {theme_id: tuple(ids) for theme_id, ids in found.items()},
            )
        )  # fmt: skip
    return sorted(periods, key=_begins)


def _begins(period: Period) -> tuple[date, date, bool]:
    return period.first or date.max, period.last or date.max, period.is_vague


def _period(published: str, unit: Unit) -> tuple[str, date | None, date | None, bool]:
    """The label, first and last day of the period of a date, and whether the date is longer."""
    span = days(published)
    if span is None:
        return "", None, None, False
    first, last = _around(span[0], unit)
    if last < span[1]:
        return published, *span, True
    return _label(first, unit), first, last, False


def _around(day: date, unit: Unit) -> tuple[date, date]:
    match unit:
        case Unit.DAY:
            return day, day
        case Unit.WEEK:
            monday = day.toordinal() - day.weekday()
            return _day(monday), _day(monday + 6)
    found = days(day.isoformat()[:7])
    assert found is not None
    return found


def _day(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def _label(first: date, unit: Unit) -> str:
    match unit:
        case Unit.DAY:
            return first.isoformat()
        case Unit.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}"
    return first.isoformat()[:7]
