"""Titles without the name of the site."""

import pytest

from reader.importers.page_title import article_title


@pytest.mark.parametrize(
    ("whole", "headings", "site", "title"),
    [
        ("The long road to the river | River News", [], "River News", "The long road to the river"),
        ("River News - The long road to the river", [], "River News", "The long road to the river"),
        ("How the long road was built - Some Site", [], "", "How the long road was built"),
        ("Site - Short title", [], "", "Site - Short title"),
        ("Road: how it was built", ["Road: how it was built"], "", "Road: how it was built"),
        ("Notes", ["A heading of more than four words"], "", "A heading of more than four words"),
        ("Notes", ["Lorem"], "", "Notes"),
        ("", [], "", ""),
    ],
)  # fmt: skip
def test_the_site_is_cut_where_enough_is_left(
    whole: str, headings: list[str], site: str, title: str
) -> None:
    assert article_title(whole, headings, site) == title
