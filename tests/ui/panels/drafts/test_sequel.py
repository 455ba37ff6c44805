from cmdesk.store import drafts, letting_go, outbox_rows
from cmdesk.ui.panels.drafts.sequel import checked, choices, of_networks
from tests.ui.panels.drafts.test_checks import account
from tests.ui.panels.drafts.test_panel import begin


def test_a_first_comment_and_a_pause_are_offered_and_no_network_hears_of_them():
    comment, pause = choices()
    assert comment.values == ()
    assert [value for value, _ in pause.values][:3] == ["", "60", "120"]
    assert of_networks({comment.name: "a", pause.name: "60", "visibility": "direct"}) == {"visibility": "direct"}


def test_a_first_comment_keeps_the_rules():
    one = account(1)
    assert checked({"first_comment": "court"}, [one]) == []
    (error,) = checked({"first_comment": "bien trop long"}, [one])
    assert error.kind == "error"
    assert checked({}, [one]) == []


def test_what_was_chosen_leaves_after_the_post(room):
    number = room.account("mastodon", "@fournil")
    panel = begin(room, "Un pain")
    panel.editor.choices._choose("first_comment", "Et un lien")
    assert panel.editor.choices.chosen() == {"first_comment": "Et un lien"}
    panel.flush()
    draft_id = panel.editor.draft.id
    room.until(lambda: room.office.read(drafts.one, draft_id).options == {"first_comment": "Et un lien"})
    room.until(lambda: room.office.read(drafts.one, draft_id).text == "Un pain")
    room.office.write(letting_go.send, draft_id, {number: "key"}, room.now(), due=None, not_before=room.now())
    assert sorted(row.text for row in room.office.read(outbox_rows.rows)) == ["Et un lien", "Un pain"]
