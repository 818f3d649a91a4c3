"""Sheets as an ODT file (OASIS, OpenDocument 1.3) for LibreOffice and Word."""

from reader.exporters.odt.writing import write_odt

__all__ = ["write_odt"]
