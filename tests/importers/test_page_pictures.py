"""The pictures of a page, and what it takes to find them."""

import pytest
from lxml import html
from lxml.html import HtmlElement

from reader.importers.page_pictures import PagePictures, show_hidden_pictures


def settled(text: str) -> str:
    article = html.fragment_fromstring(text)
    PagePictures(lambda _: None, "https://example.org/").settle(article)
    return str(html.tostring(article, encoding="unicode")).replace("<span></span>", "")


def test_a_nameless_picture_tells_where_it_is_only_where_it_stands_alone() -> None:
    assert settled('<div><p><img src="a.png"></p></div>') == (
        '<div><p><img alt="https://example.org/a.png"></p></div>'
    )
    assert settled('<div><p><img src="a.png"><b>x</b></p></div>') == "<div><p><b>x</b></p></div>"
    assert settled('<div><p><i><img src="a.png"></i>x</p></div>') == (
        '<div><p><i><img alt="https://example.org/a.png"></i>x</p></div>'
    )


def test_a_sign_among_pictures_is_text() -> None:
    assert settled('<p><img alt="☀"><img src="a.png"></p>') == "<p><span>☀</span></p>"


def test_of_many_pictures_each_is_met_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(node: HtmlElement) -> str:
        pytest.fail("all text is gone through for one picture")

    monkeypatch.setattr(HtmlElement, "text_content", refuse)
    assert settled("<div>" + '<img src="a.png">' * 200 + "</div>").count("a.png") == 200


@pytest.mark.parametrize("picture", ['<img width="1">', '<img alt="☀">', "<img>"])
def test_no_text_is_moved_when_a_picture_goes(picture: str) -> None:
    article = html.fragment_fromstring(f"<p>{picture}one{picture}two</p>")
    PagePictures(lambda _: None, "").settle(article)  # to append each text to those before is slow
    assert [node.tail for node in article] == ["one", "two"]


def test_a_width_of_any_length_is_no_mistake() -> None:
    assert "Words" in settled(f'<p><img alt="Words" width="{"9" * 5000}"></p>')


def test_a_picture_for_readers_without_scripts_takes_the_place_of_the_other() -> None:
    body = html.fragment_fromstring(
        '<div><img class="lazy"><noscript><img src="a.png"></noscript><p>x</p>'
        "<noscript><img><img></noscript><noscript>Words <img></noscript></div>"
    )
    show_hidden_pictures(body)
    assert [node.get("src") for node in body.findall("img")] == ["a.png"]
    assert len(body.findall("noscript")) == 2
