from probe import source, sink
from models import User, Account as Acc
import models

user = User("ana", source())
sink(user.name)
sink(user.password)
sink(Acc.default().balance)
sink(models.Account(source()).balance)
sink(models.Account.currency)
