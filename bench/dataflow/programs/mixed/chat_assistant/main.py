from assistant.conversation import Conversation
from assistant.memory import Memory, WindowMemory
from assistant.tools import Toolbox, tool
from assistant import prompts
from probe import source, sink


@tool
def weather(city):
    return f"sunny in {city}"


@tool(name="lookup")
def find_patient(ident):
    return source()


toolbox = Toolbox(weather, find_patient)
chat = Conversation(Memory(), system=prompts.SYSTEM)
chat.user("hello")
sink(chat.messages())
chat.user(source())
sink(chat.messages())
sink(chat.messages()[0])
sink(chat.last())
window = Conversation(WindowMemory(1), system="s")
window.user(source())
window.user("recent")
sink(window.last())
sink(toolbox.call("weather", city="x"))
sink(toolbox.call("lookup", ident="1"))
sink(toolbox.names())
sink(prompts.build("qa", question="q", context=toolbox.call("lookup", ident="1")))
sink(prompts.build("qa", question="q", context=toolbox.call("weather", city="y")))
sink(prompts.build("plain", question="q", context=source()))
fresh = chat.fork()
fresh.clear()
sink(fresh.messages())
sink(chat.messages()[-1])
