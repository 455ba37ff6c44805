import importlib.util
import shutil
import sys
from pathlib import Path

from cmdesk import paths


def test_resources_of_the_project_folder():
    assert paths.resource("icons", "cmdesk.svg").is_file()
    assert paths.resources() == Path(__file__).resolve().parent.parent / "resources"


def test_the_guide_is_among_the_documents_or_in_a_build_among_the_resources(monkeypatch, tmp_path):
    assert paths.guide("fr").read_text(encoding="utf-8").startswith("# Le guide de cmdesk")
    shipped = tmp_path / "resources" / "guide" / "guide.en.md"
    shipped.parent.mkdir(parents=True)
    shipped.write_text("# Guide", encoding="utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.guide("en") == shipped


def test_resources_of_a_frozen_build(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons", "cmdesk.svg") == tmp_path / "resources" / "icons" / "cmdesk.svg"


def test_resources_of_an_installed_package(tmp_path):
    """There they lie inside the package, as the wheel is told in pyproject.toml."""
    package = tmp_path / "site-packages" / "cmdesk"
    (package / "resources").mkdir(parents=True)
    shutil.copy(paths.__file__, package / "paths.py")
    spec = importlib.util.spec_from_file_location("installed_paths", package / "paths.py")
    assert spec is not None
    assert spec.loader is not None
    installed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(installed)
    assert installed.resource("icons") == package / "resources" / "icons"
