import json

from cmdesk.store import Store, pausing


def connected(run, network):
    assert run("account", "add", "scripted", "--server", "piaille.example", typed="good\n").code == 0
    return network


def test_the_ledger_lists_what_left_and_goes_into_a_file(run, network, memory_keyring, tmp_path):
    connected(run, network)
    assert run("ledger").err.startswith("Nothing is in the ledger")
    assert run("post", "--account", "@fournil", "Le pain de Noël").code == 0
    told = run("ledger", "--json").document
    assert [line["event"] for line in told] == ["delivered", "claim", "approve"]
    assert "It went out" in run("ledger", "--limit", "1").out
    assert run("ledger", "--network", "mail", "--json").document == []
    assert run("ledger", "--export", str(tmp_path / "registre.json")).code == 0
    assert len(json.loads((tmp_path / "registre.json").read_text())) == 3


def test_everything_is_paused_and_resumed(run, network, memory_keyring, workspace):
    connected(run, network)
    assert run("pause", "--spare-answers", "--json").document == {"paused": True, "spares_answers": True}
    assert run("post", "--account", "@fournil", "Le pain de Noël").code == 1
    assert network.published == []
    store = Store(workspace)
    with store.read() as db:
        assert pausing.current(db).spares_answers
    store.close()
    assert run("resume", "--json").document == {"paused": False, "late": 1}
    assert run("resume").err.strip() == "Resumed: things leave again"
    assert run("sync").code == 0
    assert network.published == []
