"""A small PDF writer: words where a test wants them, in the fonts that every reader has."""

import zlib
from dataclasses import dataclass, field
from hashlib import md5

WIDTH, HEIGHT = 595, 842  # points, A4
FONTS = {"": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique",
         "code": "Courier"}  # fmt: skip
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


@dataclass
class Sheet:
    """One page; y is counted from the top, as people do."""

    operators: list[str] = field(default_factory=list)
    links: list[tuple[float, float, float, float, str]] = field(default_factory=list)
    turned: int = 0
    size: tuple[int, int] = (WIDTH, HEIGHT)
    crop: tuple[int, int, int, int] | None = None  # left, bottom, right, top of what is shown

    def put(self, x: float, y: float, words: str, size: float = 10, font: str = "") -> None:
        """Words on one line, their baseline at `y`."""
        name = f"F{list(FONTS).index(font)}"
        told = words.encode("cp1252").replace(b"\\", b"\\\\")
        told = told.replace(b"(", b"\\(").replace(b")", b"\\)")
        place = f"1 0 0 1 {x} {self.size[1] - y} Tm"
        self.operators.append(f"BT /{name} {size} Tf {place} ({told.decode('latin-1')}) Tj ET")

    def put_upward(self, x: float, y: float, words: str, size: float = 10) -> None:
        """Words that run from the foot of the page to its top."""
        place = f"0 1 -1 0 {x} {self.size[1] - y} Tm"
        self.operators.append(f"BT /F0 {size} Tf {place} ({words}) Tj ET")

    def paragraph(
        self,
        x: float,
        y: float,
        lines: list[str],
        size: float = 10,
        font: str = "",
        indent: float = 0,
    ) -> float:
        """Lines one below the other, the first set in; the y of the line that would follow."""
        for number, line in enumerate(lines):
            self.put(x + (0 if number else indent), y, line, size)
            y += 1.2 * size
        return y

    def link(self, x: float, y: float, width: float, height: float, address: str) -> None:
        """An address behind the box whose upper left corner is `x`, `y`."""
        self.links.append((x, self.size[1] - y - height, x + width, self.size[1] - y, address))


def pdf(
    sheets: list[Sheet],
    *,
    facts: dict[str, str] | None = None,
    labels: str = "",
    language: str = "",
    password: str = "",
) -> bytes:
    """The bytes of a PDF; `labels` are the entries of a number tree (ISO 32000, 12.4.2)."""
    objects: list[bytes] = []
    fonts = " ".join(f"/F{i} {3 + i} 0 R" for i in range(len(FONTS)))
    first = 3 + len(FONTS) + 1  # after catalogue, pages, fonts and information
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(sheets)))
    more = (f"/PageLabels << /Nums [{labels}] >>" if labels else "") + (
        f"/Lang ({language})" if language else ""
    )
    objects.append(f"<< /Type /Catalog /Pages 2 0 R {more} >>".encode())
    objects.append(f"<< /Type /Pages /Count {len(sheets)} /Kids [{kids}] >>".encode())
    for name in FONTS.values():
        font = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        objects.append(font.encode())
    key = _key(password) if password else b""
    told = " ".join(
        f"/{name} <{_locked(key, len(objects) + 1, value.encode('utf-16')).hex()}>"
        for name, value in (facts or {}).items()
    )
    objects.append(f"<< {told} >>".encode())
    for sheet in sheets:
        links = " ".join(
            f"<< /Type /Annot /Subtype /Link /Rect [{a} {b} {c} {d}] /Border [0 0 0]"
            f" /A << /S /URI /URI <{_locked(key, len(objects) + 1, href.encode()).hex()}> >> >>"
            for a, b, c, d, href in sheet.links
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {sheet.size[0]} {sheet.size[1]}]"
            f" {_crop(sheet)} /Rotate {sheet.turned}"
            f" /Resources << /Font << {fonts} >> >> /Annots [{links}]"
            f" /Contents {len(objects) + 2} 0 R >>".encode()
        )
        stream = zlib.compress("\n".join(sheet.operators).encode("latin-1"))
        stream = _locked(key, len(objects) + 1, stream)
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >> stream\n%s\nendstream" % (len(stream), stream)
        )
    return _file(objects, _lock(password) if password else b"")


def _crop(sheet: Sheet) -> str:
    return f"/CropBox [{' '.join(map(str, sheet.crop))}]" if sheet.crop else ""


def _file(objects: list[bytes], lock: bytes) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"trailer << /Size %d /Root 1 0 R /Info %d 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, 3 + len(FONTS), lock, start)
    )


# The oldest lock of the standard, 40 bits (ISO 32000, 7.6.3): enough for a test.


def _owner(password: str) -> bytes:
    padded = (password.encode() + _PADDING)[:32]
    return _rc4(md5(padded).digest()[:5], padded)


def _key(password: str) -> bytes:
    padded = (password.encode() + _PADDING)[:32]
    return md5(padded + _owner(password) + b"\xff\xff\xff\xff" + b"0" * 16).digest()[:5]


def _lock(password: str) -> bytes:
    user = _rc4(_key(password), _PADDING).hex()
    return (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <{_owner(password).hex()}>"
        f" /U <{user}> >> /ID [<{(b'0' * 16).hex()}> <{(b'0' * 16).hex()}>]"
    ).encode()


def _locked(key: bytes, number: int, data: bytes) -> bytes:
    if not key:
        return data
    own = md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
    return _rc4(own, data)


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
