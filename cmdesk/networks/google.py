"""Google's APIs, reached with a client of one's own: signing in, and what their refusals mean.

While such a client is "in testing", Google takes its sign-ins back after seven days: it must be published, which asks
for no review as long as it is used by its owner.
"""

from datetime import timedelta
from functools import partial

from cmdesk.networks.base import NetworkError, NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.own_client import CLIENT, CLIENT_SECRET, REFRESH_TOKEN, Authority
from cmdesk.networks.service import Service
from cmdesk.networks.told import Json, dicts, inside, text_of, words_in

FIELDS = (CLIENT, CLIENT_SECRET, REFRESH_TOKEN)
SCOPE = "https://www.googleapis.com/auth/"
# developers.google.com/youtube/v3/docs/errors and cloud.google.com/apis/design/errors, read on 2026-11-20
DAY_OVER = ("quotaExceeded", "dailyLimitExceeded", "RESOURCE_EXHAUSTED")
TOO_FAST = ("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED")
GONE = (
    "commentNotFound", "parentCommentNotFound", "videoNotFound", "commentThreadNotFound", "notFound", "NOT_FOUND",
    "parentCommentIsPrivate",
)  # fmt: skip
CLOSED = ("commentsDisabled", "videoCommentsDisabled")
NO_SCOPE = ("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientScopes")
SWITCHED_OFF = ("accessNotConfigured", "SERVICE_DISABLED")
UNDECIDED = ("processingFailure", "backendError", "internalError")


def authority(*scopes: str) -> Authority:
    return Authority(
        "https://accounts.google.com/o/oauth2/v2/auth",
        "https://oauth2.googleapis.com/token",
        tuple(SCOPE + scope for scope in scopes),
        (("access_type", "offline"), ("prompt", "consent")),
        tells_end=True,
    )


def reasons(answer: Answer) -> tuple[str, ...]:
    """Why it said no: the words that are meant for programs."""
    error: Json = inside(words_in(answer), "error")
    named = [text_of(each, "reason") for part in ("errors", "details") for each in dicts(error.get(part))]
    return tuple(each for each in (*named, text_of(error, "status")) if each)


def service(api: str, scope: str) -> Service:
    """One of its APIs, and what a person agrees to for it."""
    return Service(api, partial(refusal, scope))


def refusal(scope: str, answer: Answer) -> NetworkError | None:
    """What its words for "no" mean."""
    why = reasons(answer)

    def one(of: tuple[str, ...]) -> bool:
        return any(each in of for each in why)

    host = answer.host
    if answer.status == 401:
        return SignInNeeded("sign-in", host=host)
    if one(TOO_FAST):
        return TryLater("http-status", after=answer.after or timedelta(minutes=1), status="429", host=host)
    if one(DAY_OVER):
        return TryLater("quota-used", after=answer.after or timedelta(hours=1), host=host)
    if one(SWITCHED_OFF):
        return Refused("api-off", host=host)
    if one(NO_SCOPE):
        return Refused("permission-missing", host=host, permission=scope)
    if one(CLOSED):
        return Refused("comments-closed", host=host)
    if one(GONE):
        return Refused("answered-post-gone", host=host)
    if one(UNDECIDED):
        return NoAnswer("no-answer", host=host, reason=why[0])
    if not why or answer.status >= 500 or answer.status == 429:
        return None
    said = text_of(inside(words_in(answer), "error"), "message")
    return Refused("post-refused", host=host, status=str(answer.status), text=said[:300], reason=why[0])
