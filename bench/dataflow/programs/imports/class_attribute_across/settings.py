class Settings:
    token = "none"
    host = "localhost"
