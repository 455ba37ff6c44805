from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from cmdesk.domain.sources import LATER, Health, NewSource
from cmdesk.domain.troubles import Trouble
from cmdesk.store import items, sources
from cmdesk.ui.dialogs.add_source import AddSource
from cmdesk.ui.dialogs.edit_source import EditSource
from cmdesk.ui.dialogs.import_opml import ImportOpml
from cmdesk.ui.panels.watchlist.places import ALL, Place
from cmdesk.ui.widgets import Dialog
from tests.ui.dialogs.test_add_source import PAGE, RSS

FEED = b"""<rss version="2.0"><channel><title>Gazette</title>
<item><guid>1</guid><title>Une</title></item></channel></rss>"""


def named(desktop, title):
    return next(row for row in desktop.office.read(sources.rows) if row.title == title)


def dialog(panel, kind=Dialog):
    (found,) = [one for one in panel.window().findChildren(kind) if one.isVisible()]
    return found


def data(text="", *paths):
    made = QMimeData()
    if text:
        made.setText(text)
    if paths:
        made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def test_pausing_can_be_taken_back(panel, filled, qtbot):
    source = named(filled, "Carnet")
    panel.deeds.pause(source.id, True)
    qtbot.waitUntil(lambda: named(filled, "Carnet").health is Health.PAUSED)
    filled.undo()
    qtbot.waitUntil(lambda: named(filled, "Carnet").health is Health.WELL)


def test_a_source_is_removed_only_when_it_is_meant(panel, filled, qtbot):
    source = named(filled, "Forum du quartier")
    panel.deeds.remove(source)
    asked = dialog(panel)
    asked.reject()
    assert named(filled, "Forum du quartier")
    panel.deeds.remove(source)
    dialog(panel).primary.click()
    qtbot.waitUntil(lambda: filled.said == ["Forum du quartier removed"])
    assert "Site en panne" not in filled.ids()


def test_a_source_that_stays_for_what_was_kept_of_it_is_not_called_removed(panel, filled, qtbot):
    filled.office.write(items.star, filled.ids()["Site en panne"], True)
    panel.deeds.remove(named(filled, "Forum du quartier"))
    dialog(panel).primary.click()
    qtbot.waitUntil(lambda: filled.said == ["Forum du quartier stays, paused, with what was kept of it"])
    assert named(filled, "Forum du quartier").health is Health.PAUSED


def test_marking_a_place_read_can_be_taken_back(panel, filled, qtbot):
    panel.mark_all_read()
    qtbot.waitUntil(lambda: all(filled.read_states().values()))
    qtbot.waitUntil(lambda: filled.said == ["5 items marked as read"])
    filled.undo()
    qtbot.waitUntil(lambda: not any(filled.read_states().values()))


def test_what_came_after_it_was_seen_stays_unread(panel, filled, qtbot):
    upto = panel._upto()
    filled.arrive(named(filled, "Carnet").id, filled.article("Neuf", hours=0.1))
    panel.deeds.mark_read(ALL, upto)
    qtbot.waitUntil(lambda: sum(filled.read_states().values()) == 5)
    assert not filled.read_states()["Neuf"]


def test_a_folder_is_marked_alone(panel, filled, qtbot):
    panel.deeds.mark_read(Place("folder", "Forums"), panel._upto())
    qtbot.waitUntil(lambda: sum(filled.read_states().values()) == 2)
    assert filled.read_states()["Site en panne"]


def test_the_menu_of_a_source_and_of_a_folder(panel, filled):
    source = named(filled, "Carnet")
    menu = panel.deeds.menu_of(Place("source", id=source.id), panel.known, 0)
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["Mark all as read", "Fetch now", "Pause", "Edit…", "Copy the address", "Remove…"]
    next(action for action in menu.actions() if action.text() == "Copy the address").trigger()
    assert QGuiApplication.clipboard().text() == source.address
    menu = panel.deeds.menu_of(Place("folder", "Presse"), panel.known, 0)
    assert [action.text() for action in menu.actions()] == ["Mark all as read", "Add a source here…", "Rename or move…"]


