"""The panels of the window, each loaded when it is first shown."""

from collections.abc import Callable, Mapping
from typing import Any


def today(host: Any) -> Any:
    from cmdesk.ui.panels.today.panel import TodayPanel

    return TodayPanel(host)


def inbox(host: Any) -> Any:
    from cmdesk.ui.panels.inbox.panel import InboxPanel

    return InboxPanel(host)


def drafts(host: Any) -> Any:
    from cmdesk.ui.panels.drafts.panel import DraftsPanel

    return DraftsPanel(host)


def calendar(host: Any) -> Any:
    from cmdesk.ui.panels.calendar.panel import CalendarPanel

    return CalendarPanel(host)


def watchlist(host: Any) -> Any:
    from cmdesk.ui.panels.watchlist.panel import WatchlistPanel

    return WatchlistPanel(host)


def people(host: Any) -> Any:
    from cmdesk.ui.panels.people.panel import PeoplePanel

    return PeoplePanel(host)


def reputation(host: Any) -> Any:
    from cmdesk.ui.panels.reputation.panel import ReputationPanel

    return ReputationPanel(host)


def playbook(host: Any) -> Any:
    from cmdesk.ui.panels.playbook.panel import PlaybookPanel

    return PlaybookPanel(host)


def reports(host: Any) -> Any:
    from cmdesk.ui.panels.reports.panel import ReportsPanel

    return ReportsPanel(host)


ROOMS: Mapping[str, Callable[[Any], Any]] = {
    "today": today,
    "inbox": inbox,
    "drafts": drafts,
    "calendar": calendar,
    "watchlist": watchlist,
    "people": people,
    "reputation": reputation,
    "reports": reports,
    "playbook": playbook,
}
