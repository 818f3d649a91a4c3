"""Over time: documents stand under the day, week or month of their publication, or vaguely."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.over_time import Unit, over_time
from reader.analysis.selection import everything
from reader.core.corpus import Corpus
from reader.core.dates import days
from reader.core.ids import HighlightId

from .corpora import BRIDGE, FLOOD, RIVER, corpora, corpus, passage, text

WHOLE = corpus(
    text("a", passage("p", 0, 5, RIVER), passage("q", 0, 5, BRIDGE), published="2022-09-12"),
    text("bb", passage("r", 0, 5, FLOOD), published="2022-09-18"),
    text("ccc", passage("s", 0, 5), published="2022-09"),
    text("dddd", passage("t", 0, 5, RIVER), published="2022"),
    text("eeeee", passage("u", 0, 5, BRIDGE)),
)


def rows(unit: Unit) -> list[tuple[str, bool, list[str]]]:
    return [(p.label, p.is_vague, list(p.highlights)) for p in over_time(everything(WHOLE), unit)]


def test_a_date_that_is_longer_than_the_period_stands_by_itself() -> None:
    assert rows(Unit.DAY) == [
        ("2022", True, ["t"]), ("2022-09", True, ["s"]), ("2022-09-12", False, ["p", "q"]),
        ("2022-09-18", False, ["r"]), ("", False, ["u"]),
    ]  # fmt: skip
    assert rows(Unit.WEEK) == [
        ("2022", True, ["t"]), ("2022-09", True, ["s"]), ("2022-W37", False, ["p", "q", "r"]),
        ("", False, ["u"]),
    ]  # fmt: skip
    assert rows(Unit.MONTH) == [
        ("2022", True, ["t"]), ("2022-09", False, ["p", "q", "r", "s"]), ("", False, ["u"]),
    ]  # fmt: skip


def test_a_period_tells_its_days_its_documents_and_the_passages_of_each_theme() -> None:
    week = over_time(everything(WHOLE), Unit.WEEK)[2]
    assert (week.first, week.last) == (date(2022, 9, 12), date(2022, 9, 18))
    assert week.documents == ("a", "bb")
    assert week.themes == {RIVER: ("p", "r"), FLOOD: ("r",), BRIDGE: ("q",)}
    alone = over_time(everything(WHOLE), Unit.WEEK, [RIVER], with_subs=False)[2]
    assert alone.themes == {RIVER: ("p",)}


@given(corpora(), st.sampled_from(Unit))
def test_every_passage_is_in_one_period_that_its_date_lies_in(whole: Corpus, unit: Unit) -> None:
    periods = over_time(everything(whole), unit)
    told = [id_ for period in periods for id_ in period.highlights]
    homes = {p.id: here.document.published for here in whole.texts for p in here.passages}
    assert sorted(told) == sorted(homes)
    for period in periods:
        for id_ in period.highlights:
            span = days(homes[HighlightId(id_)])
            if span is None:
                assert (period.label, period.first, period.last) == ("", None, None)
            else:
                assert period.first is not None
                assert period.last is not None
                assert period.first <= span[0] <= span[1] <= period.last
    begins = [period.first or date.max for period in periods]
    assert begins == sorted(begins)


@given(st.dates(), st.sampled_from(Unit))
def test_a_day_lies_in_its_period(day: date, unit: Unit) -> None:
    whole = corpus(text("a", published=day.isoformat()))
    (period,) = over_time(everything(whole), unit)
    assert period.first is not None
    assert period.last is not None
    assert period.first <= day <= period.last
    longest = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 31}[unit]
    assert period.last - period.first < timedelta(days=longest)
    if unit is Unit.WEEK:
        assert period.label == "{:04}-W{:02}".format(*day.isocalendar()[:2])
