-- Contents that were taken away because a term had ended. Who, when and why stands in the audit.
create table vault_erased (
  hash {text} primary key references vault_content (hash)
);
{erasable vault_chunk};
