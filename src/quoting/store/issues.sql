-- name: insert_issue_found
-- What is known already stays as it was found.
insert into quoting_issue
  (rfq_id, quote_id, quote_class, code, subject, found_on, found_by)
values (:rfq_id, :quote_id, :quote_class, :code, :subject, :found_on, :found_by)
on conflict (rfq_id, subject) do nothing

-- name: all_issues
select rfq_id, quote_id, quote_class, code, subject, found_on, found_by
from quoting_issue order by id
