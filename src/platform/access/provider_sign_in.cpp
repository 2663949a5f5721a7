#include "platform/access/provider_sign_in.h"

#include <algorithm>

#include "foundation/text.h"
#include "platform/access/attempts.h"
#include "platform/access/person_store.h"
#include "platform/access/provider_links.h"
#include "platform/access/secret.h"
#include "platform/access/session_store.h"
#include "platform/access/sizes.h"
#include "platform/access/statements.h"
#include "platform/access/totp_store.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::access {
namespace {

constexpr std::int64_t begun_micros = 600'000'000;  // ten minutes
constexpr std::string_view nobody = "(provider)";   // who did what nobody of ours did

struct RequestRow {
  std::string state_hash;
  std::string browser_hash;
  std::string nonce;
  std::string verifier;
  std::string return_path;
  std::string remote;
  Instant ends_at;
};
TL_DESCRIBE(RequestRow, state_hash, browser_hash, nonce, verifier, return_path, remote, ends_at)

struct RequestCount {
  std::int64_t of_all = 0;
  std::int64_t of_address = 0;
};
TL_DESCRIBE(RequestCount, of_all, of_address)

struct TakenRow {
  std::string nonce;
  std::string verifier;
  std::string return_path;
};
TL_DESCRIBE(TakenRow, nonce, verifier, return_path)

struct RefusalNote {
  std::string why;
  std::string remote;
  std::string issuer;
  std::string subject;  // for an administrator who wants to link it
  std::string email;
};
TL_DESCRIBE(RefusalNote, why, remote, issuer, subject, email)

struct ProviderSignInNote {
  std::string remote;
  std::string user_agent;
  SessionStage stage = SessionStage::ready;
  std::int64_t provider_link = 0;
};
TL_DESCRIBE(ProviderSignInNote, remote, user_agent, stage, provider_link)

// Whom the provider's word is about; none, and why not.
struct Recognised {
  std::optional<Person> person;
  std::optional<ProviderLink> link;
  std::string_view why_not;
};

Error answer_unknown() {
  return denied("oidc_answer_unknown",
                "this sign-in was not begun in this browser, was answered already, or took longer "
                "than ten minutes; begin it again");
}

Error person_unknown() {
  return denied("oidc_person_unknown",
                "nobody here is known by that account; ask an administrator of your company to "
                "link it to you, or sign in with your password");
}

// Letters of an address meet whatever their case, and nothing else does: two addresses that only
// look alike are two.
bool same_address(std::string_view a, std::string_view b) {
  return !a.empty() && to_lower(a) == to_lower(b);
}

Result<void> record_refusal(database::Transaction& tx, Caller caller, const RefusalNote& note) {
  caller.actor = std::string(nobody);
  return database::record_change(tx, caller, "provider_sign_in_refused", {"provider_sign_in", 0},
                                 json::to_json(note));
}

// Of those that wait for an address; two that wait for one leave it open who it is.
Result<Recognised> expected_by_email(database::Transaction& tx, const Caller& caller,
                                     std::string_view issuer, const Identity& who) {
  TL_TRY(auto waiting, tx.query<ProviderLink>(statements::list_expected_provider_links, issuer));
  std::erase_if(waiting,
                [&](const ProviderLink& link) { return !same_address(link.email, who.email); });
  if (waiting.size() != 1) {
    return Recognised{.why_not = waiting.empty() ? "nobody is linked or expected"
                                                 : "several people are expected by that address"};
  }
  ProviderLink link = std::move(waiting.front());
  TL_TRY(auto person, person_by_id(tx, link.person_id));
  if (!person || !person->active) return Recognised{.why_not = "the person is shut out"};
  link.subject = who.subject;
  link.bound_at = caller.now;
  TL_TRY(const std::int64_t bound, tx.execute(statements::bind_provider_link, link));
  if (bound == 0) return Recognised{.why_not = "somebody else came with that address just now"};
  return Recognised{.person = std::move(person), .link = std::move(link), .why_not = {}};
}

// The one active person with the address, when no link of theirs says who they are there.
Result<Recognised> person_by_email(database::Transaction& tx, const Caller& caller,
                                   std::string_view issuer, const Identity& who) {
  TL_TRY(std::vector<Person> people, all_people(tx));
  std::erase_if(people, [&](const Person& person) {
    return !person.active || !same_address(person.email, who.email);
  });
  if (people.size() != 1) {
    return Recognised{.why_not = people.empty() ? "no active person has that address"
                                                : "several people have that address"};
  }
  TL_TRY(const auto links,
         tx.query<ProviderLink>(statements::list_provider_links, people.front().id));
  if (std::ranges::find(links, issuer, &ProviderLink::issuer) != links.end())
    return Recognised{.why_not = "the person with that address is linked otherwise"};
  ProviderLink link{.person_id = people.front().id,
                    .issuer = std::string(issuer),
                    .subject = who.subject,
                    .email = who.email,
                    .made_at = caller.now,
                    .made_by = std::string(nobody),
                    .bound_at = caller.now};
  TL_TRY(link.id, tx.query_one<std::int64_t>(statements::insert_provider_link, link));
  return Recognised{.person = std::move(people.front()), .link = std::move(link), .why_not = {}};
}

Result<Recognised> newly_linked(database::Transaction& tx, const Caller& caller,
                                const Policy& policy, std::string_view issuer,
                                const Identity& who) {
  if (who.email.empty())
    return Recognised{.why_not = "nobody is linked, and the provider verified no e-mail address"};
  TL_TRY(Recognised found, expected_by_email(tx, caller, issuer, who));
  if (!found.link && policy.provider_links_by_email == 1) {
    TL_TRY(found, person_by_email(tx, caller, issuer, who));
  }
  if (!found.link) return found;
  Caller as_nobody = caller;
  as_nobody.actor = std::string(nobody);
  TL_CHECK(database::record_change(tx, as_nobody, "provider_link_bound",
                                   {"person", found.person->id.raw()}, json::to_json(*found.link)));
  return found;
}

Result<Recognised> recognised(database::Transaction& tx, const Caller& caller, const Policy& policy,
                              std::string_view issuer, const Identity& who) {
  TL_TRY(auto link, tx.query_optional<ProviderLink>(statements::get_provider_link_of_subject,
                                                    issuer, who.subject));
  if (!link) return newly_linked(tx, caller, policy, issuer, who);
  TL_TRY(auto person, person_by_id(tx, link->person_id));
  if (!person || !person->active) return Recognised{.why_not = "the person is shut out"};
  return Recognised{.person = std::move(person), .link = std::move(link), .why_not = {}};
}

Result<NewSession> let_in(database::Transaction& tx, const Caller& caller, const Policy& policy,
                          const Origin& from, const Recognised& who) {
  TL_TRY(const auto totp, totp_of(tx, who.person->id));
  const SessionFlags flags{
      .second_factor_enrolled = totp && totp->confirmed_at,
      .second_factor_needed = needs_second_factor(who.person->roles, policy.second_factor_roles),
      .second_factor_at_provider = policy.provider_second_factor == 1};
  TL_TRY(NewSession session,
         start_session(tx, caller, policy, from,
                       {.person = who.person->id, .flags = flags, .provider_link = who.link->id}));
  TL_CHECK(tx.execute(statements::use_provider_link, who.link->id, caller.now));
  Caller self = caller;
  self.actor = who.person->sign_in;
  TL_CHECK(database::record_change(
      tx, self, "signed_in", {"person", who.person->id.raw()},
      json::to_json(ProviderSignInNote{
          from.remote, utf8_prefix(repair_utf8(from.user_agent), sizes::user_agent_characters_max),
          session.reply.stage, who.link->id})));
  return session;
}

Result<std::optional<TakenRow>> take(database::Database& db, const Caller& caller,
                                     const ProviderAnswer& answer) {
  if (answer.state.empty() || answer.browser.empty()) return std::optional<TakenRow>();
  return db.write([&](database::Transaction& tx) {
    return tx.query_optional<TakenRow>(statements::take_provider_request,
                                       database::named("state_hash", secret_hash(answer.state)),
                                       database::named("browser_hash", secret_hash(answer.browser)),
                                       database::named("now", caller.now));
  });
}

Result<Identity> redeemed(SignInProvider& provider, const Caller& caller,
                          const ProviderAnswer& answer, const TakenRow& begun) {
  if (!answer.issuer.empty() && answer.issuer != provider.config().issuer)
    return denied("id_token_refused", "the answer came from another issuer");
  if (!answer.error.empty())
    return denied("oidc_cancelled",
                  cat("the provider of identities did not sign in: ",
                      visible(utf8_prefix(repair_utf8(answer.error), 60)), "; begin again"));
  if (answer.code.empty() || answer.code.size() > sizes::provider_code_bytes_max)
    return denied("id_token_refused", "the answer holds no code");
  const CodeRequest request{
      .state = std::string(answer.state), .nonce = begun.nonce, .verifier = begun.verifier};
  return provider.redeem({answer.code, request}, caller.now);
}

}  // namespace

