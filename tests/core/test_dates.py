"""Dates of publication in words, and which texts are dates."""

from datetime import UTC, date, datetime

import pytest

from reader.core.dates import date_problem, days, local_time, long_date, short_date


@pytest.mark.parametrize(
    ("iso", "short", "long"),
    [
        ("2022-09-12", "12 Sep 2022", "12 September 2022"),
        ("2022-05-01", "1 May 2022", "1 May 2022"),
        ("2022-09", "Sep 2022", "September 2022"),
        ("0800", "800", "800"),
        ("2022", "2022", "2022"),
        ("", "", ""),
        ("last spring", "last spring", "last spring"),
        ("2022-02-30", "2022-02-30", "2022-02-30"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(iso: str, short: str, long: str) -> None:
    assert (short_date(iso), long_date(iso)) == (short, long)


@pytest.mark.parametrize("text", ["", "2022", "2022-09", "2024-02-29"])
def test_whole_and_partial_dates_are_dates(text: str) -> None:
    assert date_problem(text) == ""


@pytest.mark.parametrize(
    "text", ["202", "2022-", "2022-0", "2022-13", "2022-02-30", "12 Sep", "2022-W01-1", "٢٠٢٢"]
)
def test_anything_else_is_no_date(text: str) -> None:
    assert text in date_problem(text)


def test_a_time_is_told_by_the_clock_on_the_wall() -> None:
    assert local_time("") == ""
    there = datetime(2022, 9, 12, 9, 5, tzinfo=UTC).astimezone()
    assert local_time("2022-09-12T09:05:00.000Z").endswith(f"2022, {there:%H:%M}")


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2022-09-12", date(2022, 9, 12), date(2022, 9, 12)),
        ("2022-09", date(2022, 9, 1), date(2022, 9, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
    ],
)
def test_a_date_may_mean_many_days(iso: str, first: date, last: date) -> None:
    assert days(iso) == (first, last)


@pytest.mark.parametrize("iso", ["", "yesterday", "2022-13", "2022-02-30"])
def test_what_is_no_date_means_no_day(iso: str) -> None:
    assert days(iso) is None
