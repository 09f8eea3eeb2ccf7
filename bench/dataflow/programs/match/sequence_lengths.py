from probe import source, sink


def route(path):
    match path.strip("/").split("/"):
        case [""]:
            return "home"
        case ["users"]:
            return "users"
        case ["users", uid]:
            return uid
        case ["users", _, "notes", *tail]:
            return tail
        case [*_, last]:
            return last


sink(route("/"))
sink(route("/users"))
sink(route("/users/" + source()))
sink(route(f"/users/1/notes/{source()}"))
sink(route(f"/users/{source()}/notes/a/b"))
sink(route("/a/b/" + source()))
sink(route(f"/a/{source()}/b"))
