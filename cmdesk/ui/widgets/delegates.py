"""The rows of the panels: conversations, what sources brought, sources and views, drafts, people, commands."""

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from cmdesk.ui import amounts, paint
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.delegate import LineDelegate, State
from cmdesk.ui.widgets.rows import CommandLine, ConversationLine, DraftLine, PersonLine, SourceLine, WatchLine

FEELINGS = {
    "happy": ("happy", "good"),
    "unhappy": ("unhappy", "bad"),
    "neutral": ("neutral", "text3"),
    "question": ("question", "text2"),
}
CLOCKS = {
    "late": ("late", "bad"),
    "soon": ("clock", "warn"),
    "fine": ("clock", "text3"),
    "waiting": ("waiting", "text3"),
    "done": ("ok", "good"),
    "spam": ("stop", "text3"),
    "bin": ("bin", "text3"),
    "": ("clock", "text3"),
}
URGENCIES = {"urgent": ("crisis", "bad"), "high": ("flag", "warn"), "low": ("arrow-down", "text3")}
CHIPS = {"blue": "accent", "green": "good", "amber": "warn", "red": "bad", "yellow": "note"}  # of colours of labels
HEALTH = {"late": ("warning", "warn"), "down": ("error", "bad"), "off": ("pause", "text3")}
STATES = {
    "idea": ("idea", "text2"),
    "draft": ("draft", "text2"),
    "ready": ("ok", "good"),
    "approval": ("waiting", "warn"),
    "queued": ("clock", "accent_text"),
    "sending": ("outbox", "accent_text"),
    "sent": ("sent", "good"),
    "failed": ("error", "bad"),
    "unsure": ("question", "warn"),
    "missed": ("calendar-missed", "warn"),
    "held": ("pause", "warn"),
    "cancelled": ("stop", "text3"),
    "assisted": ("assisted", "text2"),
}


def clock(p: QPainter, right: float, y: float, kind: str, s: str) -> float:
    """How long somebody has waited, at the right; gives back its width."""
    symbol, tone = CLOCKS[kind]
    weight = 600 if kind == "late" else 500
    wide = paint.width(s, "caption", weight) + u(20)
    paint.icon(p, QRectF(right - wide, y, u(14), u(18)), symbol, tone, 14)
    paint.text(p, QRectF(right - wide + u(18), y, wide, u(18)), s, "caption", tone, weight=weight)
    return wide


class ConversationRow(LineDelegate):
    """A row of the inbox; compact, it keeps one line of what was said and drops the labels."""

    height, compact_height, inset = 98, 56, 60

    def draw(self, p: QPainter, r: QRectF, line: ConversationLine, chosen: bool) -> None:
        left, right, top = r.left() + u(60), r.right() - u(14), r.top() + u(10)
        if line.unread:
            paint.dot(p, r.left() + u(6), r.top() + u(27), "accent")
        size = u(32)
        middle = r.top() + (u(12) if not self.compact else (r.height() - size) / 2)
        ring = "selected" if chosen else "list"
        paint.avatar(p, QRectF(r.left() + u(16), middle, size, size), line.name, line.network, ring)
        self._who(p, left, right, top, line)
        words = "text" if line.unread else "text2"
        if self.compact:
            under, taken = top + u(20), 0.0
            if line.clock_text and line.clock_kind != "fine":  # the time above says that already
                taken = clock(p, right, under - u(1), line.clock_kind, line.clock_text) + u(8)
            snippet = paint.one_line(line.snippet)
            paint.text(p, QRectF(left, under, right - left - taken, u(16)), snippet, "meta", words)
            return
        paint.paragraph(p, QRectF(left, top + u(20), right - left, u(36)), line.snippet, "meta", words, 2, 1.42)
        self._foot(p, left, right, r.bottom() - u(29), line)

    def _who(self, p: QPainter, left: float, right: float, top: float, line: ConversationLine) -> None:
        wide = paint.width(line.time, "caption")
        tone = "text2" if line.unread else "text3"
        paint.text(p, QRectF(right - wide - 2, top, wide + 2, u(18)), line.time, "caption", tone, paint.RIGHT)
        marks = [("private", "text2")] * line.private + [("star-on", "warn")] * line.starred
        room = right - left - wide - u(10 + 18 * len(marks))
        weight = 600 if line.unread else 500
        x = left + u(4) + paint.text(p, QRectF(left, top, room, u(18)), line.name, "body", "text", weight=weight)
        for symbol, mark_tone in marks:
            paint.icon(p, QRectF(x, top, u(14), u(18)), symbol, mark_tone, 13)
            x += u(18)

    def _foot(self, p: QPainter, left: float, right: float, y: float, line: ConversationLine) -> None:
        """Feeling, labels, clock; labels drop out before the clock does."""
        x = left
        taken = clock(p, right, y, line.clock_kind, line.clock_text) if line.clock_text else 0
        if line.feeling and right - taken - x > u(22):
            symbol, tone = FEELINGS[line.feeling]
            paint.icon(p, QRectF(x, y, u(16), u(18)), symbol, tone, 16)
            x += u(22)
        if line.priority and right - taken - x > u(22):
            paint.icon(p, QRectF(x, y, u(16), u(18)), *URGENCIES[line.priority], 15)
            x += u(22)
        tones = (*line.tones, *[""] * len(line.labels))
        for place, label in enumerate(line.labels):
            most = right - taken - x - u(8)
            if place and paint.chip_width(label) > most:  # how many more, rather than a piece of a word
                more = f"+{len(line.labels) - place}"
                if paint.chip_width(more) <= most:
                    paint.chip(p, x, y, more, "", "plain", 18)
                break
            if most < u(44):
                break
            x = paint.chip(p, x, y, label, "", CHIPS.get(tones[place], "plain"), 18, most)


