"""Changes that are told together."""

from reader.core.changes import Changes
from reader.core.ids import DocumentId, ThemeId

ONE, OTHER = DocumentId("1"), DocumentId("2")


def test_two_changes_told_as_one_name_what_both_touched() -> None:
    river = frozenset((ThemeId("river"),))
    both = Changes(documents=frozenset((ONE,))) | Changes(frozenset((ONE, OTHER)), themes=river)
    assert both == Changes(frozenset((ONE, OTHER)), themes=river)
    assert (both | Changes(everything=True)).everything
    assert not Changes() | Changes()
