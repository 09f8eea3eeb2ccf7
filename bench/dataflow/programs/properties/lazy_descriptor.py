from probe import source, sink


class lazy:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = self.function(instance)
        instance.__dict__[self.name] = value
        return value


class Profile:
    @lazy
    def token(self):
        return source()

    @lazy
    def title(self):
        return "profile"


profile = Profile()
sink(profile.token)
sink(profile.title)
sink(Profile.title.name)
sink(profile.__dict__)
