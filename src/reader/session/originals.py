"""Opening an original with other programs: which kinds may be, and what the copy is called.

A saved web page may run scripts and fetch from the network as soon as a browser shows it, and
nobody should press a button here for that. So pages, and all that is not in this table, are put
into a folder that is shown instead.
"""

import re

from reader.core.document import Version
from reader.core.text import canonical

# The suffix decides which program opens a file, so it comes from what the importer found the
# file to be, never from its name.
_OPENED = {
    "text/plain": ".txt",
    "text/markdown": ".txt",  # an editor for text shows it, whatever is installed for .md
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST = 80  # characters


def kind_of_original(version: Version) -> str:
    """The media type of the original without its parameters."""
    return version.media_type.partition(";")[0].strip().lower()


def may_be_opened(version: Version) -> bool:
    """Whether the program that the system has for this kind may open the original."""
    return kind_of_original(version) in _OPENED


def copy_name(version: Version) -> str:
    """What a copy of the original is called: a name for any system, that ends as its kind does."""
    name = _UNSAFE.sub("_", canonical(version.file_name)).strip(" .")
    suffix = _OPENED.get(kind_of_original(version))
    if suffix is None:
        return (name or "original")[-_LONGEST:]
    stem = name.rpartition(".")[0] or name or "original"
    return stem[:_LONGEST].rstrip(" .") + suffix
