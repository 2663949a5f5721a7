-- name: insert_rate_release
-- Nothing comes back when the table was released before.
insert into quoting_rate_release (rate_table_id, note, released_on, released_at, released_by)
values (:rate_table_id, :note, :released_on, :released_at, :released_by)
on conflict (rate_table_id) do nothing
returning rate_table_id

-- name: rate_release
select rate_table_id, note, released_on, released_at, released_by
from quoting_rate_release where rate_table_id = ?1

-- name: insert_build_fact
insert into quoting_build_fact
  (rfq_id, kind, value, said, why, recorded_on, recorded_at, recorded_by)
values (:rfq_id, :kind, :value, :said, :why, :recorded_on, :recorded_at, :recorded_by)
returning id

-- name: build_facts_of_rfq
select id, rfq_id, kind, value, said, why, recorded_on, recorded_at, recorded_by
from quoting_build_fact where rfq_id = ?1 order by id

-- name: insert_labour_override
insert into quoting_labour_override
  (rfq_id, step, milliseconds, why, recorded_on, recorded_at, recorded_by)
values (:rfq_id, :step, :milliseconds, :why, :recorded_on, :recorded_at, :recorded_by)
returning id

-- name: labour_overrides_of_rfq
select id, rfq_id, step, milliseconds, why, recorded_on, recorded_at, recorded_by
from quoting_labour_override where rfq_id = ?1 order by id

-- name: insert_labour_release
insert into quoting_labour_release
  (rfq_id, rate_table_id, last_fact_id, last_override_id, note, released_on, released_at,
   released_by)
values (:rfq_id, :rate_table_id, :last_fact_id, :last_override_id, :note, :released_on,
  :released_at, :released_by)
returning id

-- name: last_labour_release
select id, rfq_id, rate_table_id, last_fact_id, last_override_id, note, released_on, released_at,
  released_by
from quoting_labour_release where rfq_id = ?1 order by id desc limit 1
