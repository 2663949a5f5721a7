-- name: insert_profile
insert into sourcing_supplier_profile
  (supplier_id, categories, contact, currency, recorded_at, recorded_by)
values (:supplier_id, :categories, :contact, :currency, :recorded_at, :recorded_by)
returning id

-- name: profiles
-- The latest of every supplier that has one, by name.
select s.id as supplier_id, s.name, p.categories, p.contact, p.currency
from sourcing_supplier s join sourcing_supplier_profile p on p.supplier_id = s.id
where p.id in (select max(id) from sourcing_supplier_profile group by supplier_id)
order by s.name_key

-- name: insert_request
insert into sourcing_request
  (number, rfq, supplier_id, asked_on, answer_by, recorded_at, recorded_by)
values (:number, :rfq, :supplier_id, :asked_on, :answer_by, :recorded_at, :recorded_by)
returning id

-- name: insert_request_line
insert into sourcing_request_line
  (request_id, line_key, part, manufacturer, mpn, also_approved, description, category, pieces)
values (:request_id, :line_key, :part, :manufacturer, :mpn, :also_approved, :description, :category,
  :pieces)

-- name: request_by_number
select r.id, r.number, r.rfq, r.supplier_id, s.name as supplier, r.asked_on, r.answer_by
from sourcing_request r join sourcing_supplier s on s.id = r.supplier_id
where r.number = ?1

-- name: request_lines
select line_key, part, manufacturer, mpn, also_approved, description, category, pieces
from sourcing_request_line where request_id = ?1 order by line_key

-- name: requests
select id, number, rfq, supplier, asked_on, answer_by, lines, answered_on, sent_on
from sourcing_request_state order by id

-- name: requests_of_rfq
select id, number, rfq, supplier, asked_on, answer_by, lines, answered_on, sent_on
from sourcing_request_state where rfq = ?1 order by id

-- name: request_state
select id, number, rfq, supplier, asked_on, answer_by, lines, answered_on, sent_on
from sourcing_request_state where id = ?1

-- name: insert_request_sent
insert into sourcing_request_sent
  (request_id, sent_on, answer_by, how, recorded_at, recorded_by)
values (:request_id, :sent_on, :answer_by, :how, :recorded_at, :recorded_by)
returning id

-- name: newest_answer_lines
-- What the last answer to a request said, line by line.
select line_key, outcome, manufacturer, mpn, remarks
from sourcing_answer_line
where answer_id = (select max(id) from sourcing_answer where request_id = ?1)
order by line_key

-- name: insert_answer
insert into sourcing_answer
  (request_id, import_id, answered_on, file_name, file_hash, recorded_at, recorded_by)
values (:request_id, :import_id, :answered_on, :file_name, :file_hash, :recorded_at, :recorded_by)
returning id

-- name: insert_answer_line
insert into sourcing_answer_line (answer_id, line_key, outcome, manufacturer, mpn, remarks)
values (:answer_id, :line_key, :outcome, :manufacturer, :mpn, :remarks)

-- name: answers_of_file
select count(*) as answers from sourcing_answer where request_id = ?1 and file_hash = ?2
