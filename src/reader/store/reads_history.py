"""Questions about the journal: what was done, and what each step changed."""

from collections.abc import Iterator

from reader.store.journal import Change, Step, StepKind
from reader.store.question import Question


class HistoryReads(Question):
    """What can be asked about the journal."""

    def steps(self, after: int = 0) -> Iterator[Step]:
        """The steps with an id above `after`, in order."""
        sql = (
            "SELECT id, time, coder_id, label, merge_key, kind, answers, hash, label_digest"
            " FROM step WHERE id > ? ORDER BY id"
        )
        kinds = {kind.value: kind for kind in StepKind}
        for row in self._rows(sql, (after,)):
            id_, time, coder, label, merge_key, kind, answers, hashed, digest = row
            yield Step(id_, time, coder, label, merge_key, kinds[kind], answers, hashed, digest)

    def changes(self, step_id: int) -> list[Change]:
        """The changes of a step in order."""
        sql = 'SELECT "table", "row", before, after FROM change WHERE step_id = ? ORDER BY number'
        return [Change(*row) for row in self._rows(sql, (step_id,))]

    def edits(self, table: str) -> Iterator[tuple[int, str, str, str]]:
        """Each row of `table` that a step changed: the step's id, the row's key, and its images as
        JSON before and after; those that were erased with the trash are left out."""
        sql = (
            'SELECT step_id, "row", before, after FROM change WHERE "table" = ?'
            " AND before IS NOT NULL AND after IS NOT NULL ORDER BY step_id, number"
        )
        yield from self._rows(sql, (table,))

    def steps_to_skip(self, remembered: int) -> int:
        """The id after which steps must be read so that at least the last `remembered` can be
        undone: no burst is cut in two, and no later undo or redo is about a step before it."""
        start = self._first_of_entry(self._cell("SELECT max(id) FROM step") or 0, remembered)
        while start:
            sql = "SELECT min(answers) FROM step WHERE id >= ?"
            earliest = self._cell(sql, (start,))
            if earliest is None or earliest >= start:
                break
            start = earliest
        return max(0, start - 1)

    def _first_of_entry(self, last: int, remembered: int) -> int:
        sql = "SELECT max(id) FROM step WHERE id <= ? AND kind = 'do' AND merge_key IS NULL"
        return self._cell(sql, (last - remembered + 1,)) or 0
