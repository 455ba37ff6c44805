"""What reports are called in the window."""

from datetime import datetime

from cmdesk.domain.reports import Kind, Report, Stage
from cmdesk.reports.speech import Speech
from cmdesk.settings import Settings
from cmdesk.ui import taste, times
from cmdesk.ui.words import tr

SYMBOLS = {Kind.FIELD: "reports", Kind.DIGEST: "calendar", Kind.HOURS: "clock"}


def speech_of(settings: Settings) -> Speech:
    """As reports speak, in the language of the window."""
    return Speech(tr, taste.language_of(settings))


def kind_name(kind: Kind) -> str:
    return {
        Kind.FIELD: tr("Field report"),
        Kind.DIGEST: tr("Week in review"),
        Kind.HOURS: tr("Time sheet"),
    }[kind]


def state_of(report: Report, now: datetime) -> str:
    """Where it stands, in a few words."""
    match report.stage:
        case Stage.SENT if report.sent is not None:
            return tr("Sent {when} to {address}", when=times.told(report.sent, now), address=report.sent_to)
        case Stage.LEAVING:
            return tr("In the outbox, for {address}", address=report.sent_to)
        case Stage.READY:
            return tr("Ready to send: look it over")
    return tr("Made {when}", when=times.told(report.made, now))
