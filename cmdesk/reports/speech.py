"""Numbers, times and days as a report writes them: the same on the screen, on paper and in tables, without Qt."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from cmdesk.domain.timeframes import Span, Timeframe
from cmdesk.reports.person import Translate

NARROW, FIRM = "\u202f", "\u00a0"  # spaces at which no line breaks
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
NOTHING = "–"  # where there is no figure


class _Amount(int):
    """A number that is written in groups of three wherever a sentence takes it."""

    told: str

    def __format__(self, form: str) -> str:
        return self.told


@dataclass(frozen=True)
class Speech:
    """How to say things in a language; `zone` is that of the reader, None that of this computer."""

    words: Translate
    language: str = "en"
    zone: tzinfo | None = None

    def tr(self, source: str, n: int | None = None, **values: Any) -> str:
        if n is None:
            return self.words(source, **values)
        amount = _Amount(n)
        amount.told = self.whole(n)
        return self.words(source, amount, **values)

    @property
    def is_french(self) -> bool:
        return self.language == "fr"

    # -- numbers ------------------------------------------------------------------------------------------------

    def whole(self, number: int | None) -> str:
        if number is None:
            return NOTHING
        told = f"{abs(number):,}".replace(",", NARROW if self.is_french else ",")
        return f"−{told}" if number < 0 else told

    def signed(self, number: int) -> str:
        """A change: "+12", "−3", "0"."""
        return f"+{self.whole(number)}" if number > 0 else self.whole(number)

    def decimal(self, number: float | None) -> str:
        if number is None:
            return NOTHING
        told = f"{abs(number):.1f}"
        return ("−" if number < 0 else "") + (told.replace(".", ",") if self.is_french else told)

    def percent(self, number: int | None) -> str:
        if number is None:
            return NOTHING
        return f"{self.whole(number)}{FIRM}%" if self.is_french else f"{self.whole(number)}%"

    def change(self, percent: int | None) -> str:
        """By how many percent something grew."""
        if percent is None:
            return ""
        return f"{'+' if percent > 0 else ''}{self.percent(percent)}"

    def span(self, length: timedelta | None) -> str:
        """How long, to the minute while that matters: "25 min", "1 h 10", "12 h", "3 d"."""
        if length is None:
            return NOTHING
        minutes = max(round(length / MINUTE), 0)
        hours, rest = divmod(minutes, 60)
        if hours >= 48:
            return self._firm(self.tr("{count} d", count=self.whole(round(hours / 24))))
        if hours == 0 or not rest or hours >= 10:
            told = (
                self.tr("{count} min", count=rest)
                if hours == 0
                else self.tr("{count} h", count=round(minutes / 60) if hours >= 10 else hours)
            )
            return self._firm(told)
        return self._firm(self.tr("{hours} h {minutes}", hours=hours, minutes=f"{rest:02}"))

    def hours(self, length: timedelta) -> str:
        """Working time, as time sheets have it: "12 h 15", "0 h 45"."""
        minutes = round(length / MINUTE)
        return self._firm(self.tr("{hours} h {minutes}", hours=minutes // 60, minutes=f"{minutes % 60:02}"))

    @staticmethod
    def _firm(told: str) -> str:
        return told.replace(" ", FIRM)

    # -- days ---------------------------------------------------------------------------------------------------

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def months(self) -> tuple[str, ...]:
        tr = self.tr
        return (
            tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"), tr("July"), tr("August"),
            tr("September"), tr("October"), tr("November"), tr("December"),
        )  # fmt: skip

    def weekday(self, day: date) -> str:
        tr = self.tr
        names = (
            tr("Monday"), tr("Tuesday"), tr("Wednesday"), tr("Thursday"), tr("Friday"), tr("Saturday"), tr("Sunday"),
        )  # fmt: skip
        return names[day.weekday()]

    def day(self, day: date, *, year: bool = True) -> str:
        """ "5 October 2026", "1er octobre 2026"."""
        number = "1er" if self.is_french and day.day == 1 else str(day.day)
        told = self.tr("{day} {month}", day=number, month=self._month(day)).replace(" ", FIRM)
        return f"{told} {day.year}" if year else told

    def _month(self, day: date) -> str:
        name = self.months()[day.month - 1]
        return name[:1].lower() + name[1:] if self.is_french else name

    def short_day(self, moment: datetime | date) -> str:
        """ "05/10" for a table or an axis, in the order of the language."""
        day = self.local(moment).date() if isinstance(moment, datetime) else moment
        return f"{day.day:02}/{day.month:02}" if self.is_french else f"{day.day} {self.months()[day.month - 1][:3]}"

    def clock(self, moment: datetime) -> str:
        return f"{self.local(moment):%H:%M}"

    def moment(self, moment: datetime) -> str:
        """A day and an hour in full."""
        return self.tr("{day} at {time}", day=self.day(self.local(moment).date()), time=self.clock(moment))

    def frame(self, frame: Timeframe) -> str:
        """What time a report is about: "October 2026", "Week of 5 October 2026", "4th quarter 2026", or both days."""
        tr = self.tr
        match frame.span:
            case Span.MONTH:
                return f"{self.months()[frame.first.month - 1]} {frame.first.year}"
            case Span.QUARTER:
                ordinals = (tr("1st quarter"), tr("2nd quarter"), tr("3rd quarter"), tr("4th quarter"))
                return f"{ordinals[(frame.first.month - 1) // 3]} {frame.first.year}"
            case Span.WEEK:
                return tr("Week of {day}", day=self.day(frame.first))
        if frame.first == frame.last:
            return self.day(frame.first)
        start = self.day(frame.first, year=frame.first.year != frame.last.year)
        if (frame.first.year, frame.first.month) == (frame.last.year, frame.last.month):
            start = "1er" if self.is_french and frame.first.day == 1 else str(frame.first.day)
        told = tr("{first} to {last}", first=start, last=self.day(frame.last))
        return told[:1].upper() + told[1:]

    def within(self, frame: Timeframe) -> str:
        """The same inside a sentence, where English writes the names of months alone with a capital."""
        told = self.frame(frame)
        return told[:1].lower() + told[1:] if self.is_french or frame.span is Span.WEEK else told

    def before(self, frame: Timeframe) -> str:
        """The time it is compared with, as a word under a figure."""
        match frame.span:
            case Span.MONTH:
                return self._month(frame.before().first)
            case Span.WEEK:
                return self.tr("the week before")
            case Span.QUARTER:
                return self.tr("the quarter before")
        return self.tr("the {n} days before", n=frame.days)


def stamp(moment: datetime | None) -> str:
    """For tables that programs read."""
    return "" if moment is None else f"{moment.astimezone(UTC):%Y-%m-%d %H:%M}"
