"""The word and the meaning in a note of kind definition."""

import pytest

from reader.classroom.definitions import defined


@pytest.mark.parametrize(
    ("body", "quote", "word", "meaning"),
    [
        ("**Filtration**: screening of civilians", "filtration, in which", "Filtration",
         "screening of civilians"),
        ("**Chain of custody:** the record", "an unbroken chain", "Chain of custody", "the record"),
        ("**Curfew** – an order", "", "Curfew", "an order"),
        ("an order to stay indoors", "curfew", "curfew", "an order to stay indoors"),
        ("Curfew: an order", "curfew", "Curfew", "an order"),
        ("Curfew: an order", "two friends who broke the curfew", "Curfew", "an order"),
        ("Law: an order to stay", "curfew", "curfew", "Law: an order to stay"),
        ("What it says here is this: no.", "curfew", "curfew", "What it says here is this: no."),
        ("The duty to tell them apart", "tell soldiers from civilians here",
         "tell soldiers from civilians …", "The duty to tell them apart"),
        ("What it says here is this: no.", "tell soldiers from civilians here",
         "tell soldiers from civilians …", "What it says here is this: no."),
        ("Just words", "", "", "Just words"),
    ],
)  # fmt: skip
def test_a_definition_names_its_word(body: str, quote: str, word: str, meaning: str) -> None:
    found, lines = defined(body, quote, 4)
    assert (found, " ".join(line.text for line in lines)) == (word, meaning)
