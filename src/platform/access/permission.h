// What may be done here, by which role, and how far: ONE table, which everything asks and an
// administrator reads on a page. What does not stand in it is refused.
//
//   reach_of(Role::account_manager, Permission::quote_edit);   // Reach::own
//   reach_of(Role::customer, Permission::quote_cost_read);     // Reach::none
//   words_of(Permission::quote_cost_read);                     // one line for people
//
// A person's roles add up; principal.h does that, and keeps a customer's people to their account.
#pragma once

#include <array>
#include <string_view>

#include "foundation/describe.h"
#include "platform/access/role.h"

namespace tl::access {

enum class Permission {
  account_read,
  account_edit,
  account_assign,
  rfq_read,
  rfq_edit,
  rfq_send,
  file_read,
  file_add,
  bom_read,
  bom_edit,
  match_decide,
  alternate_approve,
  part_read,
  part_edit,
  part_review,
  offer_read,
  offer_edit,
  supplier_edit,
  plan_read,
  plan_edit,
  labour_read,
  labour_edit,
  rate_read,
  rate_edit,
  exchange_rate_edit,
  price_guide_read,
  price_guide_edit,
  quote_read,
  quote_cost_read,
  quote_edit,
  quote_issue,
  quote_accept,
  query_read,
  query_ask,
  query_answer,
  issue_read,
  issue_edit,
  task_read,
  task_edit,
  stock_read,
  stock_edit,
  contact_read,
  contact_edit,
  agreement_read,
  agreement_edit,
  thread_read,
  thread_write,
  review_read,
  review_edit,
  statement_read,
  colleague_read,
  person_read,
  person_edit,
  session_own,
  settings_read,
  settings_edit,
  audit_read,
  job_read,
  job_run,
  backup_make,
  metrics_read,
  my_day_read,
};

// More enumerators than TL_DESCRIBE_ENUM takes at once, so in two parts.
BOOST_DESCRIBE_ENUM_BEGIN(Permission)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, Permission, account_read, account_edit,
                           account_assign, rfq_read, rfq_edit, rfq_send, file_read, file_add,
                           bom_read, bom_edit, match_decide, alternate_approve, part_read,
                           part_edit, part_review, offer_read, offer_edit, supplier_edit, plan_read,
                           plan_edit, labour_read, labour_edit, rate_read, rate_edit,
                           exchange_rate_edit, price_guide_read, price_guide_edit, quote_read,
                           quote_cost_read, quote_edit, quote_issue, quote_accept)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, Permission, query_read, query_ask,
                           query_answer, issue_read, issue_edit, task_read, task_edit, stock_read,
                           stock_edit, contact_read, contact_edit, agreement_read, agreement_edit,
                           thread_read, thread_write, review_read, review_edit, statement_read,
                           colleague_read, person_read, person_edit, session_own, settings_read,
                           settings_edit, audit_read, job_read, job_run, backup_make, metrics_read,
                           my_day_read)
BOOST_DESCRIBE_ENUM_END(Permission)

inline constexpr std::size_t permission_count = 62;

// How far a permission goes. `own`: the accounts that the person owns or deputises, and what is
// theirs; for what belongs to no account (their sign-in, a job), what the person began themselves;
// for a customer's people, their one account.
enum class Reach { none, own, all };
TL_DESCRIBE_ENUM(Reach, none, own, all)

struct PermissionRow {
  Permission permission = Permission::session_own;
  std::string_view reach;  // of each role in its order: a all, o own, . none; spaces only part
  std::string_view words;  // what it lets a person do, after "may"
};

