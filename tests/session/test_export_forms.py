"""Which forms there are of what."""

from pathlib import Path

import pytest

from reader.classroom.recipe import Kind
from reader.errors import Refused
from reader.session.export_forms import FORM_NAMES, FORMS, What, form_of


def test_every_material_can_be_exported_and_every_form_has_a_name() -> None:
    assert {kind.value for kind in Kind} <= {what.value for what in What}
    assert set(FORMS) == set(What)
    assert {form for forms in FORMS.values() for form in forms} == set(FORM_NAMES)


def test_the_suffix_chooses_the_form() -> None:
    assert form_of(What.PASSAGES, Path("a.XLSX")) == ".xlsx"
    for path, said in (("a.xlsx", "“.xlsx”"), ("a", "a file without a suffix")):
        with pytest.raises(Refused, match=rf"gap-fill cannot be written as {said}, but as .pdf,"):
            form_of(What.GAP_FILL, Path(path))
