"""What a person must be asked to connect an account, and the sign-in through the browser."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from cmdesk.domain.troubles import Problem
from cmdesk.networks.abilities import Ability, abilities, publishes
from cmdesk.networks.base import Connected, Facts, FormField, Network, Revokes, Tools
from cmdesk.networks.by_hand import ByHand


@dataclass(frozen=True)
class NetworkForm:
    """A network as the window offers it."""

    name: str
    title: str
    fields: tuple[FormField, ...]
    in_browser: bool  # one can sign in there with the browser
    publishes: bool  # posts of one's own, not only answers
    offered: bool = True  # among the networks to choose from
    abilities: tuple[Ability, ...] = ()
    facts: Facts | None = None
    shows_code: bool = True  # where the browser cannot come back, its page shows something to paste
    by_hand: bool = False  # a person publishes there; cmdesk makes everything ready
    own_app: bool = False  # a person makes an app there first
    own_client: bool = False  # and signs in with it in the browser
    revokes: bool = False  # it can be asked to forget what an account signed in with
    in_short: str = ""  # what it brings
    join: str = ""  # the page where one makes an account


@dataclass(frozen=True)
class MailHint:
    """What is known of a mailbox from its address alone; `provider` is "" where the servers are only guessed."""

    provider: str
    app_password: bool
    oauth_only: bool
    servers: Mapping[str, str]  # by the name of the form's field
    signs_in: str = ""  # "google", "microsoft": also in the browser, as a client of one's own


@runtime_checkable
class SignsIn(Protocol):
    """A network where one signs in with the browser."""

    async def begin(self, server: str, tools: Tools, redirect: str) -> Any: ...
    async def finish(self, sign_in: Any, code: str, tools: Tools) -> Connected: ...


@runtime_checkable
class SignsInWith(Protocol):
    """A network where one signs in with the browser, as a client that the person made there."""

    def begin_with(self, answers: Mapping[str, str], redirect: str) -> Any: ...
    async def finish(self, sign_in: Any, code: str, tools: Tools) -> Connected: ...


def forms(networks: Mapping[str, Network]) -> tuple[NetworkForm, ...]:
    return tuple(
        NetworkForm(
            one.name,
            one.title,
            tuple(one.fields),
            isinstance(one, SignsIn),
            publishes(one),
            one.offered,
            abilities(one),
            one.facts,
            getattr(one, "shows_code", True),
            isinstance(one, ByHand),
            one.own_app,
            isinstance(one, SignsInWith),
            isinstance(one, Revokes),
            one.in_short,
            one.join,
        )
        for one in networks.values()
    )


async def guess(typed: str, tools: Tools) -> Any:
    """What a person means by a name, an address or a link: guess.Closed, or some guess.Guess, the likeliest first."""
    from cmdesk.networks.guess import by_asking, by_shape

    found = by_shape(typed)
    return await by_asking(typed, tools) if found is None else found


def mail_hint(address: str, signs_in: str = "") -> MailHint:
    """Where the mail of an address is, as far as its domain tells, or where one signs in."""
    from cmdesk.networks.mail_providers import guesses, provider_for

    domain = address.strip().rpartition("@")[2].lower()
    provider = provider_for(address.strip(), signs_in=signs_in)
    if provider is None and "." not in domain:
        return MailHint("", False, False, {})
    found = {
        "imap": provider.imap if provider is not None else guesses(domain, "imap")[0],
        "smtp": provider.smtp if provider is not None else guesses(domain, "smtp")[0],
    }
    servers: dict[str, str] = {}
    for kind, where in found.items():
        servers |= {
            f"{kind}_host": where.host,
            f"{kind}_port": str(where.port),
            f"{kind}_security": where.security,
        }
    if provider is None:
        return MailHint("", False, False, servers)
    return MailHint(provider.name, provider.app_password, provider.oauth_only, servers, provider.signs_in)


async def sign_in(
    network: SignsIn, server: str, tools: Tools, page: str, show: Callable[[str], None], seconds: float | None = None
) -> Connected:
    """Sign in with the browser; `show` is given the address to open there, `page` is what it shows at the end.

    Raises Problem("no-way-back") where no door can be opened on this computer: then a code must be pasted.
    """

    async def begin(redirect: str) -> Any:
        return await network.begin(server, tools, redirect)

    return await _through_the_door(network, begin, tools, page, show, seconds)


async def sign_in_with(
    network: SignsInWith,
    answers: Mapping[str, str],
    tools: Tools,
    page: str,
    show: Callable[[str], None],
    seconds: float | None = None,
) -> Connected:
    """The same with a client of the person's own, whose form says which."""

    async def begin(redirect: str) -> Any:
        return network.begin_with(answers, redirect)

    return await _through_the_door(network, begin, tools, page, show, seconds)


async def _through_the_door(
    network: SignsIn | SignsInWith,
    begin: Callable[[str], Awaitable[Any]],
    tools: Tools,
    page: str,
    show: Callable[[str], None],
    seconds: float | None,
) -> Connected:
    from cmdesk.networks.oauth import OUT_OF_BAND, SIGN_IN_SECONDS, Loopback

    async with Loopback(page) as loopback:
        if loopback.redirect == OUT_OF_BAND:
            raise Problem("no-way-back")
        under_way = await begin(loopback.redirect)
        show(under_way.authorize_url)
        names = getattr(under_way, "answers", ("code",))
        code = await loopback.code(under_way.state, SIGN_IN_SECONDS if seconds is None else seconds, names)
        return await network.finish(under_way, code, tools)
