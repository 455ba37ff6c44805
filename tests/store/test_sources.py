from datetime import timedelta

from cmdesk.domain.sources import DOWN_AFTER, SECOND_LOOK, Health, NewSource
from cmdesk.domain.troubles import Trouble
from cmdesk.domain.watches import KeptList
from cmdesk.store import conversations, item_views, items, matching, queries, sources
from tests.store.conftest import NOON, article


def only(workspace):
    (row,) = workspace.read(sources.rows)
    return row


def test_a_known_address_is_not_added_again(workspace):
    first = workspace.source()
    made, known = workspace.write(sources.add, [NewSource("https://ouest.example/feed")], NOON)
    assert (made, known) == ((), (first,))


def test_a_new_source_is_due_at_once(workspace):
    workspace.source()
    assert [source.address for source in workspace.read(sources.due, NOON)] == ["https://ouest.example/feed"]


def test_a_good_fetch_sets_what_the_next_one_needs(workspace):
    source = workspace.source(title="")
    details = {"title": "Ouest gourmand", "site": "https://ouest.example", "etag": '"1"', "modified": "hier"}
    workspace.write(sources.fetched, source, NOON, body_hash="aa", **details)
    kept = workspace.read(sources.one, source)
    assert (kept.title, kept.etag, kept.modified, kept.body_hash) == ("Ouest gourmand", '"1"', "hier", "aa")
    assert kept.next_try > NOON
    assert workspace.read(sources.due, NOON) == []
    assert only(workspace).health is Health.WELL


def test_a_title_that_the_user_chose_is_kept(workspace):
    source = workspace.source(title="Mon journal")
    workspace.write(sources.fetched, source, NOON, title="Autre")
    assert only(workspace).title == "Mon journal"


def test_a_permanent_move_changes_the_address(workspace):
    source = workspace.source()
    workspace.write(sources.fetched, source, NOON, moved_to="https://ouest.example/neuf")
    assert only(workspace).address == "https://ouest.example/neuf"


def test_a_move_to_a_known_address_does_not_double_it(workspace):
    source = workspace.source()
    workspace.source("https://ouest.example/neuf")
    workspace.write(sources.fetched, source, NOON, moved_to="https://ouest.example/neuf")
    assert {row.address for row in workspace.read(sources.rows)} == {
        "https://ouest.example/feed",
        "https://ouest.example/neuf",
    }


def test_failures_wait_longer_each_time_and_one_success_forgets_them(workspace):
    source = workspace.source()
    waits = []
    for _ in range(DOWN_AFTER):
        workspace.write(sources.failed, source, Trouble("http-status", {"status": "503"}), NOON)
        waits.append(workspace.read(sources.one, source).next_try - NOON)
    assert waits == sorted(set(waits))
    row = only(workspace)
    assert (row.health, row.trouble) == (Health.DOWN, Trouble("http-status", {"status": "503"}))
    workspace.write(sources.fetched, source, NOON)
    assert (only(workspace).health, only(workspace).trouble) == (Health.WELL, None)


def test_a_pause_that_the_server_asked_for_is_kept(workspace):
    source = workspace.source()
    workspace.write(sources.failed, source, Trouble("http-status"), NOON, timedelta(hours=5))
    assert workspace.read(sources.one, source).next_try == NOON + timedelta(hours=5)


def test_a_paused_source_is_not_due(workspace):
    source = workspace.source()
    workspace.write(sources.pause, source, True, NOON)
    assert workspace.read(sources.due, NOON) == []
    assert only(workspace).health is Health.PAUSED
    workspace.write(sources.pause, source, False, NOON)
    assert len(workspace.read(sources.due, NOON)) == 1


def test_removing_a_source_removes_its_items(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, "Pain"), article(2, "Beurre"))
    workspace.index()
    workspace.write(sources.remove, source)
    assert workspace.read(sources.rows) == []
    assert workspace.read(items.page, items.View()) == []
    assert workspace.read(matching.count, queries.parse("pain")) == 0
    assert workspace.store.integrity() == []


