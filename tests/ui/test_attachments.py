import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.troubles import Problem
from cmdesk.store import arrivals, drafts, media
from cmdesk.ui.attachments import Attachments
from cmdesk.ui.widgets import TextArea
from tests.networks import images
from tests.ui.room import Room


@pytest.fixture
def room(qapp, tmp_path, clock):
    made = Room(tmp_path / "w.cmdesk", clock)
    yield made
    made.close()


@pytest.fixture
def draft(room):
    return room.office.write(drafts.start, "pain", [room.account("mastodon", "@fournil")], room.now())


@pytest.fixture
def shown(room, qtbot, draft):
    made = Attachments(room)
    qtbot.addWidget(made)
    made.show()
    made.show_draft(draft)
    yield made
    made.flush()
    room.settle()


@pytest.fixture
def four(tmp_path):
    path = tmp_path / "four.jpg"
    path.write_bytes(images.jpeg())
    return path


def dragged(*paths, text=""):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        data.setText(text)
    return data


def picture():
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def kept(room, draft):
    return room.office.read(media.of_draft, draft)


def line(room, shown):
    room.until(lambda: shown.attached())
    return shown._rows[shown.attached()[0].media_id]


def test_a_file_is_attached_and_seen(room, shown, draft, four):
    shown.add_files([four])
    assert shown.is_busy()
    found = line(room, shown)
    assert not shown.is_busy()
    assert [each.name for each in kept(room, draft)] == ["four.jpg"]
    assert found.name.text() == "four.jpg"
    assert found.bytes.said() == "1 kB" or found.bytes.said().endswith("kB")
    room.until(found.thumbnail.has_image)


def test_what_a_picture_shows_is_written_as_it_is_typed(room, shown, draft, four):
    shown.add_files([four])
    found = line(room, shown)
    assert not found.missing.isHidden()
    found.alt.insert("Le four à pain")
    assert found.missing.isHidden()
    assert shown.attached()[0].alt == "Le four à pain"
    room.until(lambda: kept(room, draft)[0].alt == "Le four à pain")


def test_what_was_typed_is_in_the_file_before_anything_is_sent(room, shown, draft, four):
    shown.add_files([four])
    line(room, shown).alt.insert("Le four")
    seen = []
    shown.flush(lambda: seen.append(kept(room, draft)[0].alt))
    room.until(lambda: seen)
    assert seen == ["Le four"]


def test_a_description_that_could_not_be_kept_is_kept_the_next_time(room, shown, draft, four, monkeypatch):
    shown.add_files([four])
    line(room, shown).alt.insert("Le four")
    told = []

    def full(*arguments):
        raise Problem("disk-full", path="here")

    with monkeypatch.context() as patch:
        patch.setattr(media, "describe", full)
        shown.flush(lambda: told.append("kept"), lambda: told.append("refused"))
        room.until(lambda: told)
    shown.flush(lambda: told.append(kept(room, draft)[0].alt))
    room.until(lambda: len(told) == 2)
    assert told == ["refused", "Le four"]


def test_a_file_is_removed(room, shown, draft, four):
    shown.add_files([four])
    line(room, shown).remove.click()
    assert shown.attached() == ()
    room.until(lambda: not kept(room, draft))


def test_a_description_that_is_too_long_is_counted(room, shown, four):
    shown.set_alt_limit(5)
    shown.add_files([four])
    found = line(room, shown)
    found.alt.insert("Le four")
    assert found.counter.over()
    shown.set_alt_limit(0)
    assert not found.counter.over()


def test_files_and_pictures_are_dropped_on_and_pasted_into_the_text(room, shown, draft, four, qtbot):
    area = TextArea("text")
    qtbot.addWidget(area)
    shown.serve(area)
    assert area.canInsertFromMimeData(dragged(four))
    area.insertFromMimeData(dragged(four))
    room.until(lambda: kept(room, draft))
    pasted = QMimeData()
    pasted.setImageData(picture())
    assert area.canInsertFromMimeData(pasted)
    area.insertFromMimeData(pasted)
    room.until(lambda: len(kept(room, draft)) == 2)
    assert kept(room, draft)[1].type == "image/png"
    assert area.text() == ""


def test_text_that_comes_with_a_picture_is_text(room, shown, qtbot):
    area = TextArea("text")
    qtbot.addWidget(area)
    shown.serve(area)
    both = QMimeData()
    both.setImageData(picture())
    both.setText("A1\tB1")
    area.insertFromMimeData(both)
    assert area.text() == "A1\tB1"
    assert not shown.is_busy()


def test_what_cannot_be_read_is_told_and_attaches_nothing(room, shown, draft, tmp_path):
    broken = tmp_path / "four.jpg"
    broken.write_bytes(b"not a picture")
    shown.add_files([broken])
    room.until(lambda: room.complaints)
    assert room.complaints[0].trouble.code == "media-unreadable"
    assert not shown.is_busy()
    assert kept(room, draft) == ()


def test_what_has_left_is_not_changed_any_more(room, shown, four):
    shown.add_files([four])
    found = line(room, shown)
    shown.set_read_only(True)
    assert found.alt.isReadOnly()
    assert found.remove.isHidden()
    assert not shown.take(dragged(four))


def test_another_draft_has_its_own_files(room, shown, draft, four):
    shown.add_files([four])
    line(room, shown).alt.insert("Le four")
    other = room.office.write(drafts.start, "", [1], room.now())
    shown.show_draft(other)
    assert shown.attached() == ()
    shown.show_draft(draft)
    room.until(lambda: shown.attached())
    assert shown.attached()[0].alt == "Le four"
    shown.show_nothing()
    assert shown.attached() == ()
    shown.add_files([four])
    assert not shown.is_busy()


def test_an_answer_has_files_too(room, shown, four):
    hello = NewItem("1", "Bonjour", room.now(), Kind.POST, Author("Léa", "@lea"), reply_to='{"id": "1"}')
    added = room.office.write(arrivals.add, arrivals.Origin(account_id=1, network="mastodon"), [hello], room.now())
    talk = added.mentions[0]
    shown.show_reply(talk)
    shown.add_files([four])
    line(room, shown).alt.insert("Le four")
    shown.flush()
    room.until(lambda: [each.alt for each in room.office.read(media.of_reply, talk)] == ["Le four"])


def test_it_speaks_the_language_of_today(room, shown, four):
    shown.add_files([four])
    line(room, shown).alt.insert("Le four")
    shown.retranslate()
    assert shown.attached()[0].alt == "Le four"
    assert line(room, shown).alt.text() == "Le four"


def test_a_file_goes_with_the_part_that_is_chosen_for_it(room, shown, draft, four):
    shown.add_files([four])
    found = line(room, shown)
    assert found.part.isHidden()
    shown.set_parts(3)
    assert [found.part.itemText(place) for place in range(found.part.count())] == ["Part 1", "Part 2", "Part 3"]
    found.part.setCurrentIndex(2)
    room.until(lambda: [each.part for each in kept(room, draft)] == [2])
    shown.set_parts(2)
    assert found.part.currentIndex() == 1  # it goes with the last while its own is not there
    assert [each.part for each in shown.attached()] == [2]
    shown.set_parts(1)
    assert found.part.isHidden()
