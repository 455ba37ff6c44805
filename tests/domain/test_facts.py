from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.facts import canonical, host_of, interval, on_site

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 3, 31, 12, 0, tzinfo=PARIS)


def day(year: int, month: int, number: int, hour: int = 0) -> datetime:
    return datetime(year, month, number, hour, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026", (day(2026, 1, 1), day(2027, 1, 1))),
        ("2026-12", (day(2026, 12, 1), day(2027, 1, 1))),
        ("2026-02-28", (day(2026, 2, 28), day(2026, 3, 1))),
        ("2026-W01", (day(2025, 12, 29), day(2026, 1, 5))),
        (
            "2026-03-05T14:30",
            (day(2026, 3, 5, 14) + timedelta(minutes=30), day(2026, 3, 5, 14) + timedelta(minutes=31)),
        ),
        ("2026-01/2026-03", (day(2026, 1, 1), day(2026, 4, 1))),
        ("2026-01-05/2026-01-05", (day(2026, 1, 5), day(2026, 1, 6))),
        ("/2026-03", (None, day(2026, 4, 1))),
        ("2026-03/", (day(2026, 3, 1), None)),
        ("P7D", (day(2026, 3, 24, 12), None)),
        ("P1M", (day(2026, 2, 28, 12), None)),
        ("P1Y2M", (day(2025, 1, 31, 12), None)),
        ("PT6H", (day(2026, 3, 31, 6), None)),
        ("2026-01/P1M", (day(2026, 1, 1), day(2026, 2, 1))),
        ("P2W/2026-01", (day(2026, 1, 18), day(2026, 2, 1))),
    ],
)
def test_intervals(value: str, expected: tuple[datetime | None, datetime | None]) -> None:
    assert interval(value, NOW) == expected


@pytest.mark.parametrize(
    "value",
    ["", "/", "P", "PT", "7D", "hier", "2026-13", "2026-02-30", "2026-W54", "2026-1", "2026-03/2026-02", "P7D/", "/P7D",
     "P9999Y", "2026-01/2026-02/2026-03", "9999", "0000", "P1D/P1D"],
)  # fmt: skip
def test_what_is_no_interval(value: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        interval(value, NOW)


def test_the_days_are_those_of_the_zone() -> None:
    start, _ = interval("2026-07-14", datetime(2026, 1, 1, tzinfo=PARIS))
    assert start is not None
    assert start.astimezone(UTC) == datetime(2026, 7, 13, 22, tzinfo=UTC)


@given(st.text(st.sampled_from("0123456789-/PWDMYTH:"), max_size=14))
def test_any_text_is_an_interval_or_an_error(value: str) -> None:
    try:
        start, before = interval(value, NOW)
    except ValueError:
        return
    assert start is not None or before is not None
    assert start is None or before is None or start < before


@pytest.mark.parametrize(
    ("link", "host"),
    [
        ("https://www.Ouest.fr/a", "ouest.fr"),
        ("http://moi:secret@blog.ouest.fr:8080?x", "blog.ouest.fr"),
        ("https://ouest.fr#x", "ouest.fr"),
        ("mailto:a@b.fr", ""),
        ("", ""),
    ],
)
def test_the_site_of_a_link(link: str, host: str) -> None:
    assert host_of(link) == host


def test_a_part_of_a_site_is_on_it() -> None:
    assert on_site("blog.ouest.fr", "ouest.fr")
    assert not on_site("nordouest.fr", "ouest.fr")
    assert not on_site("ouest.fr", "blog.ouest.fr")


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("site", "HTTPS://www.Ouest.FR:443/a", "ouest.fr"),
        ("url", "Ouest.fr/A", "ouest.fr/a"),
        ("raw", "C++", "C++"),
        ("sentiment", "NÉGATIF", "negative"),
        ("type", "Commentaire", "comment"),
        ("date", "p7d", "P7D"),
        ("followers", "100/500", "100/500"),
    ],
)
def test_values_are_kept_in_one_form(field: str, value: str, kept: str) -> None:
    assert canonical(field, value) == kept
