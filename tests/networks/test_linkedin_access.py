import json
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.networks import linkedin_access as access
from cmdesk.networks.base import Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def refused(status: int, message: str = "no", **headers: str) -> Answer:
    return Answer(status, headers, json.dumps({"message": message}).encode(), "https://api.linkedin.com/rest/posts")


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (refused(401), SignInNeeded, "sign-in"),
        (refused(403), Refused, "permission-missing"),
        (refused(404), Refused, "answered-post-gone"),
        (refused(422), Refused, "post-refused"),
        (refused(426), Refused, "interface-outdated"),
        (refused(429), TryLater, "quota-used"),
    ],
)
def test_a_refusal_is_known_by_its_status(answer, kind, code):
    error = access.refusal(answer)
    assert type(error) is kind
    assert error.trouble.code == code


@pytest.mark.parametrize("status", [500, 502])
def test_what_broke_there_is_no_refusal(status):
    assert access.refusal(refused(status)) is None


def test_what_may_not_be_done_is_named():
    error = access.refusal(refused(403, "Not enough permissions to access: socialActions.DELETE.20260801"))
    assert error is not None
    assert error.trouble.data["permission"] == "socialActions.DELETE.20260801"


def test_an_outdated_interface_says_which():
    error = access.refusal(refused(426, "Requested version 20260801 is not active"))
    assert error is not None
    assert error.trouble.data["version"] == access.VERSION


def test_an_account_ends_with_what_a_person_signed_in_with():
    year = NOON + timedelta(days=365)
    assert access.ends({}, NOON) == NOON
    assert access.ends({"refresh_token": "r", "ends": year.isoformat()}, NOON) == year
    assert access.ends({"refresh_token": "r"}, NOON) is None
