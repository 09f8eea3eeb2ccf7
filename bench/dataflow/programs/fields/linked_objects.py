from probe import source, sink


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
        self.meta = {}


class Chain:
    def __init__(self):
        self.head = None
        self.size = 0

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1
        return self

    def pop(self):
        node, self.head = self.head, self.head.next
        self.size -= 1
        return node.value

    def values(self):
        found, node = [], self.head
        while node:
            found.append(node.value)
            node = node.next
        return found


chain = Chain().push("bottom").push(source()).push("top")
sink(chain.head.value)
sink(chain.head.next.value)
sink(chain.head.next.next.value)
sink(chain.size)
sink(chain.values())
sink(chain.pop())
sink(chain.pop())
sink(chain.values())


class Patient:
    def __init__(self, name, doctor):
        self.name = name
        self.doctor = doctor
        self.visits = []

    def visit(self, note):
        self.visits.append({"by": self.doctor.name, "note": note})


class Doctor:
    def __init__(self, name):
        self.name = name
        self.patients = []

    def admit(self, name):
        patient = Patient(name, self)
        self.patients.append(patient)
        return patient


doctor = Doctor("d")
one, two = doctor.admit("one"), doctor.admit("two")
one.visit(source())
two.visit("fine")
sink(doctor.patients[0].visits[0]["note"])
sink(doctor.patients[0].visits[0]["by"])
sink(doctor.patients[1].visits[0]["note"])
sink([p.name for p in doctor.patients])
doctor.name = source()
two.visit("again")
sink(two.visits[0]["by"])
sink(two.visits[1]["by"])
sink(two.doctor.patients[0].doctor.name)
one.doctor = Doctor("e")
sink(one.doctor.name)
