from probe import sink, source
from sqlalchemy import ForeignKey, String, create_engine, func, select, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Visit(Base):
    __tablename__ = "visit"
    id: Mapped[int] = mapped_column(primary_key=True)
    note: Mapped[str] = mapped_column(String(90))
    room: Mapped[str] = mapped_column(default="1")
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), nullable=True)


class Patient(Base):
    __tablename__ = "patient"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    visits: Mapped[list[Visit]] = relationship()


visit = Visit(note=source(), room="2")
sink(visit.note)
sink(visit.room)
patient = Patient(name="Ann", visits=[visit])
sink(patient.visits[0].note)
sink(patient.name)
visit.room = source()
sink(visit.room)
visit.room = "3"
sink(visit.room)
sink(Visit.__tablename__)
sink(str(select(Visit.room)))
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(patient)
    session.commit()
    sink(session.scalars(select(Visit)).first().note)
    sink(session.scalar(select(func.count()).select_from(Visit)))
    sink(session.execute(text("select 1")).scalar())
    sink(session.get(Visit, 1).room)
