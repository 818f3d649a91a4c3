"""Hits: what is under a point of a page is what stands there."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout

from reader.core.ids import HighlightId
from reader.core.sheet import AnswerLines, Gap, Paragraph, Run, Style, Subject
from reader.ui.paper.hits import Hit, hit, targets
from reader.ui.paper.items import TextLine
from reader.ui.paper.pages import Page
from tests.ui.paper.samples import ARTICLE, inlines, laid, plain


def place(page: Page, words: str) -> QPointF:
    """The middle of the first line's `words`."""
    for row in page.rows:
        for item in row.items:
            if isinstance(item, TextLine) and words in item.text.text:
                at = len(item.text.text[: item.text.text.index(words)].encode("utf-16-le")) // 2
                [(left, right)] = item.text.spans(item.line, at, at + len(words))
                return QPointF((left + right) / 2, row.top + item.baseline - 2)
    raise AssertionError(words)


def at(page: Page, words: str) -> Hit:
    found = hit(page, place(page, words))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Two men who broke the curfew", "curfew"),
        ("🙂 людина 👩‍👩‍👧 має об’єкт тут", "об’єкт"),
        ("a well-known co\u00adop\u00ader\u00ada\u00adtion", "co\u00adop\u00ader\u00ada\u00adtion"),
        ("غادر الجنود القرية", "الجنود"),
    ],
)
def test_a_word_is_found_by_where_it_begins_in_the_document(text: str, word: str) -> None:
    [page] = laid(plain(text, start=1000))
    found = at(page, word)
    assert found.position == 1000 + text.index(word)
    assert found.subject is not None
    assert found.subject.document_id == ARTICLE
    assert found.box.contains(place(page, word))


def test_white_space_between_words_is_no_word() -> None:
    [page] = laid(plain("one two", start=0))
    found = at(page, " ")
    assert found.position is None


def test_words_that_are_not_from_the_document_have_no_place() -> None:
    [page] = laid(plain("one two"))
    assert at(page, "two").position is None


def test_a_gap_is_found_where_its_line_is() -> None:
    [page] = laid(Paragraph(inlines(), subject=Subject(ARTICLE)), notes=("A note.",))
    [target] = targets(page)
    assert target.gap is not None
    found = hit(page, target.box.center())
    assert found is not None
    assert (found.gap, found.position) == (target.gap, 17)
    assert target.box.width() > 50


def test_a_word_read_out_to_a_partner_is_his_gap() -> None:
    gap = Gap(3, "sawmill", start=4, is_open=True)
    [page] = laid(Paragraph((Run("The ", start=0), gap), subject=Subject(ARTICLE)))
    assert at(page, "sawmill").gap == gap


def test_a_question_with_its_answer_lines_is_one_part_about_its_passage() -> None:
    subject = Subject(ARTICLE, HighlightId("h"))
    question = Paragraph((Run("Who?", start=3),), Style.QUESTION, subject=subject)
    [page] = laid(plain("a"), question, AnswerLines(3, subject))
    found = at(page, "Who?")
    assert found.is_about_passage
    assert found.position is None
    [target] = targets(page)
    assert target == found


def test_beside_everything_there_is_nothing() -> None:
    [page] = laid(plain("one", start=0))
    assert hit(page, QPointF(100, page.frame.bottom - 20)) is None
    assert hit(page, QPointF(5, 5)) is None


def test_looking_for_gaps_lays_out_no_text_without_any(monkeypatch: pytest.MonkeyPatch) -> None:
    [page] = laid(plain("one", start=0), Paragraph(inlines()), notes=("A note.",))
    laid_out: list[str] = []

    class Watched(QTextLayout):
        def __init__(self, text: str, face: QFont) -> None:
            laid_out.append(text)
            super().__init__(text, face)

    monkeypatch.setattr("reader.ui.paper.set_text.QTextLayout", Watched)
    assert len(list(targets(page))) == 1
    [text] = laid_out
    assert text.startswith("On the ninth the ")
