KEY = "default"
