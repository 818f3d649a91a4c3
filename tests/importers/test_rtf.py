"""RTF: code pages, structure, notes, and what is broken."""

import contextlib

import pytest

from reader.core.document import Draft
from reader.errors import ImportFailed
from reader.importers import read_bytes, rtf
from reader.importers.rtf_groups import replace_groups
from tests.importers.soundness import check_draft
from tests.importers.test_docx import blocks


def read(body: str) -> Draft:
    return read_bytes(b"{\\rtf1\\ansi\\ansicpg1251 " + body.encode("cp1251") + b"}", "a.rtf")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Ранок", "Ранок"),
        (r"\'d0\'e0\'ed\'ee\'ea", "Ранок"),
        (r"\uc1\u1056?\u1072?\u1085?\u1086?\u1082?", "Ранок"),
        (r"{\uc0\u-10179 \u-8704 }", "😀"),
        (r"a\~b\_c \{d\} \emdash  \ldblquote e\rdblquote", "a\u00a0b\u2011c {d} — “e”"),
        (r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset238 B;}}\f1 \'b3\f0\'e9", "łé"),
        (r"a{\field{\*\fldinst{HYPERLINK " + '"http://a.example"' + r"}}{\fldrslt b}}c", "abc"),
        (r"a{\deleted b}{\revised c}{\v0 d}", "acd"),
    ],
)
def test_characters(body: str, text: str) -> None:
    assert read(body).content.text == text


def test_structure() -> None:
    body = (
        r"{\stylesheet{\s0 Normal;}{\s3\b\fs28 heading 2;}{\s4\i Quote;}}"
        r"\pard\s3 Fog\par\pard\s4 Said so.\par\pard{\listtext\'95\tab}one\par"
        r"{\listtext 2.\tab}two\par\pard plain\line line\par"
        r"\trowd\intbl A\cell B\cell\row\intbl\cell C\par D\cell\row\pard after"
    )
    assert blocks(read(body)) == [
        ("heading", 2, "", "Fog"),
        ("quote", 0, "", "Said so."),
        ("item", 1, "•", "one"),
        ("item", 1, "2.", "two"),
        ("paragraph", 0, "", "plain line"),
        ("row", 0, "", "A\tB"),
        ("row", 0, "", "\u200b\tC D"),
        ("paragraph", 0, "", "after"),
    ]


def test_a_style_holds_until_the_next() -> None:
    body = (
        r"{\stylesheet{\s5 Source Code;}}\pard\s5{\listtext 1.\tab}one\par"
        r"\pard\s5 two\par three\par\pard four\par"
    )
    assert blocks(read(body)) == [
        ("item", 1, "1.", "one"),
        ("code", 0, "", "two\nthree"),
        ("paragraph", 0, "", "four"),
    ]


def test_notes_comments_facts_and_text_boxes() -> None:
    body = (
        r"{\info{\title The bend}{\author Test Writer}{\*\company X}}"
        r"{\*\atrfstart 0}Passage{\*\atrfend 0}{\*\atnid T}{\*\atnauthor Test Reader}\chatn "
        r"{\*\annotation{\*\atnref 0}Why?\par Really?} so{\super\chftn}"
        r"{\footnote\pard{\super\chftn} The note.} it was."
        r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt In a box\par}}}"
    )
    draft = read(body)
    assert (draft.title, draft.author) == ("The bend", "Test Writer")
    assert draft.content.text == "Passage so1 it was.\nIn a box\nThe note."
    [comment] = draft.comments
    assert draft.content.text[comment.start : comment.end] == "Passage"
    assert (comment.author, comment.body) == ("Test Reader", "Why?\nReally?")


def test_pictures_are_kept() -> None:
    digits = (b"\x89PNG\r\n\x1a\n" + bytes(20)).hex()
    for group in (
        rf"{{\pict\pngblip\picw16\pich16 {digits}}}",
        rf"{{\*\shppict{{\pict{{\*\picprop}}\pngblip {digits}}}}}{{\nonshppict{{\pict {digits}}}}}",
    ):
        draft = read(f"before {group} after")
        assert len(draft.pictures) == 1
        assert [kind for kind, *_ in blocks(draft)] == ["paragraph", "picture"]


def test_binary_data_is_passed_over() -> None:
    assert read(r"a{\pict\bin4 }{}}b}c").content.text == "ac"


@pytest.mark.parametrize(
    "body",
    [r"\u99999999 a", r"\uc a", "{" * 20_000, r"{\fonttbl{\f0\fcharset99999999999999 A;}}\f0"],
)
def test_nonsense_gives_a_sentence_or_a_text(body: str) -> None:
    with contextlib.suppress(ImportFailed):
        check_draft(read(body))


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf, "LARGEST", 100)
    with pytest.raises(ImportFailed, match="split it"):
        read("words " * 50)


def test_groups_are_offered_from_the_inside_out() -> None:
    seen: list[str] = []

    def change(word: str, group: str) -> str | None:
        seen.append(word)
        return "[x]" if word == "b" else None

    assert replace_groups(r"{\a 1{\*\b 2{\c 3}}\{4}5", change) == r"{\a 1[x]\{4}5"
    assert seen == ["c", "b", "a"]


def test_a_style_without_end_is_gone_through_once() -> None:
    # Tried in every way it could be cut, this would not end.
    data = rb"{\rtf1 {\stylesheet {\s1" + rb" \a" * 20_000 + rb"}} Wind.}"
    assert read_bytes(data, "a.rtf").content.text == "Wind."
