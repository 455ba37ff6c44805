from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.link_looks import LinkLook, LinkState, host_of, state_of

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "permanent", "milliseconds", "expected"),
    [
        (200, "", 300, LinkState.FINE),
        (200, "", 4001, LinkState.SLOW),
        (200, "https://x.fr/menu/", 300, LinkState.FINE),
        (200, "https://y.fr/menu", 300, LinkState.MOVED),
        (404, "", 300, LinkState.DEAD),
        (410, "", 300, LinkState.DEAD),
        (400, "", 300, LinkState.DEAD),
        (403, "", 300, LinkState.GUARDED),
        (429, "", 300, LinkState.GUARDED),
        (503, "", 300, LinkState.UNREACHABLE),
    ],
)
def test_what_an_answer_says_of_a_link(status, permanent, milliseconds, expected):
    assert state_of("https://x.fr/menu", status, permanent, milliseconds) is expected


def test_what_is_wrong_is_looked_at_sooner():
    fine, dead = LinkLook("a", LinkState.FINE, NOON), LinkLook("a", LinkState.DEAD, NOON)
    assert fine.is_fresh(NOON + timedelta(days=6))
    assert not fine.is_fresh(NOON + timedelta(days=7))
    assert not dead.is_fresh(NOON + timedelta(hours=6))


def test_a_site_is_called_by_its_name():
    assert host_of("https://www.fournil.example/menu") == "fournil.example"