class WatchRow(LineDelegate):
    """What a source brought; what was read recedes. Compact, it keeps one line of the title."""

    height, compact_height, inset = 102, 58, 16

    def draw(self, p: QPainter, r: QRectF, line: WatchLine, chosen: bool) -> None:
        left, right, top = r.left() + u(16), r.right() - u(14), r.top() + u(10)
        paint.icon(p, QRectF(left, top, u(14), u(16)), line.network, "text3", 13)
        wide = paint.width(line.time, "caption")
        paint.text(p, QRectF(right - wide - 2, top, wide + 2, u(16)), line.time, "caption", "text3", paint.RIGHT)
        room = right - left - wide - u(46 if line.kept else 28)
        used = paint.text(p, QRectF(left + u(20), top, room, u(16)), line.source, "caption", "text2")
        if line.kept:
            paint.icon(p, QRectF(left + u(24) + used, top, u(14), u(16)), "kept", "text2", 12)
        role, tone = ("body-strong", "text") if line.unread else ("body", "text2")
        lines = 1 if self.compact else 2
        title = QRectF(left, top + u(18), right - left, u(36))
        tall = paint.paragraph(p, title, line.title, role, tone, lines, 1.4)
        if not self.compact:
            self._foot(p, left, right, top + u(24) + tall, line)

    def _foot(self, p: QPainter, left: float, right: float, y: float, line: WatchLine) -> None:
        x = left
        if line.feeling and (line.feeling != "neutral" or line.hit):
            symbol, tone = FEELINGS[line.feeling]
            paint.icon(p, QRectF(x, y, u(16), u(18)), symbol, tone, 16)
            x += u(22)
        if line.hit:
            paint.chip(p, x, y, line.hit, "search", "plain", 18, right - x - u(2))
        elif line.snippet:
            paint.text(p, QRectF(x, y, right - x, u(18)), paint.one_line(line.snippet), "meta", "text3")


class SourceRow(LineDelegate):
    """A view, a folder or a source: icon, name, count; its health differs by shape as well as by colour."""

    height, compact_height, has_sections = 30, 30, True

    def back(self, p: QPainter, r: QRectF, state: QStyle.StateFlag) -> None:
        inner = r.adjusted(u(8), 1, -u(8), -1)
        if state & State.State_Selected:
            paint.box(p, inner, "selected", None, 6)
        elif state & State.State_MouseOver:
            paint.box(p, inner, "hover", None, 6)
        if state & State.State_HasFocus:
            paint.focus(p, inner)

    def draw(self, p: QPainter, r: QRectF, line: SourceLine, chosen: bool) -> None:
        x, right, h = r.left() + u(16) + u(16) * line.depth, r.right() - u(16), r.height()
        if line.open is not None:
            paint.icon(p, QRectF(x - u(5), r.top(), u(14), h), "down" if line.open else "right", "text3", 11)
            x += u(12)
        tone, fore = ("accent_text", "accent_text") if chosen else ("text2", "text")
        paint.icon(p, QRectF(x, r.top(), u(16), h), line.symbol, tone, 14 if line.depth else 16)
        if line.count:
            count = amounts.narrow(line.count)
            wide = max(paint.width(count, "caption", 500), u(14))  # the figures of a list stand in one column
            paint.text(p, QRectF(right - wide, r.top(), wide, h), count, "caption", "text3", paint.RIGHT, 500)
            right -= wide + u(4)
        if line.health == "ok":  # a quiet dot; trouble gets a shape of its own
            paint.dot(p, right - u(6), r.center().y(), "good")
            right -= u(6)
        elif line.health:
            paint.icon(p, QRectF(right - u(14), r.top(), u(14), h), *HEALTH[line.health], 14)
            right -= u(14)
        right -= u(4) if line.health else 0
        name = QRectF(x + u(22), r.top(), right - x - u(22), h)
        paint.text(p, name, line.name, "body", fore, weight=500 if chosen or line.calls else 400)


