"""Sets of keys for hands that know another program; what the user changed by himself stands above them."""

from collections.abc import Mapping

from cmdesk.settings import Settings

# Only where they differ from the usual keys. "mail" is what Gmail, Thunderbird's add-ons and Chatwoot taught people;
# "reader" what Google Reader taught, and every feed reader since.
PRESETS: Mapping[str, Mapping[str, str]] = {
    "mail": {
        "window.write": "c",
        "inbox.select": "x",
        "inbox.snooze": "b",
        "inbox.unread": "Shift+U",
        "inbox.card": "",
        "watchlist.read-all": "Shift+I",
        "watchlist.copy": "",
    },
    "reader": {
        "window.write": "w",
        "calendar.week": "Shift+W",
        "watchlist.next-unread": "Space",
        "watchlist.read-all": "Shift+A",
        "watchlist.filter": "Shift+U",
        "watchlist.query": "Shift+Q",
        "watchlist.images": "Shift+I",
        "window.sync": "Shift+R",
    },
}


def keys_in_force(settings: Settings) -> dict[str, str]:
    """The keys that are not the usual ones, by the name of their command."""
    return {**PRESETS.get(settings.keys, {}), **settings.shortcuts}
