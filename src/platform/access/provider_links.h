// Who of ours is whom at the provider of identities. A link names a subject of an issuer; one that
// names an e-mail address only waits for the first who comes from there with it, verified.
//
//   TL_TRY(const ProviderLink link, add_provider_link(db, by, issuer, {.person = ann, .email =
//                                                     "ann@example.com"}));
//   TL_CHECK(end_provider_link(db, by, {ann, link.id}));   // ends the sessions that it began
//
// A person has one link at an issuer, and a subject is one person's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/access/acting.h"
#include "platform/access/person.h"
#include "platform/database/database.h"

namespace tl::access {

struct ProviderLink {
  std::int64_t id = 0;
  PersonId person_id;
  std::string issuer;
  std::optional<std::string> subject;  // none: nobody has come with the address yet
  std::string email;                   // that it was made by, "" when by the subject
  Instant made_at;
  std::string made_by;
  std::optional<Instant> bound_at;  // when the subject became known
  std::optional<Instant> used_at;
};
TL_DESCRIBE(ProviderLink, id, person_id, issuer, subject, email, made_at, made_by, bound_at,
            used_at)

// One of the two; neither is the person's own address.
struct NewProviderLink {
  PersonId person;
  std::string subject;
  std::string email;
};

// `provider_link_malformed`; `provider_link_exists` when the person has one there, or the subject
// is another's; `provider_link_email_missing` when neither is said and the person has no address.
Result<ProviderLink> add_provider_link(database::Database& db, const Acting& by,
                                       std::string_view issuer, const NewProviderLink& link);

// Their own, or another's for who may see people.
Result<std::vector<ProviderLink>> provider_links_of(database::Database& db, const Acting& by,
                                                    PersonId person);

struct ProviderLinkRef {
  PersonId person;
  std::int64_t link = 0;
};
// Their own, or another's for who may edit people. `provider_link_not_found`. How many sessions
// ended with it.
struct ProviderLinkEnded {
  std::int64_t sessions_ended = 0;
};
TL_DESCRIBE(ProviderLinkEnded, sessions_ended)
Result<ProviderLinkEnded> end_provider_link(database::Database& db, const Acting& by,
                                            const ProviderLinkRef& which);

}  // namespace tl::access
