"""The units of WordprocessingML and DrawingML."""


def twips(mm: float) -> int:
    """Twentieths of a point, of which an inch has 1440."""
    return round(mm * 1440 / 25.4)


def emu(mm: float) -> int:
    """English metric units, of which a millimetre has 36,000."""
    return round(mm * 36_000)


def half_points(points: float) -> int:
    """In which sizes of type are told."""
    return round(points * 2)
