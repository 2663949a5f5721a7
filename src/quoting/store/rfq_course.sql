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
select id, number, customer_id, assembly, revision, reading_id, quantities, need_by, as_of,
  received_on, created_at, created_by
from quoting_rfq order by id
