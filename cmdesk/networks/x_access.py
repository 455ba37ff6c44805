"""Getting to X: who may, what its refusals mean, and the money that each request is counted with."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta

from cmdesk.networks import x_prices
from cmdesk.networks.base import Account, NetworkError, Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.own_client import Authority
from cmdesk.networks.service import Service
from cmdesk.networks.told import text_of, words_in

SCOPES = ("tweet.read", "tweet.write", "tweet.moderate.write", "users.read", "media.write", "offline.access")
CHARGED_PERHAPS = ("timeout", "connection-lost", "broken-answer")  # it may have reached them
SPENT = timedelta(hours=6)  # until it is asked again whether there is credit


def authority(answers: Mapping[str, str]) -> Authority:
    """A client of the kind “Native App” has no secret; any other shows it as a password."""
    return Authority(
        "https://x.com/i/oauth2/authorize",
        "https://api.x.com/2/oauth2/token",
        SCOPES,
        basic=bool(answers.get("client_secret", "").strip()),
    )


def refusal(answer: Answer) -> NetworkError | None:
    """What its problems (RFC 9457) mean."""
    host, told = answer.host, words_in(answer)
    kind, said = text_of(told, "type"), text_of(told, "detail") or text_of(told, "title")
    if answer.status == 402 or kind.endswith(("/credits-depleted", "/usage-capped")):
        return TryLater("credits-out", after=SPENT, host=host)
    if answer.status == 403 and kind.endswith(
        ("/client-forbidden", "/oauth1-permissions", "/unsupported-authentication")
    ):
        return Refused("permission-missing", host=host, permission=text_of(told, "reason") or text_of(told, "title"))
    if answer.status == 404 or kind.endswith("/resource-not-found"):
        return Refused("answered-post-gone", host=host)
    if answer.status in (400, 403) and said:
        return Refused("post-refused", host=host, status=str(answer.status), text=said[:300])
    return None


X = Service("https://api.x.com", refusal)


@asynccontextmanager
async def paid(account: Account, price: int, tools: Tools) -> AsyncIterator[None]:
    """Count it before it is charged, and take it back where certainly nothing was done.

    Raises Refused("cap-reached") where it would be more than a person allowed.
    """
    if not await tools.spend(account, price, x_prices.budget(account, tools.now())):
        raise Refused("cap-reached", cap=dollars(account))
    try:
        yield
    except (TryLater, Refused, SignInNeeded) as error:
        if error.trouble.code not in CHARGED_PERHAPS:
            await give_back(account, price, tools)
        raise


async def give_back(account: Account, price: int, tools: Tools) -> None:
    """What was counted and will not be charged."""
    await tools.spend(account, -price, x_prices.budget(account, tools.now()))


def dollars(account: Account) -> str:
    """The sum that a person set."""
    return f"{x_prices.cap_of(account.settings) / x_prices.DOLLAR:.2f}"
