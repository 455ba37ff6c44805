"""Taking out of a file what it says of where, when and by whom it was made, without touching the picture itself.

Pure, on bytes. ValueError when the file is not built as its kind is; then nothing of it may leave.
"""

import re
import struct
from typing import BinaryIO

_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD",
    b"pHYs", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip
_WEBP_DROPPED = {b"EXIF", b"XMP "}
_ANIMATION = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_BOXES_OF_BOXES = {b"moov", b"trak", b"mdia", b"minf"}
_BOXES_DROPPED = {b"udta", b"meta", b"uuid"}


def without(data: bytes, kind: str) -> bytes:
    """A picture of that media type without its metadata; whatever follows its end goes, too."""
    try:
        return {"image/jpeg": _jpeg, "image/png": _png, "image/webp": _webp, "image/gif": _gif}[kind](data)
    except (IndexError, struct.error) as error:
        raise ValueError(f"cut short: {kind}") from error


def _jpeg(data: bytes) -> bytes:
    """Keep what a decoder needs: JFIF, the colour profile, Adobe's mark, the picture."""
    if data[:2] != b"\xff\xd8":
        raise ValueError("no JPEG")
    kept, at = [data[:2]], 2
    while True:
        if data[at] != 0xFF:
            raise ValueError("no marker where one belongs")
        while data[at + 1] == 0xFF:
            at += 1
        marker = data[at + 1]
        if marker == 0xD9:
            return b"".join([*kept, b"\xff\xd9"])
        if marker == 0x01 or 0xD0 <= marker <= 0xD7:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise ValueError("cut short")
        if marker == 0xDA:
            found = _AFTER_SCAN.search(data, end)
            if found is None:  # some programs forget the end
                return b"".join([*kept, data[at:], b"\xff\xd9"])
            end = found.start()
        if _jpeg_keeps(marker, data[at + 4 : at + 16]):
            kept.append(data[at:end])
        at = end


def _jpeg_keeps(marker: int, start: bytes) -> bool:
    if marker == 0xE2:
        return start == b"ICC_PROFILE\0"
    return not (0xE1 <= marker <= 0xED or marker in (0xEF, 0xFE))


def _png(data: bytes) -> bytes:
    if data[:8] != PNG:
        raise ValueError("no PNG")
    kept, at = [PNG], 8
    while True:
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if end > len(data):
            raise ValueError("cut short")
        if name in _PNG_KEPT:
            kept.append(data[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end


def _webp(data: bytes) -> bytes:
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError("no WebP")
    kept, at = [], 12
    end_of_all = 8 + struct.unpack_from("<I", data, 4)[0]
    if end_of_all > len(data):
        raise ValueError("cut short")
    while at + 8 <= end_of_all:
        name, length = struct.unpack_from("<4sI", data, at)
        end = at + 8 + length + length % 2
        if at + 8 + length > end_of_all:
            raise ValueError("cut short")
        piece = data[at:end]
        if name == b"VP8X":
            piece = piece[:8] + bytes([piece[8] & ~0b1100]) + piece[9:]  # it says what is inside: no EXIF, no XMP
        if name not in _WEBP_DROPPED:
            kept.append(piece)
        at = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _gif(data: bytes) -> bytes:
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise ValueError("no GIF")
    at = 13 + _gif_colours(data[10])
    kept = [data[:at]]
    while data[at] != 0x3B:
        start = at
        if data[at] == 0x21:
            label, at = data[at + 1], at + 2
            comment = label == 0xFE or (label == 0xFF and data[at + 1 : at + 12] not in _ANIMATION)
        elif data[at] == 0x2C:
            at += 10 + _gif_colours(data[at + 9]) + 1
            comment = False
        else:
            raise ValueError("no block where one belongs")
        while data[at]:
            at += data[at] + 1
        at += 1
        if not comment:
            kept.append(data[start:at])
    return b"".join([*kept, b"\x3b"])


def _gif_colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


# Films: too large to be held in memory, so that the words in them are blotted out where they are


def blot_out(film: BinaryIO) -> tuple[float, int, int]:
    """Overwrite the metadata of an MP4 or QuickTime file in place; its seconds, width and height as far as it says."""
    film.seek(0, 2)
    told = [0.0, 0.0, 0.0]
    _boxes(film, 0, film.tell(), told, 0)
    return told[0], int(told[1]), int(told[2])


def _boxes(film: BinaryIO, at: int, end: int, told: list[float], depth: int) -> None:
    while at + 8 <= end:
        film.seek(at)
        length, name = struct.unpack(">I4s", film.read(8))
        head = 8
        if length == 1:
            (length,) = struct.unpack(">Q", film.read(8))
            head = 16
        elif length == 0:
            length = end - at
        if length < head or at + length > end:
            raise ValueError("cut short")
        if name in _BOXES_DROPPED:
            film.seek(at + 4)
            film.write(b"free")
            film.seek(at + head)
            for left in range(length - head, 0, -65536):
                film.write(bytes(min(left, 65536)))
        elif name in _BOXES_OF_BOXES and depth < 5:
            _boxes(film, at + head, at + length, told, depth + 1)
        elif name == b"mvhd":
            told[0] = _duration(film.read(32))
        elif name == b"tkhd":
            film.seek(at + length - 8)
            wide, high = struct.unpack(">II", film.read(8))
            told[1], told[2] = max(told[1], wide / 65536), max(told[2], high / 65536)
        at += length


def _duration(head: bytes) -> float:
    shape, where = (">IQ", 20) if head[0] == 1 else (">II", 12)
    scale, length = struct.unpack_from(shape, head, where)
    return float(length / scale) if scale else 0.0