std::string page_to_return_to(std::string_view path) {
  const bool ours = path.starts_with('/') && path.size() <= sizes::return_path_bytes_max &&
                    !path.starts_with("//") && !path.starts_with("/api") &&
                    std::ranges::all_of(path, [](char c) { return c > ' ' && c < 0x7f; }) &&
                    path.find('\\') == std::string_view::npos;
  return ours ? std::string(path) : "/";
}

Result<ProviderBegun> begin_provider_sign_in(database::Database& db, SignInProvider& provider,
                                             const Caller& caller, const ProviderBegin& begin) {
  const CodeRequest request = begin_code_request();
  ProviderBegun begun{.browser = random_token(), .address = {}};
  TL_TRY(begun.address, provider.address_to_begin(request, caller.now));
  const RequestRow row{.state_hash = secret_hash(request.state),
                       .browser_hash = secret_hash(begun.browser),
                       .nonce = request.nonce,
                       .verifier = request.verifier,
                       .return_path = page_to_return_to(begin.return_path),
                       .remote = attempt_of("", begin.remote).remote,
                       .ends_at = Instant::from_micros(caller.now.micros() + begun_micros)};
  TL_CHECK(db.write([&](database::Transaction& tx) -> Result<void> {
    TL_CHECK(tx.execute(statements::forget_old_provider_requests, caller.now));
    TL_TRY(const auto count,
           tx.query_one<RequestCount>(statements::count_provider_requests, row.remote));
    if (count.of_address >= sizes::provider_requests_of_address_max ||
        count.of_all >= sizes::provider_requests_max) {
      return unavailable("oidc_too_many_begun",
                         "too many sign-ins were begun and not ended; try again in ten minutes");
    }
    TL_CHECK(tx.query_one<std::int64_t>(statements::insert_provider_request, row));
    return {};
  }));
  return begun;
}

