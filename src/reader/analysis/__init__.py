"""What can be counted and compared in a corpus: values in, values out."""
