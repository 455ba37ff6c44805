def test_what_was_said_elsewhere_is_put_into_the_inbox(run, tmp_path):
    said = run("capture", "--text", "Trop salé", "--from", "Marc", "--where", "comptoir", "--json")
    (talk,) = said.document["conversations"]
    assert "Marc" in run("show", talk).out
    (tmp_path / "n.txt").write_text("Bravo", encoding="utf-8")
    assert run("capture", tmp_path / "n.txt", "--json").document["conversations"] == [talk + 1]
    assert (
        "Merci" in run("show", run("capture", "--text", "-", "--json", typed="Merci").document["conversations"][0]).out
    )


def test_nothing_to_capture_is_wrong_use_and_a_strange_file_is_told(run, tmp_path):
    assert run("capture").code == 2
    (tmp_path / "x.bin").write_bytes(b"\0")
    refused = run("capture", tmp_path / "x.bin")
    assert refused.code == 1
    assert "x.bin" in refused.err
