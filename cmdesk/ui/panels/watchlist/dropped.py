"""What somebody dropped on the watchlist: addresses, feeds, lists, and what can be watched on this computer."""

from pathlib import Path

from PySide6.QtCore import QMimeData

LISTS = {".opml"}
FEEDS = {".xml", ".rss", ".atom", ".rdf", ".json"}
HELD = {".html", ".htm", ".xhtml", ".eml", ".mbox", ".mbx", ".csv", ".tsv"}  # what a watched file can be besides


def dropped(data: QMimeData) -> list[str | Path]:
    """The web addresses and the files that somebody dropped."""
    found: list[str | Path] = []
    for url in data.urls():
        if url.isLocalFile():
            path = Path(url.toLocalFile())
            if path.suffix.lower() in LISTS | FEEDS | HELD or path.is_dir():
                found.append(path)
        elif url.scheme() in ("http", "https", "feed"):
            found.append(url.toString())
    text = data.text().strip()
    if not found and text.startswith(("http://", "https://", "feed:")) and len(text.split()) == 1:
        found.append(text)
    return found