namespace detail {
using enum Permission;
// clang-format off
inline constexpr std::array<PermissionRow, permission_count> permission_rows{{
    // owner, sales manager, sales, independent rep manager
    // |    marketing, account manager, procurement, engineering
    // |    |    stores and production, quality, finance, human resources
    // |    |    |    administrator, customer
    {account_read, "aaoo aoaa aaa. a.", "read an account: who it is, its objectives, its products"},
    {account_edit, "aao. .o.. .... ..", "change an account: its objectives, products, numbering"},
    {account_assign, "aa.. .... .... ..", "say who owns an account and who deputises"},
    {rfq_read, "aaoo .oaa .aa. .o", "read requests for quotation and how far they are"},
    {rfq_edit, "aao. .o.. .... ..", "enter and change a request, its dates and its data pack"},
    {rfq_send, ".... .... .... .o", "send a request for quotation, as the customer"},
    {file_read, "aao. .oaa .a.. .o", "open the files of an account: data packs, drawings"},
    {file_add, "aao. .oaa .a.. .o", "add files to an account's requests"},
    {bom_read, "aa.. .oaa aa.. ..", "read a BOM, line by line, beside the file it came from"},
    {bom_edit, "a... .oaa .... ..", "correct how a BOM was read, and its lines"},
    {match_decide, "a... .oaa .... ..", "decide which part of ours a BOM line means"},
    {alternate_approve, "aa.. .o.. .... .o", "approve an alternate part, as or for the customer"},
    {part_read, "aa.. .aaa aa.. ..", "read parts, makers and what is known of them"},
    {part_edit, "a... .aaa .... ..", "add parts and change what is known of them"},
    {part_review, "a... ...a .... ..", "release a new part for use"},
    {offer_read, "aa.. .aaa ..a. ..", "read suppliers and the prices they ask"},
    {offer_edit, "a... ..a. .... ..", "take in price lists and offers"},
    {supplier_edit, "a... ..a. .... ..", "add suppliers, ask them for prices, read answers in"},
    {plan_read, "aa.. .oaa ..a. ..", "read purchase plans: what is bought where, and what is left"},
    {plan_edit, "a... .oa. .... ..", "say how material is bought: quantities, strategy, suppliers"},
    {labour_read, "aa.. .oaa a.a. ..", "read the labour of a request: steps, drivers, times"},
    {labour_edit, "a... ...a .... ..", "give, change and release labour times"},
    {rate_read, "aa.. .a.. ..a. ..", "read hourly rates and mark-ups"},
    {rate_edit, "a... .... ..a. ..", "change hourly rates and mark-ups"},
    {exchange_rate_edit, "a... .... ..a. a.", "record exchange rates"},
    {price_guide_read, "aaaa aa.. ..a. ..", "read the price guide"},
    {price_guide_edit, "aa.. .... ..a. ..", "change the price guide"},
    {quote_read, "aaoo .o.. ..a. .o", "read quotes as the customer sees them"},
    {quote_cost_read, "aa.. .o.. ..a. ..", "see cost, mark-up and margin behind a quote"},
    {quote_edit, "aa.. .o.. .... ..", "prepare quotes: quantities, prices, terms, assumptions"},
    {quote_issue, "aa.. .o.. .... ..", "issue, revise and withdraw a quote"},
    {quote_accept, "aa.. .o.. .... .o", "accept or decline a quote, as or for the customer"},
    {query_read, "aaoo .oaa aaa. .o", "read technical queries"},
    {query_ask, "aao. .oaa aa.. ..", "ask a technical query"},
    {query_answer, "aa.. .oaa .a.. .o", "answer a technical query"},
    {issue_read, "aaoo .oaa aaa. ..", "read issues and what was tried inside"},
    {issue_edit, "aao. .oaa aa.. ..", "record issues, what was tried, and what came of it"},
    {task_read, "aaoo .oaa aaa. ..", "read tasks: what is asked of whom by when"},
    {task_edit, "aao. .oaa aaa. ..", "give tasks, take them, report them done"},
    {stock_read, "aa.. .aaa aaa. ..", "read what is in stock and whose it is"},
    {stock_edit, "a... .... a... ..", "count stock, take it in, keep it for a job"},
    {contact_read, "aaoo ao.. .... ..", "read an account's contacts and what they are"},
    {contact_edit, "aaoo .o.. .... ..", "add and change an account's contacts"},
    {agreement_read, "aaoo .oa. .aa. ..", "read what is agreed with a customer"},
    {agreement_edit, "aa.. .o.. .... ..", "record what is agreed with a customer"},
    {thread_read, "aaoo .oaa .a.. ..", "read talks and messages with a customer"},
    {thread_write, "aaoo .oaa .a.. ..", "record talks and messages with a customer"},
    {review_read, "aaoo .o.. .aa. ..", "read business reviews and when one is due"},
    {review_edit, "aa.. .o.. .... ..", "plan and record business reviews"},
    {statement_read, "aaoo ao.. .aa. .o", "read an account's one-page service statement"},
    {colleague_read, "aaaa aaaa aaaa a.", "see who works here, to hand work to them"},
    {person_read, "a... .... ...a a.", "see people, their roles and whether they may sign in"},
    {person_edit, "a... .... .... a.", "add people, give roles, reset passwords, end sessions"},
    {session_own, "oooo oooo oooo oo", "keep their own sign-in: password, second factor, sessions"},
    {settings_read, "aa.. .... ..a. a.", "read the company's settings and their history"},
    {settings_edit, "a... .... .... a.", "change the company's settings"},
    {audit_read, "a... .... .... a.", "search who changed what, with the values"},
    {job_read, "aooo oooo ooo. a.", "see long work: how far it is, what came of it"},
    {job_run, "aooo oooo ooo. a.", "start and cancel long work"},
    {backup_make, "a... .... .... a.", "make a backup of everything"},
    {metrics_read, "a... .... .... a.", "read how the server does: load, times, errors"},
    {my_day_read, "aaoo oooo oooo o.", "see what is due, late or waiting for them"},
}};
// clang-format on

consteval std::array<std::array<Reach, role_count>, permission_count> reach_table() {
  std::array<std::array<Reach, role_count>, permission_count> table{};
  for (std::size_t i = 0; i < permission_rows.size(); ++i) {
    if (static_cast<std::size_t>(permission_rows[i].permission) != i) throw "a row out of order";
    std::size_t role = 0;
    for (const char c : permission_rows[i].reach) {
      if (c == ' ') continue;
      if (c != 'a' && c != 'o' && c != '.') throw "a reach is a, o or .";
      table[i].at(role++) = c == 'a' ? Reach::all : c == 'o' ? Reach::own : Reach::none;
    }
    if (role != role_count) throw "a reach for each role";
  }
  return table;
}
inline constexpr auto reaches = reach_table();
}  // namespace detail

constexpr Reach reach_of(Role role, Permission permission) {
  const auto row = static_cast<std::size_t>(permission);
  const auto column = static_cast<std::size_t>(role);
  if (row >= permission_count || column >= role_count) return Reach::none;
  return detail::reaches[row][column];
}

constexpr std::string_view words_of(Permission permission) {
  return detail::permission_rows[static_cast<std::size_t>(permission)].words;
}

}  // namespace tl::access
