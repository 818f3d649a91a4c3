"""The steps of a presentation."""

from reader.ui.present.course import Course, Told
from reader.ui.present.slides import Slides


def test_a_step_tells_the_themes_then_the_notes_then_goes_on(slides: Slides) -> None:
    course = Course(slides)
    assert course.step() is Told.THEMES
    assert course.step() is Told.NOTES
    assert course.at == 0
    assert course.step() is None
    assert course.at == 1
    assert course.step() is None, "there is nothing to tell of the second"
    assert course.at == 2


def test_what_was_told_is_still_told_when_one_comes_back(slides: Slides) -> None:
    course = Course(slides)
    course.toggle(Told.NOTES)
    course.go(1)
    assert not course.is_told(Told.NOTES)
    course.go(0)
    assert course.is_told(Told.NOTES)
    assert not course.is_told(Told.THEMES)


def test_notes_that_were_told_first_are_not_told_again(slides: Slides) -> None:
    course = Course(slides)
    course.toggle(Told.NOTES)
    assert course.step() is Told.THEMES
    assert course.step() is None


def test_beyond_the_last_it_is_over_and_stays_there(slides: Slides) -> None:
    course = Course(slides, 2)
    course.go(3)
    assert (course.at, course.is_over) == (2, True)
    course.go(-1)
    assert (course.at, course.is_over) == (0, False)
