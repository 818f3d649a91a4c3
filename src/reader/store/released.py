"""The names by which a library and its migrations are known, apart from what runs them.

Most starts run no migration and need not load sqlite-utils, which takes 80 ms.
"""

# "Clos" in ASCII, as SQLite's application_id: `file` and others can tell our libraries.
APPLICATION_ID = 0x436C6F73
MIGRATION_SET = "close-reader"
MIGRATION_TABLE = "_sqlite_migrations"  # where sqlite-utils notes what has run
MIGRATIONS = (
    "m001_library", "m002_sources", "m003_versions", "m004_search", "m005_filters",
    "m006_recipes",
)  # fmt: skip
