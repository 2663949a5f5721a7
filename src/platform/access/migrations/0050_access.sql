-- The people who sign in, and what they sign in with. Secrets stand here as hashes only, but for
-- the second factor's key, which has to be known to check a code.

create table access_person (
  id {id},
  sign_in {text} not null constraint sign_in_filled check (sign_in <> ''),
  sign_in_key {text} not null,
  name {text} not null constraint name_filled check (name <> ''),
  email {text} not null,
  site {text} not null,
  roles {text} not null,
  account_id {int},
  active {bool} not null,
  version {int} not null constraint version_positive check (version > 0),
  created_at {int} not null,
  created_by {text} not null,
  changed_at {int} not null,
  changed_by {text} not null,
  constraint customer_has_account check ((roles = 'customer') = (account_id is not null))
);
create unique index access_person_sign_in on access_person (sign_in_key);
create index access_person_account on access_person (account_id);

create table access_password (
  person_id {int} primary key references access_person (id),
  hash {text} not null,
  set_at {int} not null,
  must_change {bool} not null,
  expires_at {int}
);

create table access_totp (
  person_id {int} primary key references access_person (id),
  secret {bytes} not null,
  confirmed_at {int},
  last_step {int} not null
);

create table access_recovery_code (
  id {id},
  person_id {int} not null references access_person (id),
  code_hash {text} not null,
  used_at {int}
);
create unique index access_recovery_code_hash on access_recovery_code (person_id, code_hash);

create table access_session (
  id {id},
  person_id {int} not null references access_person (id),
  token_hash {text} not null,
  began_at {int} not null,
  seen_at {int} not null,
  idle_ends_after {int} not null,
  ends_at {int} not null,
  second_factor_at {int},
  remote {text} not null,
  user_agent {text} not null,
  ended_at {int},
  ended_why {text},
  constraint ended_with_reason check ((ended_at is null) = (ended_why is null))
);
create unique index access_session_token on access_session (token_hash);
create index access_session_person on access_session (person_id, ended_at);

create table access_api_token (
  id {id},
  person_id {int} not null references access_person (id),
  name {text} not null constraint token_name_filled check (name <> ''),
  token_hash {text} not null,
  scopes {text} not null constraint scopes_filled check (scopes <> ''),
  made_at {int} not null,
  expires_at {int} not null,
  used_at {int},
  revoked_at {int},
  revoked_by {text}
);
create unique index access_api_token_hash on access_api_token (token_hash);
create index access_api_token_person on access_api_token (person_id);

-- Every try to sign in, by whom as a hash: what is typed into the wrong field is no fact to keep.
create table access_attempt (
  id {id},
  at {int} not null,
  who {text} not null,
  remote {text} not null,
  outcome {text} not null constraint outcome_known
    check (outcome in ('tried', 'refused', 'passed', 'signed_in', 'forgiven')),
  try_id {int} references access_attempt (id)
);
create index access_attempt_try on access_attempt (try_id);
create index access_attempt_who on access_attempt (who, id);
create index access_attempt_remote on access_attempt (remote, outcome, at);
{insert_only access_attempt};

create table access_setting (
  id {id},
  setting {text} not null,
  value {text} not null,
  set_at {int} not null,
  set_by {text} not null
);
create index access_setting_name on access_setting (setting, id);
{insert_only access_setting};
