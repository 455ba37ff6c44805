import hashlib
import io
import struct
import zlib

import pytest
from PIL import Image

from cmdesk.domain.media import place
from cmdesk.domain.troubles import Problem
from cmdesk.networks import pictures
from tests.networks import images


def taken(source, folder, name="four.jpg"):
    found = pictures.take(source, name, folder)
    return found, (folder / place(found.sha256, found.type)).read_bytes()


def test_a_picture_is_kept_under_its_content(tmp_path):
    (tmp_path / "four.jpg").write_bytes(images.jpeg())
    found, data = taken(tmp_path / "four.jpg", tmp_path / "media")
    assert (found.name, found.type, found.width, found.height) == ("four.jpg", "image/jpeg", 64, 48)
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.size == len(data)
    assert images.GPS not in data
    assert [each.name for each in (tmp_path / "media").rglob("*") if each.is_file()] == [f"{found.sha256}.jpg"]


@pytest.mark.parametrize("make", [images.jpeg, images.png, images.webp, images.gif])
def test_no_kind_of_picture_tells_where_it_was_made(tmp_path, make):
    _, data = taken(make(), tmp_path)
    assert not any(secret in data for secret in images.SECRETS)


def test_a_picture_that_was_taken_sideways_stands_upright(tmp_path):
    found, data = taken(images.jpeg(orientation=6), tmp_path)
    assert (found.width, found.height) == (48, 64)
    assert not any(secret in data for secret in images.SECRETS)
    with Image.open(io.BytesIO(data)) as picture:
        assert not dict(picture.getexif())


def test_a_picture_of_a_kind_that_no_network_takes_becomes_one_that_they_do(tmp_path):
    out = io.BytesIO()
    images.noise().save(out, "BMP")
    assert taken(out.getvalue(), tmp_path, "four.bmp")[0].type == "image/jpeg"
    out = io.BytesIO()
    Image.new("RGBA", (4, 4), (1, 2, 3, 4)).save(out, "TIFF")
    assert taken(out.getvalue(), tmp_path, "four.tiff")[0].type == "image/png"


def test_a_picture_under_a_wrong_name_is_one_all_the_same(tmp_path):
    found, data = taken(images.jpeg(), tmp_path, "notes.txt")
    assert found.type == "image/jpeg"
    assert images.GPS not in data


def test_a_film_says_how_long_it_is(tmp_path):
    found, data = taken(images.film(), tmp_path, "four.mp4")
    assert (found.type, found.seconds, found.width, found.height) == ("video/mp4", 2.5, 640, 360)
    assert images.GPS not in data


def test_another_file_is_kept_as_it_is(tmp_path):
    found, data = taken(b"%PDF-1.4 menu", tmp_path, "menu.pdf")
    assert (found.type, data) == ("application/pdf", b"%PDF-1.4 menu")
    assert taken(b"whatever", tmp_path, "thing")[0].type == "application/octet-stream"


@pytest.mark.parametrize(
    ("source", "name", "code"),
    [
        (images.jpeg()[:300], "four.jpg", "media-unreadable"),
        (b"not a picture", "four.png", "media-unreadable"),
        (b"", "four.png", "media-unreadable"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "IMG_1.HEIC", "media-heic"),
        (images.film()[:-50], "four.mp4", "media-unreadable"),
    ],
)
def test_what_is_broken_is_refused_and_leaves_nothing_behind(tmp_path, source, name, code):
    with pytest.raises(Problem) as caught:
        pictures.take(source, name, tmp_path)
    assert (caught.value.trouble.code, caught.value.trouble.data["name"]) == (code, name)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Problem, match="media-missing"):
        pictures.take(tmp_path / "gone.jpg", "gone.jpg", tmp_path / "media")


def test_too_many_bytes_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PICTURE_BYTES", 1000)
    with pytest.raises(Problem, match="media-too-large"):
        pictures.take(images.jpeg(), "four.jpg", tmp_path)


def test_what_fits_is_not_touched(tmp_path):
    path = tmp_path / "four.png"
    path.write_bytes(images.png())
    fitted = pictures.fit(path, "image/png", 2_000_000)
    assert (fitted.data, fitted.type) == (images.png(), "image/png")


def test_a_picture_that_is_gone_is_told(tmp_path):
    with pytest.raises(Problem, match="media-unreadable"):
        pictures.fit(tmp_path / "gone.jpg", "image/jpeg", 1000)


def test_a_picture_that_claims_billions_of_points_is_unreadable_like_any_other(tmp_path):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    with pytest.raises(Problem, match="media-unreadable"):
        pictures.fitted(bomb, 1000, 100)
    with pytest.raises(Problem, match="media-unreadable"):
        pictures.take(bomb, "a.png", tmp_path)
