"""Which conversations an action is about."""

from typing import TYPE_CHECKING

from cmdesk.domain.conversations import ConversationRow

if TYPE_CHECKING:
    from cmdesk.ui.panels.inbox.panel import InboxPanel


def targeted(panel: "InboxPanel") -> list[ConversationRow]:
    """The marked ones where the list is shown, all of the view where that was asked, else the one that is open."""
    if panel.list.is_marking() and panel.shape.shows_list():
        if whole := panel.deeds.sorting.whole:
            return list(whole)
        rows = (panel.rows.at(panel.rows.place_of(found)) for found in panel.list.targets())
        return [row for row in rows if row is not None]
    wanted, shown = panel.reading.wanted, panel.reading.shown
    if wanted is None:
        return []
    if shown is not None and shown.row.id == wanted:
        return [shown.row]
    listed = panel.rows.at(panel.rows.place_of(wanted))
    return [listed] if listed is not None else []