Result<ProviderSignedIn> end_provider_sign_in(database::Database& db, SignInProvider& provider,
                                              const Caller& caller, const Origin& from,
                                              const ProviderAnswer& answer) {
  TL_TRY(const auto begun, take(db, caller, answer));
  if (!begun) return answer_unknown();
  const std::string& issuer = provider.config().issuer;
  const auto who = redeemed(provider, caller, answer, *begun);
  if (!who) {
    TL_CHECK(db.write([&](database::Transaction& tx) {
      return record_refusal(tx, caller, {who.error().message, from.remote, issuer, "", ""});
    }));
    return who.error();
  }
  TL_TRY(auto session,
         db.write([&](database::Transaction& tx) -> Result<std::optional<NewSession>> {
           TL_TRY(const Policy policy, policy_in_force(tx));
           TL_TRY(const Recognised found, recognised(tx, caller, policy, issuer, *who));
           if (!found.link) {
             TL_CHECK(record_refusal(
                 tx, caller,
                 {std::string(found.why_not), from.remote, issuer, who->subject, who->email}));
             return std::optional<NewSession>();
           }
           TL_TRY(NewSession made, let_in(tx, caller, policy, from, found));
           return std::optional(std::move(made));
         }));
  if (!session) return person_unknown();
  return ProviderSignedIn{*std::move(session), begun->return_path};
}

}  // namespace tl::access
