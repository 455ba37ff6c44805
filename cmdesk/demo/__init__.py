"""The demo: an invented bakery with a café, its workspace and its whole outside; nothing leaves this computer."""

from cmdesk.demo.outside import Outside
from cmdesk.demo.workspace import build

__all__ = ["Outside", "build"]
