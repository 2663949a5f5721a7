-- name: insert_rfq_file
insert into quoting_rfq_file
  (rfq_id, name, version, kind, tags, sha256, bytes, sender, received_on, received_at, received_by,
   note)
values (:rfq_id, :name, :version, :kind, :tags, :sha256, :bytes, :sender, :received_on,
  :received_at, :received_by, :note)
returning id

-- name: files_of_rfq
select rfq_id, name, version, kind, tags, sha256, bytes, sender, received_on, received_at,
  received_by, note
from quoting_rfq_file where rfq_id = ?1 order by id

-- name: insert_rfq_file_read
insert into quoting_rfq_file_read (rfq_id, name, version, purpose, read_on, read_at, read_by)
values (:rfq_id, :name, :version, :purpose, :read_on, :read_at, :read_by)
returning id

-- name: reads_of_rfq
select rfq_id, name, version, purpose, read_on, read_at, read_by
from quoting_rfq_file_read where rfq_id = ?1 order by id

-- name: insert_rfq_data_ask
insert into quoting_rfq_data_ask (rfq_id, kind, asked_of, asked_on, recorded_at, recorded_by)
values (:rfq_id, :kind, :asked_of, :asked_on, :recorded_at, :recorded_by)
returning id

-- name: data_asks_of_rfq
select rfq_id, kind, asked_of, asked_on, recorded_at, recorded_by
from quoting_rfq_data_ask where rfq_id = ?1 order by id

-- name: insert_rfq_event
insert into quoting_rfq_event (rfq_id, kind, happened_on, reason, recorded_at, recorded_by)
values (:rfq_id, :kind, :happened_on, :reason, :recorded_at, :recorded_by)
returning id

-- name: events_of_rfq
select rfq_id, kind, happened_on, reason, recorded_at, recorded_by
from quoting_rfq_event where rfq_id = ?1 order by id

-- name: first_issue_of_rfq
select i.issued_on, q.quote_class
from quoting_quote_issue i join quoting_quote q on q.id = i.quote_id
where q.rfq_id = ?1 order by i.issued_at, q.id limit 1

-- name: all_rfqs
select r.id, r.number, r.customer_id, r.assembly, r.revision,
  coalesce((select n.reading_id from quoting_rfq_reading n where n.rfq_id = r.id
            order by n.id desc limit 1), r.reading_id) as reading_id,
  coalesce((select a.quantities from quoting_rfq_quantities a where a.rfq_id = r.id
            order by a.id desc limit 1), r.quantities) as quantities,
  r.need_by, r.as_of, r.received_on, r.created_at, r.created_by
from quoting_rfq r order by r.id
