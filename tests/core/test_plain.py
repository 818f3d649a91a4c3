"""Plain forms: what is found whatever its case, accents and apostrophe."""

import pytest

from reader.core.plain import has_words, plain


@pytest.mark.parametrize(
    ("shown", "typed"),
    [("Brontë", "bronte"), ("ОКУПАЦІЯ", "окупація"), ("Інтерв’ю", "інтерв'ю"),
     ("Straße", "strasse"), ("İzmir", "izmir"), ("co\u00adoperate", "cooperate")],
)  # fmt: skip
def test_what_is_typed_plainly_is_found(shown: str, typed: str) -> None:
    assert plain(shown) == plain(typed)


def test_every_word_must_be_there_in_any_order() -> None:
    assert has_words("after the retreat", ["retreat", "aft"])
    assert not has_words("after the retreat", ["retreat", "village"])
