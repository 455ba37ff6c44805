"""The chart of what is said over time, with what its three shades mean and how many there are of each."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from cmdesk.domain.reputation import Mood, Overview
from cmdesk.ui import amounts, paint, theme
from cmdesk.ui.panels.reputation.lines import sentence_of, stacks_of, trend_title
from cmdesk.ui.widgets import Card, EmptyState, Flag, Pressed, StackedBars, Text, row
from cmdesk.ui.widgets.charts import hatch
from cmdesk.ui.words import tr

FACES = {Mood.PRAISE: ("happy", "good", "chart_good"), Mood.NEUTRAL: ("neutral", "text2", "chart_flat")}
FACES[Mood.BLAME] = ("unhappy", "bad", "chart_bad")

HEAD = 44  # above the chart in a picture


class Legend(Pressed):
    """One shade: how it looks, its face, its name and how many; pressed, it opens them."""

    def __init__(self, mood: Mood) -> None:
        super().__init__()
        self._mood = mood
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(round(paint.width(self.text(), "meta")) + theme.u(46), theme.u(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        self.draw(self.begin(6))

    def draw(self, p: QPainter, faces: bool = True) -> None:
        """`faces`: without them it needs no font of ours, which no other program has."""
        u, h = theme.u, self.height()
        face, tone, fill = FACES[self._mood]
        box = QRectF(u(4), (h - u(12)) / 2, u(12), u(12))
        paint.box(p, box, fill, None, 3)
        if self._mood is Mood.BLAME:
            hatch(p, box)
        if faces:
            paint.icon(p, QRectF(u(20), 0, u(16), h), face, tone, 14)
        left = u(39) if faces else u(22)
        paint.text(p, QRectF(left, 0, self.width() - left, h), self.text(), "meta", "text2")


class TrendCard(Card):
    """Tells which bar and which shade were chosen."""

    bar_chosen = Signal(int)
    mood_chosen = Signal(int)

    def __init__(self) -> None:
        self.title = Text("", "body-strong")
        self.legends = {mood: Legend(mood) for mood in (Mood.PRAISE, Mood.NEUTRAL, Mood.BLAME)}
        self.chart = StackedBars("")
        self.nothing = EmptyState("reputation", "", "")
        self.nothing.hide()
        super().__init__(
            row(self.title, None, *self.legends.values(), gap=4), (self.chart, 1), (self.nothing, 1), gap=12
        )
        self.chart.chosen.connect(self.bar_chosen)
        for mood, legend in self.legends.items():
            legend.clicked.connect(lambda _=False, mood=mood: self.mood_chosen.emit(int(mood)))

    def show_overview(self, told: Overview, flags: tuple[Flag, ...] = ()) -> None:
        self.title.setText(trend_title(told))
        total = told.total
        self.legends[Mood.PRAISE].say(tr("Praise {count}", count=amounts.whole(total.praise)))
        self.legends[Mood.NEUTRAL].say(tr("Neutral {count}", count=amounts.whole(total.neutral)))
        self.legends[Mood.BLAME].say(tr("Blame {count}", count=amounts.whole(total.blame)))
        self.chart.setAccessibleName(trend_title(told))
        self.chart.set(stacks_of(told), flags, sentence_of(told))
        self.chart.setVisible(total.total > 0)
        self.nothing.setVisible(not total.total)

    def say_nothing(self, title: str, sentence: str) -> None:
        """What stands there instead of an empty chart."""
        self.nothing.say(title, sentence, "reputation")

    def picture_size(self) -> QSize:
        """Of what is painted into a file."""
        return self.chart.size() + QSize(0, theme.u(HEAD))

    def paint_picture(self, p: QPainter, about: str) -> None:
        """The chart on paper, with what it is about and what its shades mean, for a file that stands alone."""
        size, u, right = self.picture_size(), theme.u, self.chart.width()
        paint.box(p, QRectF(0, 0, size.width(), size.height()), "surface", None, 0)
        for legend in reversed(self.legends.values()):
            right -= legend.width() + u(4)
            p.save()
            p.translate(right, u(8))
            legend.draw(p, faces=False)
            p.restore()
        title = tr("{what}: {value}", what=self.title.said(), value=about)
        paint.text(p, QRectF(u(4), u(8), right - u(12), u(24)), title, "body-strong")
        p.translate(0, u(HEAD))
        self.chart.draw(p)
