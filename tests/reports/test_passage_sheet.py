"""Passages to read: each under its place, with themes and notes; grouped either way."""

from dataclasses import replace

import pytest

from reader.core.content import SpanKind
from reader.core.ids import HighlightId, NoteId, ThemeId
from reader.core.note import Note, NoteKind
from reader.core.sheet import Heading, Paragraph, Printout, Run, Style
from reader.core.snapshot import Snapshot
from reader.errors import Refused
from reader.reports.passage_sheet import printout

from .snapshots import ANNA, DAMAGE, TIME, snapshot


def lines(made: Printout) -> list[str]:
    """Every heading and paragraph as a line, after what it is."""
    (sheet,) = made.sheets
    said = []
    for part in sheet.parts:
        assert isinstance(part, Heading | Paragraph)
        kind = f"h{part.level}" if isinstance(part, Heading) else part.style.value
        words = "".join(one.text for one in part.inlines if isinstance(one, Run))
        marker = f"{part.marker} " if isinstance(part, Paragraph) and part.marker else ""
        said.append(f"{kind}: {marker}{words}")
    return said


def test_passages_stand_under_their_articles_in_reading_order() -> None:
    assert lines(printout(snapshot())) == [
        "h1: Passages",
        "source: 4 passages from 2 articles, 22 November 2026",
        "h3: The flood",
        "source: Jane Roe, The Daily, 12 September 2022 · https://example.org/flood",
        "small: ¶ 1 · p. 4 · Water/River · Damage · Anna",
        "quote: The river rose",
        "note: Question (Anna): Who saw it?",
        "note: • one",
        "note: Note (Anna): =1+1",
        "small: ¶ 1 · p. 4 · Damage · Bo",
        "quote: the lower bridge was under water",
        "small: ¶ 2–3 · pp. 4–5 · Anna",
        "quote: all through the long second night of it.",
        "quote: Nobody drowned.",
        "h3: Bridges",
        "small: ¶ 1 · Damage · Anna",
        "quote: built in 1901",
        "note: Question (Anna): Who saw it?",
        "note: • one",
        "note: Note (Anna): =1+1",
    ]


def test_by_theme_each_names_its_article_and_its_other_themes() -> None:
    wanted = frozenset(map(HighlightId, ("flood-0", "flood-2")))
    said = lines(printout(snapshot(), wanted, by_theme=True))
    assert [line for line in said if not line.startswith("note")] == [
        "h1: Passages",
        "source: 2 passages from 1 article, 22 November 2026",
        "h3: Water/River",
        "small: Jane Roe, “The flood”, The Daily, 12 September 2022 · ¶ 1 · p. 4 · Damage · Anna",
        "quote: The river rose",
        "h3: Damage",
        "small: Jane Roe, “The flood”, The Daily, 12 September 2022 · ¶ 1 · p. 4 · Water/River"
        " · Anna",
        "quote: The river rose",
        "h3: Without a theme",
        "small: Jane Roe, “The flood”, The Daily, 12 September 2022 · ¶ 2–3 · pp. 4–5 · Anna",
        "quote: all through the long second night of it.",
        "quote: Nobody drowned.",
    ]


def test_one_coder_alone_is_not_named() -> None:
    said = lines(printout(snapshot(), frozenset((HighlightId("bridge-0"),))))
    taken = snapshot()
    alone = Snapshot(taken.documents[1:], taken.themes, taken.coders)
    assert "small: ¶ 1 · Damage · Anna" in said
    assert "small: ¶ 1 · Damage" in lines(printout(alone))


def test_the_place_is_a_link_back_and_a_click_leads_to_the_passage() -> None:
    parts = printout(snapshot()).sheets[0].parts
    place, quote = parts[4], parts[5]
    assert isinstance(place, Paragraph)
    assert isinstance(quote, Paragraph)
    assert place.is_kept
    run = place.inlines[0]
    assert isinstance(run, Run)
    assert run.href.startswith("https://example.org/flood#:~:text=The%20river%20rose")
    assert SpanKind.LINK in run.kinds
    for part in (place, quote):
        assert part.subject is not None
        assert (part.subject.highlight_id, part.subject.start) == ("flood-0", 0)
    assert parts[2].subject is not None  # type: ignore[union-attr]


def test_an_article_that_is_nowhere_on_the_web_has_no_links() -> None:
    taken = snapshot()
    made = printout(Snapshot(taken.documents[1:], taken.themes))
    runs = [
        run
        for part in made.sheets[0].parts
        if isinstance(part, Heading | Paragraph)
        for run in part.inlines
        if isinstance(run, Run)
    ]
    assert not any(run.href for run in runs)


def test_a_note_leads_to_itself_and_keeps_its_emphasis() -> None:
    parts = [part for part in printout(snapshot()).sheets[0].parts if isinstance(part, Paragraph)]
    note = next(part for part in parts if part.style is Style.NOTE)
    assert note.subject is not None
    assert (note.subject.document_id, note.subject.note_id) == ("flood", "flood-q")
    assert Run("Who", frozenset((SpanKind.STRONG,))) in note.inlines


def _noted(*notes: tuple[NoteKind, str], themes: tuple[ThemeId, ...] = ()) -> Snapshot:
    """The article on bridges with these notes on its one passage."""
    taken = snapshot()
    bridge = taken.documents[1]
    (highlight,) = bridge.highlights
    made = tuple(Note(NoteId(body), kind, body, ANNA, TIME, TIME) for kind, body in notes)
    highlight = highlight._replace(themes=themes)
    marked = replace(bridge, highlights=(highlight,), notes={highlight.id: made})
    return replace(taken, documents=(taken.documents[0], marked))


def test_answers_to_choose_from_have_boxes_ticked_where_they_are_right() -> None:
    said = lines(printout(_noted((NoteKind.QUESTION, "When?\n- [ ] in 1900\n- [X] **in** 1901"))))
    assert said[-2:] == ["note: ☐ in 1900", "note: ☑ in 1901"]


def test_gaps_for_work_sheets_are_no_matter_for_a_paper() -> None:
    gap = NoteKind.GAP, "a year"
    assert not any("Bridges" in line for line in lines(printout(_noted(gap))))
    for made in (_noted(gap, themes=(DAMAGE,)), _noted(gap, (NoteKind.NOTE, "Check."))):
        said = lines(printout(made))
        assert "quote: built in 1901" in said
        assert not any("a year" in line for line in said)


def test_nothing_to_print_is_refused() -> None:
    with pytest.raises(Refused, match="no passages"):
        printout(snapshot(), frozenset())
