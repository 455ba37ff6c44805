import io

import pytest
from PIL import Image

from cmdesk.networks import metadata
from tests.networks import images

PICTURES = {
    "image/jpeg": images.jpeg(),
    "image/png": images.png(),
    "image/webp": images.webp(),
    "image/gif": images.gif(),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_nothing_is_left_of_where_and_by_whom(kind):
    data = PICTURES[kind]
    cleaned = metadata.without(data, kind)
    assert any(secret in data for secret in images.SECRETS)
    assert not any(secret in cleaned for secret in images.SECRETS)
    with Image.open(io.BytesIO(cleaned)) as picture:
        assert not dict(picture.getexif())


@pytest.mark.parametrize("kind", PICTURES)
def test_the_picture_itself_is_the_same(kind):
    before, after = (Image.open(io.BytesIO(each)) for each in (PICTURES[kind], metadata.without(PICTURES[kind], kind)))
    assert before.size == after.size
    assert before.convert("RGB").tobytes() == after.convert("RGB").tobytes()


def test_a_progressive_picture_and_its_colours_survive():
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = images.jpeg(progressive=True, icc_profile=profile)
    with Image.open(io.BytesIO(metadata.without(data, "image/jpeg"))) as picture:
        picture.load()
        assert picture.info["icc_profile"] == profile


def test_what_hides_behind_the_end_goes():
    kind = "image/jpeg"
    assert metadata.without(PICTURES[kind] + images.GPS, kind) == metadata.without(PICTURES[kind], kind)
    png = PICTURES["image/png"]
    assert metadata.without(png + images.GPS, "image/png") == metadata.without(png, "image/png")


def test_an_animation_goes_on_moving():
    with Image.open(io.BytesIO(metadata.without(images.gif(), "image/gif"))) as picture:
        assert picture.n_frames == 2
        assert picture.info["loop"] == 0


@pytest.mark.parametrize("kind", PICTURES)
def test_cleaning_twice_changes_nothing_more(kind):
    once = metadata.without(PICTURES[kind], kind)
    assert metadata.without(once, kind) == once


@pytest.mark.parametrize("kind", PICTURES)
@pytest.mark.parametrize("length", [0, 1, 7, 13, 40, 200])
def test_a_file_that_is_cut_short_is_refused(kind, length):
    with pytest.raises(ValueError):
        metadata.without(PICTURES[kind][:length], kind)


@pytest.mark.parametrize("brand", [b"isom", b"qt  "])
def test_a_film_keeps_its_frames_and_loses_its_words(brand):
    data = images.film(brand)
    opened = io.BytesIO(data)
    assert metadata.blot_out(opened) == (2.5, 640, 360)
    assert images.GPS not in opened.getvalue()
    assert len(opened.getvalue()) == len(data)
    assert b"frames" * 100 in opened.getvalue()


def test_a_film_that_is_cut_short_is_refused():
    with pytest.raises(ValueError):
        metadata.blot_out(io.BytesIO(images.film()[:-50]))
