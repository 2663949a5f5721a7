#include "platform/access/provider_links.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/access/people.h"
#include "platform/access/person_store.h"
#include "platform/access/sizes.h"
#include "platform/access/statements.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::access {
namespace {

Result<void> may_touch(const Acting& by, PersonId person, Permission others) {
  const bool own = by.who.person.valid() && by.who.person == person;
  return require(by.who, own ? Permission::session_own : others);
}

Result<void> check_subject(std::string_view subject) {
  const bool right = subject.size() <= sizes::provider_subject_bytes_max &&
                     is_valid_utf8(subject) && visible(subject) == subject;
  if (right) return {};
  return invalid("provider_link_malformed",
                 cat("the provider's name for a person has up to ",
                     sizes::provider_subject_bytes_max, " characters, none of them hidden"));
}

// By what the person is to be known there.
Result<NewProviderLink> completed(NewProviderLink link, const Person& person) {
  link.subject = std::string(trim(link.subject));
  link.email = std::string(trim(link.email));
  TL_CHECK(check_subject(link.subject));
  if (!link.subject.empty()) {
    link.email.clear();  // not both: which of two holds is a guess
    return link;
  }
  if (link.email.empty()) link.email = person.email;
  if (link.email.empty()) {
    return invalid("provider_link_email_missing",
                   cat("'", person.sign_in,
                       "' has no e-mail address here; say one, or the provider's name for them"));
  }
  TL_TRY(const PersonChange change,
         checked(PersonChange{.name = person.name, .email = link.email, .site = ""}));
  link.email = change.email;
  return link;
}

Result<void> check_free(Transaction& tx, std::string_view issuer, const NewProviderLink& link) {
  TL_TRY(const auto own, tx.query<ProviderLink>(statements::list_provider_links, link.person));
  if (std::ranges::find(own, issuer, &ProviderLink::issuer) != own.end()) {
    return conflict("provider_link_exists",
                    "this person has a link to the provider already; take that away first");
  }
  if (link.subject.empty()) return {};
  TL_TRY(const auto other, tx.query_optional<ProviderLink>(statements::get_provider_link_of_subject,
                                                           issuer, link.subject));
  if (!other) return {};
  return conflict("provider_link_exists",
                  "this name at the provider is linked to another person already");
}

Error link_not_found() {
  return not_found("provider_link_not_found", "this link was taken away already, or never was");
}

}  // namespace

Result<ProviderLink> add_provider_link(database::Database& db, const Acting& by,
                                       std::string_view issuer, const NewProviderLink& link) {
  return db.write([&](Transaction& tx) -> Result<ProviderLink> {
    TL_TRY(const Person person, person_to_edit(tx, by, link.person));
    TL_TRY(const NewProviderLink whole, completed(link, person));
    TL_CHECK(check_free(tx, issuer, whole));
    const bool known = !whole.subject.empty();
    ProviderLink made{.person_id = person.id,
                      .issuer = std::string(issuer),
                      .subject = known ? std::optional(whole.subject) : std::nullopt,
                      .email = whole.email,
                      .made_at = by.caller.now,
                      .made_by = by.caller.actor,
                      .bound_at = known ? std::optional(by.caller.now) : std::nullopt};
    TL_TRY(made.id, tx.query_one<std::int64_t>(statements::insert_provider_link, made));
    TL_CHECK(database::record_change(tx, by.caller, "provider_link_made",
                                     {"person", person.id.raw()}, json::to_json(made)));
    return made;
  });
}

Result<std::vector<ProviderLink>> provider_links_of(database::Database& db, const Acting& by,
                                                    PersonId person) {
  TL_CHECK(may_touch(by, person, Permission::person_read));
  return db.read([&](Transaction& tx) {
    return tx.query<ProviderLink>(statements::list_provider_links, person);
  });
}

Result<ProviderLinkEnded> end_provider_link(database::Database& db, const Acting& by,
                                            const ProviderLinkRef& which) {
  TL_CHECK(may_touch(by, which.person, Permission::person_edit));
  return db.write([&](Transaction& tx) -> Result<ProviderLinkEnded> {
    // Another's: with what is kept of owners. One's own needs no permission over people.
    if (by.who.person != which.person) TL_CHECK(person_to_edit(tx, by, which.person));
    TL_TRY(const auto links, tx.query<ProviderLink>(statements::list_provider_links, which.person));
    const auto found = std::ranges::find(links, which.link, &ProviderLink::id);
    if (found == links.end()) return link_not_found();
    TL_CHECK(tx.execute(statements::end_provider_link, database::named("id", which.link),
                        database::named("person_id", which.person),
                        database::named("ended_at", by.caller.now),
                        database::named("ended_by", by.caller.actor)));
    ProviderLinkEnded ended;
    TL_TRY(ended.sessions_ended,
           tx.execute(statements::end_sessions_of_provider_link, database::named("id", which.link),
                      database::named("ended_at", by.caller.now),
                      database::named("ended_why", "the link to the provider was taken away")));
    database::AuditEntry entry =
        database::audit_of(by.caller, "provider_link_ended", {"person", which.person.raw()});
    entry.before_json = json::to_json(*found);
    TL_CHECK(database::record_audit(tx, entry));
    return ended;
  });
}

}  // namespace tl::access
