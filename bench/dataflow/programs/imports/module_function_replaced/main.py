from probe import source, sink
import mailer
import service

sink(service.notify("body"))
mailer.deliver = lambda body: body + source()
sink(service.notify("body"))
sink(service.name())
