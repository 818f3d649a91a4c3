"""What a note asks: choices and answers."""

import pytest

from reader.classroom.choices import asked


def test_a_plain_question_has_neither_choices_nor_answer() -> None:
    found = asked("Who left, and **why**?")
    assert (found.prompt, found.choices, found.answer) == ("Who left, and why?", (), ())


def test_items_with_a_box_are_choices_and_a_tick_says_which_is_right() -> None:
    found = asked("Who left?\n\n- [ ] the villagers\n- [x] the *soldiers*\n- [ ] nobody")
    assert found.prompt == "Who left?"
    assert [(choice.text, choice.is_right) for choice in found.choices] == [
        ("the villagers", False),
        ("the soldiers", True),
        ("nobody", False),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Who left?\nA) the villagers\nB) [x] the soldiers\nC) nobody",
        "Who left?\na. [ ] the villagers\nb. [x] the soldiers\nc. [ ] nobody",
        "Who left?\n- A) the villagers\n- B) [X] the soldiers\n- C) nobody",
        "Хто пішов?\nА) the villagers\nБ) [x] the soldiers\nВ) nobody",
    ],
)
def test_lettered_lines_are_choices(body: str) -> None:
    choices = asked(body).choices
    assert [choice.text for choice in choices] == ["the villagers", "the soldiers", "nobody"]
    assert [choice.is_right for choice in choices] == [False, True, False]


def test_a_box_without_its_dash_is_a_choice_as_well() -> None:
    read = asked("Who says so?\n- [ ] the armies\n[x] pictures\n[ ] nobody")
    assert {(one.text, one.is_right) for one in read.choices} == {
        ("the armies", False), ("pictures", True), ("nobody", False),
    }  # fmt: skip


def test_a_list_without_boxes_is_part_of_the_question() -> None:
    found = asked("Explain:\n- the curfew\n- the rotation")
    assert not found.choices
    assert found.prompt == "Explain:\n• the curfew\n• the rotation"


def test_an_initial_is_no_choice() -> None:
    assert not asked("Who was\nA. Pushkin?").choices


def test_letters_that_do_not_follow_one_another_are_no_choices() -> None:
    assert not asked("Compare\nN. Smith\nP. Jones").choices


@pytest.mark.parametrize(
    ("body", "prompt"),
    [
        ("Who left?\n- [x] the soldiers", "Who left?\n• the soldiers"),
        ("Who left?\nA) [x] the soldiers", "Who left?\nA) the soldiers"),
        ("Who left?\n[x] the soldiers", "Who left?\nthe soldiers"),
        ("Who left?\nN. [x] Smith\nP. [ ] Jones", "Who left?\nN. Smith\nP. Jones"),
        ("They left: [ ] yes [x] no", "They left: [ ] yes [ ] no"),
        ("What is a[x] in [x](https://a.org)?", "What is a[x] in x?"),
    ],
)
def test_a_tick_shows_to_no_pupil(body: str, prompt: str) -> None:
    found = asked(body)
    assert (found.prompt, found.choices) == (prompt, ())


def test_beside_choices_no_tick_shows_either() -> None:
    found = asked("Who [x]?\n- [x] they\n- [ ] we\nC) [x] you")
    assert (found.prompt, len(found.choices)) == ("Who [ ]?\nC) you", 2)
    assert len(asked("Who?\n- [x] so\n\nA) they\nB) [x] we").choices) == 2


@pytest.mark.parametrize(
    "word", ["Answer:", "**Answer:**", "**Answer**:", "answer :", "Відповідь:", "الجواب:"]
)
def test_what_follows_the_word_answer_is_the_answer(word: str) -> None:
    found = asked(f"Who left?\n{word} The soldiers,\nwithin hours.")
    assert found.prompt == "Who left?"
    assert found.model == "The soldiers,\nwithin hours."


def test_the_word_answer_inside_a_line_is_part_of_the_question() -> None:
    assert asked("Give an answer: who left?").model == ""


def test_choices_of_a_bulleted_list_are_shuffled_by_the_seed() -> None:
    found = asked("Who?\n" + "\n".join(f"- [{'x' * (at == 0) or ' '}] {at}th" for at in range(6)))
    orders = {found.shuffled(str(seed)) for seed in range(20)}
    assert len(orders) > 1
    assert all(sorted(order, key=lambda one: one.text) == list(found.choices) for order in orders)
    assert found.shuffled("7") == found.shuffled("7")


@pytest.mark.parametrize("sign", ["A)", "1. [ ]"])
def test_lettered_and_numbered_choices_keep_their_order(sign: str) -> None:
    lines = [sign.replace("A", "ABCD"[at]).replace("1", str(at + 1)) for at in range(4)]
    found = asked("Who?\n" + "\n".join(f"{line} {at}th" for at, line in enumerate(lines)))
    assert [choice.text for choice in found.choices] == ["0th", "1th", "2th", "3th"]
    assert all(found.shuffled(str(seed)) == found.choices for seed in range(20))
