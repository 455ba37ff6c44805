from datetime import timedelta

from cmdesk.domain.media import NewMedium
from cmdesk.domain.outbox import COMMENT, SEGMENT
from cmdesk.domain.polls import POLL, NewPoll
from cmdesk.store import drafts, letting_go, media, outbox
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


def test_each_picture_leaves_with_its_part_and_none_with_the_comment(workspace):
    one, two = workspace.account(), workspace.account("@b@p.example")
    draft = workspace.write(drafts.start, "Un\n///\nDeux\n///\nTrois", [one, two], NOON)
    workspace.write(drafts.vary, draft, two, "Tout\n///\nen deux", NOON)
    ids = {}
    for name, part in (("four", 0), ("table", 1), ("pain", 2)):
        new = NewMedium(name[0] * 64, f"{name}.jpg", "image/jpeg", 1000, 40, 30)
        ids[name] = workspace.write(media.attach, draft, new, NOON).media_id
        workspace.write(media.go_with, draft, ids[name], part, NOON)
    workspace.write(media.choose, draft, {letting_go.FIRST_COMMENT: "Le lien"}, NOON)
    made = workspace.write(letting_go.send, draft, {one: "k1", two: "k2"}, NOON, due=None, not_before=NOON)
    found = [[each.name for each in workspace.read(media.of_delivery, number)] for number in made]
    assert found == [["four.jpg"], ["table.jpg"], ["pain.jpg"], [], ["four.jpg"], ["table.jpg", "pain.jpg"], []]


def test_a_poll_is_asked_once_with_the_first_part(workspace):
    one = workspace.account()
    draft = workspace.write(drafts.start, "Un\n///\nDeux", [one], NOON)
    chosen = {POLL: NewPoll(("Pain", "Brioche")).written(), "language": "fr", letting_go.FIRST_COMMENT: "Le lien"}
    workspace.write(media.choose, draft, chosen, NOON)
    made = workspace.write(letting_go.send, draft, {one: "k1"}, NOON, due=None, not_before=NOON)
    found = [set(workspace.read(outbox.one, each).options) for each in made]
    assert found == [{POLL, "language"}, {"language"}, {"language"}]
