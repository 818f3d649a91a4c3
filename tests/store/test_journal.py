"""The journal: undo and redo lists, net changes and the chain of hashes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.journal import Change, History, Step, StepKind, chain, compose, inverse

DO, UNDO, REDO, PURGE = StepKind
Marks = list[tuple[list[int], str | None]]


def step(
    number: int, kind: StepKind = DO, key: str | None = None, answers: int | None = None
) -> Step:
    return Step(number, "2026-03-01T09:00:00.000Z", "c", f"Step {number}", key, kind, answers)


def lists(history: History) -> tuple[list[list[int]], list[list[int]]]:
    return [e.steps for e in history.undo], [e.steps for e in history.redo]


def played(*steps: Step) -> History:
    history = History()
    for one in steps:
        history.apply(one)
    return history


def test_what_was_done_can_be_undone_last_first() -> None:
    assert lists(played(step(1), step(2))) == ([[1], [2]], [])


def test_an_undone_step_can_be_redone_until_something_else_is_done() -> None:
    done = [step(1), step(2), step(3, UNDO, answers=2)]
    assert lists(played(*done)) == ([[1]], [[2]])
    assert lists(played(*done, step(4, REDO, answers=2))) == ([[1], [2]], [])
    assert lists(played(*done, step(4))) == ([[1], [4]], [])


def test_steps_with_one_merge_key_are_undone_together_under_the_last_name() -> None:
    history = played(step(1, key="note"), step(2, key="note"), step(3, key="other"))
    assert lists(history) == ([[1, 2], [3]], [])
    assert history.undo[0].label == "Step 2"


def test_a_burst_ends_with_any_other_step() -> None:
    assert lists(played(step(1, key="n"), step(2), step(3, key="n"))) == ([[1], [2], [3]], [])
    undone = played(step(1, key="n"), step(2), step(3, UNDO, answers=2), step(4, key="n"))
    assert lists(undone) == ([[1], [4]], [])


def test_steps_without_a_key_never_join() -> None:
    assert lists(played(step(1), step(2))) == ([[1], [2]], [])


def test_a_purge_ends_both_lists() -> None:
    history = played(step(1), step(2), step(3, UNDO, answers=2), step(4, PURGE))
    assert lists(history) == ([], [])
    assert history.last_id == 4


def test_an_answer_to_an_unknown_step_changes_nothing() -> None:
    assert lists(played(step(8), step(9, UNDO, answers=3))) == ([[8]], [])


def test_each_kind_of_revert_takes_from_its_own_list() -> None:
    history = played(step(1), step(2), step(3, UNDO, answers=2))
    assert history.entries(UNDO) is history.undo
    assert history.entries(REDO) is history.redo


@given(st.lists(st.tuples(st.sampled_from("dddduurp"), st.sampled_from([None, "a", "b"]))))
def test_the_lists_are_those_of_a_naive_model(moves: list[tuple[str, str | None]]) -> None:
    history, undo, redo, joinable = History(), Marks(), Marks(), False
    for number, (move, key) in enumerate(moves, start=1):
        if move == "d":
            history.apply(step(number, DO, key))
            if joinable and key and undo and undo[-1][1] == key:
                undo[-1][0].append(number)
            else:
                undo.append(([number], key))
            redo, joinable = [], True
            continue
        joinable = False
        if move == "p":
            history.apply(step(number, PURGE))
            undo, redo = [], []
        elif move == "u" and undo:
            history.apply(step(number, UNDO, answers=undo[-1][0][0]))
            redo.append(undo.pop())
        elif move == "r" and redo:
            history.apply(step(number, REDO, answers=redo[-1][0][0]))
            undo.append(redo.pop())
        else:  # nothing to undo: no step
            joinable = history._open
        assert lists(history) == ([s for s, _ in undo], [s for s, _ in redo])


_images = st.sampled_from([None, "1", "2", "3"])


@given(st.lists(st.tuples(st.sampled_from("ab"), _images), max_size=12))
def test_net_changes_lead_from_the_first_state_to_the_last_and_back(
    writes: list[tuple[str, str | None]],
) -> None:
    rows: dict[str, str | None] = {"a": "1"}
    changes = []
    for row, after in writes:
        changes.append(Change("t", row, rows.get(row), after))
        rows[row] = after
    state: dict[str, str | None] = {"a": "1"}
    net = compose(changes)
    assert len({change.row for change in net}) == len(net)
    for change in net:
        assert state.get(change.row) == change.before != change.after
        state[change.row] = change.after
    assert {k: v for k, v in state.items() if v} == {k: v for k, v in rows.items() if v}
    for change in inverse(net):
        assert state[change.row] == change.before
        state[change.row] = change.after
    assert {k: v for k, v in state.items() if v} == {"a": "1"}


def test_what_was_made_and_deleted_is_no_change() -> None:
    assert compose([Change("t", "a", None, "1"), Change("t", "a", "1", None)]) == []


CHANGE = Change("note", "n", '{"body":"river"}', '{"body":"bridge"}')


@pytest.mark.parametrize(
    "other",
    [
        replace(CHANGE, table="theme"), replace(CHANGE, row="m"), replace(CHANGE, before=None),
        replace(CHANGE, after='{"body":"Bridge"}'),
        Change("note", "n", CHANGE.after, CHANGE.before),
    ],
)  # fmt: skip
def test_every_part_of_a_change_counts_for_its_digest(other: Change) -> None:
    assert other.digest != CHANGE.digest


@pytest.mark.parametrize(
    "other",
    [
        replace(step(1), time="2027"), replace(step(1), coder_id="d"), step(1, UNDO),
        replace(step(1), label="Other"), step(1, key="k"), step(1, answers=7),
    ],
)  # fmt: skip
def test_every_part_of_a_step_counts_for_its_hash(other: Step) -> None:
    assert chain("before", other, ["x"]) != chain("before", step(1), ["x"])


def test_the_step_before_and_the_changes_count_for_a_hash() -> None:
    told = chain("before", step(1), ["x", "y"])
    assert told != chain("Before", step(1), ["x", "y"])
    assert told != chain("before", step(1), ["y", "x"])
    assert told == chain("before", replace(step(1), id=5, hash="?"), ["x", "y"])
