from probe import source, sink
from output import mail, printer

mail.send("ana", source())
printer.show("status")
printer.show_all(["a", source()])
sink("done")
