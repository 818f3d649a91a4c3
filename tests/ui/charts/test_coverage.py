"""Coverage as a picture: stretches where passages are, and every untouched paragraph told."""

import pytest
from pytestqt.qtbot import QtBot

from reader.analysis.coverage import coverage
from reader.analysis.filtering import select
from reader.analysis.selection import everything
from reader.analysis.wanted import Filter
from reader.core.corpus import Passage
from reader.core.ids import CoderId, HighlightId, ThemeId
from reader.ui.charts.coverage import coverage_rows, untouched

from .conftest import corpus_of, few
from .test_chart import shown


def test_a_document_says_its_share_and_what_nobody_touched(qtbot: QtBot) -> None:
    chart = shown(qtbot, "coverage", few())
    assert chart.part((0, 0)).label.endswith("dead: 15 % tagged, untouched ¶ 2–3, 5, 7–10")
    assert chart.part((0, 2)).label == "War crimes, Retreat, ¶ 4: 1 passage"
    assert chart.part((1, 0)).highlights == ("h1-2",)


def test_under_a_filter_no_paragraph_is_called_untouched(qtbot: QtBot) -> None:
    selection = select(few().corpus, Filter(themes=(ThemeId("t0"),)))
    chart = shown(qtbot, "coverage", selection)
    assert chart.part((0, 0)).label.endswith("dead: 10 % tagged, not in this filter ¶ 2–3, 5–10")


def test_a_stretch_is_where_its_passage_is(qtbot: QtBot) -> None:
    chart = shown(qtbot, "coverage", few())
    wide = chart.whole.width() - 1
    box = chart.box((0, 2))
    assert (box.left(), box.width()) == pytest.approx((300 / 999 * wide, 50 / 999 * wide))


def test_untouched_paragraphs_are_marked_where_they_are() -> None:
    [row] = coverage(everything(corpus_of([dict.fromkeys(range(9), 1)], 1)))
    assert untouched(row) == [(pytest.approx(900 / 999), 1.0)]


def test_more_stretches_than_pixels_are_drawn_together() -> None:
    corpus = corpus_of([{}], 1)
    [text] = corpus.texts
    passages = tuple(
        Passage(HighlightId(str(n)), n, n + 1, CoderId("me"), "", n % 2) for n in range(999)
    )
    crowded = type(text)(
        text.document, text.version_id, 150, 999, text.starts, text.numbers, passages
    )
    selection = everything(type(corpus)((crowded,), corpus.themes, corpus.bits))
    [told] = coverage_rows(selection).strips
    strips = told()
    assert len(strips) == 200
    assert {id_ for strip in strips for id_ in strip.highlights} == {p.id for p in passages}
    assert all(strip.themes for strip in strips)
