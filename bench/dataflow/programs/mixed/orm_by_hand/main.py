from orm import fields
from orm.base import Model
from probe import source, sink


class Patient(Model):
    table = "patients"
    name = fields.Text()
    ward = fields.Text(default="general")
    age = fields.Number()


class Note(Model):
    patient = fields.Reference(Patient)
    text = fields.Text()


patient = Patient(name=source(), age="7").save()
sink(patient.name)
sink(patient.ward)
sink(patient.age)
note = Note(patient=patient, text="fine").save()
sink(note.text)
sink(note.patient.name)
sink(note.patient.ward)
sink(Patient.objects.all()[0].name)
sink(Patient.objects.filter(ward="general")[0].age)
sink(Note.objects.count())
sink(Note.objects.values("text"))
sink(Patient.objects.values("name"))
sink(Patient.objects.values("ward"))
sink(patient.to_dict())
sink(note.to_dict("text"))
sink(list(Patient.fields))
patient.name = "anonymous"
sink(patient.name)
sink(Patient.objects.get(name="anonymous").name)
