from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.domain.polls import NewPoll
from cmdesk.ui import paint, theme
from cmdesk.ui.panels.calendar.chips import STYLES, chip_of, city_of, draw, hour_in, planned_of

NINE = datetime(2026, 3, 12, 8, tzinfo=UTC)  # in Paris


def post(moment=NINE, mark=Mark.QUEUED, wall="2026-03-12T09:00", zone="Europe/Paris"):
    return CalendarPost(
        1, "Pain de seigle. Il sort du four.", ("mastodon", "bluesky"), (1, 2), mark, moment, wall, zone
    )


def test_what_was_planned_here_says_one_hour():
    chip = chip_of(post())
    assert (chip.when, chip.brief) == ("9:00\u202fAM", "9:00\u202fAM")
    assert chip.title == "Pain de seigle."
    assert chip.more == "Il sort du four."


def test_what_was_planned_elsewhere_says_both_hours():
    chip = chip_of(post(datetime(2026, 3, 12, 13, tzinfo=UTC), zone="America/New_York"))
    assert chip.when == "2:00\u202fPM · 9:00\u202fAM New York"
    assert chip.brief == "2:00\u202fPM (9:00\u202fAM)"


def test_an_hour_is_never_cut(qapp):
    chip = chip_of(post(datetime(2026, 3, 12, 13, tzinfo=UTC), zone="America/New_York"))
    marks = theme.u(16) * len(chip.networks)
    wide, brief = paint.width(chip.when, "caption"), paint.width(chip.brief, "caption")
    assert hour_in(chip, wide + marks + 1) == chip.when
    assert hour_in(chip, wide + marks - 1) == chip.brief
    assert hour_in(chip, brief + 1) == chip.brief
    assert hour_in(chip, brief - 1) == "2:00\u202fPM"


def test_an_hour_that_no_longer_tells_when_it_leaves_is_not_believed():
    planned = planned_of(post(datetime(2026, 3, 13, 8, 30, tzinfo=UTC), wall="2026-03-12T09:00"))
    assert planned.wall == datetime(2026, 3, 13, 9, 30)


def test_a_city_is_read_from_its_zone():
    assert city_of("America/New_York") == "New York"


def test_a_poll_is_said_and_drawn():
    asked = replace(post(), poll=NewPoll(("Seigle", "")))
    chip = chip_of(asked)
    assert "Poll: Seigle / …" in chip.spoken
    assert chip.line().text == "Poll: Seigle / … · Il sort du four."
    assert "Poll" in chip_of(replace(asked, moment=None)).line().accessible
    assert drawn(asked) != drawn(post())


def drawn(one):
    image = QImage(160, 44, QImage.Format.Format_ARGB32)
    image.fill(0)
    p = QPainter(image)
    draw(p, QRectF(2, 2, 150, 40), chip_of(one), picked=False, current=False)
    p.end()
    return image


@pytest.mark.parametrize("mark", STYLES)
def test_every_state_is_drawn(mark):
    image = drawn(post(mark=mark))
    assert any(image.pixelColor(x, y).alpha() for x in range(160) for y in range(44))


def test_every_state_has_a_look():
    assert set(STYLES) == set(Mark)
