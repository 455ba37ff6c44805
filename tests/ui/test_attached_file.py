from cmdesk.domain.media import Attached
from cmdesk.ui.attached_file import AttachedFile, size_of, small_image
from tests.networks import images

FOUR = Attached(1, "a" * 64, "four.jpg", "image/jpeg", 1_540_000, 40, 30, 0.0, "Le four")


def test_sizes_are_for_people():
    assert [size_of(size) for size in (10, 1499, 999_499, 1_540_000)] == ["1 kB", "1 kB", "999 kB", "1.5 MB"]


def test_a_picture_is_read_no_larger_than_it_is_shown(tmp_path):
    (tmp_path / "four.jpg").write_bytes(images.jpeg(width=400, height=200))
    small = small_image(str(tmp_path / "four.jpg"), 50)
    assert (small.width(), small.height()) == (100, 50)


def test_what_is_no_picture_needs_no_description(qtbot):
    film = Attached(2, "b" * 64, "menu.pdf", "application/pdf", 5000, 0, 0, 0.0)
    line = AttachedFile(film, 100)
    qtbot.addWidget(line)
    line.show()
    assert not line.missing.isVisible()
    assert not line.thumbnail.has_image()


def test_the_description_is_shown_and_counted(qtbot):
    line = AttachedFile(FOUR, 5)
    qtbot.addWidget(line)
    line.show()
    assert line.alt.text() == "Le four"
    assert line.counter.over()
    line.set_limit(50)
    assert not line.counter.over()
