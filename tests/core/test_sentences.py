"""Sentences: where they begin and end in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.sentences import paragraph, sentence, sentences


@pytest.mark.parametrize(
    "parted",
    [
        "He left.|She stayed!|Why?|Nobody knows…|The end",
        "“It is over.”|He put the phone down.",
        "Dr. Marsh met Mr. Hale at 5 p.m.|Nobody else came.",
        "J. R. Hale wrote it.|It was short.",
        "It cost 3.5 million.|See www.river.example for more.",
        "He saw (as in Fig. 3) the bridge.|It stood.",
        "“Where?” she asked.|“Here.”",
        "Вони відійшли у 2022 р. Росія мовчала.|Село чекало.",
        "На вул. Шевченка, буд. 5 стояв танк.|Він горів.",
        "«Куди?» — спитав він.|Ніхто не відповів.",
        "Там были яблоки, груши и т. д.|Потом пришёл И. П. Громов.",
        "Он сказал: «Всё кончено».|Это было так.",
        "هل رأيت الجسر؟|نعم رأيته.|كان عاليا",
        "雨が降った。|橋は残った。",
        "Wait... what?|Yes.",
    ],
)
def test_a_text_falls_into_its_sentences(parted: str) -> None:
    wanted = parted.split("|")
    text = ("" if "。" in parted else " ").join(wanted)
    assert [text[start:end] for start, end in sentences(text, 0, len(text))] == wanted


def test_a_passage_takes_in_all_sentences_it_touches() -> None:
    text = "One here. Two there. Three now.\nFour then."
    at = text.index
    assert sentence(text, at("Two"), at("Two") + 3) == (10, 20)
    assert sentence(text, at("there"), at("Three") + 5) == (10, 31)
    assert sentence(text, at("now"), at("Four") + 4) == (21, 42)
    assert sentence(text, at("One"), at(" Two")) == (0, 9)
    assert paragraph(text, at("Two"), at("Two") + 3) == (0, 31)
    assert paragraph(text, at("Four"), at("Four") + 4) == (32, 42)


@given(st.text("aA.?!…»” \nг", min_size=1, max_size=40), st.data())
def test_it_holds_the_passage_and_stays_in_its_paragraphs(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start].isspace() or text[end - 1].isspace():
        return
    first, last = paragraph(text, start, end)
    begins, ends = sentence(text, start, end)
    assert first <= begins <= start < end <= ends <= last
    assert sentence(text, begins, ends) == (begins, ends)
