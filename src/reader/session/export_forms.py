"""What can be exported, and in which forms: the table that the shell and the window share."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from reader.errors import Refused

PRINTED = (".pdf", ".docx", ".odt", ".html", ".epub", ".md")
LISTED = (".csv", ".xlsx")
QUIZZED = (".gift", ".xml", ".tsv")
REFERENCED = (".bib", ".ris", ".json")


class What(StrEnum):
    """What an export holds; the first nine are `classroom.recipe.Kind`s."""

    READING_COPY = "reading-copy"
    GAP_FILL = "gap-fill"
    QUESTIONS = "questions"
    MATCH = "match"
    ORDER = "order"
    GLOSSARY = "glossary"
    FIND_IT = "find-it"
    CARDS = "cards"
    PACK = "pack"
    QUIZ = "quiz"
    PASSAGES = "passages"
    CODEBOOK = "codebook"
    BIBLIOGRAPHY = "bibliography"


FORMS: Mapping[What, tuple[str, ...]] = {
    **dict.fromkeys(What, PRINTED),
    What.QUIZ: QUIZZED,
    What.PASSAGES: (*PRINTED, *LISTED),
    What.CODEBOOK: (*PRINTED, *LISTED),
    What.BIBLIOGRAPHY: REFERENCED,
}
FORM_NAMES: Mapping[str, str] = {
    ".pdf": "PDF",
    ".docx": "Word (DOCX)",
    ".odt": "OpenDocument (ODT)",
    ".html": "Web page (HTML)",
    ".epub": "E-book (EPUB)",
    ".md": "Markdown",
    ".csv": "Table (CSV)",
    ".xlsx": "Excel (XLSX)",
    ".gift": "Moodle GIFT",
    ".xml": "Moodle XML",
    ".tsv": "Anki cards",
    ".bib": "BibTeX",
    ".ris": "RIS",
    ".json": "CSL-JSON",
}


def form_of(what: What, path: Path) -> str:
    """The form that the suffix of `path` asks for. Raises Refused, naming those that there are."""
    form = path.suffix.casefold()
    if form in FORMS[what]:
        return form
    forms = ", ".join(FORMS[what])
    said = f"“{path.suffix}”" if path.suffix else "a file without a suffix"
    raise Refused(f"{what.value} cannot be written as {said}, but as {forms}.")
