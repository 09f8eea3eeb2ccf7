"""The web handlers. Each sends something else to the model, so each has different terms to meet."""

from __future__ import annotations

from fastapi import FastAPI

from clinic.assistant import care_assistant
from clinic.models import TriageRequest
from clinic.privacy import redact
from clinic.records import Records
from clinic.search import NoteSearch

app = FastAPI()
assistant = care_assistant()
records = Records("clinic.db")
search = NoteSearch(assistant)


@app.post("/triage")
def triage(request: TriageRequest) -> dict[str, str]:
    # Health data: needs "no training" (declared) and "no retention" (not declared).
    prompt = f"Which department should see this patient?\n\n{request.symptoms}"
    return {"department": assistant.complete("Answer with one word.", prompt)}


@app.get("/visits/{visit_id}/summary")
def summarize(visit_id: str) -> dict[str, str]:
    visit = records.visit(visit_id)
    return {"summary": assistant.complete("Summarize for a physician.", visit.clinical_note)}


@app.get("/visits/{visit_id}/teaching-case")
def write_teaching_case(visit_id: str) -> dict[str, str]:
    # The same note, through the declared sanitizer: nothing is left to protect.
    visit = records.visit(visit_id)
    return {"case": assistant.complete("Write a teaching case.", redact(visit))}


@app.get("/visits/{visit_id}/reminder")
def write_reminder(visit_id: str) -> dict[str, str]:
    # A name needs "no training" and an agreement; both are declared for this account.
    visit = records.visit(visit_id)
    return {"reminder": assistant.complete("Write a short reminder.", visit.patient.full_name)}


@app.get("/departments/{department}/notice")
def write_notice(department: str) -> dict[str, str]:
    waiting = len(records.visits_in(department))  # a count says nothing about a patient
    return {"notice": assistant.complete("Write a waiting-room notice.", f"{waiting} visits today")}


@app.post("/departments/{department}/index")
def index_notes(department: str) -> None:
    search.add(records.visits_in(department))


@app.get("/notes")
def find_notes(question: str) -> list[str]:
    return search.find(question)
