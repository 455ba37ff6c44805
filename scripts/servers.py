#!/usr/bin/env python3
"""The real servers and desktop tools that the tests talk to, from Debian's packages. Standard library only.

Started by itself, or by `scripts/test`, it installs what is missing where it may, and writes what there is and why the
rest is not there to .cache/servers/installed.json, where tests look.
"""

import glob
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import bluesky
import oidc
import system
import wordpress
from system import SetUpError, tell

ROOT = Path(__file__).resolve().parent.parent
SERVERS = ROOT / ".cache" / "servers"
INSTALLED = SERVERS / "installed.json"
ADMIN_PATH = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin"


@dataclass(frozen=True)
class Program:
    package: str
    daemon: bool = False  # its package makes a service that a real machine would start at each boot
    path: str = ""  # where it is not on the search path


@dataclass(frozen=True)
class Source:
    """One place of Debian packages, as apt writes it."""

    options: str
    address: str
    suite: str
    components: str


PROGRAMS = {
    "dovecot": Program("dovecot-imapd", daemon=True),
    "dovecot-lmtp": Program("dovecot-lmtpd", daemon=True, path="/usr/lib/dovecot/lmtp"),
    "postfix": Program("postfix", daemon=True),
    "nginx": Program("nginx", daemon=True),
    "dbus-run-session": Program("dbus"),
    "gnome-keyring-daemon": Program("gnome-keyring"),
    "openssl": Program("openssl"),
    "postgres": Program("postgresql", daemon=True, path="/usr/lib/postgresql/*/bin/postgres"),  # Bluesky's
    "redis-server": Program("redis-server", daemon=True),
    "php": Program("php-cli"),  # WordPress runs on it
    "Xvfb": Program("xvfb"),
    "xvfb-run": Program("xvfb"),
    "at-spi-bus-launcher": Program("at-spi2-core", path="/usr/libexec/at-spi-bus-launcher"),
    "objdump": Program("binutils"),  # PyInstaller asks it what a library needs
}
PHP_MODULES = {"pdo_sqlite": "php-sqlite3", "mbstring": "php-mbstring", "dom": "php-xml"}
# A small fediverse server in C. Debian 12 has it among its backports only; it needs nothing but these two libraries.
SNAC = "snac2"
SNAC_LIBRARIES = {"libcurl.so.4": "libcurl4", "libssl.so.3": "libssl3"}


def locate(name: str) -> str | None:
    path = PROGRAMS[name].path
    if path:
        return next((found for found in sorted(glob.glob(path), reverse=True) if os.access(found, os.X_OK)), None)
    return shutil.which(name, path=ADMIN_PATH)


def wanted() -> dict[str, str]:
    """The packages of what is not there yet, with a word on why each is wanted."""
    packages = {PROGRAMS[name].package: name for name in PROGRAMS if locate(name) is None}
    libraries = SNAC_LIBRARIES | system.X11_LIBRARIES | python_libraries()
    packages |= {package: module for module, package in PHP_MODULES.items() if module not in php_modules()}
    return packages | {libraries[library]: library for library in system.missing_libraries(libraries)}


def php_modules() -> list[str]:
    php = locate("php")
    return [] if php is None else subprocess.run([php, "-m"], capture_output=True, text=True).stdout.split()


def python_libraries() -> dict[str, str]:
    """Debian links its Python without its own library; a package built by PyInstaller needs one."""
    version = "python{}.{}".format(*sys.version_info[:2])
    own = Path(sys.base_prefix) == Path("/usr")
    return {f"lib{version}.so.1.0": f"lib{version}"} if own else {}


def install_all() -> dict[str, dict[str, str]]:
    """Install what may be installed; return, and keep in a file, what there is now and why the rest is missing."""
    reason = install_packages(wanted()) or "its package was installed, but it is not where it should be"
    programs = {name: path for name in PROGRAMS if (path := locate(name))}
    missing = dict.fromkeys(PROGRAMS.keys() - programs.keys(), reason)
    try:
        programs["snac"] = str(snac())
    except SetUpError as error:
        missing["snac"] = str(error)
    for name in wordpress.SUITES:
        try:
            if not system.is_debian():
                raise SetUpError("only Debian's packages can be unpacked")
            programs[name] = str(wordpress.ready(name, SERVERS, lambda package, suite: download(package, (suite,))))
        except (SetUpError, OSError) as error:
            missing[name] = str(error)
    for name, ready in (("bluesky", bluesky.ready), ("oidc-provider", oidc.ready)):
        try:
            programs[name] = str(ready(SERVERS))
        except (SetUpError, OSError) as error:
            missing[name] = str(error)
    found = {"programs": programs, "missing": missing}
    SERVERS.mkdir(parents=True, exist_ok=True)
    INSTALLED.write_text(json.dumps(found, indent=1, sort_keys=True), encoding="utf-8")
    for name in sorted(missing):
        tell(f"No {name}, tests that need it are skipped: {missing[name]}")
    return found


