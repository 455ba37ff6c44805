"""The accounts: connect, list, forget. A secret is never an argument: it would stay in the history of the shell."""

import getpass
import html
import sys
from argparse import Namespace
from typing import Any

from cmdesk.cli.voice import Sorry, Voice, WrongUse, moment, stamp
from cmdesk.cli.watching import one_account
from cmdesk.cli.workshop import Workshop, looking, now, working
from cmdesk.domain.accounts import AccountCard
from cmdesk.sentences import sentence
from cmdesk.store import account_health, accounts


def list_(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        rows = accounts.every(db)
    voice.document(
        [
            {
                "id": row.id,
                "network": row.network,
                "name": row.name,
                "health": row.health.value,
                "reason": sentence(row.trouble, voice.tr) if row.trouble is not None else "",
            }
            for row in rows
        ]
    )
    for row in rows:
        told = [f"    {sentence(row.trouble, voice.tr)}"] if row.trouble is not None else []
        voice.show(f"{row.id}  {row.network}  {row.name}  {row.health.value}", *told)
    if not rows:
        voice.say(voice.tr("No account is connected yet. Connect one with “cmdesk account add”."))


def show(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        row = one_account(voice, accounts.every(db), asked.account)
        card = account_health.card(db, row.id, now())
    assert card is not None  # it was just read
    voice.document(_document(card, voice))
    voice.show(*_lines(card, voice))


def _document(card: AccountCard, voice: Voice) -> dict[str, Any]:
    row, written = card.row, card.written
    return {
        "id": row.id,
        "network": row.network,
        "name": row.name,
        "handle": row.handle or row.name,
        "health": row.health.value,
        "reason": sentence(row.trouble, voice.tr) if row.trouble is not None else "",
        "paused": stamp(row.paused),
        "signed_in": stamp(row.signed_in),
        "expires": stamp(row.expires),
        "read": stamp(row.checked),
        "messages": card.kept,
        "waiting": card.waiting,
        "written": None
        if written is None
        else {"at": stamp(written.started), "outcome": written.event, "reason": written.reason},
        "streams": [
            {
                "name": each.name,
                "read": stamp(each.checked),
                "failures": each.failures,
                "next": stamp(each.next_try),
                "gap": stamp(each.gap),
            }
            for each in card.streams
        ],
        "day": {
            "hosts": card.traffic.hosts,
            "contacts": card.traffic.contacts,
            "unanswered": card.traffic.unanswered,
            "received": card.traffic.received,
        },
    }


def _lines(card: AccountCard, voice: Voice) -> list[str]:
    tr, row, day = voice.tr, card.row, card.traffic
    lines = [f"{row.id}  {row.network}  {row.name}  {'paused' if row.paused else row.health.value}"]
    if row.trouble is not None:
        lines.append(sentence(row.trouble, tr))
    facts = [
        (tr("Signed in"), moment(row.signed_in)),
        (tr("Sign in again before"), moment(row.expires)),
        (tr("Last read"), moment(row.checked)),
        (tr("Messages"), str(card.kept)),
        (tr("Waiting to leave"), str(card.waiting)),
    ]
    if (last := card.written) is not None:
        facts.append((tr("Last sent"), f"{moment(last.started)} {last.event or ''} {last.reason}".strip()))
    for each in card.streams:
        told = [moment(each.checked)]
        told += [tr("{n} failures in a row", n=each.failures)] if each.failures else []
        told += [tr("something may be missing before {time}", time=moment(each.gap))] if each.gap else []
        facts.append((each.name, ", ".join(told)))
    sizes = tr("{n} contacts, {lost} without an answer", n=day.contacts, lost=day.unanswered)
    facts.append((tr("Last 24 hours"), sizes))
    return lines + [f"{name}: {said}" for name, said in facts if said]


def remove(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        row = one_account(voice, shop.ask(accounts.every), asked.account)
        revoked = shop.do(shop.desk.remove_account(row.id))
    voice.document({"removed": row.id, "revoked": revoked})
    voice.show(voice.tr("{name} is forgotten. What was said through it stays.", name=row.name))
    if revoked:
        voice.show(voice.tr("The network has revoked its access, too."))


def add(asked: Namespace, voice: Voice) -> None:
    with working(asked, voice) as shop:
        network: Any = shop.desk.networks[asked.network]
        answers = {field.name: getattr(asked, field.name, "") for field in network.fields if not field.secret}
        for field in network.fields:
            if field.required and not field.secret and not answers[field.name]:
                answers[field.name] = _typed(voice, asked, field)
        if hasattr(network, "begin") and not asked.token and (asked.code or sys.stdin.isatty()):
            made, kept = _sign_in(asked, voice, shop, answers)
        else:
            answers |= {field.name: _secret(voice, voice.tr(field.label)) for field in network.fields if field.secret}
            made, kept = shop.do(shop.desk.connect(asked.network, answers))
        row = shop.ask(accounts.one, made)
    voice.document({"id": made, "network": row.network, "name": row.name, "kept": kept})
    voice.show(voice.tr("{name} is connected.", name=row.name))
    if not kept:
        voice.say(
            voice.tr(
                "There is no keyring on this computer that could keep the secret, so it is forgotten now. "
                "Set one up, or connect the account in the window, which keeps it while it is open."
            )
        )


def _typed(voice: Voice, asked: Namespace, field: Any) -> str:
    """What a person types where an option was left out; a script must give the option."""
    if not sys.stdin.isatty():
        option = f"--{field.name.replace('_', '-')}"
        raise WrongUse(voice.tr("{network} needs the option {option}.", network=asked.network, option=option))
    print(f"{voice.tr(field.label)} ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip()


def _secret(voice: Voice, label: str) -> str:
    """A secret from a prompt that does not show it, or the first line of standard input."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{label} ", stream=sys.stderr)
    secret = sys.stdin.readline().rstrip("\r\n")
    if not secret:
        raise WrongUse(voice.tr("Nothing came from standard input, where the secret is read."))
    return secret


def _sign_in(asked: Namespace, voice: Voice, shop: Workshop, answers: dict[str, str]) -> tuple[int, bool]:
    """In the browser: the code comes back by itself, or the person copies it."""
    tr, server = voice.tr, answers["server"]
    network: Any = shop.desk.networks[asked.network]
    shows_code = getattr(network, "shows_code", True)

    def show(address: str) -> None:
        voice.say(tr("Open this address in the browser and sign in there:"))
        voice.say(address)

    if not asked.code or not shows_code:
        from cmdesk.domain.troubles import Problem

        words = html.escape(tr("You are signed in. You can close this page and go back to cmdesk."))
        page = f'<!doctype html><meta charset="utf-8"><title>cmdesk</title><p>{words}</p>'
        try:
            return shop.do(shop.desk.sign_in(asked.network, server, page, show))
        except Problem as problem:
            if problem.trouble.code != "no-way-back":
                raise
            voice.say(sentence(problem.trouble, tr))
    under_way = shop.do(shop.desk.begin_sign_in(asked.network, server))
    show(under_way.authorize_url)
    if not shows_code:  # it shows a password, which goes with the name of who signed in there
        for field in network.fields:
            if not field.secret and not answers[field.name]:
                answers[field.name] = _typed(voice, asked, field)
        answers |= {field.name: _secret(voice, voice.tr(field.label)) for field in network.fields if field.secret}
        return shop.do(shop.desk.connect(asked.network, answers))
    voice.say(tr("Then paste the code that the page shows:"))
    code = sys.stdin.readline().strip()
    if not code:
        raise Sorry(tr("No code was given; nothing was changed."))
    return shop.do(shop.desk.finish_sign_in(asked.network, under_way, code))
