"""Search over clinical notes: embeddings to find candidates, a reranker to put them in order."""

from __future__ import annotations

from clinic.assistant import Assistant
from clinic.models import Visit


class NoteSearch:
    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._notes: list[str] = []
        self._vectors: list[list[float]] = []

    def add(self, visits: list[Visit]) -> None:
        notes = [visit.clinical_note for visit in visits]
        self._vectors += self._assistant.embed(notes, "search_document")
        self._notes += notes

    def find(self, question: str, limit: int = 3) -> list[str]:
        [wanted] = self._assistant.embed([question], "search_query")
        nearest = sorted(
            range(len(self._notes)), key=lambda at: _similarity(self._vectors[at], wanted), reverse=True
        )
        candidates = [self._notes[at] for at in nearest[:20]]
        order = self._assistant.rank(question, candidates, limit)
        return [candidates[at] for at in order]


def _similarity(left: list[float], right: list[float]) -> float:
    return sum(a * b for a, b in zip(left, right))
