"""Light and dark on Fusion: our own QPalette, a font scale that follows the system's, and a few lines of QSS.

Colours and fonts are asked for when painting, never kept; a switch repaints every widget of the program.
"""

import sys
from dataclasses import asdict, dataclass, field, replace
from typing import Literal, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPalette, QStaticText, QTransform
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from cmdesk.paths import resource
from cmdesk.ui import icons, tokens

Scheme = Literal["light", "dark"]
FACES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")
USUAL_PX = {"win32": 12.0, "darwin": 13.0}  # the interface font of an untouched system
USUAL_PX_ELSEWHERE = 14.0  # between KDE's 10 points and GNOME's 11


@runtime_checkable
class Restyled(Protocol):
    """A widget that keeps something from the theme (a fixed height, a font) and sets it again after a switch."""

    def restyle(self) -> None: ...


@dataclass(frozen=True)
class Look:
    """What is in force, with the fonts made for it."""

    colours: tokens.Colours = tokens.LIGHT
    dark: bool = False
    scale: float = 1.0
    still: bool = False
    fonts: dict[tuple[str, int | None, int], QFont] = field(default_factory=dict)
    metrics: dict[tuple[str, int | None], QFontMetricsF] = field(default_factory=dict)
    glyphs: dict[tuple[str, int], QFont] = field(default_factory=dict)
    icons: dict[tuple[str, int, str], QStaticText] = field(default_factory=dict)
    inks: dict[str, QColor] = field(default_factory=dict)


LOOK = "cmdesk_look"  # the application keeps it, as it keeps its palette and its font


def look() -> Look:
    """What the program wears now."""
    app = QApplication.instance()
    worn: Look | None = getattr(app, LOOK, None)  # asked for some eighty times in the painting of one row
    return worn if worn is not None else Look()


def apply(app: QApplication, scheme: Scheme = "light", scale: float = 1.0, still: bool | None = None) -> None:
    """Dress the whole program now. `still` turns animations off; None asks the system."""
    for follower in app.findChildren(SystemFollower):
        follower.stop()
    app.styleHints().setColorScheme(Qt.ColorScheme.Dark if scheme == "dark" else Qt.ColorScheme.Light)
    dress(app, scheme, scale, still)


def follow_system(app: QApplication, scale: float = 1.0, still: bool | None = None) -> None:
    """Light or dark as the system says, now and each time it changes, until `apply` chooses one."""
    for follower in app.findChildren(SystemFollower):
        follower.stop()
    app.styleHints().unsetColorScheme()
    SystemFollower(app, scale, still).take()


class SystemFollower(QObject):
    """Watches the system's scheme."""

    def __init__(self, app: QApplication, scale: float, still: bool | None) -> None:
        super().__init__(app)
        self._app, self._scale, self._still = app, scale, still
        app.styleHints().colorSchemeChanged.connect(self.take)

    @Slot()
    def take(self) -> None:
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dress(self._app, "dark" if dark else "light", self._scale, self._still)

    def stop(self) -> None:
        self._app.styleHints().colorSchemeChanged.disconnect(self.take)
        self.setParent(None)
        self.deleteLater()


def dress(app: QApplication, scheme: Scheme, scale: float, still: bool | None) -> None:
    worn: Look | None = getattr(app, LOOK, None)
    if worn is None:
        load_fonts()
        app.setStyle("Fusion")
    if still is None:
        still = app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
    least, most = tokens.SCALES
    dark, scale = scheme == "dark", min(max(scale, least), most)
    if worn is not None and (worn.dark, worn.scale) == (dark, scale):
        setattr(app, LOOK, replace(worn, still=still))
        return
    setattr(app, LOOK, Look(tokens.DARK if dark else tokens.LIGHT, dark, scale, still))
    app.setPalette(palette())
    app.setFont(font("body"))
    if worn is None or worn.dark != dark:
        app.setStyleSheet(QSS.format(**asdict(look().colours)))
    for widget in app.allWidgets():
        if isinstance(widget, Restyled):
            widget.restyle()
        widget.update()


def load_fonts() -> None:
    """Our text and icon fonts; where one cannot be read the system's face serves."""
    for path in (*(resource("fonts", face) for face in FACES), *(resource("icons", name) for name in icons.FONTS)):
        QFontDatabase.addApplicationFont(str(path))


def system_scale() -> float:
    """How much larger than usual the system's text is set; a usual size of any desktop gives 1."""
    px = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return scale_of(px, USUAL_PX.get(sys.platform, USUAL_PX_ELSEWHERE))


def scale_of(px: float, usual: float) -> float:
    """Desktops differ a little in what is usual; only a real enlargement counts."""
    ratio = px / usual
    return 1.0 if ratio < 1.15 else round(ratio * 20) / 20


def scale_for(factor: float = 1.0) -> float:
    """The scale to apply: the system's text size times the user's own factor, at most 200 %."""
    least, most = tokens.SCALES
    return min(max(system_scale() * factor, least), most)


