from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cmdesk.domain.items import NewItem
from cmdesk.domain.sources import LATER
from cmdesk.networks.base import SignInNeeded, TryLater
from cmdesk.store import sources
from cmdesk.ui.dialogs.add_source import AddSource, address_in, newest, place_in, told_added
from cmdesk.ui.dialogs.import_opml import ImportOpml
from cmdesk.ui.dialogs.source_sign_in import SourceSignIn
from cmdesk.ui.widgets import Elided
from tests.ui.watching import Desktop

FEED = b"""<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link>
<item><guid>1</guid><title>Vieille une</title><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>
<item><guid>2</guid><title>La une</title><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate></item>
</channel></rss>"""
PAGE = b"""<html><head><title>Gazette</title>
<link rel="alternate" type="application/rss+xml" title="Articles" href="/feed">
<link rel="alternate" type="application/atom+xml" title="Breves" href="/breves">
</head></html>"""
LIST = b"<opml version='2.0'><body><outline text='A' xmlUrl='https://a.example/feed'/></body></opml>"
RSS = "application/rss+xml"


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    QGuiApplication.clipboard().clear()
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()
    assert made.complaints == []


@pytest.fixture
def ask(desktop, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()

    def opened(address="", **more):
        dialog = AddSource(window, desktop, address, **more)
        dialog.open()
        return dialog

    return opened


def shown(dialog):
    return {label.text() for label in dialog.findChildren(Elided)}


def kept(desktop):
    return {row.address: (row.title, row.folder) for row in desktop.office.read(sources.rows)}


def test_a_file_of_this_computer_is_watched_and_no_words_to_look_for(ask, desktop, qtbot, tmp_path):
    (tmp_path / "gazette.xml").write_bytes(FEED)
    done = []
    dialog = ask(str(tmp_path / "gazette.xml"), done=lambda *result: done.append(result))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(done))
    assert list(kept(desktop)) == [(tmp_path / "gazette.xml").resolve().as_uri()]
    missing = ask(str(tmp_path / "missing.xml"))
    qtbot.keyClick(missing, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "missing.xml" in missing.address.note.text())
    assert missing.stage == "asking"


@pytest.mark.parametrize("why", ["offline", "no-network"])
def test_without_a_network_an_address_is_kept_as_it_was_typed(ask, desktop, qtbot, why):
    if why == "offline":
        desktop.web.get = offline
    else:
        desktop.office.desk.reach.dark = True
    done = []
    dialog = ask("gazette.example", folder="Presse", done=lambda *result: done.append(result))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.stage == "later")
    assert dialog.primary.text() == "Keep for later"
    assert "can be found out once there is a network" in dialog.address.note.text()
    assert dialog.field.error() == ""  # it is no fault
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(done))
    (source,) = desktop.office.read(sources.every)
    assert (source.address, source.folder, source.options) == (
        "https://gazette.example", "Presse", {LATER: "gazette.example"},
    )  # fmt: skip
    assert done == [((source.id,), 0)]


async def offline(url, **_):
    raise TryLater("offline")


def test_an_address_that_does_not_answer_may_be_kept_but_is_a_fault_first(ask, desktop, qtbot):
    done = []
    dialog = ask("gazete.example", done=lambda *result: done.append(result))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.field.error()))
    assert (dialog.stage, dialog.primary.text(), dialog.quiet.text()) == ("asking", "Look", "Keep for later")
    assert dialog.quiet.isVisible()
    dialog.field.setText("gazette.example")
    assert not dialog.quiet.isVisible()
    dialog.accept()
    qtbot.waitUntil(dialog.quiet.isVisible)
    dialog.quiet.click()
    qtbot.waitUntil(lambda: bool(done))
    assert desktop.office.read(sources.every)[0].options == {LATER: "gazette.example"}


def test_a_place_that_wants_a_name_and_a_password_is_added_and_signed_in_to(ask, desktop, qtbot):
    async def closed(url, **_):
        raise SignInNeeded("source-sign-in", host="gazette.example")

    desktop.web.get = closed
    done = []
    dialog = ask("https://gazette.example/feed", done=lambda *result: done.append(result))
    dialog.accept()
    qtbot.waitUntil(dialog.quiet.isVisible)
    assert "asks for a name and a password" in dialog.field.error()
    assert dialog.quiet.text() == "Add it and sign in…"
    dialog.quiet.click()
    qtbot.waitUntil(lambda: bool(dialog._behind.findChildren(SourceSignIn)))
    (asked,) = dialog._behind.findChildren(SourceSignIn)
    assert asked._source.id == done[0][0][0]
    asked.reject()


def test_a_file_goes_by_the_title_that_it_gives_itself(ask, desktop, qtbot, tmp_path):
    (tmp_path / "gazette.xml").write_bytes(FEED)
    ask(str(tmp_path / "gazette.xml"), done=lambda *result: None).accept()
    qtbot.waitUntil(lambda: list(kept(desktop).values()) == [("Gazette", "")])


@pytest.mark.parametrize("where", ["file", "web"])
def test_a_list_of_sources_is_offered_to_be_imported(ask, desktop, qtbot, tmp_path, where):
    if where == "file":
        place = tmp_path / "mes sources.opml"
        place.write_bytes(LIST)
    else:
        place = "https://b.example/liste"
        desktop.web.pages[place] = ("text/xml", LIST)
    dialog = ask(str(place))
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.primary.text() == "Import the list")
    assert "list of sources (OPML)" in dialog.address.note.text()
    assert dialog.field.error() == ""  # an offer is no fault
    assert kept(desktop) == {}
    window = dialog.parentWidget()
    dialog.accept()
    (importing,) = window.findChildren(ImportOpml)
    qtbot.waitUntil(importing.primary.isEnabled)
    importing.accept()
    qtbot.waitUntil(lambda: list(kept(desktop)) == ["https://a.example/feed"])
    qtbot.waitUntil(lambda: desktop.said == ["1 source added"])


