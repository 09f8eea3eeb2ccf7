from probe import source, sink
from ward import Ward, services as s
from ward.models import Patient as Person
from ward.services import audit
from ward.services.letters import write, write as compose

ward = Ward("north")
ward.admit(Person("ann", source()))
ward.admit(Person.anonymous(source()))
sink(ward.names())
sink(ward.summary())
sink(ward.notes()["ann"])
sink(write(ward.find("ann")))
sink(compose(ward.find("ann"), full=True))
sink(s.letters.GREETING)
sink(audit.ENTRIES)
audit.record("read", ward.find("ann").note)
sink(audit.ENTRIES)
sink(audit.actions())
sink(ward.find("nobody", "none"))
sink(s.letters.signature(by=source()))
