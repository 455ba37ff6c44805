"""Where the program's own files are: in the project's folder, in a frozen build or in an installed package."""

import sys
from pathlib import Path

import platformdirs


def resource(*parts: str) -> Path:
    """A file that ships with the program: `resource("icons", "cmdesk.svg")`."""
    return resources().joinpath(*parts)


def resources() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen, "resources")
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def guide(language: str) -> Path:
    """The guide for people, in "en" or "fr": among the resources of a build, with the documents of the project."""
    name = f"guide.{language}.md"
    shipped = resource("guide", name)
    return shipped if shipped.is_file() else resources().parent / "docs" / name


def settings_file() -> Path:
    """Where this computer's settings are kept."""
    return Path(platformdirs.user_config_dir("cmdesk", appauthor=False)) / "settings.json"


def default_workspace() -> Path:
    """The workspace that opens when none is named."""
    return Path(platformdirs.user_data_dir("cmdesk", appauthor=False)) / "workspace.cmdesk"


def log_file() -> Path:
    return Path(platformdirs.user_log_dir("cmdesk", appauthor=False)) / "cmdesk.log"
