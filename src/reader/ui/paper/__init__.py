"""Paper: sheets laid out on true pages, for the preview, for PDF and for the printer."""
