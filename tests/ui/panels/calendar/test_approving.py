import re
from base64 import b64encode

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from cmdesk.store import approvals
from cmdesk.ui.panels.calendar.approving import ApprovalDialog, as_pdf


def test_posts_are_shown_to_somebody_and_their_answer_noted(hall, tmp_path):
    made = hall.post("Bûches de Noël", 12)
    panel = hall.show_calendar()
    chip = panel.chips()[made]
    for name, pdf in (("posts.html", False), ("posts.pdf", True)):
        path = tmp_path / name
        panel.approving.write([chip], "nous@fournil.example", path, pdf)
        hall.until(lambda name=name: any(name in told for told in hall.told))
        assert path.stat().st_size > 1000
    assert "Bûches de Noël" in (tmp_path / "posts.html").read_text(encoding="utf-8")
    assert (tmp_path / "posts.pdf").read_bytes().startswith(b"%PDF")
    hall.until(lambda: panel.chips()[made].mark == "approval")
    panel.approving.decide([panel.chips()[made]], True)
    hall.until(lambda: panel.chips()[made].mark == "draft")
    assert "agreed to" in panel.chips()[made].spoken


@pytest.mark.parametrize(
    ("told", "good"), [("", False), ("nous", False), ("a b@c.example", False), ("a@c.example", True)]
)
def test_an_address_is_wanted(hall, told, good):
    panel = hall.show_calendar()
    dialog = ApprovalDialog(panel, 1, "")
    dialog.address.setText(told)
    assert dialog.primary.isEnabled() is good


def test_that_nothing_leaves_unagreed_is_switched_on_and_undone(hall):
    made = hall.post("Un", 12, queued=True)
    panel = hall.show_calendar()
    hall.run("calendar.needs")
    hall.until(lambda: panel.chips()[made].mark == "approval")
    hall.undo()
    hall.until(lambda: panel.chips()[made].mark == "queued")
    assert not hall.office.read(approvals.needed)


def test_a_pdf_has_its_pictures_and_pages(hall):
    red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
    made = as_pdf(f'<p>Bonjour</p><img src="data:image/png;base64,{red}">' + "<p>x</p>" * 200)
    assert made.count(b"/Type /Page\n") > 1
    assert made.rstrip().endswith(b"%%EOF")


def test_a_picture_in_a_pdf_is_no_larger_than_the_sheet(hall):
    picture, kept = QImage(3000, 2000, QImage.Format.Format_RGB32), QBuffer()
    picture.fill(0xC04020)
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(kept, "JPEG")
    made = as_pdf(f'<img src="data:image/jpeg;base64,{b64encode(kept.data().data()).decode()}">')
    assert [1000 < int(wide) < 1200 for wide in re.findall(rb"/Width (\d+)", made)] == [True]
