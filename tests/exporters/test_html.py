"""Sheets as one page, read back with lxml, and run by a browser without a network."""

import base64
import hashlib
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.core.document import Picture
from reader.core.sheet import (
    Box,
    Figure,
    Gap,
    Heading,
    Legend,
    Marking,
    Paragraph,
    Part,
    Printout,
    Run,
    Sheet,
    Style,
)
from reader.core.work import Unwatched
from reader.exporters.html import write_html
from tests.exporters.printouts import (
    ARABIC,
    CRIMES,
    DAILY,
    EVERYTHING,
    KEY,
    WORKSHEET,
    expected,
    line,
    one,
    squeezed,
)
from tests.exporters.programs import as_shown

INTERACTIVE = replace(EVERYTHING, is_interactive=True)
DOT = Run("\u00a0· ", is_dim=True)
TWICE = Run("\u00a0(2×)", is_dim=True)
BANK = (Run("exhumed"), DOT, Run("sawmill"), TWICE, DOT, Run("об’єкт"))
GAPS = Printout(
    "Gaps",
    (
        Sheet(
            "Gaps",
            (
                Box("Word bank", (Paragraph(BANK),)),
                Paragraph((Gap(1, "sawmill"), Run(" and "), Gap(2, "об’єкт"), Run("."))),
                Paragraph((Gap(3, "exhumed", given="ex"), Run(" or "), Gap(4, "curfew"))),
                line("Which?", style=Style.QUESTION),
                line("one", style=Style.CHOICE, marker="a"),
                line("two", style=Style.CHOICE, marker="b", is_right=True),
                Legend((CRIMES,)),
            ),
        ),
    ),
    is_interactive=True,
)


def made(printout: Printout) -> str:
    target = BytesIO()
    write_html(printout, target, Unwatched())
    return target.getvalue().decode()


def page(printout: Printout) -> html.HtmlElement:
    return html.document_fromstring(made(printout))


def words(printout: Printout) -> str:
    """What is read, without heads, notes and what leads to them."""
    root = page(printout)
    for selector in (".//script", ".//style", ".//title", ".//summary"):
        for aside in root.findall(selector):
            aside.drop_tree()
    for name in ("footnotes", "running-head"):
        for aside in root.find_class(name):
            aside.drop_tree()
    for sign in root.find_class("noteref"):
        if sign.get("id"):
            sign.drop_tree()
    return squeezed(root.text_content())


def test_every_word_is_there_in_order_and_once() -> None:
    wanted = "".join(expected(sheet) for sheet in (WORKSHEET, KEY, ARABIC))
    assert words(EVERYTHING) == wanted


@given(st.text(max_size=40), st.text(max_size=20))
def test_any_text_comes_back(text: str, title: str) -> None:
    written = words(one(Heading((Run(title),)), line(text)))
    assert written == squeezed(title + text).replace("\ufffe", "").replace("\uffff", "")


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert made(INTERACTIVE) == made(INTERACTIVE)


def test_footnotes_lead_to_what_they_say_and_back() -> None:
    root = page(EVERYTHING)
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids))
    ways = [a.get("href") for a in root.iter("a") if a.get("href").startswith("#")]
    assert ways
    assert all(way[1:] in ids for way in ways)
    said = [note.text_content() for note in root.find_class("footnote")]
    assert said[0] == "1 The police counted seven."


def test_nothing_that_someone_wrote_becomes_markup() -> None:
    hostile = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\"'"
    sheet = Sheet(
        hostile,
        (
            Heading((Run(hostile, marks=(replace(CRIMES, name=hostile),)),)),
            Paragraph((Gap(1, hostile, given=hostile, hint=hostile),), marker=hostile),
            Box(hostile, (line(f"{hostile} · {hostile}"),)),
            Figure("gone", hostile),
        ),
        language='"><script>',
        running_head=(hostile, hostile),
    )
    for is_interactive in (False, True):
        root = page(Printout(hostile, (sheet,), hostile, is_interactive))
        assert len(root.findall(".//script")) == is_interactive
        assert not root.findall(".//img")
        assert not [e for e in root.iter() if any(n.startswith("on") for n in e.attrib)]


