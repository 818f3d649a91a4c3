"""Languages are guessed, or honestly not."""

import pytest

from reader.core.language import guess_language
from tests.importers.sentences import TEXTS

SPANISH = (
    "Por la mañana una niebla espesa cubría el río y los pescadores no bajaron a tierra hasta muy "
    "tarde. Junto al muelle alguien reparaba una vieja barca con mucha paciencia."
)


@pytest.mark.parametrize("language", TEXTS)
def test_the_six_languages(language: str) -> None:
    assert guess_language(TEXTS[language]) == language
    assert guess_language(TEXTS[language][:200]) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SPANISH, "es"),
        ("خيم ضباب كثيف على النهر ولم ينزل الصيادون إلى الشاطئ.", "ar"),
        ("朝、川の上には濃い霧が立ちこめていた。", "ja"),
        ("", ""),
        ("12 345 – 67", ""),
        ("Lorem ipsum dolor sit amet consectetur adipiscing elit", ""),
        ("Привет", ""),
        ("Сутринта над реката лежеше гъста мъгла и рибарите дълго не слизаха на брега.", ""),
    ],
)
def test_others_and_none(text: str, language: str) -> None:
    assert guess_language(text) == language
