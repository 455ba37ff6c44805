"""Lines of one kind under a heading. A reload keeps the line that the keys are on, or goes to the one in its place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cmdesk.ui.panels.today.rows import Row, RowLine
from cmdesk.ui.widgets import Button, Icon, Panel, Text, col, row


class Group(Panel):
    """Tells which line was opened, what was asked about one, and that all of them are wanted."""

    opened = Signal(str)
    asked = Signal(str, str)

    def __init__(self, symbol: str, tone: str = "text2") -> None:
        self.mark, self.title, self.count = Icon(symbol, tone), Text("", "body-strong"), Text("", "meta", "text3")
        self.all = Button("", kind="quiet", small=True)
        self._lines = col(gap=0)
        self.nothing = Text("", "body", "text2", wrap=True, leading=135)
        self.instead = Panel(row((self.nothing, 1), gap=0, pad=(16, 14, 16, 14)))
        parts = row(self.mark, self.title, None, self.count, self.all, gap=8, pad=(16, 0, 12, 0))
        head = Panel(parts, None, "line", 0, "b", height=44)
        super().__init__(col(head, self._lines, self.instead, gap=0), "surface", "line", 10)
        self.rows: list[Row] = []
        self.all.hide()
        self.instead.hide()

    def name(self, title: str, all_of_it: str = "") -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.all.setText(all_of_it)
        self.all.setVisible(bool(all_of_it))

    def show_lines(self, lines: Sequence[RowLine], count: int = 0, nothing: str = "") -> None:
        """These, in order; `nothing` stands there where there are none, else the group goes."""
        self.count.setText(str(count) if count else "")
        self.nothing.setText(nothing)
        self.instead.setVisible(not lines and bool(nothing))
        on = next(((place, each.key) for place, each in enumerate(self.rows) if _has_keys(each)), None)
        if [line.key for line in lines] != [each.key for each in self.rows]:
            self._arrange(lines)
        for each, line in zip(self.rows, lines, strict=True):
            each.show_line(line)
        if on is not None and self.rows and self.row_of(on[1]) is None:
            self.rows[min(on[0], len(self.rows) - 1)].face.setFocus()
        self.setVisible(bool(lines or nothing))

    def _arrange(self, lines: Sequence[RowLine]) -> None:
        known = {each.key: each for each in self.rows}
        self.rows = [known.pop(line.key) if line.key in known else self._made(line) for line in lines]
        for place, each in enumerate(self.rows):
            if self._lines.indexOf(each) != place:
                self._lines.insertWidget(place, each)
            each.end(place == len(self.rows) - 1)
        for gone in known.values():
            gone.hide()
            self._lines.removeWidget(gone)
            gone.deleteLater()

    def _made(self, line: RowLine) -> Row:
        made = Row(line)
        made.opened.connect(self.opened)
        made.asked.connect(self.asked)
        return made

    def row_of(self, key: str) -> Row | None:
        return next((each for each in self.rows if each.key == key), None)


def _has_keys(one: Row) -> bool:
    return any(stop.hasFocus() for stop in one.stops())
