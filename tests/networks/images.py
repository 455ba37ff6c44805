"""Pictures and films as cameras write them, with all they tell of where they were made."""

import io
import random
import struct
from typing import Any

from PIL import Image, PngImagePlugin

GPS = b"48 deg 6' 40 N, Rennes"  # what may never leave
SECRETS = (GPS, b"Camille Martin", b"GPSLatitude")


def noise(width: int = 64, height: int = 48) -> Any:
    """A picture that does not compress well; always the same."""
    return Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))


def exif(orientation: int = 1) -> bytes:
    told = Image.Exif()
    told[0x0112] = orientation
    told[0x010E] = GPS.decode()
    told[0x013B] = "Camille Martin"
    told.get_ifd(0x8825)[1] = "N"
    return told.tobytes()


def jpeg(orientation: int = 1, width: int = 64, height: int = 48, **more: Any) -> bytes:
    out = io.BytesIO()
    noise(width, height).save(
        out, "JPEG", exif=exif(orientation), comment=GPS, xmp=b"<x:xmpmeta>GPSLatitude</x:xmpmeta>", **more
    )
    return out.getvalue()


def png() -> bytes:
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "Camille Martin")
    told.add_itxt("XML:com.adobe.xmp", GPS.decode())
    out = io.BytesIO()
    noise().save(out, "PNG", pnginfo=told, exif=exif())
    return out.getvalue()


def webp(**more: Any) -> bytes:
    out = io.BytesIO()
    noise().save(out, "WEBP", exif=exif(), xmp=GPS, **more)
    return out.getvalue()


def gif() -> bytes:
    """Two frames, a comment, and XMP as Adobe writes it."""
    out = io.BytesIO()
    frames = [noise().quantize(16), noise().rotate(180).quantize(16)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], comment=GPS, loop=0, duration=100)
    plain = out.getvalue()
    xmp = b"\x21\xff\x0bXMP DataXMP" + bytes([len(GPS)]) + GPS + b"\0"
    return plain[:-1] + xmp + plain[-1:]


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def film(brand: bytes = b"isom") -> bytes:
    """Two and a half seconds of 640 by 360, with the place in the words of Android and of Apple."""
    head = box(b"mvhd", bytes(12) + struct.pack(">II", 1000, 2500) + bytes(80))
    track = box(b"trak", box(b"tkhd", bytes(76) + struct.pack(">II", 640 << 16, 360 << 16)) + box(b"meta", GPS))
    moov = box(b"moov", head + track + box(b"udta", box(b"\xa9xyz", GPS)) + box(b"meta", bytes(4) + GPS))
    return box(b"ftyp", brand + bytes(4)) + moov + box(b"uuid", bytes(16) + GPS) + box(b"mdat", b"frames" * 100)
