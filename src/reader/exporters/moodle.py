"""A quiz as Moodle XML (Moodle Docs, "Moodle XML format"), with texts of several gaps in one piece
(Moodle Docs, "Embedded Answers (Cloze) question type").

Putting in order is matching with numbers: the question type of that name came with Moodle 4.4 only.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import BinaryIO
from xml.etree.ElementTree import Element, ElementTree, SubElement, indent

from reader.core.quiz import (
    Blank,
    Cloze,
    Essay,
    Matching,
    MultipleChoice,
    Ordering,
    Question,
    Quiz,
    Term,
)
from reader.core.work import Work
from reader.exporters.asking import choosing, name, numbered, shares
from reader.exporters.escaping import legal

# What means something inside an embedded answer, or in HTML.
_IN_ANSWERS = re.compile(r'[\\{}#~/"&<>]')


def write_moodle(quiz: Quiz, target: BinaryIO, work: Work) -> None:
    """Write the questions of `quiz` into a category of its name. Raises Refused for a question that
    Moodle cannot mark, Cancelled."""
    root = Element("quiz")
    category = SubElement(SubElement(root, "question", type="category"), "category")
    _say(category, "$course$/top/" + " ".join(quiz.title.replace("/", "//").split()))
    for done, question in enumerate(quiz.questions):
        work.check()
        work.report(done, len(quiz.questions), f"Writing “{quiz.title}”")
        _add(root, question)
    indent(root)
    ElementTree(root).write(target, "utf-8", xml_declaration=True)


def _add(root: Element, question: Question) -> None:
    match question:
        case Essay(prompt, passage, model):
            _essay(_question(root, "essay", prompt, _quoted(passage) + _html(prompt)), model)
        case MultipleChoice(prompt, _, passage):
            asked = _question(root, "multichoice", prompt, _quoted(passage) + _html(prompt))
            _multiple_choice(asked, question)
        case Cloze(prompt, pieces):
            told = _html(choosing(question)) if question.bank else ""
            _question(root, "cloze", prompt, _html(prompt) + told + _gapped(pieces))
        case Matching(prompt, pairs, others):
            asked = _question(root, "matching", prompt, _html(prompt))
            _pairs(asked, (*pairs, *(("", other) for other in others)))
        case Ordering(prompt, pieces):
            _pairs(_question(root, "matching", prompt, _html(prompt)), numbered(pieces))
        case Term(word, meaning):
            asked = _question(root, "shortanswer", meaning, _html(meaning))
            SubElement(asked, "usecase").text = "0"
            _say(SubElement(asked, "answer", fraction="100"), word.replace("*", "\\*"))


def _question(root: Element, kind: str, title: str, html: str) -> Element:
    question = SubElement(root, "question", type=kind)
    _say(SubElement(question, "name"), name(title))
    _say(SubElement(question, "questiontext", format="html"), html)
    return question


def _essay(question: Element, model: str) -> None:
    SubElement(question, "responseformat").text = "editor"
    SubElement(question, "responserequired").text = "1"
    SubElement(question, "responsefieldlines").text = "10"
    SubElement(question, "attachments").text = "0"
    _say(SubElement(question, "graderinfo", format="html"), _html(model) if model else "")


def _multiple_choice(element: Element, question: MultipleChoice) -> None:
    is_single = sum(is_right for _, is_right in question.choices) == 1
    SubElement(element, "single").text = "true" if is_single else "false"
    SubElement(element, "shuffleanswers").text = "true"
    SubElement(element, "answernumbering").text = "abc"
    for (text, _), share in zip(question.choices, shares(question), strict=True):
        _say(SubElement(element, "answer", fraction=share, format="html"), _html(text))


def _pairs(question: Element, pairs: Iterable[tuple[str, str]]) -> None:
    SubElement(question, "shuffleanswers").text = "true"
    for left, right in pairs:
        pair = SubElement(question, "subquestion", format="html")
        _say(pair, _html(left) if left else "")
        _say(SubElement(pair, "answer"), right)


def _gapped(pieces: Sequence[str | Blank]) -> str:
    """The text with its gaps as Moodle embeds them, a paragraph an element."""
    said = "".join(_part(piece) for piece in pieces)
    return "".join(f"<p>{line}</p>" for line in said.split("\n") if line.strip())


def _part(piece: str | Blank) -> str:
    if isinstance(piece, str):
        return _escaped(piece)
    answers = "~".join(f"={_answer(text)}" for text in piece.answers)
    hint = f" ({_escaped(piece.hint)})" if piece.hint else ""
    return f"{{1:SHORTANSWER:{answers}}}{hint.replace(chr(10), ' ')}"


def _answer(text: str) -> str:
    """An answer inside a gap. What means something there is told by its number, which Moodle reads
    as HTML after it has divided the answers; a star would stand for any letters in a short answer,
    but not after a backslash."""
    said = " ".join(legal(text).split()).replace("*", "\\*")
    return _IN_ANSWERS.sub(lambda sign: f"&#{ord(sign[0])};", said)


def _escaped(text: str) -> str:
    """Text inside HTML; a brace could be taken for the start of a gap."""
    return escape(text, quote=False).replace("{", "&#123;").replace("}", "&#125;")


def _html(text: str) -> str:
    return "".join(f"<p>{_escaped(line)}</p>" for line in text.splitlines() if line.strip())


def _quoted(passage: str) -> str:
    return f"<blockquote>{_html(passage)}</blockquote>" if passage else ""


def _say(element: Element, text: str) -> None:
    SubElement(element, "text").text = legal(text)
