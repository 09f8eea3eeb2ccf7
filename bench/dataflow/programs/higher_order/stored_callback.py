from probe import source, sink


class Button:
    def __init__(self, on_click=None):
        self.on_click = on_click or (lambda: "nothing")

    def click(self):
        return self.on_click()


secret = source()
sink(Button().click())
sink(Button(lambda: secret).click())
button = Button(lambda: "fine")
sink(button.click())
button.on_click = source
sink(button.click())
button.on_click = button.__class__().click
sink(button.click())
