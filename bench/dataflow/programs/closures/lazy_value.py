from probe import source, sink


def lazy(compute):
    value = None
    done = False

    def get():
        nonlocal value, done
        if not done:
            value = compute()
            done = True
        return value

    def is_done():
        return done

    return get, is_done


get, is_done = lazy(lambda: source())
sink(is_done())
sink(get())
sink(get())
sink(is_done())
plain, _ = lazy(lambda: "x")
sink(plain())
