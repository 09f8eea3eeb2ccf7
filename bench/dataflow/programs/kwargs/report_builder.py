from probe import source, sink


def build_report(title, body, *notes, footer="", **extra):
    sink(title)
    sink(body)
    sink(notes)
    sink(footer)
    sink(extra)


def main():
    secret = source()
    build_report("Weekly", "all fine", secret, "second note", region="north")


main()
