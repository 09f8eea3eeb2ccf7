import pandas as pd
from probe import sink, source

table = pd.DataFrame({"name": ["Ann", "Bob"], "note": [source(), "plain"]})
sink(list(table["note"]))
sink(list(table["name"]))  # over: a table is an unknown object
sink(table["note"].tolist())
sink(table["name"].tolist())  # over: a table is an unknown object
sink(table.note.iloc[0])
sink(table.loc[0, "note"])
sink(table.loc[0, "name"])  # over: a table is an unknown object
sink(table[["name"]].to_dict("records"))  # over: a table is an unknown object
sink(table[["name", "note"]].to_dict("records"))
sink(table.drop(columns=["note"]).to_json())  # over: a table is an unknown object
sink(table.drop(columns=["name"]).to_json(force_ascii=False))
sink(table.to_csv())
sink(table.to_string())
sink(len(table))
sink(table.shape)  # over: a table is an unknown object
sink(list(table.columns))  # over: a table is an unknown object
sink(table["note"].str.len().tolist())  # over: a table is an unknown object
sink(table["note"].str.upper().tolist())
sink(table["note"].isna().tolist())  # over: a table is an unknown object
sink([row["note"] for _, row in table.iterrows()])
sink([row["name"] for _, row in table.iterrows()])  # over: a table is an unknown object
sink([row.note for row in table.itertuples()])
sink([row.name for row in table.itertuples()])  # over: a table is an unknown object
sink(table["note"].apply(lambda text: text + "!").tolist())
sink(table["note"].apply(len).tolist())  # over: a table is an unknown object
sink(table["note"].map(lambda text: "masked").tolist())  # over: a table is an unknown object
sink(table.rename(columns={"note": "text"})["text"].tolist())
sink(table.rename(columns={"note": "text"})["name"].tolist())  # over: a table is an unknown object
table["copy"] = table["note"]
sink(table["copy"].tolist())
table["note"] = "masked"
sink(table["note"].tolist())  # over: a table is an unknown object
sink(table["copy"].tolist())
clean = pd.DataFrame([{"name": "Ann", "note": "plain"}])
sink(clean.to_dict("records"))
sink(pd.concat([clean, pd.DataFrame([{"name": source()}])])["name"].tolist())
sink(pd.Series([source()]).tolist())
sink(pd.Series(["plain"]).tolist())
