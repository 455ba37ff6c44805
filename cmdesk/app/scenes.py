"""What the pictures show: every panel and dialog, with something worth reading in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from cmdesk.app import openings
from cmdesk.app.openings import connecting, house, watching, writing
from cmdesk.ui.window import Window

USUAL, SMALL = (1440, 900), (1024, 700)
PANELS = ("today", "inbox", "drafts", "calendar", "watchlist", "people", "reputation", "reports", "playbook")
DIALOGS = (
    "evidence",
    "open-incident",
    "crisis-plan",
    "palette",
    "settings",
    "shortcuts",
    "journal",
    "rules",
    "brand",
    "accounts",
    "add-source",
    "capture",
)
# With steps to take there, and a page in docs/apps.*.md
OWN_APPS = (
    "facebook_page", "instagram_pro", "threads_api", "youtube", "x_api", "linkedin_page", "google_reviews", "reddit",
    "blogger", "bluesky", "telegram", "discord",
)  # fmt: skip
PAGE = "https://fournil-thabor.example/noel"
SETTINGS_PAGES = ("look", "sending", "accounts", "workspace", "shortcuts")


@dataclass(frozen=True)
class Shot:
    """One picture: what to show, in which size; `after` does something to the dialog that was opened."""

    name: str
    place: str
    size: tuple[int, int] = USUAL
    scale: float = 1.0
    online: bool = True
    after: Callable[[Any], None] | None = None
    keys: tuple[str, ...] = ()  # names of commands to run there
    over: Callable[[Window], None] | None = None  # opens a dialog that no place of the window names
    until: Callable[[Any], bool] | None = None  # whether that dialog has what it waited for
    seen: Callable[[Any], bool] | None = None  # whether what `after` asked for is shown
    shown: Callable[[Window], bool] | None = None  # whether the panel has what it waited for
    alone: bool = False  # the dialog without the window behind it


# Something worth reading is chosen in each panel, as a person would have it.
CHOSEN = {
    "inbox": ("inbox.next", "inbox.next"),
    "watchlist": ("watchlist.next", "watchlist.next"),
    "people": ("people.next",),
}


def shots() -> Iterator[Shot]:
    for panel in PANELS:
        yield Shot(panel, panel, keys=CHOSEN.get(panel, ()))
        yield Shot(f"{panel}-1024x700", panel, SMALL)
    yield Shot("inbox-text-200", "inbox", scale=2.0)
    for panel in ("today", "calendar", "people", "reports"):
        yield Shot(f"{panel}-text-200", panel, scale=2.0, keys=CHOSEN.get(panel, ()))
    yield Shot("inbox-offline", "inbox", online=False)
    for dialog in DIALOGS:
        yield Shot(dialog, dialog)
    for page, name in enumerate(SETTINGS_PAGES):
        yield Shot(f"settings-{name}", "settings", after=partial(openings.turn_to, page))
    for view in ("week", "day", "list"):
        yield Shot(f"calendar-{view}", "calendar", keys=(f"calendar.{view}",))
    yield Shot("calendar-slots", "calendar", keys=("calendar.month", "calendar.slots"))
    yield Shot("calendar-dates", "calendar", keys=("calendar.dates",))
    yield Shot("calendar-repeat", "calendar", keys=("calendar.all",), over=house.let_come_again)
    yield Shot("calendar-approval", "calendar", keys=("calendar.all", "calendar.approval"))
    yield Shot("calendar-evergreen", "calendar", keys=("calendar.evergreen",))
    yield from dialogs_of_panels()
    yield Shot("reputation-crisis", "reputation", shown=house.shows_crisis)  # which that dialog opened
    yield Shot("today-crisis", "today", shown=house.shows_crisis)
    yield from playbook()
    yield from reporting()
    yield from drafting()
    yield Shot("outbox", "outbox")  # the list of drafts would stay one
    yield Shot("pause", "pause")
    yield Shot("ledger", "ledger")
    yield Shot("by-hand", "drafts", over=writing.publish_by_hand)
    yield Shot("missed", "drafts", over=writing.review_missed)
    yield Shot("palette-search", "palette", after=lambda dialog: dialog.field.setText("pain"))
    yield Shot("watchlist-magazine", "watchlist", keys=("watchlist.magazine", "watchlist.next"))  # it stays one
    # So do these: what is deleted lies in the bin then.
    yield Shot("inbox-bin", "inbox", keys=("inbox.next", "inbox.delete", "inbox.view.bin"))
    held: dict[str, Any] = {"until": lambda dialog: bool(dialog.held.lines()), "after": partial(openings.turn_to, 2)}
    yield Shot("crisis-paused", "reputation", over=house.open_crisis_now, **held)
    # The last of all: what became late while everything was paused stays so.
    yield Shot("paused", "drafts", over=writing.pause_everything, until=lambda dialog: bool(dialog.lines()))


def dialogs_of_panels() -> Iterator[Shot]:
    """Dialogs that show something only once something was found or chosen."""
    yield Shot("add-account-sign-in", "accounts", until=connecting.has_cards, after=partial(connecting.sign_in, 0))
    yield Shot(
        "add-account-x", "accounts", until=connecting.has_cards, after=partial(connecting.choose_network, "x_api")
    )
    for name in OWN_APPS:
        after = partial(connecting.sign_in_to, name)
        yield Shot(f"add-account-{name}", "accounts", until=connecting.has_cards, after=after, alone=True)
    yield Shot("add-account-mail", "accounts", until=connecting.has_cards, after=partial(connecting.sign_in, 1))
    yield Shot("add-account-outlook", "accounts", until=connecting.has_cards, after=connecting.sign_in_to_outlook)
    yield Shot("tasks", "inbox", keys=("inbox.tasks",))
    yield Shot("hidden-items", "inbox", keys=("inbox.hidden",))
    yield Shot("add-source-several", "add-source", after=watching.show_candidates)
    yield Shot("import-list", "watchlist", over=watching.import_list, until=lambda dialog: bool(dialog.ticks))
    chosen: dict[str, Any] = {"until": watching.has_blocks, "after": watching.choose_part, "seen": watching.shows_part}
    yield Shot("watch-page", "watchlist", over=watching.watch_page, **chosen)
    yield Shot("watch-page-1024x700", "watchlist", SMALL, over=watching.watch_page, **chosen)
    yield Shot("pack", "watchlist", keys=("watchlist.pack",), after=watching.say_until)
    yield Shot("source-sign-in", "watchlist", over=watching.sign_in_source, after=watching.choose_cookies)
    yield Shot("edit-query", "watchlist", over=watching.edit_query, until=watching.has_trial)
    yield Shot("edit-rule", "inbox", over=watching.edit_rule, until=watching.has_trial)
    yield Shot(
        "put-together", "people", keys=("people.next", "people.merge"), until=lambda dialog: dialog.rows.is_loaded
    )
    yield Shot("crisis", "reputation", over=house.open_crisis, until=lambda dialog: dialog.moments.rowCount() > 3)


def playbook() -> Iterator[Shot]:
    """The rooms of the playbook, and a document that is taken in."""
    for step, name in enumerate(("objectives", "pillars", "tone", "words", "hashtags", "do", "dont", "legal"), 1):
        if name not in ("objectives", "dont"):
            yield Shot(f"playbook-{name}", "playbook", over=partial(house.show_section, step))
    yield Shot("playbook-networks-1024x700", "playbook", SMALL, over=partial(house.show_section, 9))
    for key in ("replies", "statements", "contacts"):
        yield Shot(f"playbook-{key}", "playbook", over=partial(house.show_linked, key))
    yield Shot("import-playbook", "playbook", over=house.import_playbook)


def reporting() -> Iterator[Shot]:
    """Reports; each step goes to the one below in the list, which stays chosen."""
    yield Shot("report-one-page", "reports", keys=("reports.length",))
    yield Shot("report-send", "reports", keys=("reports.send",))
    yield Shot("report-note", "reports", keys=("reports.edit",))
    yield Shot("report-new", "reports", keys=("reports.new",))
    yield Shot("report-monthly", "reports", keys=("reports.monthly",), until=lambda dialog: bool(dialog.lines))
    yield Shot("report-week", "reports", keys=("reports.next",))
    yield Shot("report-hours", "reports", keys=("reports.next",))
    yield Shot("report-hours-edit", "reports", keys=("reports.edit",), until=lambda dialog: bool(dialog.lines))


def drafting() -> Iterator[Shot]:
    """What helps to write."""
    yield Shot("house-words", "drafts", keys=("drafts.words",), after=lambda dialog: dialog.list.step(1))
    yield Shot("house-rules", "drafts", keys=("drafts.words",), after=partial(openings.turn_to, 1))
    yield Shot("snippets", "drafts", keys=("drafts.snippets",), after=lambda dialog: dialog.list.step(1))
    yield Shot("post-templates", "drafts", keys=("drafts.templates",), until=lambda dialog: dialog.lines.rowCount())
    yield Shot("fill-template", "drafts", over=writing.fill_template)
    yield Shot("tagged-link", "drafts", keys=("drafts.link",), after=lambda dialog: dialog.address.setText(PAGE))
    yield Shot("versions", "drafts", over=writing.change_draft, until=lambda dialog: dialog.chosen() is not None)
    yield Shot("import-posts", "drafts", over=writing.import_posts, until=lambda dialog: dialog.lines.rowCount() > 0)
    ready: dict[str, Any] = {"until": lambda dialog: dialog.table.rowCount() > 0}
    yield Shot("draft-table", "drafts", keys=("drafts.table",), **ready)
    yield Shot("draft-table-1024x700", "drafts", SMALL, keys=("drafts.table",), **ready)
    there: dict[str, Any] = {"until": lambda dialog: dialog.primary.isEnabled()}
    yield Shot("import-archive", "drafts", over=connecting.import_archive, **there)
    listed: dict[str, Any] = {"until": lambda dialog: dialog.posts.rowCount() > 0 and dialog.taken.rowCount() > 0}
    yield Shot("elsewhere", "drafts", keys=("drafts.elsewhere",), **listed, after=lambda dialog: dialog.list.step(1))
    yield Shot("elsewhere-archives", "drafts", keys=("drafts.elsewhere",), **listed, after=partial(openings.turn_to, 1))
    yield Shot("library", "drafts", over=writing.media_library, until=writing.has_files, after=writing.choose_file)
    yield Shot("crop", "drafts", over=writing.crop, until=lambda dialog: dialog.sizes.said(), after=writing.make_square)
    yield Shot("choose-time", "drafts", keys=("drafts.time",), until=lambda dialog: dialog._best.count())
    yield Shot("begin-twin", "drafts", keys=("drafts.twin",))
    yield Shot("drafts-thread", "drafts", over=writing.write_thread)
    yield Shot("drafts-twin", "drafts", over=writing.write_twin)
    # Last, for it stays: what concerns the draft that is shown cannot be done while the board is.
    yield Shot("drafts-board", "drafts", keys=("drafts.board",))
    yield Shot("drafts-board-1024x700", "drafts", SMALL, keys=("drafts.board",))
