"""Every form that can be written, by the suffix of its file."""

from collections.abc import Callable, Mapping, Sequence
from typing import BinaryIO

from reader.core.listing import Listing
from reader.core.quiz import Quiz
from reader.core.reference import Reference
from reader.core.sheet import Printout
from reader.core.work import Work
from reader.exporters.anki import write_anki
from reader.exporters.bibtex import write_bibtex
from reader.exporters.csl import write_csl
from reader.exporters.csv_file import write_csv
from reader.exporters.docx import write_docx
from reader.exporters.epub import write_epub
from reader.exporters.gift import write_gift
from reader.exporters.html import write_html
from reader.exporters.markdown import write_markdown
from reader.exporters.moodle import write_moodle
from reader.exporters.odt import write_odt
from reader.exporters.ris import write_ris
from reader.exporters.xlsx import write_xlsx

# Paper (PDF) is written by the window's own pages: see ui.paper.
PRINTOUTS: Mapping[str, Callable[[Printout, BinaryIO, Work], None]] = {
    ".docx": write_docx,
    ".odt": write_odt,
    ".html": write_html,
    ".epub": write_epub,
    ".md": write_markdown,
}
LISTINGS: Mapping[str, Callable[[Listing, BinaryIO, Work], None]] = {
    ".csv": write_csv,
    ".xlsx": write_xlsx,
}
QUIZZES: Mapping[str, Callable[[Quiz, BinaryIO, Work], None]] = {
    ".gift": write_gift,
    ".xml": write_moodle,
    ".tsv": write_anki,
}
REFERENCES: Mapping[str, Callable[[Sequence[Reference], BinaryIO, Work], None]] = {
    ".bib": write_bibtex,
    ".ris": write_ris,
    ".json": write_csl,
}
