"""The charts of reports, in marks: told apart by their pattern, so that they can be read in black and white."""

from cmdesk.domain.scales import ticks
from cmdesk.reports.document import Chart
from cmdesk.reports.ink import (
    BLAME,
    NEUTRAL,
    PRAISE,
    RULE,
    SOFT,
    TEXT2,
    Area,
    Box,
    Mark,
    Strip,
    Stroke,
    Words,
    hatching,
)
from cmdesk.reports.typesetting import Type

HIGH = 132.0  # of the field of a chart
SIZE = 7.5
TICKS = 4


def bars(chart: Chart, wide: float, type_: Type) -> Strip:
    """Stacked bars; what a pattern means is said above them, with its figure."""
    marks: list[Mark] = []
    areas: list[Area] = []
    x = 0.0
    for place in (2, 1, 0):  # as they stand on each other, from the top
        marks += pattern(place, x, 2, 10, 8)
        name = type_.spoken(chart.names[place])
        marks.append(Words(x + 14, 9.2, name, SIZE + 0.5, False, TEXT2))
        figure_x = x + 14 + type_.width(name, SIZE + 0.5) + 4
        cell = chart.total[place]
        marks.append(Words(figure_x, 9.2, cell.text, SIZE + 0.5, True))
        end = figure_x + type_.width(cell.text, SIZE + 0.5, True)
        if cell.link is not None:
            areas.append(Area(x, -1, end - x, 14, cell.link, f"{name} {cell.text}"))
        x = end + 18
    marks_, areas_ = _field(chart, wide, 22.0, type_)
    return Strip(22 + HIGH + 18, tuple(marks + marks_), tuple(areas + areas_))


def _field(chart: Chart, wide: float, top: float, type_: Type) -> tuple[list[Mark], list[Area]]:
    lines = ticks(max((sum(bar.parts) for bar in chart.bars), default=0), TICKS)
    left = max(type_.width(str(lines[-1]), SIZE) + 6, 18)
    base = top + HIGH
    marks: list[Mark] = []
    areas: list[Area] = []
    for line in lines:
        y = base - HIGH * line / lines[-1]
        marks.append(Stroke(left, y, wide, y, RULE if line else TEXT2, 0.4 if line else 0.7))
        told = str(line)
        marks.append(Words(left - 6 - type_.width(told, SIZE), y + SIZE * 0.35, told, SIZE, False, TEXT2))
    step = (wide - left) / max(len(chart.bars), 1)
    thick = max(2.0, min(step * 0.66, 22.0))
    label_room = max((type_.width(bar.label, SIZE) for bar in chart.bars), default=0) + 8
    every = max(1, -(-int(label_room) // max(int(step), 1)))
    for place, bar in enumerate(chart.bars):
        x = left + place * step + (step - thick) / 2
        y = base
        for part, count in enumerate(bar.parts):
            if count:
                high = HIGH * count / lines[-1]
                marks += pattern(part, x, y - high, thick, high)
                y -= high
        if bar.link is not None and any(bar.parts):
            areas.append(
                Area(left + place * step, y - 2, step, base - y + 4, bar.link, f"{bar.label} {sum(bar.parts)}")
            )
        if place % every == 0:
            middle = left + (place + 0.5) * step - type_.width(bar.label, SIZE) / 2
            marks.append(Words(max(middle, 0), base + 12, bar.label, SIZE, False, TEXT2))
    return marks, areas


def pattern(part: int, x: float, y: float, wide: float, high: float) -> list[Mark]:
    """Blame is hatched, what is neutral light, praise dark."""
    if part == 0:
        return hatching(x, y, wide, high, BLAME)
    return [Box(x, y, wide, high, (NEUTRAL, PRAISE)[part - 1])]


def rank_bar(
    x: float, y: float, wide: float, high: float, share: float, parts: tuple[int, int, int] | None
) -> list[Mark]:
    """A bar on its track, parted by how people feel where that is known."""
    marks: list[Mark] = [Box(x, y, wide, high, SOFT)]
    length = max(wide * share, 1.5)
    total = sum(parts) if parts is not None else 0
    if parts is None or not total:
        return [*marks, Box(x, y, length, high, TEXT2)]
    for part, count in enumerate(parts):
        if count:
            room = length * count / total
            marks += pattern(part, x, y, room, high)
            x += room
    return marks
