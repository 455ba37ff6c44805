from pathlib import Path

from cmdesk.domain.archives import LeftOut
from cmdesk.networks.archives.box import opened
from cmdesk.networks.archives.report import MOST_NAMED, Report, entries, host_of
from cmdesk.networks.archives.streams import objects
from tests.networks.archives import making


def test_what_is_left_out_is_counted_by_name_and_reason() -> None:
    report = Report([LeftOut("../evil", "outside")])
    report.leave("tweets.js", "shared")
    report.leave("tweets.js", "shared")
    assert report.left_out() == (LeftOut("../evil", "outside"), LeftOut("tweets.js", "shared", 2))


def test_a_hostile_number_of_names_is_only_counted() -> None:
    report = Report([])
    for number in range(MOST_NAMED + 50):
        report.leave(f"name {number}", "no-date")
    assert report.left_out()[-1] == LeftOut("", "no-date", 50)


def test_each_fault_has_its_name_and_keeps_what_came_before(tmp_path: Path) -> None:
    members = {
        "whole.json": b"[1, 2]",
        "cut.json": b"[1, 2",
        "other.json": b"",
        "bomb.json": b"[1," + b" " * 90_000_000,
    }
    path = making.zipped(tmp_path / "a.zip", members)
    report = Report([])
    with opened(path) as box:
        found = {name: list(entries(box, name, report, objects)) for name in members}
    assert found == {"whole.json": [1, 2], "cut.json": [1, 2], "other.json": [], "bomb.json": [1]}
    assert {(left.name, left.code) for left in report.left_out()} == {
        ("cut.json", "cut-short"),
        ("other.json", "malformed"),
        ("bomb.json", "bomb"),
    }


def test_a_damaged_member_costs_that_member(tmp_path: Path) -> None:
    path = making.zipped(tmp_path / "a.zip", {"a.json": b"[" + b"1,2," * 9_000 + b"3]", "b.json": b"[7]"})
    body = bytearray(path.read_bytes())
    body[60:70] = b"\xff" * 10
    path.write_bytes(body)
    report = Report([])
    with opened(path) as box:
        list(entries(box, "a.json", report, objects))
        assert list(entries(box, "b.json", report, objects)) == [7]
    assert [left.name for left in report.left_out()] == ["a.json"]


def test_a_host_is_read_from_what_may_be_no_address() -> None:
    assert host_of(" https://Fournil.example/x ") == "fournil.example"
    assert host_of("https://[nonsense") == host_of("") == ""
