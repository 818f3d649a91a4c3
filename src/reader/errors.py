"""The errors that are the world's fault, each one sentence in the user's words.

Anything else that is raised is a bug of ours and is reported as one. The command line answers
`Refused` with exit code 2 and every other `ReaderError` with 1; the window shows both in a banner.
"""


class ReaderError(Exception):
    """Something outside the program went wrong; `str(error)` is a sentence to show."""


class Refused(ReaderError):
    """What was asked for makes no sense here: no such document, an empty passage, a bad colour."""


class ImportFailed(ReaderError):
    """A file could not be read as an article."""


class PasswordNeeded(ImportFailed):
    """A file opens only with a password, and none or a wrong one was given."""


class StoreError(ReaderError):
    """A library could not be opened, read or written."""


class Conflict(StoreError):
    """Undo or redo met a row that something else has changed since."""


class Cancelled(Exception):
    """A job was cancelled by the user; silent wherever it surfaces."""