def test_removing_a_source_keeps_what_is_starred_or_in_the_inbox(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1), article(2), article(3))
    workspace.write(items.star, 1, True)
    workspace.write(conversations.open_for_item, 2, NOON)
    workspace.write(sources.remove, source)
    assert {row.id for row in workspace.read(items.page, items.View())} == {1, 2}
    assert only(workspace).health is Health.PAUSED


def test_a_fetch_that_ends_after_the_source_was_removed_changes_nothing(workspace):
    source = workspace.source()
    workspace.write(sources.remove, source)
    workspace.write(sources.fetched, source, NOON, title="x")
    workspace.write(sources.failed, source, Trouble("timeout"), NOON)
    assert workspace.read(sources.rows) == []


def test_sources_and_folders_are_put_in_order_as_a_person_would(workspace):
    for number, (title, folder) in enumerate([("Un", "D 10"), ("b 10", "D 2"), ("B 9", "D 2"), ("Été", ""), ("f", "")]):
        workspace.source(f"https://{number}.example/", title, folder)
    assert [row.title for row in workspace.read(sources.rows)] == ["Été", "f", "B 9", "b 10", "Un"]
    assert workspace.read(sources.folders) == ["D 2", "D 10"]


def test_folders_are_listed_once(workspace):
    workspace.source("https://a.example/", folder="Presse")
    workspace.source("https://b.example/", folder="Presse")
    workspace.source("https://c.example/")
    assert workspace.read(sources.folders) == ["Presse"]


def test_folders_move_whole_and_can_be_put_back(workspace):
    for number, folder in enumerate(["Presse", "Presse/Locale", "Presse 2", ""]):
        workspace.source(f"https://{number}.example/", str(number), folder)
    folders = lambda: [row.folder for row in sorted(workspace.read(sources.rows), key=lambda row: row.id)]  # noqa: E731
    workspace.write(item_views.add, KeptList("Locale", "folder", "Presse/Locale"))
    listed = lambda: [one.place for one in workspace.read(item_views.every)]  # noqa: E731
    before = workspace.write(sources.move_folder, "Presse", "Médias/Presse")
    assert folders() == ["Médias/Presse", "Médias/Presse/Locale", "Presse 2", ""]
    assert listed() == ["Médias/Presse/Locale"]
    workspace.write(sources.put_back, *before)
    assert folders() == ["Presse", "Presse/Locale", "Presse 2", ""]
    assert listed() == ["Presse/Locale"]
    workspace.write(sources.move_folder, "Presse", "")
    assert folders() == ["", "Locale", "Presse 2", ""]
    workspace.write(sources.move, [1, 2], "Ici")
    assert folders() == ["Ici", "Ici", "Presse 2", ""]


def test_what_was_chosen_for_a_source_is_kept_and_taken_back(workspace):
    source = workspace.source()
    workspace.write(sources.choose, source, full=True, keep_days=30)
    workspace.write(sources.choose, source, full=None)
    assert only(workspace).options == {"keep_days": 30}
    workspace.write(sources.fetched, source, NOON, memory={"lines": ["a"]}, etag='"1"')
    assert workspace.read(sources.one, source).memory == {"lines": ["a"]}
    workspace.write(sources.forget_memory, source, NOON)
    kept = workspace.read(sources.one, source)
    assert (kept.memory, kept.etag, kept.next_try) == ({}, "", NOON)


def test_a_page_that_seems_to_have_changed_is_looked_at_again_soon(workspace):
    source = workspace.source()
    workspace.write(sources.fetched, source, NOON, memory={"lines": [], "pending": ["a"]})
    assert workspace.read(sources.one, source).next_try == NOON + SECOND_LOOK
    workspace.write(sources.fetched, source, NOON, memory={"pending": ["a"]}, after=timedelta(hours=1))
    assert workspace.read(sources.one, source).next_try == NOON + timedelta(hours=1)


def test_several_are_paused_at_once(workspace):
    some = [workspace.source(f"https://{name}.example/feed") for name in "abc"]
    workspace.write(sources.pause_some, some[:2], True, NOON)
    assert [row.id for row in workspace.read(sources.every)] == [some[2]]
    workspace.write(sources.pause_some, some[:1], False, NOON)
    assert [row.id for row in workspace.read(sources.every)] == [some[0], some[2]]
