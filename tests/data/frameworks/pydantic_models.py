from typing import Optional

from probe import sink, source
from pydantic import BaseModel, Field, PrivateAttr, SecretStr, ValidationError, computed_field, field_validator


class Address(BaseModel):
    city: str
    line: str = "none"


class Visit(BaseModel):
    note: str
    room: str = "1"
    address: Optional[Address] = None
    tags: list[str] = Field(default_factory=list)
    _kept: str = PrivateAttr(default="kept")

    @computed_field
    def title(self) -> str:
        return f"room {self.room}"

    @field_validator("room")
    @classmethod
    def strip(cls, value):
        return value.strip()


class Masked(BaseModel):
    note: str

    @field_validator("note")
    @classmethod
    def mask(cls, value):
        return "*" * len(value)


class Named(BaseModel):
    text: str = Field(alias="note")


class Guarded(BaseModel):
    key: SecretStr
    name: str = "plain"


visit = Visit(note=source())
sink(visit.note)
sink(visit.room)
sink(visit.title)
sink(visit._kept)
sink(visit.model_dump())
sink(visit.model_dump()["room"])
sink(visit.model_dump(exclude={"note"}))
sink(visit.model_dump(include={"note"}))
sink(visit.model_dump_json())
sink(str(visit))
sink(repr(visit))
sink(visit.model_copy(update={"note": "plain"}).note)
sink(visit.model_copy(update={"room": "2"}).note)
sink(Visit.model_validate({"note": "plain", "room": source()}).note)
sink(Visit.model_validate({"note": "plain", "room": source()}).room)
sink(Visit(note="plain", room=source()).title)
sink(Visit(note="plain", address={"city": source()}).address.city)
sink(Visit(note="plain", address=Address(city="Ghent", line=source())).address.line)
sink(Visit(note="plain", address=Address(city="Ghent", line=source())).address.city)
sink(Visit(note="plain", tags=["one", source()]).tags[0])
sink(Visit(note="plain", tags=["one", source()]).tags[1])
sink(Visit(note="plain").tags)
sink(Masked(note=source()).note)  # over: validators of single fields are not run
sink(Named(note=source()).text)
sink(Named(note="plain").model_dump())
sink(Guarded(key=source()).key.get_secret_value())
sink(str(Guarded(key=source())))  # over: a secret's text is taken for the secret
sink(Guarded(key=source()).name)
sink(list(Visit.model_fields))
sink([name for name, _ in visit])
sink(dict(visit)["note"])
sink(Visit.model_construct(note=source()).note)
sink(Visit.model_construct(note=source(), room="2").room)
try:
    Visit(note="plain", room=[source()])
except ValidationError as error:
    sink(str(error))  # missed: the message of a failed validation quotes what it was given
    sink(error.error_count())
