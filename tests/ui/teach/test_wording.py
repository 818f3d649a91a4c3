"""How settings are called: everything has a name."""

import pytest

from reader.classroom.recipe import Excerpt, GapForm, GapsFrom, Kind, Numbers, Room, WordBank
from reader.core.sheet import Marking
from reader.ui.teach import wording


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (Kind, wording.KINDS),
        (Excerpt, wording.EXCERPTS),
        (Numbers, wording.NUMBERS),
        (Marking, wording.MARKINGS),
        (Room, wording.ROOMS),
        (GapForm, wording.GAP_FORMS),
        (WordBank, wording.BANKS),
        (GapsFrom, wording.HIDDEN),
        (GapsFrom, wording.HIDDEN_TIPS),
    ],
)
def test_every_value_has_a_name_of_its_own(values: type[Kind], words: dict[Kind, str]) -> None:
    assert set(words) == set(values)
    assert len(set(words.values())) == len(words)


@pytest.mark.parametrize(
    ("number", "said"),
    [(2, "Every 2nd"), (3, "Every 3rd"), (7, "Every 7th"), (11, "Every 11th"), (21, "Every 21st")],
)
def test_numbers_are_said_as_people_say_them(number: int, said: str) -> None:
    assert wording.every_nth(number) == said
