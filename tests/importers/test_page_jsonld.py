"""What pages tell of their article in JSON-LD."""

import json
from typing import Any

from lxml import html

from reader.importers.page_jsonld import read_jsonld

ARTICLE = {"@type": "NewsArticle", "headline": "The ferry at dawn", "datePublished": "2022-09-12"}


def read(*scripts: Any) -> dict[str, str]:
    written = "".join(
        f'<script type="application/ld+json">{json.dumps(each)}</script>' for each in scripts
    )
    return read_jsonld(html.document_fromstring(f"<html><head>{written}</head><body>a</body>"))


def test_an_article_is_found_alone_in_a_list_and_in_a_graph() -> None:
    site = {"@type": "WebSite", "name": "River News"}
    for told in (ARTICLE, [site, ARTICLE], {"@graph": [site, ARTICLE]}, {"mainEntity": ARTICLE}):
        assert read(told)["headline"] == "The ferry at dawn"
    assert read(site, ARTICLE)["published"] == "2022-09-12"
    assert read({**ARTICLE, "@type": ["Thing", "https://schema.org/NewsArticle"]})
    assert read(site) == {}


def test_several_authors_are_named_once_each() -> None:
    authors = [{"@type": "Person", "name": "A. Writer"}, "B. Writer", {"name": "A. Writer"}]
    assert read({**ARTICLE, "author": authors})["author"] == "A. Writer, B. Writer"


def test_a_reference_stands_for_the_name_it_leads_to() -> None:
    graph = [
        {
            **ARTICLE,
            "author": [{"@id": "#a"}],
            "publisher": {"@id": "https://example.org/#us"},
            "mainEntityOfPage": {"@id": "https://example.org/ferry"},
        },
        {"@id": "#a", "@type": "Person", "name": "A. Writer"},
        {"@id": "https://example.org/#us", "@type": "Organization", "name": "River News"},
    ]
    told = read({"@graph": graph})
    assert (told["author"], told["publisher"]) == ("A. Writer", "River News")
    assert told["url"] == "https://example.org/ferry"
    assert "author" not in read({"@graph": graph[:1]})


def test_characters_written_as_html_are_read() -> None:
    assert read({**ARTICLE, "headline": "Boats &amp; ropes"})["headline"] == "Boats & ropes"


def test_a_broken_script_is_passed_over() -> None:
    page = '<script type="application/ld+json">{"@type": </script>'
    assert read_jsonld(html.document_fromstring(f"<html><head>{page}</head><body>a")) == {}
