from probe import source, sink


def credentials():
    return "ana", source()


def swapped():
    user, password = credentials()
    return password, user


user, password = credentials()
sink(user)
sink(password)
first, second = swapped()
sink(first)
sink(second)
sink(credentials()[0])
