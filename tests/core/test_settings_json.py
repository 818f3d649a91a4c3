"""Settings come back from JSON as they were, or not at all."""

from dataclasses import dataclass
from enum import StrEnum

import pytest

from reader.core.settings_json import each, exactly, from_json, to_json
from reader.errors import Refused


class Sky(StrEnum):
    CLEAR = "clear"
    GREY = "grey"


@dataclass(frozen=True)
class Place:
    name: str
    metres: int


@dataclass(frozen=True)
class Weather:
    sky: Sky = Sky.CLEAR
    is_cold: bool = False
    wind: int = 3
    places: tuple[Place, ...] = ()
    days: tuple[str, ...] = ()


READERS = {"days": each(exactly(str)), "places": each(lambda cell: Place(**exactly(dict)(cell)))}


def _read(told: str) -> Weather:
    return from_json(Weather, told, READERS, "forecast")


def test_what_is_as_usual_is_not_kept() -> None:
    assert to_json(Weather()) == "{}"
    made = Weather(Sky.GREY, wind=7, places=(Place("Львів", 296),))
    assert to_json(made) == '{"sky":"grey","wind":7,"places":[{"name":"Львів","metres":296}]}'
    assert _read(to_json(made)) == made


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("{", "This forecast is not written as JSON."),
        ("[" * 100_000, "This forecast is not written as JSON."),
        ("3", "This forecast is no JSON object."),
        ('{"rain": 1, "fog": 2}', "This forecast sets “fog”, which this version does not know."),
    ],
)
def test_what_is_not_exactly_that_is_refused(told: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        _read(told)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("field", "cell"),
    [
        ("wind", "true"),
        ("is_cold", "1"),
        ("sky", "[]"),
        ("days", '"Monday"'),
        ("days", "[1]"),
        ("places", "[[]]"),
    ],
)
def test_a_value_of_another_kind_is_refused_with_its_name(field: str, cell: str) -> None:
    with pytest.raises(Refused, match=f"sets “{field}” to something that makes no sense"):
        _read(f'{{"{field}": {cell}}}')
