"""OpenDocument texts: what only they have."""

import pytest

from reader.core.document import Draft
from reader.errors import ImportFailed
from reader.importers import odt_html, read_bytes
from tests.importers.packages import O, open_text
from tests.importers.test_docx import blocks

_LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="{}" style:num-prefix="(" style:num-suffix=")" text:start-value="3"/>'
    "</text:list-style>"
)


def read(data: bytes) -> Draft:
    return read_bytes(data, "a.odt")


def items(*texts: str, attributes: str = "") -> str:
    inner = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in texts)
    return f'<text:list text:style-name="L" {attributes}>{inner}</text:list>'


@pytest.mark.parametrize(
    ("form", "markers"),
    [("1", ["(3)", "(4)", "(5)", "(3)"]), ("i", ["(iii)", "(iv)", "(v)", "(iii)"])],
)
def test_lists_go_on_where_they_say_so(form: str, markers: list[str]) -> None:
    body = (
        items("a", "b")
        + "<text:p>x</text:p>"
        + items("c", attributes='text:continue-numbering="true"')
        + items("d")
    )
    found = blocks(read(open_text(body, _LIST.format(form))))
    assert [marker for kind, _, marker, _ in found if kind == "item"] == markers


def test_spaces_tabs_and_breaks() -> None:
    body = (
        '<text:p>a<text:s/>b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e\n  f</text:p>'
        '<text:p text:style-name="Preformatted_20_Text">a<text:s text:c="3"/>b</text:p>'
        '<text:p text:style-name="Preformatted_20_Text"><text:tab/>c</text:p>'
    )
    assert read(open_text(body)).content.text == "a b c d e f\na   b\n\tc"


def test_what_was_deleted_is_out() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes><text:p>here</text:p>"
    )
    assert read(open_text(body)).content.text == "here"


def test_cells_that_repeat_without_end_take_no_room() -> None:
    cell = (
        '<table:table-cell table:number-columns-repeated="{}"><text:p>{}</text:p>'
        "</table:table-cell>"
    )
    row = f"<table:table-row>{cell.format(2, 'a')}{cell.format(999999, '')}</table:table-row>"
    assert read(open_text(f"<table:table>{row}</table:table>")).content.text == "a\ta"
    body = '<text:p>a<text:s text:c="999999999"/>b</text:p>'
    assert read(open_text(body)).content.text == "a b"
    body = f'<text:p>a<text:s text:c="{"9" * 5000}"/>b</text:p>'  # more digits than `int` takes
    assert read(open_text(body)).content.text == "a b"


def test_a_comment_without_a_passage_is_on_its_paragraph() -> None:
    note = (
        "<office:annotation><dc:creator xmlns:dc='http://purl.org/dc/elements/1.1/'>Test Reader"
        "</dc:creator><text:p>Why?</text:p></office:annotation>"
    )
    draft = read(open_text(f"<text:p>One.</text:p><text:p>Two{note} three.</text:p>"))
    [comment] = draft.comments
    assert draft.content.text[comment.start : comment.end] == "Two three."
    assert (comment.author, comment.body) == ("Test Reader", "Why?")


def test_a_text_box_follows_its_paragraph() -> None:
    draw = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    box = f"<draw:frame {draw}><draw:text-box><text:p>inside</text:p></draw:text-box></draw:frame>"
    assert read(open_text(f"<text:p>a{box}b</text:p>")).content.text == "ab\ninside"


def test_a_locked_text_is_refused() -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(ImportFailed, match="locked with a password"):
        read(open_text("<text:p>x</text:p>", **{"META-INF/manifest.xml": manifest}))


def test_the_first_author_counts_and_no_day_on_which_the_file_was_made() -> None:
    meta = (
        f'<office:document-meta {O} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        "<dc:creator>Last Editor</dc:creator><meta:initial-creator>First Writer"
        "</meta:initial-creator><dc:date>2025-01-02T00:00:00</dc:date>"
        "<meta:creation-date>2024-01-02T00:00:00</meta:creation-date><dc:title>Document1</dc:title>"
        "</office:meta></office:document-meta>"
    )
    draft = read(open_text("<text:p>x</text:p>", **{"meta.xml": meta}))
    assert (draft.author, draft.published, draft.title) == ("First Writer", "", "A")


def test_cells_that_repeat_do_not_multiply_what_is_in_them() -> None:
    open_row = '<table:table><table:table-row><table:table-cell table:number-columns-repeated="50">'
    end_row = "</table:table-cell></table:table-row></table:table>"
    nested = read_bytes(open_text(open_row * 6 + "<text:p>a</text:p>" + end_row * 6), "a.odt")
    assert nested.content.text.count("a") == 50
    long = read_bytes(open_text(f"{open_row}<text:p>{'a ' * 900}</text:p>{end_row}"), "a.odt")
    assert long.content.text.count("a") == 900


def test_cells_are_not_repeated_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(odt_html, "_COPIES_IN_ALL", 10)
    row = (
        '<table:table-row><table:table-cell table:number-columns-repeated="4"><text:p>a</text:p>'
        "</table:table-cell></table:table-row>"
    )
    draft = read_bytes(open_text(f"<table:table>{row * 9}</table:table>"), "a.odt")
    assert draft.content.text.count("a") == 9 + 10
