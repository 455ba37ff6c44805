"""How an account signs in to its mail servers: with a password, or with a token of Google or Microsoft.

A token comes from a client that the person made there (see own_client); it lasts an hour and is renewed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from cmdesk.domain.journal import Contact
from cmdesk.networks import google, own_client
from cmdesk.networks import mail_sending as sending
from cmdesk.networks.base import Account, Facts, FormField, NetworkError, SignInNeeded, Tools, TryLater
from cmdesk.networks.mail_connection import (
    Line,
    Login,
    MailServer,
    SignInRefused,
    close_mailbox,
    on_line,
    open_mailbox,
    server,
)
from cmdesk.networks.mail_providers import Provider, guesses, provider_named
from cmdesk.networks.own_client import Authority

Result = TypeVar("Result")

OFFICE = "https://login.microsoftonline.com/common/oauth2/v2.0"
# developers.google.com/gmail/imap/xoauth2-protocol and learn.microsoft.com/exchange/client-developer/
# legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth, read on 2026-11-20
AUTHORITIES: Mapping[str, Authority] = {
    "google": replace(google.authority(), scopes=("https://mail.google.com/",)),
    "microsoft": Authority(
        f"{OFFICE}/authorize",
        f"{OFFICE}/token",
        (
            "https://outlook.office.com/IMAP.AccessAsUser.All",
            "https://outlook.office.com/SMTP.Send",
            "offline_access",
        ),
        tells_end=True,
        localhost=True,
    ),
}
# What the window asks for beside the fields of a mailbox; on the command line one signs in with a password.
FIELDS = (
    FormField("sign_in", "How to sign in", required=False),
    own_client.CLIENT,
    own_client.CLIENT_SECRET,
    own_client.REFRESH_TOKEN,
)
SET_UP: Mapping[str, Facts] = {
    "google": Facts(
        needs="A Google account, and a client of your own: free, and without review for yourself.",
        steps=(
            "Create a project, and in its library switch on the Gmail API.",
            "Under Google Auth Platform, Audience, choose External and press “Publish app”: while it is in testing, "
            "Google ends every sign-in after seven days.",
            "Under Clients, create a client of the type “Desktop app”.",
            "Copy its ID and its secret to here, and sign in. Google warns that it has not verified the app: it is "
            "yours, go on under “Advanced”.",
        ),
        console="https://console.cloud.google.com/auth/clients",
        costs="Nothing.",
        source="https://developers.google.com/gmail/imap/xoauth2-protocol",
        checked="2026-11-20",
    ),
    "microsoft": Facts(
        needs="A Microsoft account that may register an app: free, in any Entra directory.",
        steps=(
            "Under App registrations, press “New registration”. As supported account types choose any directory "
            "and personal Microsoft accounts.",
            "As redirect URI choose “Public client/native (mobile & desktop)” and give it the address that is shown "
            "below.",
            "Copy the Application (client) ID to here. No secret is needed.",
            "In a company, its administrator may have to agree once, and to allow IMAP and authenticated SMTP for "
            "the mailbox.",
        ),
        console="https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade",
        costs="Nothing.",
        source="https://learn.microsoft.com/entra/identity-platform/quickstart-register-app",
        checked="2026-11-20",
    ),
}


def authority_of(account: Account) -> Authority | None:
    """Where the account's tokens come from; None where it signs in with a password."""
    return AUTHORITIES.get(account.settings.get("sign_in", ""))


def login_of(settings: Mapping[str, str], secret: Mapping[str, str]) -> Login:
    """How one signs in with these. Raises SignInNeeded where what it takes is missing."""
    user, ca_file = settings.get("user") or settings["address"], settings.get("ca_file", "")
    if settings.get("sign_in", "") in AUTHORITIES:
        if not secret.get("token"):
            raise SignInNeeded("token-missing")
        return Login(user, "", ca_file, secret["token"])
    if not secret.get("password"):
        raise SignInNeeded("password-missing")
    return Login(user, secret["password"], ca_file)


async def fresh(account: Account, tools: Tools) -> Account:
    """The account with a token that lasts some minutes more, where it signs in with one."""
    authority = authority_of(account)
    return account if authority is None else await own_client.fresh(authority, account, tools)


def lasts(account: Account, now: datetime) -> timedelta | None:
    """How long the server will listen to who signed in with this token; None: for as long as it likes."""
    until = account.secret.get("until", "")
    if authority_of(account) is None or not until:
        return None
    return datetime.fromisoformat(until) - now


async def converse_as(
    account: Account, kind: str, work: Callable[[MailServer, Login, Line], Result], tools: Tools
) -> Result:
    """Talk to a server ("imap", "smtp") of an account. Raises NetworkError.

    Where it refuses a token, another one is asked for, once: nothing had been said but who we are.
    """
    where = server(account.settings, kind)
    account = await fresh(account, tools)

    async def talk() -> Result:
        return await converse(
            where, kind.upper(), partial(work, where, login_of(account.settings, account.secret)), tools
        )

    try:
        return await talk()
    except SignInRefused:
        authority = authority_of(account)
        if authority is None:
            raise
        account = await own_client.another(authority, account, tools)
    return await talk()


async def converse(where: MailServer, method: str, work: Callable[[Line], Result], tools: Tools) -> Result:
    """Talk to a mail server in a thread of its own; written down as a contact. Raises NetworkError."""
    if tools.http.offline:
        raise TryLater("offline")
    status = 0
    try:
        result = await on_line(work)
        status = 200
        return result
    finally:
        tools.http.note(Contact(tools.now(), where.host, method, "account", status, 0))


def candidates(kind: str, given: Mapping[str, str], provider: Provider | None, address: str) -> Sequence[MailServer]:
    """The servers to try: the one that was named, the provider's, or good guesses."""
    host = given.get(f"{kind}_host", "")
    if host and (f"{kind}_port" in given or provider_named(host) is None):
        return (server(given, kind),)
    if provider is not None:
        return (provider.imap if kind == "imap" else provider.smtp,)
    return guesses(address.rpartition("@")[2].lower(), kind)


async def answering(kind: str, servers: Sequence[MailServer], login: Login, tools: Tools) -> MailServer:
    """The first server that lets us in. One that refuses the password is the right one: nothing else is tried."""
    failure: NetworkError = TryLater("unknown-host", host="")
    for where in servers:

        def check(line: Line, where: MailServer = where) -> None:
            if kind == "imap":
                close_mailbox(open_mailbox(where, login, line))
            else:
                sending.check_sending(where, login, line)

        try:
            await converse(where, kind.upper(), check, tools)
        except SignInNeeded:
            raise
        except NetworkError as error:
            failure = error
            if error.trouble.code == "offline":
                break
        else:
            return where
    raise failure
