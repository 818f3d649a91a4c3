"""Passages as they are cited: words on one line, paragraphs, printed pages."""

from reader.core.building import ContentBuilder
from reader.core.content import Content
from reader.core.passages import pages, paragraphs, place, quoted


def printed(*, pages: bool = True) -> Content:
    builder = ContentBuilder()
    for label, paragraph in (("3", "Gravel\u2028shows."), ("4", "The ferry stops.")):
        if pages:
            builder.page(label)
        builder.begin()
        builder.add(paragraph)
        builder.picture("", "A ford" if label == "3" else "")
    return builder.build()


CONTENT = printed()
WHOLE = 0, len(CONTENT.text)


def test_a_picture_is_told_by_what_it_shows() -> None:
    assert quoted(CONTENT, *WHOLE) == "Gravel shows. [picture: A ford] The ferry stops. [picture]"


def test_one_paragraph_on_one_page() -> None:
    assert place(CONTENT, 0, 6) == "¶ 1 · p. 3"


def test_a_passage_over_several_tells_the_first_and_the_last() -> None:
    assert paragraphs(CONTENT, *WHOLE) == "¶ 1–2"
    assert pages(CONTENT, *WHOLE) == "pp. 3–4"
    assert place(CONTENT, *WHOLE) == "¶ 1–2 · pp. 3–4"


def test_without_print_there_is_no_page() -> None:
    content = printed(pages=False)
    assert pages(content, 0, 6) == ""
    assert place(content, 0, 6) == "¶ 1"
