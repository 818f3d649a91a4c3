"""Sheets as a DOCX file (ISO/IEC 29500, WordprocessingML) for Word and LibreOffice."""

from reader.exporters.docx.writing import write_docx

__all__ = ["write_docx"]
