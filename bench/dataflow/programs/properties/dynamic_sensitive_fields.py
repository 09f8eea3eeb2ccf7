from probe import source, sink


def field(name, default):
    key = "_" + name

    def get(self):
        return self.__dict__.get(key, default)

    def put(self, value):
        self.__dict__[key] = value

    return property(get, put)


class Patient:
    name = field("name", "unknown")
    diagnosis = field("diagnosis", "none")


patient = Patient()
sink(patient.diagnosis)
patient.diagnosis = source()
sink(patient.diagnosis)
sink(patient.name)
