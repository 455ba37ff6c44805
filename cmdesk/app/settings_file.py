"""The settings of this computer, read at the start and written whenever they change."""

import dataclasses
import logging
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from cmdesk import settings

logger = logging.getLogger(__name__)


class SettingsFile:
    """Writes the settings behind the window's back, the newest last. What a start was given by option is not kept."""

    def __init__(self, path: Path | None, given: Mapping[str, Any]) -> None:
        self._path = path
        self.settings = settings.load(path) if path is not None else settings.Settings()
        self._usual = {name: getattr(self.settings, name) for name in given}
        self._given = given
        for name, value in given.items():
            setattr(self.settings, name, value)
        self._writer = ThreadPoolExecutor(1, "settings")

    def save(self, changed: settings.Settings) -> None:
        if self._path is None:
            return
        usual = {name: self._usual[name] for name, value in self._given.items() if getattr(changed, name) == value}
        copy = dataclasses.replace(changed, shortcuts=dict(changed.shortcuts), layout=dict(changed.layout), **usual)
        self._writer.submit(_save, copy, self._path)

    def close(self) -> None:
        self._writer.shutdown()


def _save(changed: settings.Settings, path: Path) -> None:
    try:
        settings.save(changed, path)
    except OSError as error:
        logger.warning("The settings could not be kept: %s", error)
