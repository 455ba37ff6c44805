from datetime import timedelta

from cmdesk.domain.nearness import NearKind
from cmdesk.store import drafts, letting_go
from cmdesk.ui.panels.drafts.nearby import Nearby


def test_what_is_near_is_told_when_the_typing_pauses(room, qapp):
    account = room.account("mastodon", "@fournil")
    draft = room.office.write(drafts.start, "Fournée de 17 h, venez vite", [account], room.now())
    due = room.now() + timedelta(hours=5)
    room.office.write(letting_go.send, draft, {account: "key"}, room.now(), due=due, not_before=due)
    nearby = Nearby(room)
    nearby.about(99, {account: "fournée de 17 h : venez vite !"}, due, None)
    assert nearby.found == ()
    room.until(lambda: nearby.found)
    assert [near.kind for near in nearby.found] == [NearKind.ALIKE, NearKind.SAME_HOUR]
    nearby.about(98, {account: "Autre chose"}, None, None)
    assert nearby.found == ()
    room.settle()
