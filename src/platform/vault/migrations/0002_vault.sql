-- Files, by what they hold: two names with the same content share it. Contents are cut into chunks,
-- so that no single value is large.

create table vault_content (
  hash {text} primary key,
  byte_count {int} not null constraint byte_count_known check (byte_count >= 0)
);
{insert_only vault_content};

create table vault_chunk (
  hash {text} not null references vault_content (hash),
  position {int} not null,
  content {bytes} not null,
  primary key (hash, position)
);
{insert_only vault_chunk};

create table vault_file (
  id {id},
  name {text} not null constraint name_filled check (name <> ''),
  version {int} not null constraint version_positive check (version > 0),
  hash {text} not null references vault_content (hash),
  media_type {text} not null,
  put_at {int} not null,
  put_by {text} not null
);
create unique index vault_file_version on vault_file (name, version);
create index vault_file_hash on vault_file (hash);
{insert_only vault_file};
