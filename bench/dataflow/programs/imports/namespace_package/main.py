from probe import source, sink
from company.billing import invoices
import company.people.staff

sink(invoices.card())
sink(invoices.number())
sink(company.people.staff.name())
sink(company.people.staff.salary())
