"""Times for people: short beside a row, exact in a tooltip, always by the clock on their wall."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimeZone

from cmdesk.ui.words import tr

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def local(moment: datetime) -> datetime:
    """The same moment by the clock of this computer."""
    return moment.astimezone()


def zone() -> str:
    """The zone of this computer by its IANA name."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"


def midnight(now: datetime) -> datetime:
    """When the day of the user is over."""
    return datetime.combine(local(now).date() + DAY, time()).astimezone(UTC)


def clock(moment: datetime) -> str:
    """The hour: "12:05"."""
    there = local(moment)
    return QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)


def exact(moment: datetime) -> str:
    """The day and the hour in full, for tooltips."""
    there = local(moment)
    whole = QDateTime(_day(there.date()), QTime(there.hour, there.minute, there.second))
    return QLocale().toString(whole, QLocale.FormatType.LongFormat)


def lapse(span: timedelta) -> str:
    """How long something lasted or lasts, in its largest unit: "25 min", "2 h", "3 d"."""
    if span < HOUR:
        return tr("{count} min", count=max(span // MINUTE, 1))
    if span < 2 * DAY:
        return tr("{count} h", count=span // HOUR)
    return tr("{count} d", count=span // DAY)


def span(length: timedelta) -> str:
    """How long something lasts, to the minute while that matters: "25 min", "1 h 10", "3 h", "2 d"."""
    hours, minutes = length // HOUR, length % HOUR // MINUTE
    if hours == 0 or hours >= 10 or not minutes:
        return lapse(length)
    return tr("{hours} h {minutes}", hours=hours, minutes=f"{minutes:02}")


def short(moment: datetime, now: datetime) -> str:
    """When it was, for the end of a row: "now", "25 min", "2 h", "yesterday", "Tue", "3 Dec", "3 Dec 2025"."""
    span = now - moment
    if span < MINUTE:
        return tr("now") if span > -MINUTE else ahead(moment, now)
    days = (local(now).date() - local(moment).date()).days
    if days == 0 or span < 6 * HOUR:
        return lapse(span)
    if days == 1:
        return tr("yesterday")
    if days < 7:
        return QLocale().toString(_day(local(moment).date()), "ddd")
    return _date(local(moment).date(), local(now).date(), "d MMM")


def ahead(moment: datetime, now: datetime) -> str:
    """When it will be: "14:30", "tomorrow 09:00", "Mon 09:00", "3 Dec 09:00"."""
    there, here = local(moment).date(), local(now).date()
    days = (there - here).days
    if days <= 0:
        return clock(moment)
    if days == 1:
        return tr("tomorrow {time}", time=clock(moment))
    word = QLocale().toString(_day(there), "ddd") if days < 7 else _date(there, here, "d MMM")
    return f"{word} {clock(moment)}"


def when(moment: datetime, now: datetime) -> str:
    """The same inside a sentence: "at 14:30", "tomorrow at 08:00", "on Mon 21 Dec at 08:00"."""
    there, here = local(moment).date(), local(now).date()
    if there == here:
        return tr("at {time}", time=clock(moment))
    if there == here + DAY:
        return tr("tomorrow at {time}", time=clock(moment))
    return tr("on {day} at {time}", day=_date(there, here, "ddd d MMM"), time=clock(moment))


def planned(wall: datetime, now: datetime) -> str:
    """A day and an hour that a clock on some wall will show: "Mon 21 Dec 08:00"; it has no zone."""
    shown = QLocale().toString(QTime(wall.hour, wall.minute), QLocale.FormatType.ShortFormat)
    return f"{_date(wall.date(), local(now).date(), 'ddd d MMM')} {shown}"


def told(moment: datetime, now: datetime) -> str:
    """When it was, inside a sentence: "today at 10:42", "yesterday at 09:00", "Sat 5 Dec at 08:00"."""
    there, here = local(moment).date(), local(now).date()
    if there == here:
        return tr("today at {time}", time=clock(moment))
    if there == here - DAY:
        return tr("yesterday at {time}", time=clock(moment))
    return tr("{day} at {time}", day=_date(there, here, "ddd d MMM"), time=clock(moment))


def day(moment: datetime, now: datetime) -> str:
    """A day as a heading: "Today", "Yesterday", "Saturday 5 December"."""
    there, here = local(moment).date(), local(now).date()
    if there == here:
        return tr("Today")
    if there == here - DAY:
        return tr("Yesterday")
    told = _date(there, here, "dddd d MMMM")
    return told[:1].upper() + told[1:]


def month(moment: datetime) -> str:
    """A month and its year, short: "Dec 2026"."""
    return QLocale().toString(_day(local(moment).date()), "MMM yyyy")


def _date(there: date, here: date, form: str) -> str:
    return QLocale().toString(_day(there), form if there.year == here.year else f"{form} yyyy")


def _day(there: date) -> QDate:
    return QDate(there.year, there.month, there.day)
