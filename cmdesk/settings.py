"""What the user set for this computer: a small file of its own, outside the workspace."""

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from cmdesk import whole_files

_ODD_NAMES = "surrogatepass"  # the path of a workspace may hold what is no text


@dataclass
class Settings:
    """Changed by the window, saved by `save`; an unreadable file gives the usual settings and is set aside."""

    language: str = ""  # "" follows the system
    theme: str = "system"  # or light, dark
    text_scale: float = 1.0  # on top of the system's font size
    undo_seconds: int = 10
    cool_off_minutes: int = 5  # that an answer to an angry message waits; 0: it does not
    stale_hours: int = 24  # what did not leave on time and is later than this counts as stale; 0: nothing does
    fold_hurtful: bool = True  # messages with hurtful words, until one asks for them
    your_name: str = ""  # for the saved replies that sign with it
    notifications: bool = True
    quiet_from: str = "20:00"  # wall time; no notification from here …
    quiet_until: str = "08:00"  # … to here
    quiet_hours: bool = True
    tray: bool = True  # closing the window leaves the program in the tray
    online: bool = True
    metered: str = "auto"  # whether the connection costs by the byte: the system says, or "yes", or "no"
    compact: bool = False
    read_on_scroll: bool = False  # items of the watchlist that left the list at its top count as read
    first_panel: str = ""  # that the window opens with: "" the last one, or the name of one
    workspace: str = ""  # the last one that was open
    keys: str = ""  # the set of keys: "" cmdesk's own, or one of ui/presets.py
    shortcuts: dict[str, str] = field(default_factory=dict)  # command -> key, where the user changed it
    layout: dict[str, Any] = field(default_factory=dict)  # splitters, window, last panel; written by the window


def load(path: Path) -> Settings:
    settings = Settings()
    try:
        told = json.loads(path.read_text(encoding="utf-8", errors=_ODD_NAMES))
        if not isinstance(told, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return settings
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            os.replace(path, path.with_suffix(".unreadable"))
        return settings
    for known in fields(Settings):
        usual = getattr(settings, known.name)
        value = told.get(known.name, usual)
        if isinstance(usual, float) and isinstance(value, int):
            value = float(value)
        if type(value) is type(usual):
            setattr(settings, known.name, value)
    return settings


def save(settings: Settings, path: Path) -> None:
    """Write whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    told = json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    whole_files.write(path, told.encode(errors=_ODD_NAMES))
