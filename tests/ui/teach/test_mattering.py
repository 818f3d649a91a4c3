"""Which settings matter: only those that change what is made."""

from dataclasses import replace

import pytest

from reader.classroom.recipe import Excerpt, GapsFrom, Kind, Recipe, WordBank
from reader.ui.teach.mattering import matters


def test_gaps_are_set_for_gap_fill_sheets_alone() -> None:
    assert matters("gap_form", Recipe(kind=Kind.GAP_FILL))
    assert not matters("gap_form", Recipe(kind=Kind.QUESTIONS))


def test_a_pack_has_the_settings_of_all_that_is_in_it() -> None:
    pack = Recipe(kind=Kind.PACK, pack=(Kind.QUESTIONS,))
    assert matters("answer_lines", pack)
    assert matters("has_cover", pack)
    assert not matters("gap_form", pack)
    assert matters("gap_form", replace(pack, pack=(Kind.QUESTIONS, Kind.GAP_FILL)))


@pytest.mark.parametrize("kind", Kind)
def test_head_and_paper_matter_to_all(kind: Kind) -> None:
    for setting in ("kind", "title", "school", "size", "type_size", "has_key", "themes"):
        assert matters(setting, Recipe(kind=kind))


def test_some_settings_matter_only_beside_others() -> None:
    assert not matters("paragraphs", Recipe())
    assert matters("paragraphs", Recipe(excerpt=Excerpt.PARAGRAPHS))
    assert not matters("every", Recipe())
    assert matters("every", Recipe(gaps_from=GapsFrom.EVERY_NTH))
    assert not matters("distractors", Recipe())
    assert matters("distractors", Recipe(bank=WordBank.DISTRACTORS))
    assert not matters("answer_lines", Recipe())
    assert matters("answer_lines", Recipe(has_questions=True))
