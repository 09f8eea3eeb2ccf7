from probe import source, sink


class Field:
    def __init__(self, name, required=True, secret=False):
        self.name = name
        self.required = required
        self.secret = secret


class Schema:
    fields = []

    @classmethod
    def load(cls, data):
        out, errors = {}, []
        for field in cls.fields:
            if field.name not in data:
                if field.required:
                    errors.append(field.name)
                continue
            out[field.name] = data[field.name]
        return out, errors


class UserSchema(Schema):
    fields = [Field("name"), Field("ssn", secret=True), Field("age")]


data, errors = UserSchema.load({"name": "ana", "ssn": source()})
sink(data)
sink(errors)
sink(UserSchema.load({"name": "bo"})[0])
sink([field.name for field in UserSchema.fields])
