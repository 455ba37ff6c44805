from pathlib import Path

import pytest

from cmdesk.language.weights import SIGNATURE, Damaged, key, load, save


def test_what_was_saved_is_read(tmp_path: Path) -> None:
    file = tmp_path / "one.weights"
    save(file, {"bias": [0.5, -1]}, {"grams": {key("wbon"): (-1.0, 2.0), key("wnul"): (3.0, -0.5)}})
    found = load(file)
    table = found.tables["grams"]
    assert found.pair("bias") == (0.5, -1.0)
    assert [round(value * table.scale, 3) for value in table.pull(key("wnul"))] == [3.0, -0.5]
    assert table.pull(key("wautre")) == (0, 0)
    assert b"nul" not in file.read_bytes()


def test_a_table_may_be_empty(tmp_path: Path) -> None:
    save(tmp_path / "one.weights", {}, {"kin": {}})
    assert load(tmp_path / "one.weights").tables["kin"].pull(3) == (0, 0)


@pytest.mark.parametrize("change", [lambda data: data[:-1], lambda data: data + b"x", lambda data: b"PK" + data])
def test_a_damaged_file_is_refused(tmp_path: Path, change) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "one.weights"
    save(file, {}, {"grams": {1: (1.0, 0.0)}})
    file.write_bytes(change(file.read_bytes()))
    with pytest.raises(Damaged):
        load(file)


def test_the_signature_ends_its_line() -> None:
    assert SIGNATURE.endswith(b"\n")
