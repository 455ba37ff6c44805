"""The words of the demo: what each person says in each language, read from `resources/demo`."""

import json
import re
from datetime import datetime, timedelta
from typing import Any

from cmdesk.paths import resource

LANGUAGES = ("fr", "en")
ZONE = "Europe/Paris"  # where the bakery is

_MONTHS = {
    "fr": "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
    "en": "January,February,March,April,May,June,July,August,September,October,November,December",
}
_DAYS = {
    "fr": "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche",
    "en": "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
}
_MOMENT = re.compile(
    r"\+(?P<ahead>\d+)h(?P<more>\d\d)|(?P<minutes>\d+)m|(?P<hours>\d+)h(?P<rest>\d\d)?"
    r"|(?P<days>[+-]?\d+)d (?P<at>\d\d:\d\d)|sat (?P<sat>\d\d:\d\d)"
)
_DATE = re.compile(r"\{(?P<what>day|weekday|month) (?P<days>[+-]\d+)\}")


class Script:
    """All the texts in one language, with dates that suit the day of the demo."""

    def __init__(self, language: str, now: datetime) -> None:
        self.language = language if language in LANGUAGES else "en"
        self.now = now.astimezone()  # hours of the day are those of the user's wall
        self.business: dict[str, Any] = self._part("business")
        self.items: list[dict[str, Any]] = self._part("items")
        self.series: list[dict[str, Any]] = self._part("series")
        self.conversations: list[dict[str, Any]] = self._part("conversations")
        self.drafts: list[dict[str, Any]] = self._part("drafts")
        self.past: dict[str, Any] = self._part("past")
        self.later: dict[str, Any] = self._part("later")
        self.answers: dict[str, Any] = self._part("answers")
        self.playbook, self.crisis_plan = (
            resource("demo", f"{name}.{self.language}.md").read_text(encoding="utf-8")
            for name in ("playbook", "crisis")
        )

    def _part(self, name: str) -> Any:
        return self._spoken(json.loads(resource("demo", f"{name}.json").read_text(encoding="utf-8")))

    def _spoken(self, told: Any) -> Any:
        """The same with each {"fr": …, "en": …} replaced by what is said in our language."""
        if isinstance(told, dict):
            if set(told) == set(LANGUAGES):
                return self._spoken(told[self.language])
            return {name: self._spoken(value) for name, value in told.items()}
        if isinstance(told, list):
            return [self._spoken(value) for value in told]
        return _DATE.sub(self._date, told) if isinstance(told, str) else told

    def _date(self, found: re.Match[str]) -> str:
        day = self.now + timedelta(days=int(found["days"]))
        weekday = _DAYS[self.language].split(",")[day.weekday()]
        month = _MONTHS[self.language].split(",")[day.month - 1]
        match found["what"]:
            case "weekday":
                return weekday
            case "month":
                return month
        number = "1er" if self.language == "fr" and day.day == 1 else str(day.day)
        return f"{weekday} {number} {month}"

    def moment(self, told: str) -> datetime:
        """When something in the script happens.

        "25m" and "5h30" are ages, "3d 09:40" is that hour three days ago, "+1d 09:40" tomorrow; "+2h40" is about that
        long from now, and "sat 09:40" that hour of the last Saturday before today.
        """
        found = _MOMENT.fullmatch(told)
        if found is None:
            raise ValueError(told)
        if found["ahead"]:
            later = self.now + timedelta(hours=int(found["ahead"]), minutes=int(found["more"]))
            return later.replace(minute=later.minute // 15 * 15, second=0, microsecond=0)
        if found["minutes"]:
            return self.now - timedelta(minutes=int(found["minutes"]))
        if found["hours"]:
            return self.now - timedelta(hours=int(found["hours"]), minutes=int(found["rest"] or 0))
        if found["sat"]:
            return self._at((self.now.weekday() - 5) % 7 or 7, found["sat"])
        days = int(found["days"])
        return self._at(days if not found["days"].startswith("+") else -days, found["at"])

    def _at(self, days_ago: int, clock: str) -> datetime:
        hour, minute = clock.split(":")
        day = self.now - timedelta(days=days_ago)
        return day.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
