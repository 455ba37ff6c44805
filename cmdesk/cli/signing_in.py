"""Signing in for a new account: in the browser, with a code that comes back or is pasted, or with what was made there.

A secret is never an argument: it would stay in the history of the shell.
"""

import getpass
import html
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import Any

from cmdesk.cli.voice import Sorry, Voice, WrongUse
from cmdesk.cli.workshop import Workshop
from cmdesk.sentences import sentence


def fields_of(network: Any, in_browser: bool) -> tuple[Any, ...]:
    """What the form of a network asks for; of a mailbox more, where one signs in to it `in_browser`."""
    from cmdesk.networks.mail_signing import FIELDS

    return (*network.fields, *FIELDS) if network.name == "mail" and in_browser else tuple(network.fields)


def sign_in(asked: Namespace, voice: Voice, shop: Workshop) -> tuple[int, bool]:
    """Connect the account that was asked for: its id, and whether the keyring keeps its secret."""
    network: Any = shop.desk.networks[asked.network]
    with_token = network.name == "mail" and bool(getattr(asked, "sign_in", ""))
    fields = fields_of(network, with_token)
    answers = {field.name: getattr(asked, field.name, "") for field in fields if not field.secret}
    for field in fields:
        if field.required and not field.secret and not answers[field.name]:
            answers[field.name] = _typed(voice, asked, field)
    own_client = hasattr(network, "begin_with") and (network.name != "mail" or with_token)
    in_browser = own_client or hasattr(network, "begin")
    if in_browser and not asked.token and (asked.code or sys.stdin.isatty()):
        through = _as_own_client if own_client else _in_browser
        return through(asked, voice, shop, fields, answers)
    for field in fields:
        if field.secret and not (with_token and field.name == "password"):
            answers[field.name] = _secret(voice, field)
    return shop.do(shop.desk.connect(asked.network, answers))


def _typed(voice: Voice, asked: Namespace, field: Any) -> str:
    """What a person types where an option was left out; a script must give the option."""
    if not sys.stdin.isatty():
        option = f"--{field.name.replace('_', '-')}"
        raise WrongUse(voice.tr("{network} needs the option {option}.", network=asked.network, option=option))
    print(f"{voice.tr(field.label)} ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _secret(voice: Voice, field: Any) -> str:
    """A secret from a prompt that does not show it, or the next line of standard input."""
    label = voice.tr(field.label)
    if sys.stdin.isatty():
        told = f"{label} " if field.required else f"{label} ({voice.tr('empty where there is none')}) "
        return getpass.getpass(told, stream=sys.stderr)
    secret = sys.stdin.readline().rstrip("\r\n")
    if not secret and field.required:
        raise WrongUse(voice.tr("Nothing came from standard input, where the secret is read."))
    return secret


def _in_browser(
    asked: Namespace, voice: Voice, shop: Workshop, fields: tuple[Any, ...], answers: dict[str, str]
) -> tuple[int, bool]:
    """The code comes back by itself, or the person copies it."""
    tr, server = voice.tr, answers["server"]
    network: Any = shop.desk.networks[asked.network]
    shows_code = getattr(network, "shows_code", True)
    if not asked.code or not shows_code:
        found = _through_the_door(voice, shop, lambda page, show: shop.desk.sign_in(asked.network, server, page, show))
        if found is not None:
            return found
    under_way = shop.do(shop.desk.begin_sign_in(asked.network, server))
    _show(voice, under_way.authorize_url)
    if not shows_code:  # it shows a password, which goes with the name of who signed in there
        for field in fields:
            if not field.secret and not answers[field.name]:
                answers[field.name] = _typed(voice, asked, field)
        answers |= {field.name: _secret(voice, field) for field in fields if field.secret}
        return shop.do(shop.desk.connect(asked.network, answers))
    return shop.do(
        shop.desk.finish_sign_in(
            asked.network, under_way, _pasted(voice, tr("Then paste the code that the page shows:"))
        )
    )


def _as_own_client(
    asked: Namespace, voice: Voice, shop: Workshop, fields: tuple[Any, ...], answers: dict[str, str]
) -> tuple[int, bool]:
    """As a client of the person's own; where the browser runs elsewhere, the address at which it ends is pasted."""
    from cmdesk.networks.oauth import DOOR, code_in

    for field in fields:
        if field.secret and field.name not in ("password", "refresh_token"):
            answers[field.name] = _secret(voice, field)
    if not asked.code:
        found = _through_the_door(
            voice, shop, lambda page, show: shop.desk.sign_in_with(asked.network, answers, page, show)
        )
        if found is not None:
            return found
    under_way = shop.do(shop.desk.begin_sign_in_with(asked.network, answers, DOOR))
    _show(voice, under_way.authorize_url)
    told = voice.tr(
        "At the end the browser fails to open a page of this computer, which is right. Paste the address of that page:"
    )
    code = code_in(_pasted(voice, told), under_way.state)
    return shop.do(shop.desk.finish_sign_in(asked.network, under_way, code))


def _through_the_door(
    voice: Voice, shop: Workshop, begin: Callable[[str, Callable[[str], None]], Any]
) -> tuple[int, bool] | None:
    """Wait for the browser; None where it cannot come back to this computer."""
    from cmdesk.domain.troubles import Problem

    words = html.escape(voice.tr("You are signed in. You can close this page and go back to cmdesk."))
    page = f'<!doctype html><meta charset="utf-8"><title>cmdesk</title><p>{words}</p>'
    try:
        found: tuple[int, bool] = shop.do(begin(page, lambda address: _show(voice, address)))
    except Problem as problem:
        if problem.trouble.code != "no-way-back":
            raise
        voice.say(sentence(problem.trouble, voice.tr))
        return None
    return found


def _show(voice: Voice, address: str) -> None:
    voice.say(voice.tr("Open this address in the browser and sign in there:"))
    voice.say(address)


def _pasted(voice: Voice, told: str) -> str:
    voice.say(told)
    code = sys.stdin.readline().strip()
    if not code:
        raise Sorry(voice.tr("No code was given; nothing was changed."))
    return code
