"""Which words stand on a slide."""

from hypothesis import given
from hypothesis import strategies as st

from reader.core.note import NoteKind
from reader.core.theme import ThemeTree
from reader.ui.present.slides import Slides, after, before
from tests.ui.present.conftest import CALM, SHELLING, TEXT, marked, note


def test_a_passage_stands_amid_its_sentence_and_those_beside_it(slides: Slides) -> None:
    slide = slides[0]
    assert slide.before == "The river is low. "
    assert slide.words == "Stones show"
    assert slide.after == " in the ford. Nobody has seen them before."
    assert slide.source == "The river · ¶ 1"


def test_the_context_ends_with_the_paragraph(slides: Slides) -> None:
    assert slides[1].before == "Nobody has seen them before. "
    assert slides[1].after == ""


def test_a_passage_over_two_paragraphs_has_the_context_of_each(themes: ThemeTree) -> None:
    slide = Slides([marked("We wade.\nA second")], themes)[0]
    assert slide.before == "Nobody has seen them before. "
    assert slide.words == "We wade.\nA second"
    assert slide.after == " paragraph follows."


def test_context_that_is_too_long_is_cut_between_words(themes: ThemeTree) -> None:
    text = "and so " * 200 + "HERE" + " and on" * 200
    slide = Slides([marked("HERE", text)], themes)[0]
    assert slide.before.startswith("… ")
    assert slide.after.endswith(" …")
    assert len(slide.before) < 310
    assert set(slide.before.split()) == {"…", "and", "so"}
    assert set(slide.after.split()) == {"…", "and", "on"}


def test_a_long_neighbour_sentence_is_left_out_whole(themes: ThemeTree) -> None:
    text = f"{'so ' * 150}long. Here it is. Then {'more ' * 100}came."
    slide = Slides([marked("it is", text)], themes)[0]
    assert (slide.before, slide.after) == ("Here ", ".")


def test_themes_have_those_above_them_and_their_own_colour(slides: Slides) -> None:
    assert [tuple(theme) for theme in slides[0].themes] == [
        ("War crimes › Shelling", "#F18F01"),
        ("Calm", "#2E86AB"),
    ]


def test_notes_say_their_kind_and_gaps_and_empty_ones_are_no_notes(themes: ThemeTree) -> None:
    notes = (
        note("Why?", NoteKind.QUESTION),
        note("A hint", NoteKind.GAP),
        note("  "),
        note("Plain."),
    )
    slide = Slides([marked("We wade.", themes=(SHELLING, CALM), notes=notes)], themes)[0]
    assert [tuple(one) for one in slide.notes] == [("Question", "Why?"), ("", "Plain.")]


@given(
    text=st.text(alphabet="ab .\n", min_size=1, max_size=900),
    at=st.integers(0, 899),
    length=st.integers(1, 40),
)
def test_context_stays_in_the_paragraph_beside_the_passage(text: str, at: int, length: int) -> None:
    start = min(at, len(text) - 1)
    end = min(start + length, len(text))
    begins, _ = before(text, start)
    ends, _ = after(text, end)
    assert 0 <= begins <= start
    assert end <= ends <= len(text)
    assert "\n" not in text[begins:start]
    assert "\n" not in text[end:ends]


def test_the_whole_text_is_a_passage_without_context() -> None:
    assert before(TEXT, 0) == (0, False)
    assert after(TEXT, len(TEXT)) == (len(TEXT), False)
