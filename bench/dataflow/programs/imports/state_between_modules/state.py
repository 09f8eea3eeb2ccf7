value = "initial"
items = []
