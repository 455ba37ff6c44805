"""What can be done from the keyboard and from the palette."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Command:
    """Something that can be done now: by a key, or from the palette.

    `key` is a QKeySequence text, or "g i" for two letters in turn; a single letter counts only while no text
    field has the focus.
    """

    name: str  # stable, for the user's own shortcuts: "inbox.done"
    title: str  # translated
    run: Callable[[], None]
    key: str = ""
    icon: str = ""
    words: Sequence[str] = field(default=())  # that find it in the palette too, besides those of `command_words`
