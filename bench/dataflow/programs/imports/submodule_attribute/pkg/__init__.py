token = "package"
