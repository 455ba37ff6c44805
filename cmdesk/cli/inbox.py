"""The conversations of the inbox: as a list, for programs, and as a table for spreadsheets."""

import csv
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TextIO

from cmdesk.cli.voice import Sorry, Voice, moment, stamp
from cmdesk.cli.workshop import looking, now
from cmdesk.domain.clock import Hours
from cmdesk.domain.conversations import ConversationRow, State, View
from cmdesk.domain.tables import cell
from cmdesk.domain.waiting import waiting
from cmdesk.store import clocks, conversations, departments, labels, views

PAGE = 200
COLUMNS = (
    *("id", "state", "network", "account", "source", "name", "role", "subject", "snippet", "latest", "waiting_since"),
    *("waited_minutes", "open_minutes_waited", "due", "minutes_left", "open_minutes_left", "late", "kind"),
    *("priority", "department", "reasons", "labels", "language", "sentiment", "unread", "starred", "mention"),
)


def inbox(asked: Namespace, voice: Voice) -> None:
    """List what a view shows; `--csv` writes the same to a file instead."""
    at = now()
    with looking(asked) as store, store.read() as db:
        view = _view(db, asked, voice)
        rows = list(_rows(db, view, asked.limit, at if asked.late else None))
        hours = clocks.hours(db)
    told = [conversation(row, at, hours) for row in rows]
    if asked.csv:
        _write(asked.csv, told, voice)
        return
    voice.document(told)
    for row, figures in zip(rows, told, strict=True):
        marks = ("●" if row.unread else " ") + ("★" if row.starred else " ") + ("!" if figures["late"] else " ")
        where = row.account or row.source or row.network
        voice.show(
            f"{row.id}  {marks} {moment(row.latest)}  {row.name}  [{where}]{_clock(row, figures, voice)}",
            f"    {row.subject or row.snippet}",
        )
    if not rows:
        voice.say(voice.tr("There is no conversation here."))


def _view(db: Any, asked: Namespace, voice: Voice) -> View:
    """What was asked for. Sorry: a name that nobody knows."""
    view = View(state=None if asked.state == "all" else State(asked.state), by_need=asked.need)
    if asked.view:
        view = replace(_named(views.every(db), asked.view, voice).view, by_need=asked.need)
    if asked.label:
        view = replace(view, label_id=_named(labels.every(db), asked.label, voice).id)
    if asked.department:
        view = replace(view, department_id=_named(departments.every(db), asked.department, voice).id)
    return view


def _named(known: Sequence[Any], name: str, voice: Voice) -> Any:
    found = next((each for each in known if each.name.casefold() == name.casefold()), None)
    if found is None:
        names = ", ".join(each.name for each in known) or "—"
        raise Sorry(voice.tr("There is nothing named “{name}”. There is: {names}.", name=name, names=names))
    return found


def _rows(db: Any, view: View, limit: int, late_at: datetime | None) -> Iterator[ConversationRow]:
    """Page by page; `late_at`: only those whose answer should be out by then, as the present tells and not the file."""
    after: ConversationRow | None = None
    while limit > 0:
        rows = conversations.page(db, view, after, PAGE)
        for row in rows:
            if limit > 0 and (late_at is None or row.is_late(late_at)):
                limit -= 1
                yield row
        if len(rows) < PAGE:
            return
        after = rows[-1]


def conversation(row: ConversationRow, at: datetime, hours: Hours) -> dict[str, Any]:
    """A conversation in plain values; its figures are those of the window."""
    figures = waiting(row, at, hours)
    return {
        "id": row.id,
        "state": row.state.value,
        "network": row.network,
        "account": row.account,
        "source": row.source,
        "name": row.name,
        "role": row.role.value,
        "subject": row.subject,
        "snippet": row.snippet,
        "latest": stamp(row.latest),
        "waiting_since": stamp(row.waiting_since),
        "waited_minutes": _minutes(figures.waited),
        "open_minutes_waited": _minutes(figures.open_waited),
        "due": stamp(figures.due),
        "minutes_left": _minutes(figures.left),
        "open_minutes_left": _minutes(figures.open_left),
        "late": figures.late,
        "kind": row.kind,
        "priority": row.priority.name.lower(),
        "department": row.department,
        "reasons": [reason.path for reason in row.reasons],
        "labels": [label.name for label in row.labels],
        "language": row.language,
        "sentiment": row.sentiment,
        "unread": row.unread,
        "starred": row.starred,
        "mention": row.mention,
    }


def _minutes(span: timedelta | None) -> int | None:
    """Whole minutes that have passed; what is late is late by as many."""
    return None if span is None else int(span.total_seconds() / 60)


def _clock(row: ConversationRow, figures: dict[str, Any], voice: Voice) -> str:
    if row.due is None:
        return ""
    if figures["late"]:
        return "  " + voice.tr("late since {time}", time=moment(row.due))
    return "  " + voice.tr("due {time}", time=moment(row.due))


def _write(place: str, told: Sequence[dict[str, Any]], voice: Voice) -> None:
    """A row a conversation. In French with semicolons, as spreadsheets there expect it."""
    try:
        with _opened(place) as file:
            sheet = csv.writer(file, delimiter=";" if voice.language == "fr" else ",")
            sheet.writerow(COLUMNS)
            for each in told:
                sheet.writerow(_cell(each[name]) for name in COLUMNS)
    except OSError as error:
        raise Sorry(voice.tr("This file cannot be written: {path}.", path=place)) from error
    if place != "-":
        voice.say(voice.tr("{n} conversations written", n=len(told)))


def _cell(value: Any) -> str:
    """Figures as they are; what strangers wrote so that nothing of it is calculated."""
    if isinstance(value, list):
        value = "; ".join(value)
    return str(value) if isinstance(value, int) else cell(value)


@contextmanager
def _opened(place: str) -> Iterator[TextIO]:
    if place == "-":
        yield sys.stdout
        return
    with Path(place).open("w", encoding="utf-8-sig", newline="") as file:
        yield file
