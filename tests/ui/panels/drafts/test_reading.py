import pytest

from cmdesk.domain.beside import Beside
from cmdesk.store import accounts, drafts, outbox_rows, receptions
from cmdesk.ui.panels.drafts.delivery import Delivery
from cmdesk.ui.panels.drafts.editor import Editor
from cmdesk.ui.panels.drafts.reading import CHOSEN, DeliveryReader, DraftReader


@pytest.fixture
def reader(room, qtbot):
    editor = Editor(room)
    qtbot.addWidget(editor)
    editor.show_accounts({row.id: row for row in room.office.read(accounts.every)})
    return DraftReader(room, editor)


def start(room, text, *account_ids):
    return room.office.write(drafts.start, text, account_ids, room.now())


def test_the_last_one_asked_for_is_the_one_that_is_shown(room, reader):
    one, two = start(room, "un"), start(room, "deux")
    shown = []
    reader.shown.connect(shown.append)
    reader.show(one)
    reader.show(two)
    room.until(lambda: shown)
    room.settle()
    assert shown == [two]
    assert reader.editor.writing.common() == "deux"
    assert reader.current() == two


def test_a_draft_that_is_gone_is_said(room, reader):
    reader.show(99)
    room.until(lambda: room.told)
    assert reader.current() is None


def test_a_new_draft_is_for_whom_the_last_one_was(room, reader):
    one, two = room.account("mastodon", "@un"), room.account("bluesky", "@deux")
    rows = {row.id: row for row in room.office.read(accounts.every)}
    reader.begin(rows)
    room.until(lambda: reader.editor.draft is not None)
    assert reader.editor.draft.variants == ()  # two accounts: nobody chose yet
    room.settings.layout[CHOSEN] = [two, 99]
    reader.editor.writing.area.insert("écrit")
    reader.begin(rows)
    room.until(lambda: [one.account_id for one in reader.editor.draft.variants] == [two])
    assert one in rows


def test_what_a_pause_holds_is_not_said_to_leave(room, reader):
    made = start(room, "pain", room.account("mastodon", "@fournil"))
    room.office.do(room.office.desk.pause_everything())
    (number,) = room.office.do(room.office.desk.send_draft(made))
    reader.show(made)
    room.until(lambda: "everything is paused" in reader.editor.foot.publish.text())
    room.office.do(room.office.desk.let_through(number))
    reader.refresh()
    room.until(lambda: "everything is paused" not in reader.editor.foot.publish.text())


def test_beginning_twice_makes_one_draft(room, reader):
    reader.begin({})
    room.until(lambda: reader.editor.draft is not None)
    reader.begin({})
    room.settle()
    assert len(room.office.read(drafts.page)) == 1


def test_saying_it_again_keeps_the_texts_of_their_own(room, reader):
    one, two = room.account("mastodon", "@un"), room.account("bluesky", "@deux")
    reader.editor.show_accounts({row.id: row for row in room.office.read(accounts.every)})
    first = start(room, "pain", one, two)
    room.office.write(drafts.vary, first, two, "brioche", room.now())
    reader.show(first)
    room.until(lambda: reader.editor.draft is not None)
    reader.begin_again()
    room.until(lambda: reader.editor.draft.id != first)
    again = room.office.read(drafts.one, reader.editor.draft.id)
    assert again.text == "pain"
    assert [variant.text for variant in again.variants] == [None, "brioche"]


def test_a_delivery_is_read_with_its_attempts(room, qtbot):
    one = room.account("mastodon", "@un")
    made = start(room, "pain", one)
    room.office.do(room.office.desk.send_draft(made))
    room.office.send()
    (row,) = room.office.read(outbox_rows.rows)
    page = Delivery(room)
    qtbot.addWidget(page)
    follower = DeliveryReader(room, page)
    shown = []
    follower.shown.connect(shown.append)
    follower.show(row.id)
    room.until(lambda: shown)
    assert page.row == row
    assert len(page._tries) == 1
    follower.forget()
    follower.refresh()
    room.settle()
    assert shown == [row.id]


def test_what_is_told_late_of_one_delivery_is_not_shown_beside_another(room, qtbot, monkeypatch):
    """Else the button that changes what is out would change another post."""
    room.account("mastodon", "@un")
    for text in ("pain", "brioche"):
        room.office.do(room.office.desk.send_draft(start(room, text, 1)))
    room.office.send()
    one, two = (row.id for row in room.office.read(outbox_rows.rows))
    page = Delivery(room)
    qtbot.addWidget(page)
    follower, ask, held, shown = DeliveryReader(room, page), room.bridge.ask, [], []

    def later(owner, query, *args, then):
        if query in (receptions.published, receptions.of):
            held.append((query, args[0], then))
        else:
            ask(owner, query, *args, then=then)

    monkeypatch.setattr(room.bridge, "ask", later)
    follower.show(one)
    room.until(lambda: len(held) == 2)
    follower.show(two)
    room.until(lambda: len(held) == 4)
    monkeypatch.setattr(page, "show_published", shown.append)
    monkeypatch.setattr(page.reception, "show_looks", lambda looks, now: shown.append(looks))
    for query, delivery_id, then in held:
        then(receptions.Published(delivery_id, Beside()) if query is receptions.published else delivery_id)
    assert shown == [two, receptions.Published(two, Beside())]
