"""The accounts: connect, list, forget."""

from argparse import Namespace
from typing import Any

from cmdesk.cli.signing_in import sign_in
from cmdesk.cli.voice import Voice, moment, stamp
from cmdesk.cli.watching import one_account
from cmdesk.cli.workshop import looking, now, working
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
    from cmdesk.networks import BY_NAME

    with looking(asked) as store, store.read() as db:
        row = one_account(voice, accounts.every(db), asked.account)
        network = BY_NAME.get(row.network)
        card = account_health.card(db, row.id, now(), network.reached_at if network is not None else ())
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
        made, kept = sign_in(asked, voice, shop)
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
