from probe import source, sink


def inspect(message):
    match message:
        case {"meta": {"trace": str() as trace} as meta, "body": [first, *_] as body}:
            sink(trace)
            sink(meta)
            sink(first)
            sink(body)


inspect({"meta": {"trace": "t-1"}, "body": ["hello", source()]})
