import pytest

from cmdesk.domain.people import Identity, Likeness, likeness, local_part, plain_link


def known(network: str, handle: str, name: str = "", address: str = "") -> Identity:
    return Identity(1, network, handle, name, address)


@pytest.mark.parametrize(
    ("one", "other", "own", "theirs", "why"),
    [
        (known("mail", "lea@a.fr"), known("wordpress", "lea@a.fr"), {}, {}, Likeness.ADDRESS),
        (known("mail", "lea@a.fr"), known("mastodon", "@x@b.fr"), {}, {"mail": "LEA@a.fr "}, Likeness.ADDRESS),
        (known("mail", "contact@a.fr"), known("wordpress", "contact@a.fr"), {}, {}, None),
        (
            known("wordpress", "12", "Léa", "https://www.lea.fr/"),
            known("mastodon", "@l@b.fr", "L", "http://lea.fr"),
            {},
            {},
            Likeness.LINK,
        ),
        (
            known("bluesky", "lea.m.fr"),
            known("mastodon", "@x@b.fr"),
            {"site": "lea.fr"},
            {"site": "https://lea.fr"},
            Likeness.LINK,
        ),
        (
            known("mastodon", "@lmarchand@b.fr", "Léa Marchand"),
            known("mail", "lmarchand@c.fr", "Lea"),
            {},
            {},
            Likeness.HANDLE,
        ),
        (known("mastodon", "@lmarchand@b.fr", "Paul"), known("mail", "lmarchand@c.fr", "Léa"), {}, {}, None),
        (known("mastodon", "@a@b.fr", "Léa Marchand"), known("mail", "z@c.fr", "MARCHAND Lea"), {}, {}, Likeness.NAME),
        (known("mastodon", "@a@b.fr", "Léa Marchand"), known("mastodon", "@z@c.fr", "Léa Marchand"), {}, {}, None),
        (known("mastodon", "@a@b.fr", "Léa"), known("mail", "z@c.fr", "Léa"), {}, {}, None),
        (known("mastodon", "", "", "https://"), known("mail", "", "", ""), {}, {}, None),
    ],
)
def test_why_two_may_be_one(one, other, own, theirs, why):
    found = likeness(one, other, own, theirs)
    back = likeness(other, one, theirs, own)
    assert (found and found[0]) == why
    assert (back and back[0]) == (found and found[0])


def test_an_address_is_compared_without_its_trimmings():
    assert plain_link("HTTPS://www.Lea.fr/blog/") == plain_link("lea.fr/blog") == "lea.fr/blog"
    assert plain_link("") == plain_link("bonjour") == ""


def test_the_local_part_of_a_handle():
    assert [local_part(handle) for handle in ("@Lea@b.fr", "lea@b.fr", "lea")] == ["lea"] * 3
