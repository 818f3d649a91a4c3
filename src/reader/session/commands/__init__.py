"""The commands, one file a noun. Call them through `session.do`."""
