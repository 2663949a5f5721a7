#include "platform/access/api_tokens.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"
#include "platform/access/person_store.h"
#include "platform/access/secret.h"
#include "platform/access/sizes.h"
#include "platform/access/statements.h"
#include "platform/database/audit.h"
#include "platform/json/write_json.h"

namespace tl::access {
namespace {

constexpr std::int64_t hour_micros = 3'600'000'000;
constexpr std::int64_t day_micros = 24 * hour_micros;
constexpr std::string_view prefix = "tl_";  // so that a leaked one is found by whoever looks

// What would let a program become more than the token that it was given.
constexpr std::array never{Permission::session_own, Permission::person_edit,
                           Permission::settings_edit, Permission::backup_make};

struct TokenRow {
  ApiTokenId id;
  PersonId person_id;
  std::string name;
  std::string scopes;
  Instant made_at;
  Instant expires_at;
  std::optional<Instant> used_at;
  std::optional<Instant> revoked_at;
  std::string revoked_by;
};
TL_DESCRIBE(TokenRow, id, person_id, name, scopes, made_at, expires_at, used_at, revoked_at,
            revoked_by)

struct HolderRow {
  ApiTokenId token_id;
  std::string scopes;
  Instant expires_at;
  std::optional<Instant> used_at;
  PersonId person_id;
  std::string sign_in;
  std::string name;
  std::string roles;
  std::string site;
  std::optional<std::int64_t> account_id;
};
TL_DESCRIBE(HolderRow, token_id, scopes, expires_at, used_at, person_id, sign_in, name, roles, site,
            account_id)

std::vector<std::string> list_of(std::string_view scopes) {
  std::vector<std::string> out;
  for (const std::string_view scope : words(scopes)) out.emplace_back(scope);
  return out;
}

ApiToken token_of(const TokenRow& row) {
  return {.id = row.id,
          .person = row.person_id,
          .name = row.name,
          .scopes = list_of(row.scopes),
          .made_at = row.made_at,
          .expires_at = row.expires_at,
          .used_at = row.used_at,
          .revoked_at = row.revoked_at,
          .revoked_by = row.revoked_by};
}

Error api_token_invalid() {
  return denied("api_token_invalid",
                "this token opens nothing: it has ended, was revoked, or "
                "never was; make another one");
}

Result<std::string> checked_scopes(const Principal& who, std::vector<std::string> scopes) {
  std::ranges::sort(scopes);
  scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
  if (scopes.empty())
    return invalid("scope_unknown", "a token names what it may do: one permission at least");
  for (const std::string& scope : scopes) {
    const auto permission = enum_from_name<Permission>(scope);
    if (!permission)
      return invalid("scope_unknown",
                     cat("there is no permission '", visible(utf8_prefix(repair_utf8(scope), 40)),
                         "'; 'throughline people table' shows all"));
    if (std::ranges::find(never, *permission) != never.end())
      return denied("scope_not_for_tokens", cat("no token may ", words_of(*permission)));
    if (!who.may(*permission))
      return denied("scope_not_yours",
                    cat("you may not ", words_of(*permission), ", so no token of yours may"));
  }
  return join(scopes, " ");
}

Result<std::string> checked_token_name(std::string_view typed) {
  const std::string name = squeeze_spaces(repair_utf8(typed));
  if (!name.empty() && utf8_length(name) <= sizes::token_name_characters_max &&
      visible(name) == name)
    return name;
  return invalid("token_name_malformed", cat("a token has a name that says what it is for, of at "
                                             "most ",
                                             sizes::token_name_characters_max, " characters"));
}

Result<void> may_touch(const Acting& by, PersonId person, Permission others) {
  if (by.who.person.valid() && by.who.person == person)
    return require(by.who, Permission::session_own);
  return require(by.who, others);
}

Result<ApiToken> load(Transaction& tx, const ApiTokenRef& ref) {
  TL_TRY(const auto row,
         tx.query_optional<TokenRow>(statements::get_api_token, ref.token, ref.person));
  if (!row) return not_found("api_token_not_found", "there is no such token");
  return token_of(*row);
}

}  // namespace

Result<MadeApiToken> create_api_token(database::Database& db, const Caller& caller,
                                      const SignedIn& me, const NewApiToken& token) {
  const Acting by = acting_for(caller, me.principal);
  TL_CHECK(require(by.who, Permission::session_own));
  TL_TRY(const std::string name, checked_token_name(token.name));
  TL_TRY(const std::string scopes, checked_scopes(me.principal, token.scopes));
  MadeApiToken made{.api_token = {}, .token = cat(prefix, random_token())};
  return db.write([&](Transaction& tx) -> Result<MadeApiToken> {
    TL_TRY(const Policy policy, policy_in_force(tx));
    if (token.days < 1 || token.days > policy.api_token_days_max)
      return invalid("token_days_malformed",
                     cat("a token is made for 1 to ", policy.api_token_days_max, " days"));
    const Instant expires_at = Instant::from_micros(caller.now.micros() + token.days * day_micros);
    TL_TRY(
        const ApiTokenId id,
        tx.query_one<ApiTokenId>(
            statements::insert_api_token, database::named("person_id", me.principal.person),
            database::named("name", name), database::named("token_hash", secret_hash(made.token)),
            database::named("scopes", scopes), database::named("made_at", caller.now),
            database::named("expires_at", expires_at)));
    TL_TRY(made.api_token, load(tx, {me.principal.person, id}));
    TL_CHECK(database::record_change(tx, by.caller, "api_token_made", {"api_token", id.raw()},
                                     json::to_json(made.api_token)));
    return made;
  });
}

Result<Principal> principal_of_api_token(database::Database& db, const Instant& now,
                                         std::string_view token) {
  if (!token.starts_with(prefix)) return api_token_invalid();
  const std::string hash = secret_hash(token);
  TL_TRY(const auto row, db.read([&](Transaction& tx) {
    return tx.query_optional<HolderRow>(statements::get_token_holder, hash);
  }));
  if (!row || row->expires_at <= now) return api_token_invalid();
  Principal who{.person = row->person_id,
                .sign_in = row->sign_in,
                .name = row->name,
                .roles = {},
                .site = row->site,
                .account = row->account_id,
                .own_accounts = {},
                .scopes = list_of(row->scopes)};
  TL_TRY(who.roles, roles_of_text(row->roles));
  const Instant hour = Instant::from_micros(now.micros() / hour_micros * hour_micros);
  if (!row->used_at || *row->used_at < hour) {
    (void)db.write([&](Transaction& tx) {
      return tx.execute(statements::use_api_token, row->token_id, hour);
    });
  }
  return who;
}

Result<std::vector<ApiToken>> api_tokens_of(database::Database& db, const Acting& by,
                                            PersonId person) {
  TL_CHECK(may_touch(by, person, Permission::person_read));
  TL_TRY(const auto rows, db.read([&](Transaction& tx) {
    return tx.query<TokenRow>(statements::list_api_tokens, person);
  }));
  std::vector<ApiToken> out;
  for (const TokenRow& row : rows) out.push_back(token_of(row));
  return out;
}

Result<ApiToken> revoke_api_token(database::Database& db, const Acting& by,
                                  const ApiTokenRef& token) {
  TL_CHECK(may_touch(by, token.person, Permission::person_edit));
  return db.write([&](Transaction& tx) -> Result<ApiToken> {
    TL_CHECK(load(tx, token));
    TL_CHECK(tx.execute(statements::revoke_api_token, database::named("id", token.token),
                        database::named("person_id", token.person),
                        database::named("revoked_at", by.caller.now),
                        database::named("revoked_by", by.caller.actor)));
    TL_TRY(const ApiToken revoked, load(tx, token));
    TL_CHECK(database::record_change(tx, by.caller, "api_token_revoked",
                                     {"api_token", token.token.raw()}, json::to_json(revoked)));
    return revoked;
  });
}

Result<Revoked> revoke_api_tokens(database::Database& db, const Acting& by, PersonId person) {
  TL_CHECK(may_touch(by, person, Permission::person_edit));
  return db.write([&](Transaction& tx) -> Result<Revoked> {
    Revoked revoked;
    TL_TRY(revoked.revoked,
           tx.execute(statements::revoke_api_tokens, database::named("person_id", person),
                      database::named("revoked_at", by.caller.now),
                      database::named("revoked_by", by.caller.actor)));
    if (revoked.revoked > 0) {
      TL_CHECK(database::record_change(tx, by.caller, "api_tokens_revoked",
                                       {"person", person.raw()}, json::to_json(revoked)));
    }
    return revoked;
  });
}

}  // namespace tl::access
