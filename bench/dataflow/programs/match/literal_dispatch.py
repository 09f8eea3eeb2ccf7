from probe import source, sink


def select(column, row):
    match column:
        case "id":
            return row["id"]
        case "email":
            return row["email"]
        case 0 | 1:
            return "number"


person = {"id": "17", "email": source()}
sink(select("id", person))
sink(select("email", person))
sink(select(1, person))
