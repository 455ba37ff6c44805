from datetime import timedelta

from cmdesk.domain.outbox import COMMENT, SEGMENT
from cmdesk.store import drafts, letting_go, outbox
from tests.store.conftest import NOON


def test_the_parts_of_a_text():
    assert letting_go.parts_of("Bonjour", {}) == (("", "Bonjour"),)
    told = letting_go.parts_of("Un\n///\nDeux", {letting_go.FIRST_COMMENT: " Le lien "})
    assert told == (("", "Un"), (SEGMENT, "Deux"), (COMMENT, "Le lien"))


def test_each_account_gets_its_own_text_in_its_own_parts(workspace):
    one, two = workspace.account(), workspace.account("@b@p.example")
    draft = workspace.write(drafts.start, "Un\n///\nDeux", [one, two], NOON)
    workspace.write(drafts.vary, draft, two, "Tout en un", NOON)
    due = NOON + timedelta(days=1)
    made = workspace.write(letting_go.send, draft, {one: "k1", two: "k2"}, NOON, due=due, not_before=due)
    posts = [workspace.read(outbox.one, each) for each in made]
    assert [(post.account_id, post.text) for post in posts] == [(one, "Un"), (one, "Deux"), (two, "Tout en un")]
    assert [post.not_before for post in posts] == [due, None, due]
    assert {post.due for post in posts} == {due}
