-- What the doctor asks.

-- name: list_integrity
-- One row per fault; SQLite says "ok" when there is none.
select integrity_check as fault from pragma_integrity_check where integrity_check <> 'ok'

-- name: list_broken_references
select "table" || ' row ' || coalesce(rowid, 0) || ' refers to a missing ' || "parent" as fault
from pragma_foreign_key_check
