"""Sheets as XHTML, which is also HTML: what pages and electronic books are made of."""
