import json
from datetime import timedelta

from cmdesk.domain.outbox import Event
from cmdesk.store import drafts, send_ledger
from cmdesk.ui.dialogs.send_ledger import SendLedgerDialog, details_of


def sent(office, clock, text="Le pain de Noël"):
    account = office.connect()
    draft = office.write(drafts.start, text, [account], clock())
    office.do(office.desk.send_draft(draft))
    clock.pass_(minutes=1)
    office.send()


def opened(house):
    dialog = SendLedgerDialog(house().window)
    dialog.open()
    return dialog


def test_all_that_happened_is_listed_and_can_be_narrowed_down(house, office, clock, qtbot):
    sent(office, clock)
    dialog = opened(house)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 3)
    lines = [dialog.rows.index(i, 0).data(0x0100) for i in range(3)]
    assert [line.name.partition(" ·")[0] for line in lines] == ["It went out", "Attempt begun", "Let go by a person"]
    dialog.happened.choose("delivered")
    dialog.happened.activated.emit(0)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 1)
    dialog.list.step(1)
    assert "https://piaille.example/" in dialog.details.text()
    dialog.sought.setText("nothing like it")
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.empty)
    dialog.close()


def test_what_is_wanted_is_exported(house, office, clock, qtbot, tmp_path):
    sent(office, clock)
    dialog = opened(house)
    dialog.happened.choose("claim")
    dialog.write_to(tmp_path / "out.json")
    dialog.write_to(tmp_path / "out.csv")
    qtbot.waitUntil(lambda: (tmp_path / "out.csv").exists() and (tmp_path / "out.json").exists())
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfid,at,")
    (told,) = json.loads((tmp_path / "out.json").read_text())
    assert told["event"] == "claim"
    dialog.close()


def test_a_failure_says_what_the_network_said(office, clock):
    account = office.connect()
    draft = office.write(drafts.start, "Pain", [account], clock())
    number = office.do(office.desk.send_draft(draft))[0]
    post = next(line for line in office.read(send_ledger.page) if line.delivery == number)
    assert f": {number}\nFingerprint of the text: {post.text_hash[:16]}" in details_of(post)
    assert post.event is Event.APPROVE
    assert clock() - post.at < timedelta(minutes=1)
