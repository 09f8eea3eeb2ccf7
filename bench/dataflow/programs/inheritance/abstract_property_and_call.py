from probe import source, sink
from abc import ABC, abstractmethod


class Prompt(ABC):
    @property
    @abstractmethod
    def body(self):
        ...

    def __call__(self):
        return f"<{self.body}>"

    def __len__(self):
        return len(self.body)


class SecretPrompt(Prompt):
    @property
    def body(self):
        return source()


class HelloPrompt(Prompt):
    body = "hello"


sink(SecretPrompt()())
sink(HelloPrompt()())
sink(len(SecretPrompt()))
sink([prompt() for prompt in (HelloPrompt(), SecretPrompt())][0])
sink([prompt() for prompt in (HelloPrompt(), SecretPrompt())][1])