class DraftRow(LineDelegate):
    """A draft: state, title, start of the text, networks and when."""

    height, compact_height, inset, has_sections = 68, 50, 16, True

    def draw(self, p: QPainter, r: QRectF, line: DraftLine, chosen: bool) -> None:
        left, right, top = r.left() + u(16), r.right() - u(14), r.top() + u(9)
        paint.icon(p, QRectF(left, top, u(16), u(18)), *STATES[line.state], 16)
        left += u(24)
        title, text = line.title, paint.one_line(line.text)
        if line.goes_on and not self.compact:
            title, rest = paint.fitting(title, right - left, "body", 500)
            text = f"{rest} {text}".strip(" ")
        paint.text(p, QRectF(left, top, right - left, u(18)), title, "body", "text", weight=500)
        if not self.compact:
            paint.text(p, QRectF(left, top + u(20), right - left, u(16)), text, "meta", "text2")
        x, y = left, r.bottom() - u(24)
        wide = paint.width(line.when, "caption") + 2
        for network in line.networks:
            if x + u(22) > min(right - u(62), right - wide):
                break  # names give way before a state or an hour does
            paint.icon(p, QRectF(x, y, u(14), u(16)), network, "text3", 12)
            x += u(18)
        x = max(r.left() + u(4), min(x + u(4), right - wide))
        paint.text(p, QRectF(x, y, right - x, u(16)), line.when, "caption", line.tone, paint.RIGHT)


class PersonRow(LineDelegate):
    """Somebody: face, name, what we know in a few words, when we last spoke."""

    height, compact_height, inset = 60, 44, 60

    def draw(self, p: QPainter, r: QRectF, line: PersonLine, chosen: bool) -> None:
        left, right, size = r.left() + u(60), r.right() - u(14), u(32)
        disc = QRectF(r.left() + u(16), r.top() + (r.height() - size) / 2, size, size)
        paint.avatar(p, disc, line.name, line.network, "selected" if chosen else "list")
        two = bool(line.about) and not self.compact
        top = r.center().y() - (u(19) if two else u(9))
        wide = paint.width(line.time, "caption")
        paint.text(p, QRectF(right - wide - 2, top, wide + 2, u(18)), line.time, "caption", "text3", paint.RIGHT)
        x = left + paint.text(p, QRectF(left, top, right - left - wide - u(28), u(18)), line.name, "body", weight=500)
        if line.starred:
            paint.icon(p, QRectF(x + u(4), top, u(14), u(18)), "star-on", "warn", 13)
        if not two:
            return
        y, edge = top + u(20), right
        if line.feeling:
            edge -= u(20)
            paint.icon(p, QRectF(edge + u(4), y, u(16), u(18)), *FEELINGS[line.feeling], 16)
        room = edge - left - (u(8) if line.labels else 0)
        used = paint.text(p, QRectF(left, y, room, u(18)), line.about, "meta", "text2")
        x = left + used + u(8)
        for label in line.labels:
            if edge - x < u(44):
                break
            x = paint.chip(p, x, y, label, "", "plain", 18, edge - x)


class CommandRow(SourceRow):
    """A row of the palette: what it does or opens, a word about it, its own shortcut."""

    height, compact_height, has_sections = 36, 36, True

    def draw(self, p: QPainter, r: QRectF, line: Any, chosen: bool) -> None:
        assert isinstance(line, CommandLine)
        x, right, h = r.left() + u(20), r.right() - u(18), r.height()
        if line.face:
            size = u(22)
            paint.avatar(p, QRectF(x - u(3), r.top() + (h - size) / 2, size, size), line.name)
        else:
            paint.icon(p, QRectF(x, r.top(), u(16), h), line.symbol, "accent_text" if chosen else "text2", 16)
        for key in reversed(line.keys):
            wide = paint.width(key, "caption") + u(12)
            right -= wide
            cap = QRectF(right, r.top() + (h - u(20)) / 2, wide, u(20))
            paint.box(p, cap, "sunken", "line", 4)
            paint.text(p, cap, key, "caption", "text2", paint.CENTRE)
            right -= u(8)
        x += u(28)
        most = (right - x) * 0.6
        extra = QRectF(right - min(paint.width(line.extra, "meta") + 2, most), r.top(), most, h)
        extra.setRight(right)
        paint.text(p, extra, line.extra, "meta", "text2" if chosen else "text3", paint.RIGHT)
        name = QRectF(x, r.top(), (extra.left() - u(10) if line.extra else right) - x, h)
        paint.text(p, name, line.name, "body", "text", weight=500 if chosen else 400)
