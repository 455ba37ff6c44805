"""What can be done in the watchlist, for keys and the palette."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cmdesk.domain.sources import Health
from cmdesk.ui import evidence
from cmdesk.ui.commands import Command
from cmdesk.ui.panels.watchlist import menus
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.watchlist.panel import WatchlistPanel


def commands_of(panel: "WatchlistPanel") -> Sequence[Command]:
    """What makes sense with what is chosen now."""
    found = [
        Command("watchlist.add", tr("Add a source"), lambda: panel.deeds.add(), "a", "add"),
        Command("watchlist.find", tr("Find places"), lambda: panel.deeds.find_places(), "", "search"),
        Command("watchlist.page", tr("Watch a page"), lambda: panel.deeds.watch_page(), "", "web"),
        Command("watchlist.folder", tr("Watch a folder or file"), lambda: panel.deeds.watch_place(), "", "drive"),
        Command("watchlist.mailbox", tr("Read a folder of a mailbox"), lambda: panel.deeds.read_mailbox(), "", "mail"),
        Command(
            "watchlist.hashtags",
            tr("Watch followed hashtags and lists"),
            lambda: panel.deeds.read_hashtags(),
            "",
            "hash",
        ),
        Command("watchlist.fetching", tr("Fetching and keeping"), lambda: panel.deeds.set_fetching(), "", "settings"),
        Command("watchlist.import", tr("Import a list of sources"), lambda: panel.deeds.import_list(), "", "import"),
        Command("watchlist.export", tr("Export the list of sources"), lambda: panel.deeds.export_list(), "", "export"),
    ]
    if panel.known:
        found += _of_list(panel)
    if panel.reading.page is not None:
        found += _of_item(panel)
    if panel.tree.several():
        found += _of_several(panel)
    elif panel.tree.chosen_source() is not None:
        found += _of_source(panel)
    return found


def _of_list(panel: "WatchlistPanel") -> list[Command]:
    items = panel.list
    look = items.look()
    shape = tr("Read as a list") if look.magazine else tr("Read as a magazine")
    days = tr("Read in one list, newest first") if look.group == "day" else tr("Read day by day")
    by_source = tr("Read in one list, newest first") if look.group == "source" else tr("Read source by source")
    reads = panel.host.settings.read_on_scroll
    passing = tr("Leave unread what was scrolled past") if reads else tr("Mark as read what was scrolled past")
    return [
        Command("watchlist.magazine", shape, lambda: items.set_look(look.other()), "Shift+V", "rows"),
        Command("watchlist.by-day", days, lambda: items.set_look(look.grouped("day")), "Shift+D", "calendar"),
        Command("watchlist.by-source", by_source, lambda: items.set_look(look.grouped("source")), "Shift+G", "feed"),
        Command("watchlist.search", tr("Search the items"), items.to_search, "/", "search"),
        Command("watchlist.next", tr("Next item"), lambda: items.step(1), "j", "arrow-down"),
        Command("watchlist.previous", tr("Previous item"), lambda: items.step(-1), "k", "arrow-up"),
        Command("watchlist.next-unread", tr("Next unread item"), panel.next_unread, "n", "arrow-down"),
        Command("watchlist.filter", tr("Show unread items only"), items.unread.click, "f", "filter"),
        Command("watchlist.read-all", tr("Mark all as read"), panel.mark_all_read, "Shift+M", "done"),
        Command("watchlist.passed", passing, panel.toggle_passing, "", "done"),
        Command(
            "watchlist.late", tr("Show only sources that are late or silent"), panel.tree.foot.late.click, "", "warning"
        ),
        Command("watchlist.down", tr("Show only sources that do not answer"), panel.tree.foot.down.click, "", "error"),
        Command("watchlist.gaps", tr("Where items may be missing"), panel.deeds.show_gaps, "", "history"),
        Command("watchlist.keep-view", tr("Keep this list as a view"), panel.views.keep, "", "filter"),
        Command("watchlist.pack", tr("Prepare for a time without a connection"), panel.deeds.pack, "", "work"),
        Command("watchlist.query", tr("New query"), panel.to_query, "", "search"),
    ]


def _of_item(panel: "WatchlistPanel") -> list[Command]:
    page = panel.reading.page
    assert page is not None
    star = tr("Remove the star") if page.row.starred else tr("Add a star")
    read = tr("Mark as unread") if page.row.read else tr("Mark as read")
    taken = tr("Open in the inbox") if page.conversation_id is not None else tr("Take into the inbox")
    found = [
        Command("watchlist.star", star, panel.item_deeds.toggle_star, "s", "star"),
        Command("watchlist.unread", read, panel.item_deeds.toggle_read, "u", "done"),
        Command("watchlist.read", read, panel.item_deeds.toggle_read, "m", "done"),
        Command("watchlist.inbox", taken, panel.item_deeds.take_into_inbox, "t", "inbox"),
        Command(
            "watchlist.collect",
            tr("Put into a collection"),
            lambda: menus.of_collections(panel),
            "l",
            "keep",
        ),
        Command(
            "watchlist.draft",
            tr("Make a draft from this item"),
            lambda: panel.host.open("drafts", item=page.row.id),
            "",
            "write",
        ),
        Command(
            "watchlist.evidence",
            tr("Keep as evidence"),
            lambda: evidence.keep_item(panel, panel.host, page.row.id),
            "",
            "safe",
        ),
        Command(
            "watchlist.crisis",
            tr("Open a crisis file"),
            lambda: panel.host.open("open-incident", item=page.row.id),
            "",
            "crisis",
        ),
        Command("watchlist.leave-out", tr("Leave out of the query…"), lambda: menus.of_exclusions(panel), "", "hide"),
        Command("watchlist.images", tr("Show images"), panel.reading.load_images, "", "image"),
        Command(
            "watchlist.rules",
            tr("What rules did here"),
            lambda: panel.host.open("rules", item=page.row.id),
            "",
            "filter",
        ),
    ]
    if page.row.link:
        full = tr("Show the summary") if panel.reading.extras.is_full else tr("Read in full")
        found += [
            Command("watchlist.full", full, panel.reading.extras.toggle_full, "", "article"),
            Command("watchlist.browser", tr("Open in the browser"), panel.item_deeds.open_in_browser, "v", "browser"),
            Command("watchlist.copy", tr("Copy the link"), panel.item_deeds.copy_link, "c", "linked"),
        ]
    return found


def _of_source(panel: "WatchlistPanel") -> list[Command]:
    source = panel.tree.chosen_source()
    assert source is not None
    deeds, paused = panel.deeds, source.health is Health.PAUSED
    pause = tr("Resume {name}", name=source.title) if paused else tr("Pause {name}", name=source.title)
    return [
        Command("watchlist.edit", tr("Edit {name}", name=source.title), lambda: deeds.edit(source), "", "write"),
        Command("watchlist.pause", pause, lambda: deeds.pause(source.id, not paused), "", "pause"),
        Command(
            "watchlist.fetch", tr("Fetch {name} now", name=source.title), lambda: deeds.fetch(source.id), "", "sync"
        ),
        Command("watchlist.remove", tr("Remove {name}", name=source.title), lambda: deeds.remove(source), "", "bin"),
    ]


def _of_several(panel: "WatchlistPanel") -> list[Command]:
    chosen, bulk = panel.tree.several(), panel.bulk
    count = len(chosen)
    return [
        Command("watchlist.move-some", tr("Move {n} sources", n=count), lambda: bulk.move(chosen), "", "folder"),
        Command("watchlist.stop-some", tr("Pause {n} sources", n=count), lambda: bulk.pause(chosen, True), "", "pause"),
        Command("watchlist.remove-some", tr("Remove {n} sources…", n=count), lambda: bulk.remove(chosen), "", "bin"),
    ]
