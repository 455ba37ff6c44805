"""What the figures of a field report were counted from: a row for each conversation and each mention."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from cmdesk.domain.field import MentionRow, TalkRow
from cmdesk.reports.sheets import Sheet
from cmdesk.reports.speech import Speech


def conversations(found: Sequence[TalkRow], anonymous: bool, speech: Speech) -> Sheet:
    """With names and subjects only where they are wanted."""
    tr = speech.tr
    head = (
        tr("Number"), tr("Begun"), tr("Network"), tr("Account"), tr("Name"), tr("Subject"), tr("Kind"),
        tr("Department"), tr("Reasons"), tr("Feeling"), tr("First answer"), tr("Minutes waited, in opening hours"),
        tr("Minutes promised"), tr("In time"), tr("State"), tr("Closed on"),
    )  # fmt: skip
    rows = []
    for one in found:
        talk = one.talk
        kept = talk.kept_promise
        rows.append(
            (
                talk.id, _local(speech, talk.asked), talk.network, talk.account,
                "" if anonymous else talk.name, "" if anonymous else talk.subject, talk.call,
                one.department, one.reasons, feeling(talk.feeling, speech), _local(speech, talk.answered),
                _minutes(talk.wait), _minutes(talk.target),
                "" if kept is None else tr("yes") if kept else tr("no"), _state(talk.state, speech),
                _local(speech, talk.closed),
            )
        )  # fmt: skip
    return Sheet(tr("Conversations"), head, rows)


def mentions(found: Sequence[MentionRow], speech: Speech) -> Sheet:
    tr = speech.tr
    head = (tr("When"), tr("Place"), tr("Who"), tr("Text"), tr("Link"), tr("Feeling"))
    rows = [
        (_local(speech, one.at), one.place, one.who, one.text, one.link, feeling(one.feeling, speech)) for one in found
    ]
    return Sheet(tr("Mentions"), head, rows)


def feeling(value: int | None, speech: Speech) -> str:
    tr = speech.tr
    return {-1: tr("Negative"), 0: tr("Neutral"), 1: tr("Positive"), None: tr("Undefined")}[value]


def _state(state: str, speech: Speech) -> str:
    tr = speech.tr
    names = {"open": tr("still open"), "waiting": tr("their turn"), "snoozed": tr("for later"), "done": tr("done")}
    return names.get(state, state)


def _local(speech: Speech, moment: datetime | None) -> str:
    """A moment that spreadsheets sort and understand, by the clock on the wall."""
    return "" if moment is None else f"{speech.local(moment):%Y-%m-%d %H:%M}"


def _minutes(length: timedelta | None) -> int | None:
    return None if length is None else round(length / timedelta(minutes=1))
