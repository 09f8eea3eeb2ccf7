from probe import source, sink


def summarise(event):
    match event:
        case {"action": "opened", "issue": {"title": title, "user": {"login": login}}}:
            return f"{login}: {title}"
        case {"action": "closed", "issue": {"number": int(number)}}:
            return f"closed {number}"
        case {"action": "comment", "comment": {"body": body, **meta}}:
            return [body, meta]
        case {"action": str(action)}:
            return action
        case _:
            return "unknown"


user = {"login": "ana", "email": source()}
sink(summarise({"action": "opened", "issue": {"title": "t", "user": user}}))
sink(summarise({"action": "opened", "issue": {"title": source(), "user": user}}))
sink(summarise({"action": "closed", "issue": {"number": 3, "title": source()}}))
sink(summarise({"action": "comment", "comment": {"body": "b", "ip": source()}}))
sink(summarise({"action": "comment", "comment": {"body": source()}})[1])
sink(summarise({"action": "pinned", "by": source()}))
