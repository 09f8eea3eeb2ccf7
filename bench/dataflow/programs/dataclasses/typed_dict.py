from probe import source, sink
from typing import TypedDict


class Profile(TypedDict, total=False):
    name: str
    mail: str
    age: int


profile: Profile = {"name": "ana", "mail": source()}
sink(profile["name"])
sink(profile["mail"])
other = Profile(name="bo", mail=source())
sink(other["name"])
sink(other.get("mail"))
sink(other.get("age"))
