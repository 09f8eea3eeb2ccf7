import mailer


def notify(body):
    return mailer.deliver(body)


def name():
    return "service"