def test_another_address_is_no_list(ask, desktop, qtbot, tmp_path):
    (tmp_path / "a.opml").write_bytes(LIST)
    dialog = ask(str(tmp_path / "a.opml"))
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.primary.text() == "Import the list")
    dialog.field.setText("gazette.example")
    assert dialog.primary.text() == "Look"


def test_a_picture_is_told_to_be_one(ask, desktop, qtbot, tmp_path):
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    dialog = ask(str(tmp_path / "photo.png"))
    dialog.accept()
    qtbot.waitUntil(lambda: "This is a picture" in dialog.address.note.text())


def test_what_names_a_place_of_this_computer(tmp_path):
    assert place_in("file:///a%20b/c.xml") == Path("/a b/c.xml")
    assert place_in(' "/a b/c.xml" ') == Path("/a b/c.xml")
    assert place_in("~/press") == Path.home() / "press"
    assert place_in("C:\\press") is not None
    for words in ("bakery and/or bread", "https://gazette.example/", "gazette.example/feed", "", "a:b"):
        assert place_in(words) is None


def test_enter_works_all_the_way(ask, desktop, qtbot):
    desktop.web.pages["https://gazette.example/feed"] = (RSS, FEED)
    done = []
    dialog = ask("https://gazette.example/feed", done=lambda *result: done.append(result))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.stage == "looking"
    qtbot.waitUntil(lambda: dialog.stage == "one")
    assert {"Gazette", "La une", "Vieille une"} <= shown(dialog)
    dialog.folder.setText("Presse")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(done))
    assert kept(desktop) == {"https://gazette.example/feed": ("Gazette", "Presse")}
    assert not dialog.isVisible()


def test_a_page_with_several_feeds_lets_choose(ask, desktop, qtbot):
    desktop.web.pages["https://gazette.example/"] = ("text/html", PAGE)
    dialog = ask("https://gazette.example/")
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.stage == "several")
    assert [tick.isChecked() for tick in dialog.choices] == [True, False]
    dialog.choices[0].setChecked(False)
    assert not dialog.primary.isEnabled()
    for tick in dialog.choices:
        tick.setChecked(True)
    dialog.primary.click()
    qtbot.waitUntil(lambda: len(kept(desktop)) == 2)


def test_where_nothing_is_found_it_says_so_beside_the_address(ask, desktop, qtbot):
    desktop.web.pages["https://gazette.example/"] = ("text/html", b"<html><body>Rien</body></html>")
    dialog = ask("https://gazette.example/")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.field.error()))
    assert dialog.stage == "asking"
    dialog.field.setText("https://ailleurs.example/")
    assert dialog.field.error() == ""


def test_a_known_source_is_said(ask, desktop, qtbot):
    desktop.source("Gazette", address="https://gazette.example/feed")
    desktop.web.pages["https://gazette.example/feed"] = (RSS, FEED)
    done = []
    dialog = ask("https://gazette.example/feed", done=lambda *result: done.append(result))
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.stage == "one")
    dialog.primary.click()
    qtbot.waitUntil(lambda: done == [((), 1)])


def test_where_nobody_else_does_it_tells_and_shows_what_was_added(ask, desktop, qtbot):
    desktop.web.pages["https://gazette.example/feed"] = (RSS, FEED)
    dialog = ask("https://gazette.example/feed")
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.stage == "one")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(desktop.opened))
    assert desktop.opened == [("watchlist", {"source": 1})]
    assert desktop.said == [told_added(1)]
    assert told_added(0) == "You watch this source already"


def test_cancel_stops_the_look_before_it_closes(ask, desktop, qtbot):
    dialog = ask("https://gazette.example/")
    dialog.primary.click()
    dialog.cancel.click()
    assert dialog.stage == "asking"
    assert dialog.isVisible()
    dialog.cancel.click()
    assert not dialog.isVisible()


def test_another_address_takes_the_preview_away(ask, desktop, qtbot):
    desktop.web.pages["https://gazette.example/feed"] = (RSS, FEED)
    dialog = ask("https://gazette.example/feed")
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.stage == "one")
    dialog.field.setText("https://autre.example/")
    assert dialog.stage == "asking"
    assert dialog.primary.text() == "Look"


def test_an_address_on_the_clipboard_is_there_already(ask):
    QGuiApplication.clipboard().setText(" https://gazette.example/feed\n")
    assert ask().field.text() == "https://gazette.example/feed"
    assert ask("https://autre.example/").field.text() == "https://autre.example/"


@pytest.mark.parametrize(
    ("text", "found"),
    [("https://a.example", True), ("feed://a.example", True), ("bonjour", False), ("https://a b", False)],
)
def test_only_an_address_is_taken_from_the_clipboard(text, found):
    assert bool(address_in(text)) == found


def test_the_newest_come_first_and_the_undated_last():
    def entry(name, day):
        return NewItem(name, name, datetime(2026, 3, day, tzinfo=UTC) if day else None)

    entries = [entry("a", 1), entry("b", 0), entry("c", 3)]
    assert [one.remote_id for one in newest(entries)] == ["c", "a", "b"]
