from cmdesk.domain.archives import ArchiveKind, Summary


def test_an_archive_belongs_to_a_network() -> None:
    assert ArchiveKind.MBOX.network == "mail"
    assert ArchiveKind.X.network == "x"


def test_what_an_archive_holds_is_added_up() -> None:
    assert Summary(ArchiveKind.X, posts=3, comments=2, theirs=1, files=9).total == 6
