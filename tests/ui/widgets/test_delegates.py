import dataclasses

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from cmdesk.ui import paint, theme
from cmdesk.ui.widgets import (
    CommandRow,
    ConversationRow,
    DraftLine,
    DraftRow,
    PersonRow,
    SectionLine,
    SourceLine,
    SourceRow,
    WatchRow,
)
from tests.ui.widgets.gallery import shows
from tests.ui.widgets.samples import COMMANDS, CONVERSATIONS, DRAFTS, ITEMS, PEOPLE, SOURCES

KINDS = (
    (ConversationRow, CONVERSATIONS),
    (WatchRow, ITEMS),
    (SourceRow, SOURCES),
    (DraftRow, DRAFTS),
    (PersonRow, PEOPLE),
    (CommandRow, COMMANDS),
)
CASES = [(kind, line) for kind, lines in KINDS for line in lines if not isinstance(line, SectionLine)]


def drawn(delegate, line, width=336, chosen=False, ratio=1):
    height = delegate.height_of(line)
    image = QImage((width + 40) * ratio, height * ratio, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#FFFFFF"))
    painter = paint.smooth(QPainter(image))
    delegate.draw(painter, QRectF(0, 0, width, height), line, chosen)
    painter.end()
    return image


def inked(image, left=0, right=None):
    white = QColor("#FFFFFF").rgb()
    columns = range(left, right or image.width())
    return sum(image.pixel(x, y) != white for x in columns for y in range(image.height()))


def colours(image):
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize(("kind", "line"), CASES, ids=lambda x: getattr(x, "__name__", ""))
def test_a_row_is_drawn_inside_its_place(kind, line, compact):
    delegate = kind()
    delegate.compact = compact
    image = drawn(delegate, line)
    assert inked(image) > 100
    assert not inked(image, left=338)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("kind", "lines"), KINDS, ids=lambda x: getattr(x, "__name__", ""))
def test_a_narrow_row_leaves_out_rather_than_overflows(qapp, kind, lines, scale):
    theme.apply(qapp, "light", scale, still=True)
    line = next(line for line in lines if not isinstance(line, SectionLine))
    width = theme.u(240)
    assert not inked(drawn(kind(), line, width), left=width + 2)


LATE = CONVERSATIONS[0]


def test_only_an_unread_conversation_has_the_dot():
    accent = theme.colour("accent").rgb()
    unread, read = drawn(ConversationRow(), LATE), drawn(ConversationRow(), dataclasses.replace(LATE, unread=False))
    assert any(unread.pixel(x, 27) == accent for x in range(12))
    assert not any(read.pixel(x, 27) == accent for x in range(12))


def test_labels_drop_out_before_the_clock_does():
    many = dataclasses.replace(LATE, labels=("Commande", "Entreprises", "Noël", "Urgent"))
    bad = theme.colour("bad").rgb()
    narrow = drawn(ConversationRow(), many, 250)
    assert bad in colours(narrow)
    assert theme.colour("sunken").rgb() not in colours(narrow)
    assert theme.colour("sunken").rgb() in colours(drawn(ConversationRow(), many, 480))


def test_labels_that_have_no_room_are_counted_not_cut(monkeypatch):
    drawn_chips = []
    monkeypatch.setattr(paint, "chip", lambda p, x, y, s, *rest: drawn_chips.append(s) or x + paint.chip_width(s) + 4)
    drawn(ConversationRow(), dataclasses.replace(LATE, labels=("Commande", "Panne du site", "Noël")), 345)
    assert drawn_chips == ["Commande", "+2"]


def test_compact_leaves_out_a_clock_that_only_repeats_the_time(monkeypatch):
    delegate = ConversationRow()
    delegate.compact = True
    fine = dataclasses.replace(LATE, clock_kind="fine", clock_text="Attend depuis 2 h", snippet="")
    assert drawn(delegate, fine) == drawn(delegate, dataclasses.replace(fine, clock_text=""))


def test_a_title_goes_on_below_where_it_has_no_room(monkeypatch):
    said = []
    real = paint.text
    monkeypatch.setattr(paint, "text", lambda p, r, s, *rest, **how: said.append(s) or real(p, r, s, *rest, **how))
    line = DraftLine(1, "Baguettes tièdes dans dix minutes, à tout de suite", "Et du pain", "draft", goes_on=True)
    drawn(DraftRow(), line, 250)
    assert said[0] + " " + said[1] == "Baguettes tièdes dans dix minutes, à tout de suite Et du pain"
    assert paint.width(said[0], "body", 500) <= 250


def test_compact_keeps_the_clock():
    delegate = ConversationRow()
    delegate.compact = True
    assert theme.colour("bad").rgb() in colours(drawn(delegate, LATE))


@pytest.mark.parametrize(("health", "tone"), [("ok", "good"), ("late", "warn"), ("down", "bad")])
def test_the_health_of_a_source_is_seen(health, tone):
    assert shows(drawn(SourceRow(), SourceLine(1, "Blog", "feed", health=health), ratio=4), tone)


def test_what_was_read_recedes():
    unread = ITEMS[0]
    read = dataclasses.replace(unread, unread=False)
    assert theme.colour("text").rgb() in colours(drawn(WatchRow(), unread))
    assert theme.colour("text").rgb() not in colours(drawn(WatchRow(), read))


def test_a_chosen_row_of_the_views_is_in_the_accent():
    line = SOURCES[0]
    assert theme.colour("accent_text").rgb() in colours(drawn(SourceRow(), line, chosen=True))
    assert theme.colour("accent_text").rgb() not in colours(drawn(SourceRow(), line))
