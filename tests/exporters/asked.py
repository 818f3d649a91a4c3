"""A quiz with a question of every kind, in words that each format has to take care of."""

from reader.core.quiz import (
    Blank,
    Cloze,
    Essay,
    Matching,
    MultipleChoice,
    Ordering,
    Quiz,
    Term,
)

ESSAY = Essay("Why {so}?\nSay it.", "It = rose: ~3 # of 4.", "Because \\n of → rain}")
ONE = MultipleChoice("Who?", (("A = 1", True), ("B ~ 2", False)), "They came.")
SEVERAL = MultipleChoice("Which?", (("A", True), ("B", True), ("C", False), ("D", False)))
CLOZE = Cloze(
    "Fill in the gaps.",
    (
        "Mr. Roe saw the ", Blank(("river", "str*eam"), "it flows"), " of {1:SHORTANSWER:=x}. It ",
        Blank(("rose~#}\\",)), ".\nAll <b>ran</b>.\nBy ", Blank(("noon",)), "",
    ),
)  # fmt: skip
MATCHING = Matching("Match.", (("a -> b", "one = 1"), ("c", "two")), ("three",))
ORDERING = Ordering("Put in order.", ("Alpha went.", "Zeta came."), ("Zeta came.", "Alpha went."))
TERM = Term("bridge*", "a way over: a river", "The bridge* fell.")
QUIZ = Quiz(
    "The flood/a quiz", (ESSAY, ONE, SEVERAL, CLOZE, MATCHING, ORDERING, TERM), language="en"
)