def test_the_page_may_ask_for_nothing() -> None:
    text = made(INTERACTIVE)
    (policy,) = page(INTERACTIVE).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'; img-src data:; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inner,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.S)
        hashed = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{hashed}'" in policy
    assert not re.findall(r"url\(|@import|<link|src=\"http", text)


def test_a_page_that_is_not_interactive_has_no_script_and_no_fields() -> None:
    root = page(EVERYTHING)
    assert not [*root.iter("script"), *root.iter("input"), *root.iter("textarea")]
    assert "script-src" not in made(EVERYTHING)


def test_links_lead_to_the_web_only() -> None:
    sheets = one(
        Heading((Run("good", href="https://example.org/a?b=1&c=2"),)),
        Heading((Run("bad", href="javascript:alert(1)"),)),
    )
    assert [a.get("href") for a in page(sheets).iter("a")] == ["https://example.org/a?b=1&c=2"]


def test_language_and_direction_are_told() -> None:
    root = page(EVERYTHING)
    assert [s.get("lang") for s in root.find_class("sheet")] == ["en", "uk", "ar"]
    assert [s.get("dir") for s in root.find_class("sheet")] == ["ltr", "ltr", "rtl"]
    (other,) = (p for p in root.iter("p") if p.text_content() == "An English paragraph.")
    assert other.get("dir") is None


def test_themes_have_a_class_each_and_lie_over_each_other() -> None:
    marked = one(Heading((Run("words", marks=(CRIMES, DAILY)),)), marking=Marking.PATTERN)
    (outer,) = page(marked).xpath("//mark[mark]")
    assert [outer.get("title"), outer[0].get("title")] == ["War crimes", "Daily <life>"]
    assert ".pattern .t1 { text-decoration: underline wavy" in made(marked)


def test_a_picture_comes_along_and_says_what_it_shows() -> None:
    (picture,) = page(EVERYTHING).iter("img")
    assert picture.get("alt") == "A tank on its transporter"
    kind, data = picture.get("src").split(",")
    assert kind == "data:image/png;base64"
    assert base64.b64decode(data) == next(iter(WORKSHEET.pictures.values())).data


def test_a_picture_of_an_unknown_kind_is_told_in_words() -> None:
    strange = Picture("x", 'text/html"><script>', b"<script>", 10, 10)
    root = page(one(Figure("x", "a map"), pictures={"x": strange}))
    assert not list(root.iter("img"))
    assert "[a map]" in root.text_content()


def test_answers_do_not_stand_in_the_source() -> None:
    gaps = Paragraph((Gap(1, "sawmill"), Gap(2, "exhumed", given="ex"), Gap(3, "об’єкт", cells=6)))
    text = made(replace(one(gaps), is_interactive=True))
    assert not [answer for answer in ("sawmill", "exhumed", "humed", "об’єкт") if answer in text]


def test_the_key_is_folded_away_on_a_page_that_checks() -> None:
    (key,) = page(INTERACTIVE).iter("details")
    assert "Відповіді" in key.text_content()
    assert not key.get("open")
    assert not list(page(EVERYTHING).iter("details"))


def test_one_right_choice_is_a_radio_button_and_two_are_boxes() -> None:
    def kinds(*right: bool) -> list[str]:
        choices = [line("x", style=Style.CHOICE, is_right=r) for r in right]
        return [
            i.get("type") for i in page(replace(one(*choices), is_interactive=True)).iter("input")
        ]

    assert kinds(True, False) == ["radio", "radio"]
    assert kinds(True, True, False) == ["checkbox"] * 3