def install_packages(packages: Iterable[str]) -> str | None:
    """Install packages where we may; else return why not."""
    packages = sorted(packages)
    if not packages:
        return None
    if not system.is_debian():
        return "only Debian's packages can be installed by themselves"
    if not system.is_root():
        return f"install it with: {system.install_line(packages)}"
    if system.boots_services():
        # On somebody's own machine no mail server may be left behind that starts at the next boot.
        daemons = {program.package for program in PROGRAMS.values() if program.daemon}
        system.install(package for package in packages if package not in daemons)
        return f"this machine would start its service at each boot; if you want it: {system.install_line(packages)}"
    try:
        system.install(packages)
    except SetUpError as error:
        return str(error)
    return None


def snac() -> Path:
    """snac's program, unpacked into a folder of ours: nothing of the system changes, and nobody has to be root."""
    program = SERVERS / SNAC / "usr" / "bin" / "snac"
    if program.exists():
        return program
    if not system.is_debian():
        raise SetUpError("only Debian's packages can be unpacked")
    tell("Fetching snac, a small fediverse server for the tests")
    package = download(SNAC)
    unpack = subprocess.run(["dpkg", "-x", str(package), str(SERVERS / SNAC)], capture_output=True, text=True)
    if unpack.returncode or not program.exists():
        raise SetUpError(f"{package.name} could not be unpacked: {unpack.stderr.strip()}")
    if missing := system.missing_libraries(SNAC_LIBRARIES):
        raise SetUpError(f"it needs {', '.join(missing)}")
    return program


def download(package: str, suites: Sequence[str] = ()) -> Path:
    """Fetch a package without installing it: from these suites, else from the system's own and the backports to it."""
    folder = SERVERS / "apt"
    for name in ("sources", "lists/partial", "cache/archives/partial"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    sources = newer_sources(read_sources(), release(), suites)
    (folder / "sources" / "cmdesk.list").write_text("".join(f"{line}\n" for line in sources), encoding="utf-8")
    private = [
        "-o", "Dir::Etc::sourcelist=/dev/null", "-o", f"Dir::Etc::sourceparts={folder}/sources",
        "-o", f"Dir::State::Lists={folder}/lists", "-o", f"Dir::Cache={folder}/cache",
        "-o", "APT::Sandbox::User=", "-o", "Acquire::Languages=none",
    ]  # fmt: skip
    system.apt(*private, "update")
    for old in folder.glob("*.deb"):
        old.unlink()
    system.apt(*private, "download", package, folder=folder)
    return next(folder.glob("*.deb"))


def release() -> str:
    """The code name of the system's release, such as "bookworm"."""
    try:
        text = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        text = ""
    found = re.search(r"^VERSION_CODENAME=(\S+)", text, re.MULTILINE)
    if found is None:
        raise SetUpError("this system does not say which release it is")
    return found[1]


def read_sources(folder: Path = Path("/etc/apt")) -> list[Source]:
    """Where the system gets its packages, from both of apt's ways to write it down."""
    lines = [folder / "sources.list", *sorted((folder / "sources.list.d").glob("*.list"))]
    found = [source for path in lines if path.exists() for source in sources_in_lines(path.read_text(encoding="utf-8"))]
    for path in sorted((folder / "sources.list.d").glob("*.sources")):
        found += sources_in_paragraphs(path.read_text(encoding="utf-8"))
    return found


def sources_in_lines(text: str) -> Iterator[Source]:
    for match in re.finditer(r"^deb\s+(?:(\[.*?\])\s+)?(\S+)\s+(\S+)\s+([^#\n]+)", text, re.MULTILINE):
        yield Source(match[1] or "", match[2], match[3], match[4].strip())


def sources_in_paragraphs(text: str) -> Iterator[Source]:
    for paragraph in re.split(r"\n\s*\n", text):
        fields = dict(re.findall(r"^([\w-]+):[ \t]*(.*)$", paragraph, re.MULTILINE))
        if "deb" not in fields.get("Types", "").split() or fields.get("Enabled") == "no":
            continue
        key = fields.get("Signed-By", "")
        options = f"[signed-by={key}]" if key.startswith("/") else ""
        for address in fields["URIs"].split():
            for suite in fields["Suites"].split():
                yield Source(options, address, suite, fields.get("Components", ""))


def newer_sources(sources: Iterable[Source], release: str, suites: Sequence[str] = ()) -> list[str]:
    """Lines for apt with the release and its backports, or other suites, at the addresses the system uses already."""
    lines = []
    for source in sources:
        if source.suite == release:
            for suite in suites or (release, f"{release}-backports"):
                parts = ("deb", source.options, source.address, suite, source.components)
                lines.append(" ".join(part for part in parts if part))
    if not lines:
        raise SetUpError(f"apt has no source for {release} here")
    return lines


if __name__ == "__main__":
    print(INSTALLED if install_all() else "")
