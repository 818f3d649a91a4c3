"""Dates as pages write them."""

import pytest

from reader.importers.page_dates import iso_date


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("2022-09-12T06:00:00+03:00", "2022-09-12"),
        ("2022-09-12", "2022-09-12"),
        ("2022/9/2 10:00", "2022-09-02"),
        ("20220912", "2022-09-12"),
        ("20220912T0600", "2022-09-12"),
        ("Mon, 12 Sep 2022 06:00:00 GMT", "2022-09-12"),
        ("September 12, 2022", "2022-09-12"),
        ("2022年9月12日", "2022-09-12"),
        ("2022-09", "2022-09"),
        ("2022", "2022"),
        ("2022-13", ""),
        ("2022-02-30", ""),
        ("12/09/2022", ""),  # September or December
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_are_read_where_they_can_be_read_in_one_way(told: str, day: str) -> None:
    assert iso_date(told) == day
