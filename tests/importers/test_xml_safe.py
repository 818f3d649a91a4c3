"""XML from strangers."""

import pytest
from lxml import etree

from reader.errors import ImportFailed
from reader.importers.xml_safe import parse_page, parse_xml, spell_out, text_of

BOMB = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, OUTSIDE.replace("ENTITY a", "entity a")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_entities_are_refused_in_any_encoding(text: str, encoding: str) -> None:
    for parse in (parse_xml, parse_page):
        with pytest.raises(ImportFailed, match="declares entities of its own"):
            parse(text.encode(encoding), "content.xml", "a.odt")


def test_an_outer_declaration_is_not_fetched() -> None:
    data = b'<!DOCTYPE a SYSTEM "http://a.example/a.dtd"><a b="c">d&amp;e</a>'
    assert text_of(parse_xml(data, "a.xml", "a")) == "d&e"


@pytest.mark.parametrize("data", [b"", b"no xml", b"<a>", b"<a>\x00</a>", b"\xff\xfe", b"<a b=c/>"])
def test_what_is_no_xml_is_told_with_its_place(data: bytes) -> None:
    with pytest.raises(ImportFailed, match=r"damaged inside \(b.xml is no proper XML\)"):
        parse_xml(data, "b.xml", "a.odt")


def test_endless_depth_is_told() -> None:
    for parse in (parse_xml, parse_page):
        with pytest.raises(ImportFailed, match="nested too deeply"):
            parse(b"<a>" * 100_000, "a.xml", "a")


def test_names_that_only_html_knows_are_numbers() -> None:
    assert spell_out(b"&nbsp;&amp;&eacute;&nonsense;&lt;") == b"&#160;&amp;&#233;&amp;nonsense;&lt;"


def test_a_page_is_read_even_if_it_is_no_proper_xml() -> None:
    page = "<?xml version='1.0' encoding='cp1251'?><p a\x01='b&#1;'>Їжак\x02 & &#x0;<br>туман"
    root = parse_page(page.encode("cp1251"), "a", "b")
    assert text_of(root) == "Їжак & туман"
    assert root is not None
    for element in root.iter():  # all of it may be written back
        element.text = element.text
        for name, value in element.attrib.items():
            element.set(name, value)


def test_xhtml_needs_no_names_of_its_own() -> None:
    root = parse_page(b'<html xmlns="http://www.w3.org/1999/xhtml"><p>a</p></html>', "a", "b")
    assert root is not None
    assert etree.tostring(root[0]).startswith(b"<p")
    assert parse_page(b"", "a", "b") is None
