def deliver(body):
    return "sent"
