"""The facts of a document, in words."""

import pytest

from reader.importers.known import IMPORTERS
from reader.ui.panels.source_facts import reader_in_words


@pytest.mark.parametrize(
    ("importer", "told"),
    [("pdf 1", "PDF reader, version 1"), ("web page 2", "Web page reader, version 2"),
     ("of others 3", "of others 3"), ("", "")],
)  # fmt: skip
def test_who_read_a_file_is_told_in_words(importer: str, told: str) -> None:
    assert reader_in_words(importer) == told


def test_every_importer_has_its_words() -> None:
    for importer in IMPORTERS:
        assert reader_in_words(f"{importer.name} 1").endswith(" reader, version 1")
