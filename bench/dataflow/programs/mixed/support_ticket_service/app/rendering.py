class Renderer:
    template = "{title}: {body}"

    def context(self, ticket):
        return {"title": ticket.title, "body": "; ".join(comment.text for comment in ticket.comments)}

    def render(self, ticket):
        return self.template.format(**self.context(ticket))


class SafeRenderer(Renderer):
    def context(self, ticket):
        context = super().context(ticket)
        context["body"] = f"{len(ticket.comments)} comments"
        return context
