"""What is explored: asked in jobs, kept up to date, stepped back."""

from pytestqt.qtbot import QtBot

from reader.analysis.selection import Order
from reader.analysis.wanted import Filter, Match
from reader.core.ids import ThemeId
from reader.session.commands.highlights import delete_highlights, tag_highlights
from reader.ui.explore.explorer import Explorer
from reader.ui.explore.finding import Asked, Drill, Found
from reader.ui.library import Library
from tests.ui.explore.conftest import settle

Themes = dict[str, ThemeId]


def quotes(library: Library, found: Found) -> list[str]:
    """The first word of each passage, in the order shown."""
    known = {h.id: h.quote for h in library.read.highlights()}
    return [known[passage.id].split()[0] for passage in found.passages]


def test_nothing_is_read_before_somebody_looks(explorer: Explorer, qtbot: QtBot) -> None:
    explorer.want(Filter(words="curfew"))
    assert not explorer.is_busy
    explorer.wake()
    assert settle(qtbot, explorer).sentence.startswith("2 passages")


def test_a_filter_finds_its_passages_and_says_what_they_are(
    explorer: Explorer, themes: Themes, library: Library, qtbot: QtBot
) -> None:
    explorer.wake()
    explorer.want(Filter(themes=(themes["War crimes"], themes["Retreat"]), match=Match.ALL))
    found = settle(qtbot, explorer)
    assert quotes(library, found) == ["Two"]
    assert found.sentence == "1 passage tagged War crimes and Retreat, in 1 document"
    assert found.counts.themes[themes["Daily life"]] == 2
    assert found.counts.passages == 4
    assert found.counts.documents == 2


def test_only_the_last_of_several_questions_is_answered(
    explorer: Explorer, themes: Themes, qtbot: QtBot
) -> None:
    explorer.wake()
    answers: list[Found] = []
    explorer.found.connect(answers.append)
    for name in ("War crimes", "Retreat", "Daily life"):
        explorer.want(Filter(themes=(themes[name],)))
    settle(qtbot, explorer)
    assert answers[-1].asked.wanted.themes == (themes["Daily life"],)
    assert len(answers) < 3


def test_another_order_is_no_step_to_go_back(explorer: Explorer, qtbot: QtBot) -> None:
    explorer.wake()
    explorer.sort(Order.LENGTH)
    found = settle(qtbot, explorer)
    lengths = [passage.end - passage.start for passage in found.passages]
    assert lengths == sorted(lengths, reverse=True)
    assert not explorer.can_go_back


def test_what_was_shown_before_comes_back_step_by_step(
    explorer: Explorer, themes: Themes, qtbot: QtBot
) -> None:
    explorer.wake()
    first, drill = Filter(themes=(themes["Daily life"],)), Drill("a cell", frozenset())
    explorer.want(first)
    explorer.narrow(drill)
    explorer.open_theme(themes["Retreat"])
    assert explorer.theme_page == themes["Retreat"]
    explorer.go_back()
    assert (explorer.asked.drill, explorer.theme_page) == (drill, None)
    explorer.go_back()
    assert explorer.asked == Asked(first)
    explorer.clear()
    assert explorer.asked.is_everything
    explorer.go_back()
    assert explorer.asked == Asked(first)
    settle(qtbot, explorer)


def test_a_drill_lists_its_passages_and_keeps_the_whole(explorer: Explorer, qtbot: QtBot) -> None:
    explorer.wake()
    whole = settle(qtbot, explorer)
    explorer.narrow(Drill("a cell", frozenset({whole.passages[1].id})))
    qtbot.waitUntil(lambda: not explorer.is_busy)
    found = settle(qtbot, explorer)
    assert found.passages == [whole.passages[1]]
    assert found.whole.count == 4
    explorer.widen()
    qtbot.waitUntil(lambda: not explorer.is_busy)
    assert len(settle(qtbot, explorer).passages) == 4


def test_a_step_in_the_library_is_seen_at_once(
    explorer: Explorer, themes: Themes, library: Library, qtbot: QtBot
) -> None:
    explorer.wake()
    explorer.want(Filter(themes=(themes["War crimes"],)))
    ids = [passage.id for passage in settle(qtbot, explorer).corpus.texts[0].passages]
    with qtbot.waitSignal(explorer.found):
        library.do(tag_highlights, ids, themes["War crimes"])
    assert settle(qtbot, explorer).selection.count == 4
    with qtbot.waitSignal(explorer.found):
        library.undo()
    assert settle(qtbot, explorer).selection.count == 1


def test_what_changed_while_nobody_looked_is_there_when_somebody_does(
    explorer: Explorer, library: Library, qtbot: QtBot
) -> None:
    explorer.wake()
    ids = settle(qtbot, explorer).selection.ids
    explorer.sleep()
    library.do(delete_highlights, ids[:1])
    assert not explorer.is_busy
    explorer.wake()
    qtbot.waitUntil(lambda: not explorer.is_busy)
    assert settle(qtbot, explorer).selection.ids == ids[1:]


def test_words_that_mean_nothing_are_told_and_find_nothing(
    explorer: Explorer, qtbot: QtBot
) -> None:
    explorer.wake()
    explorer.want(Filter(words='"curfew'))
    found = settle(qtbot, explorer)
    assert found.problem
    assert not found.passages
