current = {}
