"""Find it: the article without its marks, in which pupils underline what is about a theme."""

from reader.classroom.article import article_parts, pictures
from reader.classroom.beside import each
from reader.classroom.excerpt import printed
from reader.classroom.frame import key, worksheet
from reader.classroom.lettering import letter
from reader.classroom.marks import Marks
from reader.classroom.passage import NO_BREAK, is_printed
from reader.classroom.recipe import Recipe
from reader.core.content import SpanKind
from reader.core.highlight import Highlight
from reader.core.sheet import Legend, Mark, Marking, Paragraph, Part, Run, Sheet, Style
from reader.core.snapshot import MarkedDocument, Snapshot
from reader.errors import Refused

WHAT = "Find it"
_EACH = "Use a colour, or a kind of line, of its own for each of them."
_NONE = "There is nothing to find: highlight passages and give them themes, or choose other themes."
_STRONG = frozenset((SpanKind.STRONG,))


def sheets(snapshot: Snapshot, recipe: Recipe) -> tuple[Sheet, ...]:
    """A sheet for each article with passages of wanted themes: what to look for, then the text; its
    key is the same text, marked. Raises Refused where no article has any, or for an excerpt that
    does not exist."""
    marks = Marks(snapshot, recipe)

    def of(marked: MarkedDocument) -> tuple[Sheet, ...]:
        wanted = [one for one in marks.wanted(marked) if is_printed(marked, recipe, one)]
        legend = _legend(marks, wanted)
        if not legend:
            raise Refused(_NONE)
        return _sheets(snapshot, marked, recipe, marks, legend, wanted)

    return each(snapshot, of)


def _legend(marks: Marks, wanted: list[Highlight]) -> tuple[Mark, ...]:
    there = {mark.theme_id for highlight in wanted for mark in marks.of(highlight)}
    return tuple(mark for mark in marks.legend if mark.theme_id in there)


def _sheets(
    snapshot: Snapshot,
    marked: MarkedDocument,
    recipe: Recipe,
    marks: Marks,
    legend: tuple[Mark, ...],
    wanted: list[Highlight],
) -> tuple[Sheet, ...]:
    pieces = printed(marked, recipe, marks)
    plain = article_parts(marked, recipe, pieces)
    shown = article_parts(marked, recipe, pieces, marks=marks)
    marking = Marking.COLOUR if recipe.marking is Marking.NONE else recipe.marking
    is_shown = recipe.for_teacher
    tasks = _tasks(snapshot, marks, legend, wanted)
    parts = (*tasks, *(shown if is_shown else plain), *((Legend(legend),) if is_shown else ()))
    sheet = worksheet(
        marked.document,
        recipe,
        WHAT,
        parts,
        marking=marking if is_shown else Marking.NONE,
        pictures=pictures(marked, plain),
    )
    if not recipe.has_key:
        return (sheet,)
    answers = key(
        marked.document,
        recipe,
        WHAT,
        (Legend(legend), *shown),
        marking=marking,
        pictures=pictures(marked, shown),
    )
    return sheet, answers


def _tasks(
    snapshot: Snapshot, marks: Marks, legend: tuple[Mark, ...], wanted: list[Highlight]
) -> tuple[Part, ...]:
    """What to look for, and how often it is there, so that pupils know when they are done."""
    tasks: list[Part] = []
    for at, mark in enumerate(legend):
        count = sum(mark in marks.of(highlight) for highlight in wanted)
        theme = snapshot.themes.get(mark.theme_id)
        told = " ".join(theme.description.split()) if theme else ""
        number = f" ({count}{NO_BREAK}{'passage' if count == 1 else 'passages'})"
        task = Run("Underline all passages about "), Run(mark.name, _STRONG), Run(".")
        about = (Run(f" {told}"),) if told else ()
        inlines = (*task, *about, Run(number, is_dim=True))
        tasks.append(Paragraph(inlines, Style.QUESTION, marker=f"{letter(at)}.", is_kept=True))
    if len(legend) > 1:
        tasks.append(Paragraph((Run(_EACH),), is_kept=True))
    return tuple(tasks)