def test_themes_can_be_hidden_though_no_legend_is_printed() -> None:
    words = Paragraph((Run("a", marks=(DAILY,)), Run("b", marks=(CRIMES,)), Run("c")))

    def chosen(*parts: Part, is_interactive: bool = True, is_key: bool = False,
               marking: Marking = Marking.COLOUR) -> list[str]:  # fmt: skip
        sheet = Sheet("s", (words, *parts), marking=marking, is_key=is_key)
        root = page(Printout("s", (sheet,), is_interactive=is_interactive))
        return [mark.text for each in root.find_class("filter") for mark in each.iter("mark")]

    assert chosen() == ["War crimes", "Daily <life>"]
    assert chosen(Legend((DAILY,))) == ["War crimes"]
    assert chosen(is_interactive=False) == []
    assert chosen(is_key=True) == []
    assert chosen(marking=Marking.NONE) == []


def test_a_theme_without_a_legend_is_hidden_by_its_box(tmp_path: Path) -> None:
    (sheet,) = GAPS.sheets
    marked = Paragraph((Run("words", marks=(CRIMES,)),))
    bare = replace(GAPS, sheets=(replace(sheet, parts=(marked, *sheet.parts[:-1])),))
    shown = run(tmp_path, 'document.querySelector(".filter input").click();', printout=bare)
    assert "hides-t0" in shown.find_class("sheet")[0].get("class")
    (themes,) = shown.find_class("filter")
    assert themes.get("hidden") is None


def run(tmp_path: Path, *acts: str, printout: Printout = GAPS) -> html.HtmlElement:
    """The page of gaps after `acts`, which are JavaScript; its policy lets that one script in."""
    script = "\n".join(acts)
    hashed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    text = made(printout).replace("script-src ", f"script-src 'sha256-{hashed}' ")
    path = tmp_path / "page.html"
    path.write_text(text.replace("</body>", f"<script>{script}</script></body>"), "utf-8")
    return html.document_fromstring(as_shown(path))


_FILL = """
const fields = [...document.querySelectorAll(".gap-field")];
const type = (at, words) => {
  fields[at].value = words;
  fields[at].dispatchEvent(new InputEvent("input", { bubbles: true }));
};
const buttons = [...document.querySelectorAll("button")];
const press = (text) => buttons.find((button) => button.textContent === text).click();
"""


def test_gaps_and_choices_check_themselves(tmp_path: Path) -> None:
    shown = run(
        tmp_path,
        _FILL,
        'type(0, " SAWMILL "); type(1, "об\\u02bcєкт"); type(2, "humed"); type(3, "late");',
        'document.querySelectorAll("input[type=radio]")[1].click();',
        'press("Check");',
        'fields[0].dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));',
        'document.title = document.activeElement.getAttribute("aria-label");',
        'document.querySelector(".legend input").click();',
    )
    fields = shown.find_class("gap-field")
    assert [f.get("aria-invalid") for f in fields] == ["false", "false", "false", "true"]
    verdicts = [v.text_content() for v in shown.find_class("verdict")]
    assert verdicts == ["✓ right", "✓ right", "✓ right", "✗ not yet", "✓ right"]
    (score,) = shown.find_class("score")
    assert score.text_content() == "4 of 5 right"
    assert [w.text_content() for w in shown.find_class("used")] == ["exhumed", "об’єкт"]
    assert shown.findtext(".//title") == "Gap 2"
    assert "hides-t0" in shown.find_class("sheet")[0].get("class")


def test_a_word_that_two_gaps_need_is_struck_out_when_both_have_it(tmp_path: Path) -> None:
    shown = run(tmp_path, _FILL, 'type(0, "sawmill"); type(3, "sawmill"); press("Check");')
    assert [w.text_content() for w in shown.find_class("used")] == ["sawmill"]


def test_starting_again_empties_everything(tmp_path: Path) -> None:
    shown = run(
        tmp_path,
        _FILL,
        'type(0, "sawmill"); type(3, "late"); press("Check"); press("Start again");',
        'document.title = fields.map((f) => f.value).join("|");',
    )
    assert shown.findtext(".//title") == "|||"
    assert not [v for v in shown.find_class("verdict") if v.text_content()]
    assert not shown.find_class("used")
