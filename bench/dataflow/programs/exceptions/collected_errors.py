from probe import source, sink


class FieldError(Exception):
    def __init__(self, field, value):
        self.field = field
        self.value = value


def validate(record):
    errors = []
    for field, value in record.items():
        try:
            if len(value) > 4:
                raise FieldError(field, value)
        except FieldError as error:
            errors.append(error)
    return errors


errors = validate({"ssn": source()})
sink([error.field for error in errors])
sink([error.value for error in errors])
sink(len(errors))
sink(errors[0].value)
sink(validate({"id": "1"}))
