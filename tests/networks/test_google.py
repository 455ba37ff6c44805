import json

import pytest

from cmdesk.networks import google
from cmdesk.networks.base import NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer

SERVICE = google.service("https://youtube.googleapis.com", "youtube.force-ssl")


def refused(status: int, reason: str = "", named: str = "") -> Answer:
    error = {"code": status, "message": "No.", "status": named, "errors": [{"reason": reason}] if reason else []}
    return Answer(status, {}, json.dumps({"error": error}).encode(), "https://youtube.googleapis.com/x")


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (refused(401, "authError"), SignInNeeded, "sign-in"),
        (refused(403, "quotaExceeded"), TryLater, "quota-used"),
        (refused(429, "", "RESOURCE_EXHAUSTED"), TryLater, "quota-used"),
        (refused(403, "rateLimitExceeded"), TryLater, "http-status"),
        (refused(403, "commentsDisabled"), Refused, "comments-closed"),
        (refused(403, "insufficientPermissions"), Refused, "permission-missing"),
        (refused(403, "accessNotConfigured"), Refused, "api-off"),
        (refused(404, "commentNotFound"), Refused, "answered-post-gone"),
        (refused(404, "", "NOT_FOUND"), Refused, "answered-post-gone"),
        (refused(400, "commentTextTooLong"), Refused, "post-refused"),
        (refused(400, "processingFailure"), NoAnswer, "no-answer"),
        (refused(500, "backendError"), NoAnswer, "no-answer"),
        (refused(503), NoAnswer, "no-answer"),
    ],
)
def test_a_refusal_is_known_by_its_reason(answer, kind, code):
    error = SERVICE.commit_failure(answer)
    assert type(error) is kind
    assert error.trouble.code == code


def test_who_only_reads_comes_back_later():
    assert isinstance(SERVICE.failure(refused(400, "processingFailure")), TryLater)
    assert isinstance(SERVICE.failure(refused(500, "backendError")), TryLater)


def test_the_missing_permission_is_named():
    error = SERVICE.failure(refused(403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"))
    assert error is not None
    assert error.trouble.data["permission"] == "youtube.force-ssl"


def test_one_signs_in_for_good_and_agrees_again():
    authority = google.authority("youtube.force-ssl")
    assert authority.scopes == ("https://www.googleapis.com/auth/youtube.force-ssl",)
    assert dict(authority.extra) == {"access_type": "offline", "prompt": "consent"}
    assert authority.path == "/token"
