import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QWidget

from cmdesk.paths import resource
from cmdesk.ui import paint, theme, tokens


class Kept(QWidget):
    """Keeps a height of the theme."""

    def __init__(self):
        super().__init__()
        self.times = 0
        self.restyle()

    def restyle(self):
        self.times += 1
        self.setFixedHeight(theme.u(30))


def test_our_own_face_is_used():
    assert QFontInfo(theme.font("body")).family() == "Inter"
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "LICENSE-Inter.txt").read_text()


def test_a_switch_changes_colours_palette_and_every_widget(qapp, qtbot):
    kept = Kept()
    qtbot.addWidget(kept)
    theme.apply(qapp, "dark", 1.5)
    assert theme.is_dark()
    assert theme.colour("surface").name().upper() == tokens.DARK.surface
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == tokens.DARK.surface
    assert kept.height() == 45
    assert kept.times == 2
    assert qapp.font().pixelSize() == round(13 * 1.5)
    theme.apply(qapp, "light", 1.0)
    assert theme.colour("surface").name().upper() == tokens.LIGHT.surface
    assert kept.height() == 30


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.25, 1.25), (2.0, 2.0), (3.0, 2.0)])
def test_text_grows_to_twice_its_size_and_never_below_it(qapp, asked, given):
    theme.apply(qapp, "light", asked)
    assert theme.scale() == given
    assert theme.u(10) == round(10 * given)
    assert theme.font("body").pixelSize() == round(13 * given)


def test_the_scale_is_the_systems_times_the_users(monkeypatch):
    monkeypatch.setattr(theme, "system_scale", lambda: 1.5)
    assert theme.scale_for(1.2) == pytest.approx(1.8)
    assert theme.scale_for(2.0) == 2.0
    assert theme.scale_for(0.1) == 1.0


@pytest.mark.parametrize(("px", "scale"), [(12, 1.0), (13.3, 1.0), (14.67, 1.0), (18.3, 1.3), (28, 2.0)])
def test_only_a_real_enlargement_of_the_system_counts(px, scale):
    assert theme.scale_of(px, theme.USUAL_PX_ELSEWHERE) == pytest.approx(scale)


def test_the_systems_scheme_is_followed_until_one_is_chosen(qapp, monkeypatch):
    theme.follow_system(qapp, 1.25)
    assert theme.scale() == 1.25
    (follower,) = qapp.findChildren(theme.SystemFollower)
    monkeypatch.setattr(type(qapp.styleHints()), "colorScheme", lambda self: Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.is_dark()
    assert follower.parent() is qapp
    theme.apply(qapp, "light", 1.0)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.is_dark()
    assert not qapp.findChildren(theme.SystemFollower)


def test_following_twice_follows_once(qapp):
    theme.follow_system(qapp)
    theme.follow_system(qapp)
    assert len(qapp.findChildren(theme.SystemFollower)) == 1


def test_stillness_stops_what_moves(qapp):
    theme.apply(qapp, "light", 1.0, still=False)
    assert theme.ms("toast") == 180
    theme.apply(qapp, "light", 1.0, still=True)
    assert theme.ms("toast") == 0


def test_somebody_keeps_their_colour(qapp):
    light = theme.avatar("Léa Marchand")
    assert light == theme.avatar("Léa Marchand")
    theme.apply(qapp, "dark", 1.0)
    assert theme.avatar("Léa Marchand") != light
    assert any(light == pair[0] and theme.avatar("Léa Marchand") == pair[1] for pair in tokens.AVATARS)


def test_colours_and_icons_are_made_once_per_look(qapp):
    assert theme.colour("text") is theme.colour("text")
    assert theme.colour("text", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)
    assert theme.colour("text").alphaF() == 1.0
    assert theme.colour("#102030").name() == "#102030"
    family, letter = paint.glyph("star-on")
    assert theme.icon(family, 16, letter) is theme.icon(family, 16, letter)
    light = theme.colour("text")
    theme.apply(qapp, "dark")
    assert theme.colour("text") != light


def test_fonts_are_made_once_per_look(qapp):
    assert theme.font("meta") is theme.font("meta")
    before = theme.font("meta")
    theme.apply(qapp, "light", 2.0)
    assert theme.font("meta") is not before


def test_the_same_look_again_costs_nothing(qapp, qtbot):
    kept = Kept()
    qtbot.addWidget(kept)
    theme.apply(qapp, "light", 1.0, still=False)
    assert kept.times == 1
    assert theme.ms("toast") == 180
