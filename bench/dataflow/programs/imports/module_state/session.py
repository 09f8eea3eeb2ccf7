state = {}
history = []


def login(user, password):
    state["user"] = user
    state["password"] = password
    history.append(user)


def current_password():
    return state["password"]


def current_user():
    return state["user"]


def logout():
    state.clear()
