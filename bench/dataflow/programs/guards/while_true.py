from probe import source, sink


def poll():
    attempts = 0
    while True:
        attempts += 1
        if attempts == 3:
            return source()
    sink(source())  # dead


sink(poll())

counter = 0
while True:
    counter += 1
    if counter > 2:
        note = "done"
        break
sink(note)
while False:
    sink(source())  # dead
