from probe import source, sink


class Form:
    def __init__(self, **fields):
        self.fields = dict(fields)
        self.errors = {}

    def update(self, values):
        for name in self.fields:
            if name in values:
                self.fields[name] = values[name]
        return self

    def public(self):
        return {name: value for name, value in self.fields.items() if not name.startswith("_")}

    def masked(self):
        return {name: "*" * len(value) for name, value in self.fields.items()}

    def __getitem__(self, name):
        return self.fields[name]


form = Form(name="n", _token="t", note="")
form.update({"_token": source(), "extra": source()})
sink(form["name"])
sink(form["_token"])
sink(form.public())
sink(form.masked())
sink("extra" in form.fields)
form.update({"note": source()})
sink(form.public())
sink(form["note"])
sink(sorted(form.fields))
view = form.fields
view["name"] = source()
sink(form["name"])
snapshot = dict(form.fields)
form.fields["name"] = "clean"
sink(form["name"])
sink(snapshot["name"])
