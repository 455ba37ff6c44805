import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from cmdesk.store import accounts, cuts, drafts, media
from cmdesk.ui.attachments import Attachments
from cmdesk.ui.dialogs.crop import CropDialog
from tests.networks import images


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


@pytest.fixture
def draft(room, tmp_path):
    made = room.office.write(drafts.start, "Le four", [room.account("mastodon", "@fournil")], room.now())
    path = tmp_path / "four.jpg"
    path.write_bytes(images.jpeg(width=400, height=300))
    room.office.do(room.office.desk.attach(made, path))
    return made


@pytest.fixture
def dialog(room, window, draft):
    (attached,) = room.office.read(media.of_draft, draft)
    made = CropDialog(window, room, draft, attached, room.office.read(accounts.every))
    made.open()
    room.until(made.primary.isEnabled)
    return made


def test_a_square_is_chosen_and_stands_in_the_pictures_place(room, dialog, draft):
    dialog.ratio.setCurrentIndex(2)
    assert dialog.told.said() == "300 × 300 pixels"
    room.until(lambda: "@fournil: 300 × 300" in dialog.sizes.said())
    QTest.keyClick(dialog.area, Qt.Key.Key_Right)
    dialog.mode.choose(1)
    dialog.area.set_pointing(True)
    dialog.area._set_point(0.9, 0.5)
    cropped = []
    dialog.cropped.connect(cropped.append)
    dialog.primary.click()
    room.until(lambda: cropped)
    (kept,) = room.office.read(media.of_draft, draft)
    assert (kept.width, kept.height) == (300, 300)
    assert kept.focus_x > 0.5
    origin, box = room.office.read(cuts.origin, kept.media_id)
    assert (origin.width, origin.height) == (400, 300)
    assert box == pytest.approx((0.135, 0, 0.75, 1.0))
    assert room.office.desk.media_path(origin).exists()


def test_the_whole_picture_comes_back(room, window, dialog, draft):
    dialog.ratio.setCurrentIndex(2)
    dialog.primary.click()
    room.until(lambda: room.office.read(media.of_draft, draft)[0].width == 300)
    (part,) = room.office.read(media.of_draft, draft)
    again = CropDialog(window, room, draft, part, [])
    again.open()
    room.until(again.primary.isEnabled)
    assert again.area.box == pytest.approx((0.125, 0, 0.75, 1.0))  # as it was chosen
    again.quiet.click()
    again.primary.click()
    room.until(lambda: room.office.read(media.of_draft, draft)[0].width == 400)


def test_it_is_opened_from_the_file_that_goes_with_a_text(room, qtbot, draft):
    shown = Attachments(room)
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show()
    shown.show_draft(draft)
    room.until(shown.attached)
    next(iter(shown._rows.values())).crop.click()
    dialog = room.until(lambda: next(iter(shown.window().findChildren(CropDialog)), None))
    room.until(dialog.primary.isEnabled)
    dialog.ratio.setCurrentIndex(2)
    dialog.primary.click()
    room.until(lambda: shown.attached()[0].width == 300)
