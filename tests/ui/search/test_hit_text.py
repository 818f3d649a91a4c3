"""The text of a line: what has no room is cut, in any script."""

import pytest

from reader.ui.fonts import serif
from reader.ui.search.hit_text import HitText
from reader.ui.state import UiState

ARABIC = "كتب المعلم الكلمة على اللوح ثم قرأها التلاميذ بصوت واحد. "


@pytest.mark.parametrize("words", ["One two three four. ", ARABIC, "👩‍🚀 wrote 🌍 home. "])
def test_what_has_no_room_is_cut_with_an_ellipsis(state: UiState, words: str) -> None:
    made = HitText(words * 12, [(0, 3)], serif(15), 300, 2, 22, "#FFEE88")
    assert made.shown.endswith("…")
    assert (words * 12).startswith(made.shown.removesuffix("…"))
    assert made.height == 44
    assert made.is_right_to_left is (words == ARABIC)


def test_what_fits_is_whole(state: UiState) -> None:
    made = HitText("One two\nthree", [(4, 7)], serif(15), 300, 2, 22, "#FFEE88")
    assert (made.shown, made.height) == ("One two three", 22)
