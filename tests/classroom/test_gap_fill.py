"""Gap-fill sheets: words hidden and given again, alone or between partners."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.classroom import gap_fill
from reader.classroom.recipe import (
    Excerpt,
    GapForm,
    GapsFrom,
    HandGap,
    Numbers,
    Recipe,
    WordBank,
)
from reader.core.content import BlockKind
from reader.core.note import NoteKind
from reader.core.quiz import Blank, Cloze
from reader.core.sentences import sentences
from reader.core.sheet import Box, Figure, Footnote, Heading, Paragraph, Run, Sheet, Style, Table
from reader.core.snapshot import MarkedDocument
from reader.errors import Refused

from .marked_texts import RIVER, article, articles, gaps, inlines, said, sample, snapshot, tagged

_HAND_TEXT = article("One came. Two rivers rose. Two fell again.", "Three went.")
_RECIPES = st.builds(
    Recipe,
    gaps_from=st.sampled_from(
        [one for one in GapsFrom if one not in (GapsFrom.NAMES, GapsFrom.HAND)]
    ),
    gap_form=st.sampled_from(GapForm),
    every=st.integers(2, 9),
    most_gaps=st.integers(0, 6),
    several_a_sentence=st.booleans(),
    bank=st.sampled_from(WordBank),
    seed=st.integers(1, 99),
    has_notes=st.booleans(),
)


def _sheets(marked: MarkedDocument, recipe: Recipe) -> tuple[Sheet, ...]:
    """The sheets, or none where no gap can be made."""
    try:
        return gap_fill.sheets(snapshot(marked), recipe)
    except Refused:
        assume(False)
        raise


def _bank(sheet: Sheet) -> list[str]:
    boxes = [part for part in sheet.parts if isinstance(part, Box)]
    runs = [one for box in boxes for paragraph in box.paragraphs for one in paragraph.inlines]
    return [one.text for one in runs if isinstance(one, Run) and not one.is_dim]


def _sentences(marked: MarkedDocument) -> list[tuple[int, int]]:
    running = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.ITEM)
    return [
        sentence
        for block in marked.content.blocks
        if block.kind in running
        for sentence in sentences(marked.content.text, block.start, block.end)
    ]


@settings(max_examples=40)
@given(articles(), _RECIPES)
def test_the_same_settings_make_the_same_sheet(marked: MarkedDocument, recipe: Recipe) -> None:
    assert _sheets(marked, recipe) == _sheets(marked, Recipe.from_json(recipe.to_json()))


@settings(max_examples=40)
@given(articles(), _RECIPES)
def test_nothing_of_the_article_is_lost(marked: MarkedDocument, recipe: Recipe) -> None:
    sheet = _sheets(marked, recipe)[0]
    printed = [one for one in inlines(sheet.parts) if one.start is not None]
    assert all(
        marked.content.text.startswith(one.text, one.start)
        for one in printed
        if isinstance(one, Run) and one.start is not None
    )
    words = "".join(one.text if isinstance(one, Run) else one.answer for one in printed)
    whole = marked.content.text.replace("\n", "")
    assert words.replace("\u00ad", "") == whole.replace("\u00ad", "")


@settings(max_examples=40)
@given(articles(), _RECIPES)
def test_the_first_and_the_last_sentence_stay_whole(marked: MarkedDocument, recipe: Recipe) -> None:
    sheet = _sheets(marked, recipe)[0]
    first, last = _sentences(marked)[0], _sentences(marked)[-1]
    for gap in gaps(sheet):
        assert gap.start is not None
        assert first[1] <= gap.start < last[0]


@settings(max_examples=40)
@given(articles(), _RECIPES)
def test_no_sentence_has_two_gaps_unless_asked(marked: MarkedDocument, recipe: Recipe) -> None:
    sheet = _sheets(marked, replace(recipe, several_a_sentence=False))[0]
    starts = [gap.start for gap in gaps(sheet) if gap.start is not None]
    within = Counter(sum(start >= begins for begins, _ in _sentences(marked)) for start in starts)
    assert set(within.values()) == {1}


@settings(max_examples=40)
@given(articles(), _RECIPES)
def test_there_are_no_more_gaps_than_wanted(marked: MarkedDocument, recipe: Recipe) -> None:
    found = gaps(_sheets(marked, recipe)[0])
    assert not recipe.most_gaps or len(found) <= recipe.most_gaps
    assert [gap.number for gap in found] == list(range(1, len(found) + 1))
    assert len({gap.width for gap in found}) == 1


@settings(max_examples=40)
@given(articles(), _RECIPES)
def test_the_word_bank_holds_the_answers(marked: MarkedDocument, recipe: Recipe) -> None:
    sheet = _sheets(marked, replace(recipe, bank=WordBank.SORTED))[0]
    wanted = recipe.gap_form is not GapForm.FIRST_LETTERS
    answers = {gap.answer for gap in gaps(sheet)} if wanted else set()
    assert (len(_bank(sheet)), set(_bank(sheet))) == (len(answers), answers)


@settings(max_examples=40)
@given(articles(), _RECIPES)
def test_the_key_says_what_stands_in_each_gap(marked: MarkedDocument, recipe: Recipe) -> None:
    sheet, key = _sheets(marked, recipe)
    answers = [part for part in key.parts if isinstance(part, Paragraph) and part.marker]
    assert key.is_key
    assert not sheet.is_key
    assert [(part.marker, said((part,))) for part in answers] == [
        (str(gap.number), gap.answer) for gap in gaps(sheet)
    ]


@settings(max_examples=40)
@given(articles(), _RECIPES)
def test_partners_have_all_words_between_them(marked: MarkedDocument, recipe: Recipe) -> None:
    recipe = replace(recipe, gaps_from=GapsFrom.EVERY_NTH, every=2, most_gaps=5)
    whole = gaps(_sheets(marked, recipe)[0])
    assume(len(whole) > 1)
    one, other, one_key, other_key = _sheets(marked, replace(recipe, has_partner=True))
    missing = [[gap.number for gap in gaps(sheet) if not gap.is_open] for sheet in (one, other)]
    read = [[gap.number for gap in gaps(sheet) if gap.is_open] for sheet in (one, other)]
    assert missing == read[::-1]
    assert sorted(missing[0] + missing[1]) == [gap.number for gap in whole]
    assert abs(len(missing[0]) - len(missing[1])) <= 1
    for key, numbers in ((one_key, missing[0]), (other_key, missing[1])):
        told = [part.marker for part in key.parts if isinstance(part, Paragraph) and part.marker]
        assert told == [str(number) for number in numbers]


def test_the_keys_of_partners_come_after_both_sheets() -> None:
    made = gap_fill.sheets(snapshot(sample()), Recipe(has_partner=True))
    assert [sheet.is_key for sheet in made] == [False, False, True, True]
    assert [said(key.parts[1:2])[-1] for key in made[2:]] == ["A", "B"]


def test_partners_need_two_gaps() -> None:
    recipe = Recipe(gaps_from=GapsFrom.NUMBERS, most_gaps=1, has_partner=True)
    with pytest.raises(Refused, match="partner sheets need two"):
        gap_fill.sheets(snapshot(sample()), recipe)


def test_a_sheet_has_its_head_word_bank_and_text_in_order() -> None:
    sheet = gap_fill.sheets(snapshot(sample()), Recipe(school="River School", date="May"))[0]
    kinds = [type(part).__name__ for part in sheet.parts[:5]]
    assert kinds == ["Fields", "Heading", "Paragraph", "Box", "Paragraph"]
    assert said(sheet.parts[1:3]).endswith("12 September 2022 · Worksheet")
    assert sheet.running_head == ("River School", "May")
    assert said(sheet.parts).count("After the retreat, a village counts its dead") == 1


def test_teachers_get_one_sheet_with_all_gaps_filled() -> None:
    recipe = Recipe(for_teacher=True, has_partner=True, has_key=False)
    (sheet,) = gap_fill.sheets(snapshot(sample()), recipe)
    assert gaps(sheet)
    assert all(gap.is_filled and not gap.is_open for gap in gaps(sheet))


def test_pupils_see_no_answer_in_a_footnote() -> None:
    marked = article("It rained. The river rose. Boats came. It ended.")
    marked = tagged(marked, "river", RIVER, note="The Dnipro")
    marked = tagged(marked, "Boats came", RIVER, note="From **Kherson**")
    recipe = Recipe(gaps_from=GapsFrom.HAND, has_notes=True)
    recipe = replace(recipe, by_hand=(HandGap(marked.document.id, 15, "river"),))
    sheet = gap_fill.sheets(snapshot(marked), recipe)[0]
    assert [_said(note) for note in sheet.footnotes] == ["From Kherson"]
    noted = [one for one in inlines(sheet.parts) if isinstance(one, Run) and one.footnote]
    assert [one.text for one in noted] == [" rose. Boats came"]


def _said(note: Footnote) -> str:
    return "".join(one.text for one in note.inlines if isinstance(one, Run))


def test_where_no_gap_can_be_made_it_says_what_to_do() -> None:
    with pytest.raises(Refused, match="No gap could be made in “The river”: print more"):
        gap_fill.sheets(snapshot(article("Only one. And another.")), Recipe())
    with pytest.raises(Refused, match="Choose an article first"):
        gap_fill.sheets(snapshot(), Recipe())


def test_of_several_articles_those_without_gaps_are_left_out() -> None:
    made = gap_fill.sheets(snapshot(article("Short."), sample()), Recipe(has_key=False))
    assert [sheet.title for sheet in made] == [sample().document.title]


def test_an_excerpt_keeps_its_own_first_and_last_sentence() -> None:
    recipe = Recipe(excerpt=Excerpt.PARAGRAPHS, paragraphs="2", most_gaps=0)
    sheet = gap_fill.sheets(snapshot(sample()), recipe)[0]
    words = [one for one in inlines(sheet.parts) if one.start is not None]
    assert isinstance(words[0], Run)
    assert isinstance(words[-1], Run)
    assert words[0].text.startswith("Part of that record")
    assert words[-1].text.endswith("police investigators stood by.")
    assert not any(isinstance(part, Figure) for part in sheet.parts)


def test_a_quiz_asks_for_the_same_words() -> None:
    recipe = Recipe(gaps_from=GapsFrom.HAND, has_key=False)
    recipe = replace(recipe, by_hand=(HandGap(_HAND_TEXT.document.id, 14, "rivers"),))
    (question,) = gap_fill.asked(snapshot(_HAND_TEXT), recipe)
    assert question == Cloze(
        "Fill in the gaps: The river",
        ("One came. Two ", Blank(("rivers",)), " rose. Two fell again.\nThree went."),
        ("rivers",),
    )
    alone = replace(recipe, has_partner=True, gap_form=GapForm.FIRST_LETTERS)
    assert gap_fill.asked(snapshot(_HAND_TEXT), alone) == (question,)
    (hard,) = gap_fill.asked(snapshot(_HAND_TEXT), replace(recipe, bank=WordBank.NONE))
    assert hard == replace(question, bank=())


def test_a_key_begins_with_its_name_and_that_of_its_sheet() -> None:
    key = gap_fill.sheets(snapshot(sample()), Recipe(title="Lesson 3"))[1]
    assert isinstance(key.parts[0], Heading)
    assert said(key.parts[:1]) == "Answer key"
    assert isinstance(key.parts[1], Paragraph)
    assert key.parts[1].style is Style.SOURCE
    assert said(key.parts[1:2]) == "Lesson 3 · Worksheet"


def test_questions_and_figures_on_the_sheet_show_no_hidden_word() -> None:
    marked = article("It rained. The flooded river rose. Boats came. It ended.")
    marked = tagged(marked, "The flooded river rose", note="Why?", kind=NoteKind.QUESTION)
    by_hand = tuple(
        HandGap(marked.document.id, marked.content.text.index(word), word)
        for word in ("flooded", "Boats")
    )
    recipe = Recipe(
        gaps_from=GapsFrom.HAND, by_hand=by_hand, bank=WordBank.NONE, numbers=Numbers.LINES,
        has_questions=True, has_figures=True,
    )  # fmt: skip
    sheet, key = gap_fill.sheets(snapshot(marked), recipe)
    shown = [one.text for one in inlines(sheet.parts) if isinstance(one, Run)]
    assert any("Why?" in text for text in shown)
    assert not any("flooded" in text for text in shown)
    assert "Readability" in said(key.parts)


@pytest.mark.parametrize("sign", ["", "# ", "> ", "- ", "| ", "|| ", "^ ", "` "])
def test_gaps_by_hand_have_the_numbers_of_the_key_in_every_kind_of_block(sign: str) -> None:
    marked = article(
        "It rained.", f"{sign}Year\tHigh water", "| 1970\tLow water", "So it rose.", "It ended."
    )
    text = marked.content.text
    by_hand = tuple(
        HandGap(marked.document.id, text.index(words), words)
        for words in ("1970\tLow", "rose", "High", "Low")
    )
    recipe = Recipe(gaps_from=GapsFrom.HAND, by_hand=by_hand)
    sheet, key = gap_fill.sheets(snapshot(marked), recipe)
    hidden = [(str(gap.number), gap.answer) for gap in gaps(sheet)]
    answers = [part for part in key.parts if isinstance(part, Paragraph) and part.marker]
    assert [(part.marker, said((part,))) for part in answers] == hidden
    is_head = sign == "|| "
    assert [words for _, words in hidden] == (
        ["Low", "rose"] if is_head else ["High", "Low", "rose"]
    )
    assert _bank(sheet) == sorted((words for _, words in hidden), key=str.casefold)


def _tables(sheet: Sheet) -> list[list[str]]:
    """The first column of each table."""
    tables = [part for part in sheet.parts if isinstance(part, Table)]
    return [
        ["".join(one.text for one in row[0].inlines if isinstance(one, Run)) for row in table.rows]
        for table in tables
    ]


def test_the_vocabulary_shows_no_hidden_word_but_to_teachers() -> None:
    marked = article("It rained. The floods rose. A ferry came. Nobody drowned. It ended.")
    for word in ("floods", "ferry", "drowned"):
        marked = tagged(marked, word, RIVER, note=f"{word}: told.", kind=NoteKind.DEFINITION)
    by_hand = tuple(
        HandGap(marked.document.id, marked.content.text.index(word), word)
        for word in ("floods", "drowned")
    )
    recipe = Recipe(
        gaps_from=GapsFrom.HAND, by_hand=by_hand, bank=WordBank.NONE, numbers=Numbers.NONE,
        has_vocabulary=True,
    )  # fmt: skip
    sheet, key = gap_fill.sheets(snapshot(marked), recipe)
    assert [[word.split(" (")[0] for word in table] for table in _tables(sheet)] == [["ferry"]]
    assert [[word.split(" (")[0] for word in table] for table in _tables(key)] == [
        ["drowned", "ferry", "floods"]
    ]
    teachers, teachers_key = gap_fill.sheets(snapshot(marked), replace(recipe, for_teacher=True))
    assert (len(_tables(teachers)[0]), _tables(teachers_key)) == (3, [])


def test_each_partner_has_the_vocabulary_that_gives_nothing_away() -> None:
    marked = article("It rained. A flood rose. A ferry came. It ended.")
    for word in ("flood", "ferry"):
        marked = tagged(marked, word, RIVER, note=f"{word}: told.", kind=NoteKind.DEFINITION)
    recipe = Recipe(
        gaps_from=GapsFrom.THEMES, themes=(RIVER,), has_vocabulary=True, has_partner=True,
        has_key=False,
    )  # fmt: skip
    one, other = gap_fill.sheets(snapshot(marked), recipe)
    assert [_tables(sheet)[0][0].split(" (")[0] for sheet in (one, other)] == ["ferry", "flood"]


def test_of_the_vocabulary_small_words_give_nothing_away_but_where_they_stand() -> None:
    marked = article("It rained. A chain of custody. Out of the boat. The ferry ran. It ended.")
    for word in ("chain of custody", "ferry"):
        marked = tagged(marked, word, RIVER, note=f"{word}: told.", kind=NoteKind.DEFINITION)
    text = marked.content.text

    def words(*starts: int) -> list[str]:
        by_hand = tuple(HandGap(marked.document.id, start, "of") for start in starts)
        recipe = Recipe(gaps_from=GapsFrom.HAND, by_hand=by_hand, has_vocabulary=True)
        sheet = gap_fill.sheets(snapshot(marked), recipe)[0]
        return [word.split(" (")[0] for word in _tables(sheet)[0]]

    assert words(text.index("of the")) == ["chain of custody", "ferry"]
    assert words(text.index("of custody")) == ["ferry"]
