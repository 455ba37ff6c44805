import pytest

from cmdesk.ui.panels.watchlist.dropped import dropped
from tests.ui.panels.watchlist.test_sourcedeeds import data


@pytest.mark.parametrize(
    ("text", "expected"),
    [("https://a.example/feed", ["https://a.example/feed"]), ("deux mots", []), ("https://a.example et b", [])],
)
def test_an_address_can_be_dropped(text, expected):
    assert dropped(data(text)) == expected


def test_files_can_be_dropped_if_they_may_be_feeds(tmp_path):
    opml, feed, other = (tmp_path / name for name in ("a.opml", "b.xml", "c.pdf"))
    assert dropped(data("", opml, feed, other)) == [opml, feed]


def test_tables_mails_pages_and_folders_can_be_dropped_too(tmp_path):
    table, mail, page = (tmp_path / name for name in ("a.CSV", "b.eml", "c.html"))
    assert dropped(data("", table, mail, page, tmp_path, tmp_path / "d.exe")) == [table, mail, page, tmp_path]
