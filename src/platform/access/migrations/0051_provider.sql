-- Signing in through the company's own provider of identities: who is whom there, and the sign-ins
-- that have begun.

-- `subject` is the provider's name for a person; until somebody came with the e-mail address that
-- an administrator named, there is none.
create table access_provider_link (
  id {id},
  person_id {int} not null references access_person (id),
  issuer {text} not null constraint issuer_filled check (issuer <> ''),
  subject {text} constraint subject_filled check (subject <> ''),
  email {text} not null,
  made_at {int} not null,
  made_by {text} not null,
  bound_at {int},
  used_at {int},
  ended_at {int},
  ended_by {text},
  constraint bound_with_subject check ((bound_at is null) = (subject is null)),
  constraint expected_by_email check (subject is not null or email <> ''),
  constraint ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create unique index access_provider_link_subject on access_provider_link (issuer, subject)
  where ended_at is null and subject is not null;
create unique index access_provider_link_person on access_provider_link (person_id, issuer)
  where ended_at is null;

-- Taken away when it is answered or too old: what stands here was not answered yet.
create table access_provider_request (
  id {id},
  state_hash {text} not null,
  browser_hash {text} not null,
  nonce {text} not null,
  verifier {text} not null,
  return_path {text} not null,
  remote {text} not null,
  ends_at {int} not null
);
create unique index access_provider_request_state on access_provider_request (state_hash);
create index access_provider_request_remote on access_provider_request (remote);
create index access_provider_request_end on access_provider_request (ends_at);

-- How a session began, and whether the provider showed a second factor for it.
alter table access_session add column provider_link_id {int} references access_provider_link (id);
alter table access_session add column provider_factor_at {int};
create index access_session_provider_link on access_session (provider_link_id);
