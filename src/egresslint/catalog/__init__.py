"""What libraries send where, and what data is sensitive: facts with a source and a date, kept as TOML."""
