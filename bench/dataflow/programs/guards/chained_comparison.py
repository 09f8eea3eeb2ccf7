from probe import source, sink


def bucket(age, value):
    if 0 <= age < 18:
        return "minor"
    elif age >= 18 and age != 99:
        return value
    return "unknown"


sink(bucket(5, source()))
sink(bucket(30, source()))
sink(bucket(99, source()))
sink(bucket(-1, source()))
