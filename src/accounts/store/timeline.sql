-- name: timeline_of_customer
-- What happened with an account, but for the commercial facts and the settings, which their own
-- statements give.
select t.happened_on, t.kind, t.what, t.about, t.says, t.recorded_by, t.recorded_at from (
  select s.valid_from as happened_on, 'steward' as kind, s.role || '_assigned' as what,
    case when s.sign_in = '' then 'nobody' else s.sign_in end as about, s.note as says,
    s.recorded_by, s.recorded_at
  from accounts_steward s where s.customer_id = ?1
  union all
  select f.valid_from, 'contact', case when f.state = 'left' then 'contact_left'
      when f.id = (select min(o.id) from accounts_contact_fact o where o.contact_id = c.id)
        then 'contact_added' else 'contact_changed' end,
    c.number, f.name || case when f.note = '' then '' else ': ' || f.note end, f.recorded_by,
    f.recorded_at
  from accounts_contact_fact f join accounts_contact c on c.id = f.contact_id
  where c.customer_id = ?1
  union all
  select m.valid_from, 'team', 'team_' || m.membership, m.sign_in,
    m.role || case when m.note = '' then '' else ': ' || m.note end, m.recorded_by, m.recorded_at
  from accounts_team m where m.customer_id = ?1
  union all
  select o.agreed_on, 'objective', 'objective_set', o.number, o.what, o.recorded_by, o.recorded_at
  from accounts_objective o where o.customer_id = ?1
  union all
  select v.measured_on, 'objective', 'objective_measured', o.number, o.what || ': ' || v.source,
    v.recorded_by, v.recorded_at
  from accounts_measured v join accounts_objective o on o.id = v.objective_id
  where o.customer_id = ?1
  union all
  select e.ended_on, 'objective', 'objective_ended', o.number, e.why, e.recorded_by, e.recorded_at
  from accounts_objective_end e join accounts_objective o on o.id = e.objective_id
  where o.customer_id = ?1
  union all
  select f.valid_from, 'product', 'product_verified', p.number, f.name || ', with ' || f.source,
    f.recorded_by, f.recorded_at
  from accounts_product_fact f join accounts_product p on p.id = f.product_id
  where p.customer_id = ?1
  union all
  select a.signed_on, 'agreement', 'agreement_signed', a.number, a.title, a.recorded_by,
    a.recorded_at
  from accounts_agreement a where a.customer_id = ?1
  union all
  select e.ended_on, 'agreement', 'agreement_ended', a.number, e.why, e.recorded_by, e.recorded_at
  from accounts_agreement_end e join accounts_agreement a on a.id = e.agreement_id
  where a.customer_id = ?1
  union all
  select m.happened_on, 'message', 'message_' || m.direction, t.number,
    case when m.contact = '' then m.body else m.contact || ': ' || m.body end, m.recorded_by,
    m.recorded_at
  from accounts_message m join accounts_thread t on t.id = m.thread_id where t.customer_id = ?1
  union all
  select i.found_on, 'issue', 'issue_found', i.number, i.title, i.found_by, i.recorded_at
  from accounts_issue i where i.customer_id = ?1
  union all
  select s.happened_on, 'issue', 'issue_' || s.kind, i.number, s.body, s.step_by, s.recorded_at
  from accounts_issue_step s join accounts_issue i on i.id = s.issue_id where i.customer_id = ?1
  union all
  select o.recorded_on, 'query', 'query_' || o.outcome, q.number, o.answer, o.recorded_by,
    o.recorded_at
  from accounts_query_outcome o join accounts_query q on q.id = o.query_id
  where q.customer_id = ?1
  union all
  select s.happened_on, 'query', 'query_' || s.kind, q.number,
    case when s.owner = '' then s.note else s.owner end, s.recorded_by, s.recorded_at
  from accounts_query_step s join accounts_query q on q.id = s.query_id where q.customer_id = ?1
  union all
  select k.asked_on, 'task', 'task_asked', k.number, k.what, k.asked_by, k.asked_at
  from accounts_task k where k.customer_id = ?1
  union all
  select s.happened_on, 'task', 'task_' || s.kind, k.number, s.note, s.step_by, s.happened_at
  from accounts_task_step s join accounts_task k on k.id = s.task_id where k.customer_id = ?1
  union all
  select m.planned_on, 'meeting', 'meeting_arranged', m.number, m.purpose, m.arranged_by,
    m.recorded_at
  from accounts_meeting m where m.customer_id = ?1
  union all
  select e.ended_on, 'meeting', 'meeting_' || e.ended, m.number, e.outcome, e.recorded_by,
    e.recorded_at
  from accounts_meeting_end e join accounts_meeting m on m.id = e.meeting_id
  where m.customer_id = ?1
) t
order by t.happened_on, t.recorded_at, t.kind, t.about, t.what
