"""The watch of a presentation, on a clock that the test turns."""

import pytest

from reader.ui.present.watch import Watch


class Clock:
    """Seconds, as somebody sets them."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def run(self, seconds: float) -> None:
        self.seconds += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(clock: Clock) -> Watch:
    return Watch(clock)


def test_it_says_nothing_until_it_is_started(watch: Watch) -> None:
    assert watch.words() == ""
    assert not watch.is_up


def test_it_counts_up_and_is_off_when_asked_again(watch: Watch, clock: Clock) -> None:
    watch.toggle()
    clock.run(64.9)
    assert watch.words() == "1:04"
    clock.run(3600)
    assert watch.words() == "1:01:04"
    assert not watch.is_up
    watch.toggle()
    assert watch.words() == ""


def test_it_counts_down_and_stays_at_nothing(watch: Watch, clock: Clock) -> None:
    watch.add(1)
    watch.add(1)
    assert watch.words() == "2:00"
    clock.run(0.5)
    assert watch.words() == "2:00", "a second that has begun is not over"
    clock.run(60)
    assert watch.words() == "1:00"
    assert not watch.is_up
    clock.run(600)
    assert watch.words() == "0:00"
    assert watch.is_up


def test_a_minute_more_is_added_to_what_is_left(watch: Watch, clock: Clock) -> None:
    watch.add(5)
    clock.run(30)
    watch.add(1)
    assert watch.words() == "5:30"
    watch.add(-2)
    assert watch.words() == "3:30"
    watch.add(-4)
    assert watch.words() == ""


def test_a_watch_that_rests_does_not_count(watch: Watch, clock: Clock) -> None:
    watch.add(2)
    clock.run(30)
    watch.pause()
    clock.run(500)
    assert watch.is_resting
    assert watch.words() == "1:30"
    watch.add(1)
    clock.run(10)
    assert watch.is_resting, "it rests with a minute more as well"
    assert watch.words() == "2:30"
    watch.pause()
    clock.run(10)
    assert watch.words() == "2:20"


def test_pause_starts_one_that_is_off(watch: Watch, clock: Clock) -> None:
    watch.pause()
    clock.run(3)
    assert watch.words() == "0:03"
