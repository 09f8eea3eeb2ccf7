from probe import source, sink


class Settings:
    token = source()
    region = "eu"


class Local(Settings):
    token = "local"


class Remote(Settings):
    region = "us"


sink(Local.token)
sink(Remote.token)
sink(Remote().region)
sink(Local().token)
sink(Remote().token)
