from .models import Patient
from .store import Store


class Ward(Store):
    def __init__(self, name):
        super().__init__()
        self.name = name

    def admit(self, patient: Patient):
        self.put(patient.name, patient)
        return self

    def names(self):
        return sorted(self.keys())

    def notes(self):
        return {name: patient.note for name, patient in self.items()}

    def summary(self):
        return f"{self.name}: {len(self)}"

    def find(self, name, default=None):
        return self.get(name, default)
