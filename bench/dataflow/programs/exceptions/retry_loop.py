from probe import source, sink


def flaky(attempt):
    if attempt < 2:
        raise ConnectionError("try " + str(attempt))
    return source()


def retry():
    problems = []
    for attempt in range(3):
        try:
            return flaky(attempt), problems
        except ConnectionError as error:
            problems.append(str(error))
    return None, problems


result, problems = retry()
sink(result)
sink(problems)
sink(len(result))
