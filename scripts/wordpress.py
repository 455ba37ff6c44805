"""The files of WordPress for the tests: the newest and an older one, from Debian's packages, unpacked into a folder.

With them comes the plugin that lets WordPress keep its data in a file, so that no database server is needed. Standard
library only.
"""

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

from system import SetUpError, tell

# Which release of Debian has which; both are in their suites together with the libraries that they were built with.
SUITES = {"wordpress": "sid", "wordpress-older": "trixie"}
PACKAGES = ("wordpress", "libphp-phpmailer", "php-getid3")
# The plugin comes inside this package of npm; no other has a version that newer WordPress works with.
PLUGIN = "@wp-playground/cli@3.1.56"
PLUGIN_ZIP = "package/sqlite-database-integration.zip"
NAME = "sqlite-database-integration"


def ready(name: str, servers: Path, download: Callable[[str, str], Path]) -> Path:
    """A folder with that WordPress, made on the first call; `download` fetches a package of a suite."""
    folder = servers / name
    site = folder / "site"
    if (site / "wp-content" / "plugins" / NAME / "db.copy").exists():
        return site
    tell(f"Fetching {name} for the tests, from {SUITES[name]}")
    shutil.rmtree(folder, ignore_errors=True)
    for package in PACKAGES:
        unpacked = ["dpkg", "-x", str(download(package, SUITES[name])), str(folder)]
        done = subprocess.run(unpacked, capture_output=True, text=True)
        if done.returncode:
            raise SetUpError(f"{package} could not be unpacked: {done.stderr.strip()}")
    # The package links to libraries beside it: some of its own scripts stay broken links, which nothing here needs.
    shutil.copytree(folder / "usr" / "share" / "wordpress", site, ignore_dangling_symlinks=True, ignore=_broken(folder))
    plugins = site / "wp-content" / "plugins"
    shutil.rmtree(plugins, ignore_errors=True)
    plugins.mkdir(parents=True)
    _plugin(servers, plugins)
    return site


def _broken(folder: Path) -> Callable[[str, list[str]], list[str]]:
    """What links outside the folder: into a system that may have none of it, or another version."""

    def ignored(place: str, names: list[str]) -> list[str]:
        out = []
        for name in names:
            path = Path(place) / name
            if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
                out.append(name)
        return out

    return ignored


def _plugin(servers: Path, plugins: Path) -> None:
    kept = servers / f"{NAME}.zip"
    if not kept.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise SetUpError("npm is needed to fetch the plugin that keeps WordPress in a file")
        packed = subprocess.run([npm, "pack", "--silent", PLUGIN], cwd=servers, capture_output=True, text=True)
        if packed.returncode:
            raise SetUpError(f"npm could not fetch {PLUGIN}: {packed.stderr.strip()[-300:]}")
        archive = servers / packed.stdout.strip().splitlines()[-1]
        shutil.unpack_archive(archive, servers / "npm", filter="data")
        shutil.move(servers / "npm" / PLUGIN_ZIP, kept)
        archive.unlink()
        shutil.rmtree(servers / "npm")
    with zipfile.ZipFile(kept) as zipped:
        top = zipped.namelist()[0].split("/")[0]
        zipped.extractall(plugins)
    if top != NAME:
        (plugins / top).rename(plugins / NAME)
