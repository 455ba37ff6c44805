"""The geometry of a part of a picture: all in shares of the whole, so that it is the same at any size.

`shape` is width by height of a part in shares; None lets both be as they are.
"""

from cmdesk.domain.media import Box

LEAST = 0.05  # a part has at least that share of each side


def shape_of(ratio: float, width: int, height: int) -> float:
    """The shape that a part needs to have this ratio of pixels in a picture of this size."""
    return ratio * height / width


def largest(shape: float, about: Box = (0.0, 0.0, 1.0, 1.0)) -> Box:
    """The largest part of a shape, about the middle of another as far as there is room."""
    width, height = (1.0, 1.0 / shape) if shape >= 1 else (shape, 1.0)
    left, top, wide, tall = about
    return _inside(left + (wide - width) / 2, top + (tall - height) / 2, width, height)


def moved(box: Box, by_x: float, by_y: float) -> Box:
    left, top, width, height = box
    return _inside(left + by_x, top + by_y, width, height)


def scaled(box: Box, factor: float) -> Box:
    """Larger or smaller about its middle, in the same shape."""
    left, top, width, height = box
    factor = min(factor, 1 / width, 1 / height)
    factor = max(factor, LEAST / min(width, height)) if factor < 1 else factor
    wide, tall = width * factor, height * factor
    return _inside(left + (width - wide) / 2, top + (height - tall) / 2, wide, tall)


def stretched(box: Box, right: bool, below: bool, x: float, y: float, shape: float | None) -> Box:
    """The corner that is right or left, below or above, is taken to a point; the one across from it stays."""
    left, top, width, height = box
    fixed_x, fixed_y = (left if right else left + width), (top if below else top + height)
    room_x, room_y = (1 - fixed_x if right else fixed_x), (1 - fixed_y if below else fixed_y)
    wide = min(max((x - fixed_x) * (1 if right else -1), LEAST), room_x)
    tall = min(max((y - fixed_y) * (1 if below else -1), LEAST), room_y)
    if shape is not None:
        wide = min(max(wide, tall * shape), room_x, room_y * shape)
        tall = wide / shape
    return (fixed_x if right else fixed_x - wide, fixed_y if below else fixed_y - tall, wide, tall)


def focus_in(box: Box, x: float, y: float) -> tuple[float, float]:
    """A point of the whole picture as the focus of a part: -1..1 from left to right and from bottom to top."""
    left, top, width, height = box
    across, down = (x - left) / width, (y - top) / height
    return (min(max(2 * across - 1, -1.0), 1.0), min(max(1 - 2 * down, -1.0), 1.0))


def point_of(box: Box, focus: tuple[float, float]) -> tuple[float, float]:
    """The other way round."""
    left, top, width, height = box
    return left + (focus[0] + 1) / 2 * width, top + (1 - focus[1]) / 2 * height


def _inside(left: float, top: float, width: float, height: float) -> Box:
    return (min(max(left, 0.0), 1 - width), min(max(top, 0.0), 1 - height), width, height)
