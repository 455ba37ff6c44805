"""How many conversations a view shows, from figures that are kept."""

from sqlalchemy import Connection, func, select

from cmdesk.domain.conversations import APART, View
from cmdesk.store.tables import account, conversation_tally

# What of a view the figures know; the order of a list has no say in it.
_NARROWED_BY = {
    "account_id", "department_id", "network", "priority", "sentiment", "unread", "mentions", "starred", "late",
}  # fmt: skip


def narrows(view: View) -> bool:
    """Whether it asks for something beside a state that the figures know."""
    return not _NARROWED_BY.isdisjoint(view.criteria())


def tells(view: View) -> bool:
    """Whether the figures know all that the view asks for."""
    return view.criteria().keys() <= _NARROWED_BY | {"state", "by_need"}


def at_most(db: Connection, view: View) -> int:
    """How many there are by what the figures know; what else the view asks for can only leave out some."""
    t = conversation_tally.c
    found = [t.state == view.state if view.state is not None else t.state.not_in(APART)]
    flags = ((view.unread, t.unread), (view.mentions, t.mention), (view.starred, t.starred), (view.late, t.late))
    found += [column == 1 for asked, column in flags if asked]
    columns = (
        (t.account, view.account_id),
        (t.department, view.department_id),
        (t.sentiment, view.sentiment),
        (t.account, 0 if view.network == "web" else None),
    )
    found += [column == value for column, value in columns if value is not None]
    if view.priority:
        found.append(t.priority >= int(view.priority))
    if view.network not in ("", "web"):
        found.append(t.account.in_(select(account.c.id).where(account.c.network == view.network)))
    return db.scalar(select(func.coalesce(func.sum(t.number), 0)).where(*found)) or 0
