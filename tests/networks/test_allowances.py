import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.accounts import Allowance
from cmdesk.networks.allowances import KEPT, Allowances, allowance

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
SOON = NOW + timedelta(minutes=5)
HOST = "piaille.example"


@pytest.mark.parametrize(
    ("headers", "left", "most", "until"),
    [
        (("X-RateLimit", "300", "287", "2026-03-03T12:05:00.000Z"), 287, 300, SOON),  # Mastodon
        (("RateLimit", "3000;w=300", "2999", str(int(SOON.timestamp()))), 2999, 3000, SOON),  # Bluesky
        (("x-rate-limit", "900", "899", str(int(SOON.timestamp()))), 899, 900, SOON),  # X
        (("X-Ratelimit", "", "95.0", "300"), 95, None, SOON),  # Reddit
    ],
)
def test_every_family_of_headers_is_understood(headers, left, most, until):
    from multidict import CIMultiDict

    family, *told = headers
    names = (f"{family}-Limit", f"{family}-Remaining", f"{family}-Reset")
    heard = CIMultiDict(zip(names, told, strict=True))
    assert allowance(HOST, heard, NOW) == Allowance(HOST, left, most, until)


def test_meta_tells_shares_and_the_largest_counts():
    page = {"7": [{"type": "pages", "call_count": 28, "total_time": 71.4, "estimated_time_to_regain_access": 0}]}
    headers = {"X-App-Usage": '{"call_count": 12, "total_cputime": 5}', "X-Business-Use-Case-Usage": json.dumps(page)}
    assert allowance(HOST, headers, NOW) == Allowance(HOST, 29, 100, None, percent=True)
    assert allowance(HOST, {"X-App-Usage": '{"call_count": 130}'}, NOW).left == 0


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-RateLimit-Remaining": "many"},
        {"X-RateLimit-Remaining": "-1"},
        {"X-RateLimit-Remaining": "²"},
        {"X-App-Usage": "<html>"},
        {"X-App-Usage": "[1]"},
        {"X-Business-Use-Case-Usage": '{"7": [{"call_count": "x"}, 5], "8": 1}'},
    ],
)
def test_what_says_nothing_of_it_is_no_allowance(headers):
    assert allowance(HOST, headers, NOW) is None


def heard(*told):
    made = Allowances()
    for left, most, until in told:
        headers = {"X-RateLimit-Remaining": str(left), "X-RateLimit-Limit": str(most)}
        made.hear(HOST, headers | ({"X-RateLimit-Reset": until.isoformat()} if until else {}), NOW)
    return made


def test_of_what_a_host_counts_the_scarcest_is_told_and_of_one_thing_the_newest():
    made = heard((250, 300, SOON), (249, 300, SOON), (3, 10, SOON), (9, 1000, NOW - timedelta(seconds=1)))
    assert [(one.left, one.most) for one in made.of([HOST], NOW)] == [(3, 10)]
    assert heard((250, 300, SOON), (249, 300, SOON)).of([HOST], NOW)[0].left == 249
    assert made.of(["other.example"], NOW) == ()


def test_it_holds_until_all_is_counted_anew():
    assert heard((3, 10, SOON)).of([HOST], SOON) == ()
    made = heard((3, 10, None))
    assert made.of([HOST], NOW + KEPT / 2)
    assert made.of([HOST], NOW + KEPT) == ()
