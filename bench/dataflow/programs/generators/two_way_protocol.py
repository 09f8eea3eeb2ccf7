from probe import source, sink


def interview():
    answers = {}
    answers["first"] = yield "first?"
    answers["second"] = yield "second?"
    return answers


def drive(generator, replies):
    question = next(generator)
    asked = [question]
    try:
        for reply in replies:
            asked.append(generator.send(reply))
    except StopIteration as stop:
        return asked, stop.value
    return asked, None


asked, answers = drive(interview(), ["a", source()])
sink(asked)
sink(answers)
sink(answers["second"])
sink(drive(interview(), ["x", "y"])[1])
