import pytest

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import arrivals, drafts, media
from cmdesk.ui.attaching import Holder
from tests.networks import images
from tests.ui.room import Room


@pytest.fixture
def room(qapp, tmp_path, clock):
    made = Room(tmp_path / "w.cmdesk", clock)
    yield made
    made.close()


def of(room, kind, number):
    return Holder(kind, number, room.bridge)


@pytest.mark.parametrize("kind", ["draft", "reply"])
def test_files_are_attached_described_and_taken_out(room, kind):
    account = room.account("mastodon", "@fournil")
    if kind == "draft":
        number = room.office.write(drafts.start, "pain", [account], room.now())
    else:
        asked = NewItem("1", "Ouvert ?", room.now(), Kind.POST, Author("Léa", "@lea"), reply_to='{"id": "1"}')
        origin = arrivals.Origin(account_id=account, network="mastodon")
        number = room.office.write(arrivals.add, origin, [asked], room.now()).mentions[0]
    holder = of(room, kind, number)
    made = room.office.do(holder.attach(images.jpeg(), "four.jpg"))
    room.office.do(holder.describe({made.media_id: "Le four"}))
    room.office.do(holder.go_with(made.media_id, 2))
    (kept,) = room.office.read(holder.files(), number)
    assert (kept.alt, kept.part) == ("Le four", 2)
    room.office.do(holder.detach(made.media_id))
    assert room.office.read(holder.files(), number) == ()


def test_it_is_the_same_by_what_it_holds_the_files_of(room):
    assert of(room, "draft", 1) == of(room, "draft", 1)
    assert of(room, "draft", 1) != of(room, "reply", 1)
    assert of(room, "reply", 1).files() is media.of_reply
