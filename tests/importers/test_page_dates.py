"""Dates as pages write them."""

import pytest

from reader.importers.page_dates import date_in_address, iso_date


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
        ("Montag, 12. September 2022, 6 Uhr", "2022-09-12"),
        ("3. März 2022", "2022-03-03"),
        ("publié le 1er août 2022 à 10h", "2022-08-01"),
        ("7 juil. 2022", "2022-07-07"),
        ("12 de septiembre de 2022", "2022-09-12"),
        ("12 сентября 2022 г.", "2022-09-12"),
        ("5 травня 2022", "2022-05-05"),
        ("12.09.2022 18:40", "2022-09-12"),
        ("25/12/2022", "2022-12-25"),
        ("12/25/2022", "2022-12-25"),
        ("3 jui 2022", ""),  # June or July
        ("5 boats 2022", ""),
        ("2022-09", "2022-09"),
        ("2022", "2022"),
        ("2022-13", ""),
        ("2022-02-30", ""),
        ("12/09/2022", ""),  # September or December
        ("٢٠٢٢-٠٩-١٢", "2022-09-12"),
        ("٢٠٢٢", ""),
        ("0000-01-01", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_are_read_where_they_can_be_read_in_one_way(told: str, day: str) -> None:
    assert iso_date(told) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("/world/2022/09/12/ferry.html", "2022-09-12"),
        ("/world/2022-09-12-ferry", "2022-09-12"),
        ("/20220912/ferry", "2022-09-12"),
        ("/2022/9/ferry", ""),
        ("/2022/09/ferry", "2022-09"),
        ("/2022/13/ferry", ""),
        ("/item/2022091234567", ""),
        ("/ferry", ""),
        ("", ""),
    ],
)
def test_an_address_may_tell_the_day(url: str, day: str) -> None:
    assert date_in_address(url) == day
