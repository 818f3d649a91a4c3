"""Gap-fill sheets: an article with words to fill in, for one pupil or for two partners."""

from collections.abc import Sequence
from dataclasses import replace

from reader.classroom.article import article_parts, pictures
from reader.classroom.beside import after_gaps, answers_after, each, kept_for_key, legend
from reader.classroom.cloze import cloze
from reader.classroom.cutting import Inset
from reader.classroom.excerpt import printed
from reader.classroom.footnotes import footnotes
from reader.classroom.frame import key, worksheet
from reader.classroom.gap_look import insets
from reader.classroom.gaps import gaps
from reader.classroom.marks import Marks
from reader.classroom.recipe import GapForm, Recipe
from reader.classroom.word_bank import bank, word_bank
from reader.core.quiz import Question
from reader.core.sheet import Heading, Marking, Paragraph, Part, Run, Sheet, Style, Subject
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused

WHAT = "Worksheet"
_PARTNERS = ("A", "B")
_ASK = (
    "Partner {}: your partner has the words that you miss. Ask for them by number. The words with a"
    " number in your text are those that your partner asks for."
)


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A gap-fill sheet of each article with its key, or a sheet for each of two partners,
    then their keys; for teachers one sheet with all gaps filled.

    Articles in which no gap can be made are left out; raises Refused if none is left.
    """
    marks = Marks(snapshot, recipe)
    return each(snapshot, lambda marked: _Maker(snapshot, recipe, marks, marked).sheets())


def asked(snapshot: Snapshot, recipe: Recipe) -> tuple[Question, ...]:
    """The same gaps for a quiz, one text of each article. Raises Refused as `sheets` does."""
    marks = Marks(snapshot, recipe)
    return each(snapshot, lambda marked: (_Maker(snapshot, recipe, marks, marked).asked(),))


class _Maker:
    """Makes the sheets of one article."""

    def __init__(
        self, snapshot: Snapshot, recipe: Recipe, marks: Marks, marked: MarkedDocument
    ) -> None:
        self._snapshot = snapshot
        self._recipe = recipe
        self._marks = marks
        self._marked = marked
        self._pieces = printed(marked, recipe, marks)
        self._gaps = gaps(marked, recipe, marks, self._pieces)

    def sheets(self) -> tuple[Sheet, ...]:
        if not self._recipe.has_partner or self._recipe.for_teacher:
            return self._with_key(WHAT, frozenset())
        if len(self._gaps) < len(_PARTNERS):
            raise Refused(
                f"Only one gap could be made in “{self._marked.document.title}”: partner sheets"
                " need two."
            )
        found: list[tuple[Sheet, ...]] = []
        for place, partner in enumerate(_PARTNERS):
            others = range(1 - place, len(self._gaps), len(_PARTNERS))
            says = _ASK.format(partner)
            found.append(self._with_key(f"{WHAT} {partner}", frozenset(others), says))
        # Both sheets are handed out before anybody looks at a key.
        return tuple(sheet for same in zip(*found, strict=True) for sheet in same)

    def asked(self) -> Question:
        hidden = self._insets()
        parts = article_parts(self._marked, self._recipe, self._pieces, insets=hidden)
        # A quiz is asked of one pupil, and gives no first letters.
        recipe = replace(self._recipe, has_partner=False, gap_form=GapForm.LINE)
        words = bank(self._marked, recipe, [one.gap.answer for one in hidden])
        return cloze(self._marked.document.title, parts, words)

    def _with_key(self, what: str, open_ones: frozenset[int], says: str = "") -> tuple[Sheet, ...]:
        """The sheet on which the gaps in `open_ones` can be read, and its key."""
        hidden = self._insets(open_ones)
        missing = [one for one in hidden if not one.gap.is_open]
        sheet = self._sheet(what, hidden, missing, says)
        if not self._recipe.has_key:
            return (sheet,)
        answers = (
            *self._answers(missing),
            *answers_after(self._marked, self._recipe, self._pieces),
            *kept_for_key(self._snapshot, self._marked, self._recipe, self._pieces, missing),
        )
        return sheet, key(self._marked.document, self._recipe, what, answers)

    def _sheet(
        self, what: str, hidden: Sequence[Inset], missing: Sequence[Inset], says: str
    ) -> Sheet:
        marked, recipe = self._marked, self._recipe
        hanging, notes = footnotes(marked, recipe, self._marks, self._pieces, self._gaps)
        parts: tuple[Part, ...] = (
            *((Paragraph((Run(says),), Style.SMALL),) if says else ()),
            *word_bank(marked, recipe, [one.gap.answer for one in missing]),
            *legend(marked, recipe, self._marks, self._pieces),
            *article_parts(
                marked,
                recipe,
                self._pieces,
                marks=None if recipe.marking is Marking.NONE else self._marks,
                insets=hidden,
                footnotes=hanging,
            ),
            *after_gaps(self._snapshot, marked, recipe, self._pieces, missing),
        )
        sheet = worksheet(marked.document, recipe, what, parts, marking=recipe.marking)
        return replace(sheet, footnotes=notes, pictures=pictures(marked, parts))

    def _answers(self, missing: Sequence[Inset]) -> tuple[Part, ...]:
        document_id = self._marked.document.id
        return (
            Heading((Run("Gaps"),)),
            *(
                Paragraph(
                    (Run(gap.answer),),
                    Style.ITEM,
                    marker=str(gap.number),
                    subject=Subject(document_id, start=gap.start),
                )
                for _, _, gap in missing
            ),
        )

    def _insets(self, open_ones: frozenset[int] = frozenset()) -> tuple[Inset, ...]:
        return insets(self._marked, self._recipe, self._gaps, open_ones=open_ones)
