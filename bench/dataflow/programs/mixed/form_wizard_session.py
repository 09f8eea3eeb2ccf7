import json
from probe import source, sink


class Session:
    def __init__(self):
        self._data = {}
        self.dirty = False

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        self._data[key] = value
        self.dirty = True

    def __delitem__(self, key):
        del self._data[key]

    def get(self, key, default=None):
        return self._data.get(key, default)

    def dump(self):
        return json.dumps(self._data, ensure_ascii=False)


class Step:
    name = "step"
    fields = ()

    def clean(self, data):
        return {field: data.get(field, "") for field in self.fields}

    def summary(self, cleaned):
        return f"{self.name}: {len(cleaned)} fields"


class Personal(Step):
    name = "personal"
    fields = ("email",)

    def clean(self, data):
        cleaned = super().clean(data)
        cleaned["email"] = cleaned["email"].lower()
        return cleaned


class Consent(Step):
    name = "consent"
    fields = ("agreed",)

    def clean(self, data):
        return {"agreed": bool(super().clean(data)["agreed"])}


class Wizard:
    steps = [Personal(), Consent()]

    def __init__(self, session):
        self.session = session

    def submit(self, index, data):
        step = self.steps[index]
        cleaned = step.clean(data)
        self.session[step.name] = cleaned
        return step.summary(cleaned)

    def finish(self):
        merged = {}
        for step in self.steps:
            merged.update(self.session.get(step.name, {}))
        return merged


session = Session()
wizard = Wizard(session)
sink(wizard.submit(0, {"email": source(), "other": source()}))
sink(session["personal"]["email"])
sink(wizard.submit(1, {"agreed": source()}))
sink(session["consent"])
sink(wizard.finish())
sink(wizard.finish()["agreed"])
sink(session.dump())
del session["personal"]
sink(wizard.finish())
sink(session.dump())
sink(session.dirty)
