from dataclasses import replace

from PySide6.QtCore import Qt

from cmdesk.domain.texts import TextRule
from cmdesk.store import drafts, letting_go, outbox_rows
from cmdesk.ui.panels.drafts.sequel import checked, of_networks
from tests.ui.panels.drafts.test_checks import account
from tests.ui.panels.drafts.test_panel import begin


def test_no_network_hears_of_what_follows():
    assert of_networks({"first_comment": "a", "thread_delay": "60", "visibility": "direct"}) == {"visibility": "direct"}


def test_a_first_comment_keeps_the_rules():
    one = account(1)
    assert checked({"first_comment": "court"}, [one]) == []
    (error,) = checked({"first_comment": "bien trop long"}, [one])
    assert error.kind == "error"
    assert checked({}, [one]) == []


def test_a_variable_that_is_left_in_a_first_comment_forbids_to_send():
    roomy = replace(account(1), rules=(TextRule("grapheme", 99),))
    found = checked({"first_comment": "{{ link || 'ici' }}"}, [roomy])
    assert [check.kind for check in found] == ["error"]
    assert "{{ link || 'ici' }}" in found[0].sentence


def test_a_first_comment_goes_only_where_one_may_comment():
    (error,) = checked({"first_comment": "court"}, [account(1)], lambda network: False)
    assert error.kind == "error"
    assert "comment" in error.sentence


def test_the_first_comment_is_a_field_of_its_own_that_is_counted_and_leaves_after_the_post(room, qtbot):
    number = room.account("mastodon", "@fournil", 20)
    panel = begin(room, "Un pain")
    shown = panel.editor.sequel
    assert shown.comment.isHidden() or not shown._comment_box.isVisible()
    assert shown.pause.isHidden()
    qtbot.mouseClick(shown.ask, Qt.MouseButton.LeftButton)
    shown.comment.insert("Et un lien")
    assert not shown.counter.isHidden()
    assert not shown.pause.isHidden()
    shown.pause.choose("300")
    expected = {"first_comment": "Et un lien", "thread_delay": "300"}
    assert panel.editor.choices.chosen() == expected
    assert panel.editor.choices.fold.text() == "Options"
    panel.flush()
    draft_id = panel.editor.draft.id
    room.until(lambda: room.office.read(drafts.one, draft_id).options == expected)
    room.until(lambda: room.office.read(drafts.one, draft_id).text == "Un pain")
    room.office.write(letting_go.send, draft_id, {number: "key"}, room.now(), due=None, not_before=room.now())
    assert sorted(row.text for row in room.office.read(outbox_rows.rows)) == ["Et un lien", "Un pain"]
    shown.comment.insert(" beaucoup trop long pour ce compte")
    panel.editor._check()
    assert shown.counter.over()


def test_a_thread_offers_the_pause_and_taking_the_comment_out_clears_it(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "Un\n///\nDeux")
    shown = panel.editor.sequel
    assert not shown.pause.isHidden()
    shown.begin()
    shown.comment.insert("Un lien")
    shown.remove.click()
    assert panel.editor.choices.chosen() == {}
    assert not shown._comment_box.isVisible()
    panel.editor.writing.area.set_text("")
    panel.editor.writing.area.insert("Un seul")
    assert shown.pause.isHidden()


def test_where_nobody_can_comment_it_is_not_offered(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "Un pain")
    assert not panel.editor.sequel.ask.isHidden()
    room.office.desk.networks["mastodon"].comments = False
    panel.editor.show_standing()
    assert panel.editor.sequel.ask.isHidden()
