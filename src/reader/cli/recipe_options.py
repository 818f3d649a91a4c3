"""The options by which the shell says how classroom material is made."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

import click

from reader.classroom.recipe import (
    Excerpt,
    GapForm,
    GapsFrom,
    Kind,
    Numbers,
    Recipe,
    Room,
    WordBank,
)
from reader.cli.framework import TEXT
from reader.core.paper import PageSize
from reader.core.sheet import Marking

_ENUMS: Mapping[str, type[StrEnum]] = {
    "excerpt": Excerpt,
    "gaps_from": GapsFrom,
    "gap_form": GapForm,
    "bank": WordBank,
    "numbers": Numbers,
    "marking": Marking,
    "room": Room,
    "size": PageSize,
}


def _choice(flag: str, name: str, told: str) -> Callable[..., Any]:
    values = [value.value for value in _ENUMS[name]]
    return click.option(flag, name, type=click.Choice(values, case_sensitive=False), help=told)


def _number(flag: str, name: str, told: str) -> Callable[..., Any]:
    return click.option(flag, name, metavar="N", type=int, help=told)


def _words(flag: str, name: str, told: str) -> Callable[..., Any]:
    return click.option(flag, name, metavar="TEXT", type=TEXT, help=told)


def _switch(flag: str, name: str, told: str) -> Callable[..., Any]:
    return click.option(f"--{flag}/--no-{flag}", name, default=None, help=told)


_OPTIONS = (
    _switch("answer-key", "has_key", "With the answers, on a page of their own."),
    _switch("teacher", "for_teacher", "The version for teachers: gaps filled, answers marked."),
    _words("--title", "title", "In place of the title of the article."),
    _words("--head-note", "head_note", "What is said to the class on top."),
    _words("--school", "school", "Small on top of each page."),
    _words("--date", "date", "Small on top of each page, as you write it."),
    _switch("name-line", "has_name", "Lines for the pupil's name and the date."),
    _switch("source", "has_source", "Where the article is from, below its title."),
    _words("--paragraphs", "paragraphs", "These alone, such as 1-3,7."),
    _choice("--excerpt", "excerpt", "highlights: the paragraphs in which one is, of --theme."),
    _switch("pictures", "has_pictures", "With the pictures of the article."),
    _choice("--numbers", "numbers", "What is numbered in the margin."),
    _choice("--marking", "marking", "How highlights show; patterns survive a copier."),
    _choice("--room", "room", "Room to write in."),
    _switch("legend", "has_legend", "Which mark stands for which theme."),
    _switch("footnotes", "has_notes", "With your notes as footnotes."),
    _choice("--gaps-from", "gaps_from", "Which words become gaps; with --theme its highlights."),
    _number("--every", "every", "Every n-th word becomes a gap, however many; see --several."),
    _number("--gaps", "most_gaps", "At most so many gaps, 0 for no limit."),
    _switch("several", "several_a_sentence", "Several gaps in a sentence, instead of one."),
    _choice("--gap-form", "gap_form", "What stands in place of a word."),
    _choice("--bank", "bank", "The missing words in a box; not for partners."),
    _number("--distractors", "distractors", "So many wrong words in the box."),
    _switch("partner", "has_partner", "Sheets A and B, each with the words the other lacks."),
    _switch("questions", "has_questions", "With your questions, below the article."),
    _number("--lines", "answer_lines", "Lines to answer each question on."),
    _switch("vocabulary", "has_vocabulary", "With the words you explain, or mark with --theme."),
    _switch("readability", "has_figures", "How hard it is to read, and its rarer words."),
    _number("--seed", "seed", "Another number leaves other things to chance."),
    _choice("--size", "size", "The page."),
    _number("--type-size", "type_size", "In points."),
    _switch("easy", "is_easy", "Larger, wider type: easier to read with dyslexia."),
    _switch("interactive", "is_interactive", "Web pages check gaps and choices themselves."),
    _switch("cover", "has_cover", "For a pack: with a cover that tells what is in it."),
    click.option(
        "--with", "pack", metavar="KIND", multiple=True,
        type=click.Choice([kind.value for kind in Kind if kind is not Kind.PACK]),
        help="For a pack: what it is made of, in order; may be given several times.",
    ),
)  # fmt: skip


def recipe_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; it gets them as keywords, named as the fields of a recipe."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


# What the options begin with where no recipe is named: answers are for whoever asks for them.
USUAL = Recipe(has_key=False)


def adjusted(recipe: Recipe, told: Mapping[str, Any]) -> Recipe:
    """`recipe` with what was told in options, and what follows from that. Raises Refused for what
    makes no sense."""
    given = {name: value for name, value in told.items() if value not in (None, ())}
    for name in given.keys() & _ENUMS.keys():
        given[name] = _ENUMS[name](given[name])
    if "pack" in given:
        given["pack"] = tuple(map(Kind, given["pack"]))
    return replace(recipe, **{**_implied(recipe, given), **given})


def _implied(recipe: Recipe, given: Mapping[str, Any]) -> dict[str, Any]:
    """What options say besides: paragraphs that are named are an excerpt; with an n, every n-th
    word is a gap, and none of them left out; with themes, gaps are what is marked with them, but
    for notes, which have them too; wrong words stand in the box."""
    found: dict[str, Any] = {}
    if "paragraphs" in given:
        found["excerpt"] = Excerpt.PARAGRAPHS if given["paragraphs"] else Excerpt.WHOLE
    if "every" in given:
        found |= {"gaps_from": GapsFrom.EVERY_NTH, "most_gaps": 0}
    elif "themes" in given and given.get("kind", recipe.kind) is Kind.GAP_FILL:
        is_of_notes = recipe.gaps_from is GapsFrom.NOTES
        found["gaps_from"] = GapsFrom.NOTES if is_of_notes else GapsFrom.THEMES
    if given.get("distractors"):
        found["bank"] = WordBank.DISTRACTORS
    return found
