"""The order of reading, from the order in which a line stands."""

import pytest

from reader.importers.pdf_bidi import logical_order, with_brackets_facing


def read(shown: str, *, from_right: bool) -> str:
    order = logical_order(shown, from_right=from_right)
    assert sorted(order) == list(range(len(shown)))
    return "".join(shown[at] for at in order)


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("גבא", "אבג"),
        ("1902 גבא", "אבג 1902"),
        ("ו 1902 גבא", "אבג 1902 ו"),
        ("ו 3.5.1902 גבא", "אבג 3.5.1902 ו"),
        ("ו River Times גבא", "אבג River Times ו"),
        ("ו May 2019 גבא", "אבג May 2019 ו"),
        ("The Times ,1902 גבא", "אבג 1902, The Times"),
        ("ו Times (NY) גבא", "אבג Times (NY) ו"),
        ("12 40 גבא", "אבג 40 12"),
        ("1901-1902 גבא", "אבג 1901-1902"),
        ("50% גבא", "אבג 50%"),
        ("1902-1901 ملع", "علم 1901-1902"),
    ],
)
def test_a_line_from_the_right_keeps_numbers_and_foreign_words(shown: str, text: str) -> None:
    assert read(shown, from_right=True) == text


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("the river", "the river"),
        ("a דג הב b", "a בה גד b"),
        ("a ד 12 ב b", "a ב 12 ד b"),
        ('name="גבא 1"', 'name="אבג 1"'),
        ("", ""),
    ],
)
def test_a_line_from_the_left_turns_words_of_the_right_alone(shown: str, text: str) -> None:
    assert read(shown, from_right=False) == text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (")אב(", "(אב)"),
        ("(אב)", "(אב)"),
        ("ב )אב(, ג", "ב (אב), ג"),
        ("ב ]אב[.", "ב [אב]."),
        ("f(x)", "f(x)"),
        ("<b>אב>/b<", "<b>אב</b>"),
        ("1) א", "1) א"),
        ("a < b", "a < b"),
        ("»אב«", "«אב»"),
    ],
)
def test_brackets_face_what_they_hold(written: str, meant: str) -> None:
    assert "".join(with_brackets_facing(written)) == meant
