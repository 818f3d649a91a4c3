"""Pictures as they come in: which kind the bytes are of, and how large, told from their first."""

import re
from hashlib import sha256

from reader.core.document import Picture

# The frames of a JPEG that tell its size (ITU-T T.81, table B.1), without DHT, JPG and DAC.
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_GIF = re.compile(rb"GIF8[79]a")


def picture_from(data: bytes) -> Picture | None:
    """The picture in `data`, kept as it is; None if it is of no kind that can be shown.

    Shown are PNG, JPEG, GIF and WebP. Pure; no errors.
    """
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        media_type, size = "image/png", _png_size(data)
    elif data.startswith(b"\xff\xd8\xff"):
        media_type, size = "image/jpeg", _jpeg_size(data)
    elif _GIF.match(data):
        media_type, size = "image/gif", (_little(data[6:8]), _little(data[8:10]))
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        media_type, size = "image/webp", _webp_size(data)
    else:
        return None
    width, height = size if all(size) else (0, 0)
    return Picture(sha256(data).hexdigest(), media_type, data, width, height)


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _png_size(data: bytes) -> tuple[int, int]:
    return _big(data[16:20]), _big(data[20:24])


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _JPEG_SIZES:
            return _big(data[at + 7 : at + 9]), _big(data[at + 5 : at + 7])
        # A marker may have fill bytes before it; those from 0xD0 to 0xD9 stand alone.
        if marker == 0xFF:
            at += 1
        elif 0xD0 <= marker <= 0xD9:
            at += 2
        else:
            at += 2 + max(2, _big(data[at + 2 : at + 4]))
    return 0, 0


def _webp_size(data: bytes) -> tuple[int, int]:
    """As RFC 9649 has it: lossy, lossless, or the canvas of an extended file."""
    kind = data[12:16]
    if kind == b"VP8X":
        return _little(data[24:27]) + 1, _little(data[27:30]) + 1
    if kind == b"VP8L":
        bits = _little(data[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return _little(data[26:28]) & 0x3FFF, _little(data[28:30]) & 0x3FFF