def test_editing_opens_its_dialog(panel, filled):
    panel.deeds.edit(named(filled, "Carnet"))
    assert dialog(panel, EditSource).name.text() == "Carnet"


def test_dropping_a_folder_offers_to_watch_it(panel, filled, qtbot, tmp_path):
    folder = tmp_path / "Revue de presse"
    folder.mkdir()
    (folder / "a.xml").write_bytes(FEED)
    panel.deeds.drop(data("", folder))
    asked = dialog(panel)
    asked.reject()
    assert not any(row.title == "Revue de presse" for row in filled.office.read(sources.rows))
    panel.deeds.drop(data("", folder))
    dialog(panel).primary.click()
    qtbot.waitUntil(lambda: "Une" in filled.ids())
    assert named(filled, "Revue de presse").kind == "folder"
    qtbot.waitUntil(lambda: filled.said == ["Revue de presse is watched"])


def test_several_files_are_asked_about_once(panel, filled, qtbot, tmp_path):
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("title,url\nUn,https://a.example/1\n")
    panel.deeds.drop(data("", tmp_path / "a.csv", tmp_path / "b.csv"))
    asked = dialog(panel)
    assert asked.windowTitle() == "Watch 2 files and folders?"
    asked.primary.click()
    qtbot.waitUntil(lambda: {"a.csv", "b.csv"} <= {row.title for row in filled.office.read(sources.rows)})


def test_dropping_a_feed_file_watches_it(panel, filled, qtbot, tmp_path):
    file = tmp_path / "gazette.xml"
    file.write_bytes(FEED)
    panel.deeds.drop(data("", file))
    qtbot.waitUntil(lambda: "Une" in filled.ids())
    qtbot.waitUntil(lambda: panel.tree.place == Place("source", id=named(filled, "Gazette").id))


def test_dropping_an_address_or_a_list_asks_first(panel, tmp_path):
    panel.deeds.drop(data("https://a.example/feed"))
    asked = dialog(panel, AddSource)
    assert asked.field.text() == "https://a.example/feed"
    asked.reject()
    file = tmp_path / "liste.opml"
    file.write_text('<opml><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>')
    panel.deeds.drop(data("", file))
    assert dialog(panel, ImportOpml)


def test_the_list_is_written_to_a_file(panel, filled, qtbot, tmp_path: Path):
    target = tmp_path / "sources.opml"
    panel.deeds.export_list(target)
    qtbot.waitUntil(lambda: bool(filled.said))
    assert 'xmlUrl="https://carnet.example/feed"' in target.read_text(encoding="utf-8")
    assert named(filled, "Carnet").items == len(
        [row for row in filled.office.read(items.page, items.View()) if row.source == "Carnet"]
    )


def test_among_what_was_found_at_a_kept_address_one_chooses(panel, filled, qtbot):
    new = NewSource("https://gazette.example", folder="Presse", options={LATER: "gazette.example"})
    ((made,), _) = filled.office.write(sources.add, [new], filled.now())
    found = Trouble("several-feeds", {"host": "gazette.example", "count": "2"})
    filled.office.write(sources.postpone, made, filled.now(), found)
    filled.web.pages |= {"https://gazette.example": ("text/html", PAGE), "https://gazette.example/feed": (RSS, FEED)}
    panel.deeds.remedy("choose", one_of(filled, made))
    asked = dialog(panel, AddSource)
    qtbot.waitUntil(lambda: asked.stage == "several")
    asked.primary.click()
    qtbot.waitUntil(lambda: filled.said == ["1 source added"])
    qtbot.waitUntil(lambda: made not in {row.id for row in filled.office.read(sources.rows)})
    added = next(row for row in filled.office.read(sources.rows) if "gazette" in row.address)
    assert (added.address, added.folder) == ("https://gazette.example/feed", "Presse")


def one_of(filled, source_id):
    return next(row for row in filled.office.read(sources.rows) if row.id == source_id)
