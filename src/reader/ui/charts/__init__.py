"""Pictures of what was counted, drawn by ourselves; each part leads to its passages."""
