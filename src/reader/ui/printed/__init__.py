"""The page as printed: the original pages of a PDF with the same highlights on them."""
