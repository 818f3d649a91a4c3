"""What a researcher takes into a paper: passages, the codebook, the bibliography."""
