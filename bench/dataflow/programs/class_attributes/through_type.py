from probe import source, sink


class Session:
    user = "guest"

    def switch(self, user):
        type(self).user = user

    def reset(self):
        self.__class__.user = "guest"


class Other(Session):
    pass


session = Session()
session.switch(source())
sink(Session.user)
sink(Session().user)
session.reset()
sink(Session.user)
Other().switch(source())
sink(Other.user)
sink(Session.user)
