"""The set-up: lock files, the private environment, what the system lacks. No test here leaves the machine."""

import ast
import base64
import hashlib
import itertools
import os
import re
import shutil
import subprocess
import sys
import threading
import time
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import check  # noqa: E402
import environment  # noqa: E402
import servers  # noqa: E402
import start  # noqa: E402
import system  # noqa: E402

LOCKS = [environment.RUN_LOCK, environment.TEST_LOCK]


def locked(path: Path) -> dict[str, Version]:
    found = re.findall(r"^([\w.-]+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_lock_names_versions_and_hashes_and_nothing_else(lock):
    lines = [line for line in lock.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    pin = re.compile(r"[a-z0-9][a-z0-9.-]*==[0-9][0-9a-z.+!]*( ; [^:/@]+)? \\")
    seal = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    assert [line for line in lines if not pin.fullmatch(line) and not seal.fullmatch(line)] == []
    followed = [seal.fullmatch(after) for line, after in itertools.pairwise(lines) if pin.fullmatch(line)]
    assert len(followed) == len(locked(lock))
    assert all(followed)


def test_lock_is_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"]
    for lock, requirements in [
        (environment.RUN_LOCK, asked),
        (environment.TEST_LOCK, asked + project["dependency-groups"]["dev"]),
    ]:
        versions = locked(lock)
        for text in requirements:
            requirement = Requirement(text)
            name = canonicalize_name(requirement.name)
            assert name in versions, f"{lock.name} lacks {name}: run scripts/lock"
            assert versions[name] in requirement.specifier, f"{lock.name} has {name} {versions[name]}, not {text}"


def test_tests_run_with_the_versions_that_users_get():
    for_tests = locked(environment.TEST_LOCK)
    assert {name: for_tests.get(name) for name in locked(environment.RUN_LOCK)} == locked(environment.RUN_LOCK)


@pytest.mark.parametrize("name", ["run", "test"])
def test_an_old_python_can_read_the_command_to_be_told_so(name):
    text = (ROOT / "scripts" / name).read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 7))
    assert os.access(ROOT / "scripts" / name, os.X_OK)


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_set_up_needs_the_standard_library_only(name):
    own = {path.stem for path in (ROOT / "scripts").glob("*.py")}
    for path in [ROOT / "scripts" / name, *(ROOT / "scripts").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
            for imported in names:
                assert imported.partition(".")[0] in own | sys.stdlib_module_names, f"{path.name}: {imported}"


class Workshop:
    """A project of its own whose lock names tiny packages that lie in a folder: pip runs for real and stays here."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.packages = folder / "packages"
        self.packages.mkdir()
        self.run_lock = folder / "requirements.lock"
        self.test_lock = folder / "requirements-dev.lock"
        for name, value in [
            ("ROOT", folder),
            ("ENVIRONMENT", folder / ".venv"),
            ("RUN_LOCK", self.run_lock),
            ("TEST_LOCK", self.test_lock),
        ]:
            monkeypatch.setattr(environment, name, value)
        for name in [name for name in os.environ if name.startswith("PIP_")]:
            monkeypatch.delenv(name)
        monkeypatch.setenv("PIP_NO_INDEX", "1")
        monkeypatch.setenv("PIP_FIND_LINKS", str(self.packages))
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)

    def package(self, name: str, version: str) -> str:
        """Make a package with one module that knows its version; return its lines for a lock file."""
        path = self.packages / f"{name}-{version}-py3-none-any.whl"
        info = f"{name}-{version}.dist-info"
        files = {
            f"{name}.py": f"version = {version!r}\n",
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
            f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        record = "".join(f"{file},{seal(text)},{len(text)}\n" for file, text in files.items())
        with zipfile.ZipFile(path, "w") as archive:
            for file, text in (files | {f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}).items():
                archive.writestr(file, text)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return f"{name}=={version} \\\n    --hash=sha256:{digest}\n"

    def version(self, name: str) -> str:
        """What the environment's Python says."""
        command = [str(environment.interpreter(environment.ENVIRONMENT)), "-c", f"import {name}; print({name}.version)"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def seal(text: str) -> str:
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


@pytest.fixture
def workshop(tmp_path, monkeypatch):
    return Workshop(tmp_path, monkeypatch)


def test_environment_is_made_once_and_follows_its_lock(workshop, capfd):
    workshop.run_lock.write_text(workshop.package("bread", "1.0"))
    workshop.test_lock.write_text(workshop.package("bread", "1.0") + workshop.package("oven", "3.0"))
    environment.prepare(environment.RUN_LOCK)
    assert workshop.version("bread") == "1.0"
    assert "Making a private environment" in capfd.readouterr().err

    environment.prepare(environment.RUN_LOCK)
    assert capfd.readouterr() == ("", ""), "nothing changed, nothing is done or said"

    environment.prepare(environment.TEST_LOCK)
    assert workshop.version("oven") == "3.0"
    capfd.readouterr()
    environment.prepare(environment.RUN_LOCK)
    assert capfd.readouterr() == ("", ""), "what tests need includes what running needs"

    workshop.run_lock.write_text(workshop.package("bread", "2.0"))
    workshop.test_lock.write_text(workshop.package("bread", "2.0") + workshop.package("oven", "3.0"))
    environment.prepare(environment.RUN_LOCK)
    assert workshop.version("bread") == "2.0"
    said = capfd.readouterr()
    assert said.out == "", "standard output belongs to the program"
    assert "Making a private environment" not in said.err


def test_environment_finds_the_project_from_any_folder(workshop, tmp_path_factory, monkeypatch):
    workshop.run_lock.write_text(workshop.package("bread", "1.0"))
    workshop.test_lock.write_text("")
    (workshop.folder / "cmdesk.py").write_text("version = 'from the folder'\n")
    environment.prepare(environment.RUN_LOCK)
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert workshop.version("cmdesk") == "from the folder"


def test_broken_environment_is_repaired(workshop, capfd):
    workshop.run_lock.write_text(workshop.package("bread", "1.0"))
    workshop.test_lock.write_text("")
    environment.prepare(environment.RUN_LOCK)
    python = environment.interpreter(environment.ENVIRONMENT)
    place = next(environment.ENVIRONMENT.rglob("bread.py"))
    for damage in (
        place.unlink,
        python.unlink,
        lambda: environment.stamp_file(environment.ENVIRONMENT).write_text("{ half a st"),
        lambda: shutil.rmtree(place.parent),
    ):
        damage()
        capfd.readouterr()
        environment.prepare(environment.RUN_LOCK)
        assert workshop.version("bread") == "1.0"
        assert "Ready" in capfd.readouterr().err


def test_changed_file_is_refused_and_what_was_begun_is_finished_later(workshop):
    workshop.run_lock.write_text(workshop.package("bread", "1.0"))
    workshop.test_lock.write_text("")
    wheel = next(workshop.packages.glob("bread*"))
    good = wheel.read_bytes()
    wheel.write_bytes(good + b"something that somebody slipped in")
    with pytest.raises(environment.SetUpError, match="could not be installed"):
        environment.prepare(environment.RUN_LOCK)
    assert environment.Stamp.read(environment.ENVIRONMENT) is None
    wheel.write_bytes(good)
    environment.prepare(environment.RUN_LOCK)
    assert workshop.version("bread") == "1.0"


def test_two_starts_at_once_make_one_environment(workshop, capfd):
    workshop.run_lock.write_text(workshop.package("bread", "1.0"))
    workshop.test_lock.write_text("")
    failures = []

    def begin():
        try:
            environment.prepare(environment.RUN_LOCK)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=begin) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert workshop.version("bread") == "1.0"
    said = capfd.readouterr().err
    assert said.count("Making a private environment") == 1
    assert said.count("Another start is making the environment") == 1


def test_missing_libraries_are_those_that_do_not_load():
    assert system.missing_libraries(["a.so", "b.so", "c.so"], loads=lambda name: name == "b.so") == ["a.so", "c.so"]
    assert not system.loads("libno-such-thing-in-the-world.so.7")


@pytest.mark.parametrize(
    ("environ", "platform", "with_one", "without"),
    [
        ({}, "linux", "libGL.so.1", "libxcb-cursor.so.0"),
        ({"DISPLAY": ":0"}, "linux", "libxcb-cursor.so.0", "libwayland-client.so.0"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", "libwayland-client.so.0", "libxcb-cursor.so.0"),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", "libEGL.so.1", "libxcb-cursor.so.0"),
    ],
)
def test_needed_libraries_follow_the_display(environ, platform, with_one, without):
    needed = system.needed_libraries(environ, platform)
    assert with_one in needed
    assert without not in needed


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_what_qt_needs(platform):
    assert system.needed_libraries({"DISPLAY": ":0"}, platform) == {}
    assert system.has_display({}, platform)


def test_who_may_not_install_is_told_the_line(monkeypatch):
    monkeypatch.setattr(system, "is_debian", lambda: True)
    monkeypatch.setattr(system, "is_root", lambda: False)
    with pytest.raises(system.SetUpError) as refusal:
        system.require_libraries({"libno-such-thing.so.7": "libno-such-thing7"})
    assert "libno-such-thing.so.7" in str(refusal.value)
    assert "sudo apt-get install -y --no-install-recommends libno-such-thing7" in str(refusal.value)


def test_emoji_font_is_seen_wherever_it_lies(tmp_path):
    assert not system.has_emoji_font([str(tmp_path)])
    (tmp_path / "truetype" / "noto").mkdir(parents=True)
    (tmp_path / "truetype" / "noto" / "NotoColorEmoji.ttf").touch()
    assert system.has_emoji_font([str(tmp_path)])


@pytest.mark.parametrize(
    ("arguments", "command", "qt", "display"),
    [
        ([], None, True, True),
        (["--demo"], None, True, True),
        (["--demo", "--pictures", "out"], None, True, False),
        (["--demo", "--pictures=out"], None, True, False),
        (["--self-check"], None, True, False),
        (["--workspace", "file.cmdesk"], None, True, True),
        (["--workspace", "file.cmdesk", "sync", "--json"], "sync", False, False),
        (["--workspace=file.cmdesk", "sources"], "sources", False, False),
        (["search", "--pictures"], "search", False, False),
        (["--version"], None, False, False),
        (["--help"], None, False, False),
    ],
)
def test_what_a_start_needs_is_read_from_its_arguments(arguments, command, qt, display):
    assert start.command(arguments) == command
    assert start.needs_qt(arguments) == qt
    assert start.needs_display(arguments) == display


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
def test_without_a_display_the_other_ways_are_offered(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert start.main(["--demo"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "--demo --pictures" in said.err
    assert start.surroundings(["--pictures", "out"], {})["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM" not in start.surroundings([], {"DISPLAY": ":0"})


@pytest.fixture
def debian(tmp_path):
    folder = tmp_path / "apt"
    (folder / "sources.list.d").mkdir(parents=True)
    return folder


def test_sources_are_read_in_the_old_way(debian):
    (debian / "sources.list").write_text(
        "# deb http://off.example/debian bookworm main\n"
        "deb http://mirror.example/debian bookworm main contrib\n"
        "deb-src http://mirror.example/debian bookworm main\n"
        "deb [arch=amd64 signed-by=/k.gpg] http://other.example/x stable main # ours\n"
    )
    assert servers.read_sources(debian) == [
        servers.Source("", "http://mirror.example/debian", "bookworm", "main contrib"),
        servers.Source("[arch=amd64 signed-by=/k.gpg]", "http://other.example/x", "stable", "main"),
    ]


def test_sources_are_read_in_the_new_way(debian):
    (debian / "sources.list.d" / "debian.sources").write_text(
        "Types: deb\n# a remark\nURIs: http://mirror.example/debian\nSuites: bookworm bookworm-updates\n"
        "Components: main\nSigned-By: /k.gpg\n\n"
        "Types: deb-src\nURIs: http://mirror.example/debian\nSuites: bookworm\nComponents: main\n\n"
        "Enabled: no\nTypes: deb\nURIs: http://off.example/debian\nSuites: bookworm\nComponents: main\n"
    )
    assert servers.read_sources(debian) == [
        servers.Source("[signed-by=/k.gpg]", "http://mirror.example/debian", suite, "main")
        for suite in ("bookworm", "bookworm-updates")
    ]


def test_backports_are_asked_for_where_the_release_comes_from():
    sources = [
        servers.Source("[signed-by=/k.gpg]", "http://mirror.example/debian", "bookworm", "main"),
        servers.Source("", "http://mirror.example/security", "bookworm-security", "main"),
    ]
    assert servers.newer_sources(sources, "bookworm") == [
        "deb [signed-by=/k.gpg] http://mirror.example/debian bookworm main",
        "deb [signed-by=/k.gpg] http://mirror.example/debian bookworm-backports main",
    ]
    with pytest.raises(servers.SetUpError):
        servers.newer_sources(sources, "trixie")


def test_other_suites_are_asked_for_at_the_same_addresses():
    sources = [servers.Source("", "http://mirror.example/debian", "bookworm", "main")]
    assert servers.newer_sources(sources, "bookworm", ("sid",)) == ["deb http://mirror.example/debian sid main"]


def test_a_package_that_cannot_be_unpacked_is_told_of(tmp_path):
    broken = tmp_path / "wordpress.deb"
    broken.write_bytes(b"no package")
    with pytest.raises(system.SetUpError, match="could not be unpacked"):
        servers.wordpress.ready("wordpress", tmp_path, lambda package, suite: broken)


def test_files_that_are_there_are_not_fetched_again(tmp_path):
    plugin = tmp_path / "wordpress" / "site" / "wp-content" / "plugins" / "sqlite-database-integration"
    plugin.mkdir(parents=True)
    (plugin / "db.copy").write_text("")
    found = servers.wordpress.ready("wordpress", tmp_path, lambda package, suite: pytest.fail("fetched"))
    assert found == tmp_path / "wordpress" / "site"


def test_no_service_is_left_on_a_machine_that_would_start_it(monkeypatch):
    installed = []
    monkeypatch.setattr(system, "is_debian", lambda: True)
    monkeypatch.setattr(system, "is_root", lambda: True)
    monkeypatch.setattr(system, "boots_services", lambda: True)
    monkeypatch.setattr(system, "install", installed.extend)
    reason = servers.install_packages(["postfix", "gnome-keyring"])
    assert installed == ["gnome-keyring"]
    assert "postfix" in str(reason)


def test_daemons_are_kept_down_only_while_packages_are_installed(tmp_path, monkeypatch):
    word = tmp_path / "policy-rc.d"
    monkeypatch.setattr(system, "NO_START", word)
    with system.daemons_kept_down():
        assert os.access(word, os.X_OK)
    assert not word.exists()
    word.write_text("somebody else's")
    with system.daemons_kept_down():
        assert word.read_text() == "somebody else's"
    assert word.read_text() == "somebody else's"


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="NOT TESTED: this system has no groups of processes")
def test_a_suite_that_kills_all_around_it_leaves_who_started_it_to_say_so():
    code = "import os, signal; os.killpg(0, signal.SIGKILL)"
    assert check.run_suite([sys.executable, "-c", code], dict(os.environ)) != 0


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="NOT TESTED: this system has no groups of processes")
def test_a_suite_that_hangs_is_ended_with_all_that_it_started(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(check, "LONGEST", 2)
    monkeypatch.setattr(check, "TO_SAY_IT", 0)
    started = "import subprocess, sys, pathlib, time; "
    started += "left = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']); "
    started += "pathlib.Path(sys.argv[1]).write_text(str(left.pid)); time.sleep(600)"
    assert check.run_suite([sys.executable, "-c", started, str(tmp_path / "left")], dict(os.environ)) != 0
    assert "still running" in "".join(capsys.readouterr())
    if Path("/proc").exists():
        left = Path("/proc", (tmp_path / "left").read_text(), "stat")
        waited_until(lambda: is_over(left))  # a signal has been sent when kill() returns, not always been obeyed


def is_over(stat: Path) -> bool:
    """Tell whether a process has ended, whether or not somebody has yet taken note of its end."""
    try:
        return stat.read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def waited_until(true: Callable[[], bool], seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.02)
