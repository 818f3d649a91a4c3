"""Which tables of a page only lay things out."""

from lxml import html

from reader.importers.article_tables import is_data_table


def test_a_colspan_of_any_length_is_no_mistake() -> None:
    row = f'<tr><td colspan="{"9" * 5000}">a</td><td>b</td></tr>'
    assert not is_data_table(html.fragment_fromstring(f"<table>{row * 3}</table>"))
