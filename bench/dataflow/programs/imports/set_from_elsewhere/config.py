TOKEN = "unset"
region = "unset"
NAME = "service"