def palette() -> QPalette:
    """The colours in force, for what Qt paints itself."""
    p, role, c = QPalette(), QPalette.ColorRole, look().colours
    for r, name in {
        role.Window: c.window,
        role.WindowText: c.text,
        role.Base: c.surface,
        role.AlternateBase: c.list,
        role.Text: c.text,
        role.PlaceholderText: c.text3,
        role.Button: c.raised,
        role.ButtonText: c.text,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent_text,
        role.LinkVisited: c.accent_text,
        role.ToolTipBase: c.raised,
        role.ToolTipText: c.text,
        role.Mid: c.line,
        role.Dark: c.control,
        role.Light: c.raised,
        role.Midlight: c.hover,
        role.Shadow: c.shadow,
        role.BrightText: c.bad,
    }.items():
        p.setColor(r, QColor(name))
    for r in (role.WindowText, role.Text, role.ButtonText):
        p.setColor(QPalette.ColorGroup.Disabled, r, QColor(c.control))
    return p


def font(role: str = "body", weight: int | None = None, px: int = 0) -> QFont:
    """The font of a role of `tokens.TYPE`, or that in another size. It is shared: copy it before changing it."""
    fonts = look().fonts
    if (role, weight, px) not in fonts:
        ratio, usual = tokens.TYPE[role]
        f = QFont()
        f.setFamilies(list(tokens.FAMILIES))
        f.setPixelSize(px or round(tokens.BASE_PX * ratio * scale()))
        f.setWeight(QFont.Weight(weight or usual))
        f.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        f.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: counts and clocks do not dance
        fonts[role, weight, px] = f
    return fonts[role, weight, px]


def metrics(role: str = "body", weight: int | None = None) -> QFontMetricsF:
    """The measures of that font."""
    measures = look().metrics
    if (role, weight) not in measures:
        measures[role, weight] = QFontMetricsF(font(role, weight))
    return measures[role, weight]


def glyph_font(family: str, px: int) -> QFont:
    """An icon font at a size in pixels."""
    glyphs = look().glyphs
    if (family, px) not in glyphs:
        f = QFont(family)
        f.setPixelSize(max(px, 1))
        f.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        f.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
        glyphs[family, px] = f
    return glyphs[family, px]


def icon(family: str, px: int, letter: str) -> QStaticText:
    """A letter of an icon font, laid out once: it is painted a great many times."""
    icons_made = look().icons
    if (family, px, letter) not in icons_made:
        laid_out = QStaticText(letter)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.prepare(QTransform(), glyph_font(family, px))
        icons_made[family, px, letter] = laid_out
    return icons_made[family, px, letter]


def u(px: float) -> int:
    """A length that holds text and therefore grows with the font."""
    return round(px * look().scale)


def colour(name: str, alpha: float = 1.0) -> QColor:
    """A colour of the scheme in force by its token, or any "#RRGGBB". It is shared: copy it before changing it."""
    inks = look().inks
    if name not in inks:
        inks[name] = QColor(name if name.startswith("#") else getattr(look().colours, name))
    if alpha == 1.0:
        return inks[name]
    thin = QColor(inks[name])
    thin.setAlphaF(alpha)
    return thin


def avatar(seed: str) -> tuple[str, str]:
    """The background and the letters of somebody's disc, always the same for a name."""
    return tokens.AVATARS[sum(map(ord, seed)) % len(tokens.AVATARS)][look().dark]


def is_dark() -> bool:
    return look().dark


def scale() -> float:
    return look().scale


def ms(name: str) -> int:
    """How long an animation of `tokens.MOTION_MS` lasts; nothing where the user wants stillness."""
    return 0 if look().still else tokens.MOTION_MS[name]


def tint(widget: QWidget, tone: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> None:
    """Give a widget one colour of its own, and all others of the application."""
    p = QPalette()  # a copy of the widget's would keep today's other colours at the next switch
    p.setColor(role, colour(tone))
    widget.setPalette(p)


def see_through(widget: QWidget) -> None:
    """Let what is painted below a field of text show."""
    p = QPalette()
    p.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    widget.setPalette(p)


# Only what palettes cannot say: scroll bars, tooltips, menus, drop-downs. Where there is a sheet at all, Qt paints the
# base of a line edit over what we painted, unless the sheet names it: so `Field`, by its class.
QSS = """
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {control}; padding: 4px 8px; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {control}; border-radius: 2px; margin: 2px 3px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:horizontal {{ margin: 3px 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTableCornerButton::section {{ background: transparent; border: none; }}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {control}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; color: {text}; }}
QMenu::item:disabled {{ color: {control}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
Field, NumberField QLineEdit, TimeField QLineEdit {{ background: transparent; border: none; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {text}; border: 1px solid {control}; outline: none;
  selection-background-color: {selected}; selection-color: {text}; }}
"""
