"""Gap-fill texts as quiz questions."""

from reader.classroom.cloze import cloze
from reader.core.quiz import Blank, Cloze
from reader.core.sheet import Cell, Figure, Gap, Heading, Paragraph, Part, Run, Table


def _asked(*parts: Part) -> Cloze:
    return cloze("The river", parts, {"rose": 2, "sank": 1})


def test_paragraphs_headings_items_and_rows_are_lines() -> None:
    asked = _asked(
        Heading((Run("North"),)),
        Paragraph((Run("It "), Gap(1, "rose"), Run("."))),
        Figure("abc"),
        Paragraph((Run("boats"),), marker="•"),
        Table(((Cell((Run("8"),)), Cell((Gap(2, "Kyiv", hint="city"),))),), (0.5, 0.5), ("a", "b")),
    )
    assert asked.prompt == "Fill in the gaps: The river"
    assert asked.bank == ("rose (2×)", "sank")
    assert asked.pieces == (
        "North\nIt ", Blank(("rose",)), ".\n• boats\na | b\n8 | ", Blank(("Kyiv",), "city"),
    )  # fmt: skip


def test_a_typed_apostrophe_is_as_good() -> None:
    assert _asked(Paragraph((Gap(1, "пам’ять"),))).pieces == (Blank(("пам’ять", "пам'ять")),)
