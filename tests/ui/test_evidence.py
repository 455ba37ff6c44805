import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cmdesk.store import evidence as locker
from cmdesk.store import items
from cmdesk.ui import evidence, theme
from cmdesk.ui.bridge import Bridge
from tests.fakes import Office
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.reputation.conftest import fill


@pytest.fixture
def host(tmp_path, clock):
    office = Office(tmp_path / "fournil.cmdesk", clock)
    fill(office)
    office.desk.http.offline = True
    bridge = Bridge(office.engine, delay_ms=1)
    bridge.lend(lambda: office.desk)
    made = NotingHost(bridge, office.now)
    made.office = office
    yield made
    assert made.complaints == []
    office.close()


def test_an_item_is_drawn_the_same_in_any_light(host, qapp):
    page = host.office.read(items.one, 1)
    light = evidence.picture(page)
    theme.apply(qapp, "dark", 1.0, still=True)
    assert evidence.picture(page) == light
    image = QImage.fromData(light)
    assert image.width() == evidence.WIDE * evidence.RATIO
    assert image.pixelColor(5, 5).name() == "#ffffff"
    dark = sum(
        image.pixelColor(x, y).lightness() < 120
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )
    assert dark > 100


def test_an_item_and_a_conversation_are_kept(host, qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    evidence.keep_item(owner, host, 1)
    qtbot.waitUntil(lambda: bool(host.told))
    assert host.told == ["1 message is kept as evidence"]
    page = host.office.read(items.one, 2)
    evidence.keep_conversation(owner, host, page.conversation_id)
    qtbot.waitUntil(lambda: len(host.told) == 2)
    assert host.office.read(locker.count) == 2
    evidence.keep_conversation(owner, host, 9999)
    evidence.keep_item(owner, host, 9999)
    assert host.office.read(locker.count) == 2
