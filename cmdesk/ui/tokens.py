"""Design tokens of cmdesk: the only place where a colour, a size or a duration is written down."""

from dataclasses import dataclass

from cmdesk.ui.iconset import ICONS as ICONS


@dataclass(frozen=True)
class Colours:
    """One scheme; the surfaces go from the outside of the window to what is read."""

    window: str
    list: str
    surface: str
    raised: str
    sunken: str
    hover: str
    selected: str
    line: str  # hairline between regions, decoration only
    control: str  # outline of fields, boxes and switches, at least 3:1
    # text
    text: str
    text2: str
    text3: str
    # the one accent
    accent: str  # fill of the main button, caret, focus ring, selection bar
    accent_hover: str
    on_accent: str
    accent_text: str  # links, chosen tab, counts that call
    accent_soft: str  # own messages, chosen row of navigation
    # states, always with an icon and a word
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    note: str  # background of a private note
    note_line: str
    note_text: str
    # charts
    chart_good: str
    chart_flat: str
    chart_bad: str
    chart_grid: str
    shadow: str


LIGHT = Colours(
    window="#F2F1EE",
    list="#FAF9F7",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#F5F4F1",
    hover="#ECEAE6",
    selected="#E1E8FB",
    line="#E3E1DC",
    control="#8A867D",
    text="#1D1C1A",
    text2="#54514B",
    text3="#67645D",
    accent="#2F54C6",
    accent_hover="#2646AB",
    on_accent="#FFFFFF",
    accent_text="#2A4CB8",
    accent_soft="#E8EDFC",
    good="#186B3F",
    good_soft="#E2F2E8",
    warn="#7F4F00",
    warn_soft="#FBEFD8",
    bad="#A82A20",
    bad_soft="#FBE8E5",
    note="#FFF6D2",
    note_line="#E4CC79",
    note_text="#5A4600",
    chart_good="#2F8F65",
    chart_flat="#8F8B83",
    chart_bad="#C9523F",
    chart_grid="#E9E7E2",
    shadow="#1D1C1A",
)

DARK = Colours(
    window="#141518",
    list="#191A1E",
    surface="#1E1F24",
    raised="#27282E",
    sunken="#18191D",
    hover="#26272D",
    selected="#252F52",
    line="#2F3138",
    control="#7C7F89",
    text="#ECEBE8",
    text2="#BBBAB6",
    text3="#A09F9B",
    accent="#4A6BDF",
    accent_hover="#3F5FD0",
    on_accent="#FFFFFF",
    accent_text="#A3B8FF",
    accent_soft="#252C47",
    good="#74D19E",
    good_soft="#1B3327",
    warn="#EDBD68",
    warn_soft="#392D17",
    bad="#FF9D90",
    bad_soft="#43231F",
    note="#3A3319",
    note_line="#6E6029",
    note_text="#F1E1A4",
    chart_good="#4FB287",
    chart_flat="#8B8D95",
    chart_bad="#E2705C",
    chart_grid="#2B2D34",
    shadow="#000000",
)

# role: (size as a ratio of the interface font, weight). The interface font is 13 px by default.
BASE_PX = 13
TYPE = {
    "caption": (11 / 13, 500),
    "meta": (12 / 13, 400),
    "meta-strong": (12 / 13, 600),
    "body": (1.0, 400),
    "body-strong": (1.0, 600),
    "reading": (14 / 13, 400),
    "heading": (15 / 13, 600),
    "title": (20 / 13, 600),
    "display": (28 / 13, 600),
}
FAMILIES = ("Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Noto Sans", "Noto Color Emoji")

SPACE = {"xxs": 2, "xs": 4, "s": 8, "m": 12, "l": 16, "xl": 24, "xxl": 32}
RADIUS = {"tag": 4, "control": 6, "card": 10, "dialog": 12}
ICON = {"small": 14, "normal": 16, "nav": 18, "empty": 32}
HEIGHT = {"button": 32, "small": 26, "field": 32, "nav": 34, "top": 52, "status": 30, "header": 48}
MOTION_MS = {"hover": 0, "press": 60, "fold": 140, "toast": 180}
UNDO_MS = 8000  # not motion: it stays when animations are off

# Widths in font units (pixels divided by the font scale): large text folds like a small window.
BREAKPOINTS = {"card": 1340, "views": 1180, "labels": 900, "panes": 820}
COLUMNS = {"rail": 176, "rail-folded": 56, "views": 176, "list": 336, "card": 264, "dialog": 640, "reading": 680}
LIST_WIDTH = (240, 480)
SCALES = (1.0, 2.0)  # the smallest and the largest text

# the ten colours of avatars: (background, text) in light, then in dark
AVATARS = (
    (("#F3DCD3", "#7A3014"), ("#4B2E24", "#F2B79F")),
    (("#F2E3C2", "#654400"), ("#463819", "#E9C878")),
    (("#E2E9C8", "#46560F"), ("#353C1D", "#C3D488")),
    (("#CFE9D9", "#175A38"), ("#1F3D2E", "#8AD3AC")),
    (("#CDE7E8", "#11545A"), ("#1B3C40", "#85CFD6")),
    (("#D3E3F5", "#1C4A80"), ("#213650", "#96C1F2")),
    (("#DEDCF6", "#3F3692"), ("#302D58", "#B8B2F5")),
    (("#EBD9F1", "#66297B"), ("#432C4E", "#DDAEEC")),
    (("#F5D9E5", "#85214F"), ("#4D2939", "#F2A6C6")),
    (("#E4E1DB", "#4A463F"), ("#3A3A3E", "#CFCDC8")),
)

# (foreground, backgrounds it is used on, least contrast)
EVERYWHERE = ("window", "list", "surface", "raised", "sunken", "hover", "selected", "accent_soft")
PAIRS = (
    ("text", EVERYWHERE, 7.0),
    ("text2", EVERYWHERE, 4.5),
    ("text3", EVERYWHERE, 4.5),
    ("accent_text", EVERYWHERE, 4.5),
    ("on_accent", ("accent", "accent_hover"), 4.5),
    ("good", ("window", "list", "surface", "raised", "selected", "good_soft"), 4.5),
    ("warn", ("window", "list", "surface", "raised", "selected", "warn_soft"), 4.5),
    ("bad", ("window", "list", "surface", "raised", "selected", "bad_soft"), 4.5),
    ("note_text", ("note",), 4.5),
    ("text", ("note",), 7.0),
    ("control", ("window", "list", "surface", "raised", "sunken"), 3.0),
    ("accent", ("window", "list", "surface", "raised"), 3.0),
    ("chart_good", ("surface", "raised"), 3.0),
    ("chart_flat", ("surface", "raised"), 3.0),
    ("chart_bad", ("surface", "raised"), 3.0),
)


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB", as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True)
class Contrast:
    """How well one colour reads on another, and the least that is allowed."""

    scheme: str
    fore: str
    back: str
    measured: float
    least: float


def measure() -> list[Contrast]:
    """Every pair of colours that the interface uses."""
    found = []
    for scheme, colours in (("light", LIGHT), ("dark", DARK)):
        for fore, backs, least in PAIRS:
            for back in backs:
                ratio = contrast(getattr(colours, fore), getattr(colours, back))
                found.append(Contrast(scheme, fore, back, ratio, least))
        for i, pair in enumerate(AVATARS):
            back, fore = pair[scheme == "dark"]
            found.append(Contrast(scheme, f"avatar {i}", "its own", contrast(fore, back), 4.5))
    return found
