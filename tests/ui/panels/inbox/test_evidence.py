"""What was kept with a message is shown small and can be opened."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cmdesk.domain.captures import Captured
from cmdesk.store import conversations
from cmdesk.ui.attached_file import Thumbnail
from cmdesk.ui.panels.inbox.evidence import Evidence


def test_a_screenshot_is_shown_with_the_message_it_belongs_to(office, host, qtbot, tmp_path):
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    image.save(str(tmp_path / "avis.png"))
    talk = office.do(office.desk.capture(Captured("Trop salé", "Marc"), [tmp_path / "avis.png"], "Captured"))
    (entry,) = office.read(conversations.thread, talk).entries
    window = QWidget()
    qtbot.addWidget(window)
    shown = Evidence(host, entry.files)
    shown.setParent(window)
    (button,) = shown.buttons
    assert button.accessibleName() == "Open avis.png"
    qtbot.waitUntil(lambda: button.findChild(Thumbnail).has_image())


def test_what_is_gone_keeps_its_sign(office, host, qtbot):
    talk = office.do(office.desk.capture(Captured("Bonjour"), [png()], "Captured"))
    (entry,) = office.read(conversations.thread, talk).entries
    office.desk.media_path(entry.files[0]).unlink()
    shown = Evidence(host, entry.files)
    qtbot.addWidget(shown)
    qtbot.wait(100)
    assert not shown.buttons[0].findChild(Thumbnail).has_image()


def png() -> bytes:
    from cmdesk.ui.offered import png

    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    return png(image)
