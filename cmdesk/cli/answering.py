"""Conversations and what leaves: read them, answer, publish, decide about what is unsure."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any

from cmdesk.cli.inbox import conversation
from cmdesk.cli.voice import Sorry, Voice, WrongUse, moment, stamp
from cmdesk.cli.watching import one_account
from cmdesk.cli.workshop import Workshop, looking, now, working
from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.conversations import ConversationRow, Entry, EntryKind, Thread
from cmdesk.domain.outbox import BadMove, OutboxRow, Outgoing
from cmdesk.domain.outbox import State as DeliveryState
from cmdesk.domain.troubles import Trouble
from cmdesk.sentences import reason_sentence, sentence
from cmdesk.store import accounts, clocks, conversations, drafts, outbox, outbox_rows

PAGE = 200
DECISIONS = ("sent", "again", "cancel")
SOON = timedelta(seconds=8)  # a look-up this near is worth waiting for


def show(asked: Namespace, voice: Voice) -> None:
    with looking(asked) as store, store.read() as db:
        thread = conversations.thread(db, asked.id)
        hours = clocks.hours(db)
    if thread is None:
        raise Sorry(voice.tr("No conversation has the number {id}.", id=asked.id))
    told = [_entry(voice, entry) for entry in thread.entries]
    voice.document(conversation(thread.row, now(), hours) | {"queries": list(thread.queries), "entries": told})
    voice.show(thread.row.subject or thread.row.name)
    for entry in thread.entries:
        voice.show("", f"— {_who(voice, entry, thread.row)}, {moment(entry.time)}")
        if entry.title:
            voice.show(entry.title)
        voice.show(entry.text)
        if entry.reason:
            voice.show(reason_sentence(entry.reason, voice.tr))


def _entry(voice: Voice, entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "kind": entry.kind.value,
        "author": entry.author,
        "time": stamp(entry.time),
        "title": entry.title,
        "text": entry.text,
        "address": entry.link,
        "state": None if entry.delivery_state is None else entry.delivery_state.value,
        "reason": reason_sentence(entry.reason, voice.tr),
    }


def _who(voice: Voice, entry: Entry, about: ConversationRow) -> str:
    match entry.kind:
        case EntryKind.NOTE:
            return voice.tr("Private note")
        case EntryKind.DELIVERY:
            return f"{voice.tr('You')} ({state_word(voice, entry.delivery_state)})"
        case EntryKind.THEIRS:
            return entry.author or about.name or about.source or voice.tr("Somebody")
    return entry.author or voice.tr("You")


def state_word(voice: Voice, state: DeliveryState | None) -> str:
    """Where a delivery stands, in a word."""
    tr = voice.tr
    match state:
        case DeliveryState.QUEUED:
            return tr("waiting to leave")
        case DeliveryState.SENDING:
            return tr("leaving")
        case DeliveryState.UNSURE:
            return tr("unsure")
        case DeliveryState.SENT:
            return tr("sent")
        case DeliveryState.FAILED:
            return tr("not sent")
        case DeliveryState.MISSED:
            return tr("missed")
        case DeliveryState.HELD:
            return tr("held")
        case DeliveryState.CANCELLED:
            return tr("cancelled")
    return tr("draft")


def reply(asked: Namespace, voice: Voice) -> int:
    text = typed(asked.text)
    with working(asked, voice) as shop:
        thread: Thread | None = shop.ask(conversations.thread, asked.id)
        if thread is None:
            raise Sorry(voice.tr("No conversation has the number {id}.", id=asked.id))
        account = None if thread.row.account_id is None else shop.ask(accounts.one, thread.row.account_id)
        if account is None or not thread.reply_to:
            raise Sorry(sentence(Trouble("reply-unavailable"), voice.tr))
        _check(shop, voice, account, text, thread.reply_to)
        return _leave(shop, voice, shop.do(shop.desk.reply(asked.id, text)))


def post(asked: Namespace, voice: Voice) -> int:
    text = typed(asked.text)
    with working(asked, voice) as shop:
        account = one_account(voice, shop.ask(accounts.every), asked.account)
        _check(shop, voice, account, text)
        draft = shop.write(drafts.start, text, [account.id], now())
        (delivery,) = shop.do(shop.desk.send_draft(draft))
        return _leave(shop, voice, delivery)


def typed(text: str) -> str:
    """The text that was given, or standard input where it is a dash."""
    return sys.stdin.read().rstrip("\n") if text == "-" else text


def _check(shop: Workshop, voice: Voice, account: AccountRow, text: str, reply_to: str = "") -> None:
    """Nothing is queued that the network is known to refuse."""
    if not text.strip():
        raise Sorry(sentence(Trouble("empty-text"), voice.tr))
    plan = shop.desk.plan(account, text, reply_to)
    if plan is None:
        raise Sorry(voice.tr("{name} cannot publish.", name=account.name))
    if plan.troubles:
        raise Sorry(" ".join(sentence(trouble, voice.tr) for trouble in plan.troubles))


def _leave(shop: Workshop, voice: Voice, delivery: int) -> int:
    """Send it, and look once whether it is out when no answer came; say how it ended."""
    shop.do(shop.send())
    post: Outgoing | None = shop.ask(outbox.one, delivery)
    if post is not None and post.state is DeliveryState.UNSURE and post.look_after is not None:
        wait = post.look_after - now()
        if wait <= SOON:
            shop.do(asyncio.sleep(max(wait.total_seconds(), 0) + 0.05))
            shop.do(shop.send())
            post = shop.ask(outbox.one, delivery)
    row = _one(shop, delivery)
    voice.document(_delivery(voice, row))
    _tell_end(shop, voice, row)
    return 0 if row.state is DeliveryState.SENT else 1


def _one(shop: Workshop, delivery: int) -> OutboxRow:
    rows: Sequence[OutboxRow] = shop.ask(partial(outbox_rows.rows, delivery_id=delivery))
    return rows[0]


def _tell_end(shop: Workshop, voice: Voice, row: OutboxRow) -> None:
    tr = voice.tr
    if row.state is DeliveryState.SENT:
        voice.show(tr("Sent."), *([row.address] if row.address else []))
        return
    reason = reason_sentence(row.reason, tr)
    if not reason and row.state is DeliveryState.QUEUED:
        account = shop.ask(accounts.one, row.account_id)
        if account is not None and account.trouble is not None:
            reason = sentence(account.trouble, tr)
    if reason:
        voice.say(reason)
    match row.state:
        case DeliveryState.QUEUED:
            voice.say(
                tr(
                    "It waits in the outbox ({id}) and leaves with the next “cmdesk sync”, or once the window is open.",
                    id=row.id,
                )
            )
        case DeliveryState.UNSURE:
            voice.say(
                tr(
                    "Nobody knows whether it is out. Look, then say “cmdesk outbox --resolve {id} sent” or “again”.",
                    id=row.id,
                )
            )
        case DeliveryState.HELD:
            voice.say(
                tr(
                    "Nothing has left. Read the conversation, then say “cmdesk outbox --resolve {id} again” or "
                    "“cancel”.",
                    id=row.id,
                )
            )
        case _:
            voice.say(tr("It was not sent; it is in the outbox ({id}).", id=row.id))


def outbox_(asked: Namespace, voice: Voice) -> int:
    if asked.resolve is not None:
        return _resolve(asked, voice, *asked.resolve)
    with looking(asked) as store, store.read() as db:
        rows = outbox_rows.rows(db, None, asked.limit)
    _tell(voice, rows)
    return 0


def _resolve(asked: Namespace, voice: Voice, number: str, decision: str) -> int:
    tr = voice.tr
    if not number.isdecimal() or decision not in DECISIONS:
        raise WrongUse(tr("Say the number of a delivery, then sent, again or cancel."))
    with working(asked, voice) as shop:
        if shop.ask(outbox.one, int(number)) is None:
            raise Sorry(tr("No delivery has the number {id}.", id=number))
        try:
            shop.do(shop.desk.decide(int(number), decision))
        except BadMove as error:
            state = shop.ask(outbox.one, int(number)).state
            word = state_word(voice, state)
            raise Sorry(tr("This delivery waits for no such decision: it is {state}.", state=word)) from error
        if decision == "again":
            shop.do(shop.send())
        rows = shop.ask(outbox_rows.rows, None, asked.limit)
        row = _one(shop, int(number))
        _tell(voice, rows)
        if decision == "again" and row.state is not DeliveryState.SENT:
            _tell_end(shop, voice, row)
            return 1
    return 0


def _tell(voice: Voice, rows: Sequence[OutboxRow]) -> None:
    voice.document([_delivery(voice, row) for row in rows])
    for row in rows:
        voice.show(
            f"{row.id}  {state_word(voice, row.state)}  {row.account}  {moment(row.due or row.not_before)}",
            f"    {' '.join(row.text.split())[:200]}",
            *([f"    {row.address}"] if row.address else []),
            *([f"    {reason_sentence(row.reason, voice.tr)}"] if row.reason else []),
        )
    if not rows:
        voice.say(voice.tr("The outbox is empty."))


def _delivery(voice: Voice, row: OutboxRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "account": row.account,
        "state": row.state.value,
        "text": row.text,
        "due": stamp(row.due or row.not_before),
        "attempts": row.attempts,
        "address": row.address,
        "reason": reason_sentence(row.reason, voice.tr),
    }
