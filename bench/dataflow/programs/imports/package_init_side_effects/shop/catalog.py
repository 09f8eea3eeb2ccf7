NAMES = ["lamp", "desk"]
