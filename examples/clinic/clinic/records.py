"""The clinic's own database: the only place where visits are read."""

from __future__ import annotations

import sqlite3
from datetime import date, datetime

from clinic.models import Patient, Visit

VISITS = """
    SELECT v.id, v.department, v.starts_at, v.clinical_note,
           p.id AS patient_id, p.full_name, p.email, p.date_of_birth
    FROM visits AS v JOIN patients AS p ON p.id = v.patient_id
"""


class Records:
    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False)
        self._connection.row_factory = sqlite3.Row

    def visit(self, visit_id: str) -> Visit:
        row = self._connection.execute(VISITS + "WHERE v.id = ?", (visit_id,)).fetchone()
        return _visit_from(row)

    def visits_in(self, department: str) -> list[Visit]:
        rows = self._connection.execute(VISITS + "WHERE v.department = ?", (department,))
        return [_visit_from(row) for row in rows]


def _visit_from(row: sqlite3.Row) -> Visit:
    patient = Patient(
        patient_id=row["patient_id"],
        full_name=row["full_name"],
        email=row["email"],
        date_of_birth=date.fromisoformat(row["date_of_birth"]),
    )
    return Visit(
        visit_id=row["id"],
        patient=patient,
        department=row["department"],
        starts_at=datetime.fromisoformat(row["starts_at"]),
        clinical_note=row["clinical_note"],
    )
