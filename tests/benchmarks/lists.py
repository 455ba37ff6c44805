"""How long the queries behind the window take on a large workspace."""

import time
from collections.abc import Callable
from datetime import UTC, timedelta
from pathlib import Path
from typing import Any

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Group, Role, View
from cmdesk.domain.reputation import Mood, last_days, slice_of
from cmdesk.domain.timeframes import Span, around
from cmdesk.store import (
    Store,
    conversations,
    drafts,
    field_report,
    items,
    matching,
    people,
    planning,
    queries,
    reports,
    reputation,
    rules,
    search,
    sources,
    today,
    traits,
    views,
)
from tests.benchmarks import panels
from tests.benchmarks.filling import NOW, QUIET

NOTHING = View(unread=True, priority=Priority.URGENT, sentiment=0, starred=True, mentions=True)


def measure(path: Path) -> dict[str, Any]:
    store = Store(path, owned=False)
    figures: dict[str, Any] = {}

    def timed(name: str, query: Callable[..., Any], *arguments: Any, times: int = 40) -> Any:
        spans, found = [], None
        for _ in range(times):
            begun = time.perf_counter()
            with store.read() as db:
                found = query(db, *arguments)
            spans.append((time.perf_counter() - begun) * 1000)
        spans.sort()
        figures[f"{name}: p50 / worst (ms)"] = f"{spans[len(spans) // 2]:.1f} / {spans[-1]:.1f}"
        return found

    try:
        page = timed("items, first page", items.page, items.View())
        timed("items, next page", items.page, items.View(), page[-1])
        timed("items, unread", items.page, items.View(unread=True))
        timed("items of a source", items.page, items.View(source_id=page[0].source_id))
        timed("items of a folder", items.page, items.View(folder="Dossier 3"))
        timed("items of a folder, unread", items.page, items.View(folder="Dossier 3", unread=True))
        timed("items of a folder that is silent for a year", items.page, items.View(folder=QUIET))
        timed("mentions", items.page, items.View(mentions=True))
        timed("mentions, unread", items.page, items.View(mentions=True, unread=True))
        timed("what rules have hidden", items.page, items.View(binned=True))
        timed("figures beside the views of items", items.counts)
        timed("sources with unread figures", sources.rows, times=10)
        rows = timed("inbox, first page", conversations.page, conversations.View())
        timed("inbox, next page", conversations.page, conversations.View(), rows[-1])
        timed("inbox, by need", conversations.page, View(by_need=True))
        needed = timed("inbox, by need, next page", conversations.page, View(by_need=True), rows[-1])
        timed("inbox, late", conversations.page, View(late=True))
        timed("inbox, a label", conversations.page, View(label_id=1))
        timed("inbox, a department", conversations.page, View(department_id=1))
        timed("inbox, a reason and what is below it", conversations.page, View(reason_id=1))
        timed("inbox, urgent", conversations.page, View(priority=Priority.HIGH))
        timed("inbox, VIP", conversations.page, View(role=Role.VIP))
        timed("inbox, trolls: nobody is", conversations.page, View(role=Role.TROLL))
        timed("inbox, unhappy", conversations.page, View(sentiment=-1))
        timed("inbox, a language that nobody speaks", conversations.page, View(language="xx"))
        timed("inbox, unread, urgent and neutral: nothing", conversations.page, NOTHING)
        timed("inbox, a network", conversations.page, View(network="mastodon"))
        timed("inbox, another network: nothing", conversations.page, View(network="telegram"))
        timed("inbox, grouped by person", conversations.page, View(group=Group.PERSON))
        timed("inbox, figures", conversations.counts)
        timed("inbox, saved views with figures", views.every)
        assert needed
        timed("a conversation", conversations.thread, rows[0].id)
        word = page[0].title.split()[0].lower()
        timed("search, a word as typed", _as_typed, word[:3])
        timed("search, a word", _as_typed, word + " ")
        timed("search, a phrase", search.everything, '"' + " ".join(page[0].title.split()[:2]) + '"')
        timed("count of a query", matching.count, queries.parse(word), times=10)
        timed("queries with their figures", queries.rows, NOW, times=10)
        timed("people, first page", people.page)
        timed("people, a name as typed", people.page, "personne 12")
        timed("drafts that are not out", drafts.page, None, 300, False)
        timed("drafts that are out, first page", drafts.page, None, 100, True)
        timed("drafts, the board", traits.board)
        timed("calendar, six weeks", planning.posts, NOW - timedelta(days=21), NOW + timedelta(days=21))
        timed("rules, what each did", rules.figures)
        timed("today, who waits and the best of half an hour", today.waiting, NOW)
        timed("today, sends to settle", today.to_settle)
        timed("today, what happened in 16 hours", today.meanwhile, NOW - timedelta(hours=16), NOW)
        for days in (30, 90):
            period = last_days(days, NOW, UTC)
            timed(f"reputation, all figures of {days} days", reputation.overview, 0, period, UTC, times=10)
        timed("reputation, the items behind a figure", reputation.behind, slice_of(0, period, mood=Mood.NEUTRAL))
        timed("reports, the list", reports.every)
        month = field_report.Asked(around(Span.MONTH, NOW.date()))
        timed("reports, the figures of a month", field_report.figures, month, NOW, UTC, times=10)
    finally:
        store.close()
    return figures | panels.measure(path)


def _as_typed(db: Any, typed: str) -> Any:
    return search.everything(db, typed, unfinished=True)
