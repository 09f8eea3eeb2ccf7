from probe import source, sink


class Mailer:
    def send(self, to, subject, body="", *attachments, **headers):
        sink(to)
        sink(subject)
        sink(body)
        sink(attachments)
        sink(headers)


parts = ("ops@host", "Status")
Mailer().send(*parts, source(), "file.txt", priority="low")
