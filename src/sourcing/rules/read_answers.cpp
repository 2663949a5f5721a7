#include "sourcing/rules/read_answers.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "foundation/text.h"
#include "sourcing/rules/answer_fields.h"
#include "sourcing/rules/read_digikey.h"
#include "sourcing/rules/read_digikey_v3.h"
#include "sourcing/rules/read_element14.h"
#include "sourcing/rules/read_kitspace.h"
#include "sourcing/rules/read_lcsc.h"
#include "sourcing/rules/read_mouser.h"
#include "sourcing/rules/read_nexar.h"
#include "sourcing/rules/read_tme.h"

namespace tl::sourcing {
namespace {

struct AnswerShape {
  bool (*is)(const Tree& body);
  Result<void> (*read)(const Answer& answer, OfferCollection& into);
};

// Digi-Key's older answers before the newer, whose search they resemble.
constexpr std::array shapes = {
    AnswerShape{&is_digikey_v3_answer, &read_digikey_v3},
    AnswerShape{&is_digikey_answer, &read_digikey},
    AnswerShape{&is_kitspace_answer, &read_kitspace},
    AnswerShape{&is_nexar_answer, &read_nexar},
    AnswerShape{&is_mouser_answer, &read_mouser},
    AnswerShape{&is_element14_answer, &read_element14},
    AnswerShape{&is_tme_answer, &read_tme},
    AnswerShape{&is_lcsc_answer, &read_lcsc},
};

const AnswerShape* shape_of(const Tree& body) {
  const auto* found =
      std::ranges::find_if(shapes, [&](const AnswerShape& shape) { return shape.is(body); });
  return found == shapes.end() ? nullptr : found;
}

// {"query": ..., "response": ...}: the response may be null, and then nothing was found.
bool is_envelope(const Tree& node) {
  return node.kind == NodeKind::object && node.child("response") != nullptr &&
         node.child("query") != nullptr;
}

// Collected questions end in the country, the language and the currency asked for:
// "mpn_EX-100_US_en_USD". The codes of a currency that nobody trades in count for nothing.
Currency currency_of_question(std::string_view query) {
  const auto steps = split(query, '_');
  if (steps.size() < 4) return {};
  for (std::size_t i = steps.size() - 1; i >= 3 && i + 2 >= steps.size(); --i) {
    const bool after_language = steps[i - 1].size() == 2 && steps[i].size() == 3;
    if (!after_language) continue;
    if (const auto currency = Currency::parse(steps[i])) return *currency;
  }
  return {};
}

Answer answer_of(const Tree& node, std::int64_t number, const ReadOptions& options) {
  Answer answer{.body = &node,
                .number = number,
                .row = node.line > 0 ? node.line : number,
                .where = cat("answer ", number),
                .currency = options.currency};
  if (is_envelope(node)) {
    answer.body = node.child("response");
    const Tree& query = *node.child("query");
    answer.query = query.kind == NodeKind::text ? query.text : std::string();
    if (query.line > 0) answer.row = query.line;
    if (!answer.currency.is_set()) answer.currency = currency_of_question(answer.query);
  }
  return answer;
}

std::vector<Answer> answers_of(const Tree& root, const ReadOptions& options) {
  std::vector<Answer> answers;
  if (root.kind != NodeKind::array) {
    answers.push_back(answer_of(root, 1, options));
    return answers;
  }
  answers.reserve(root.children.size());
  for (const Tree& item : root.children) {
    answers.push_back(answer_of(item, static_cast<std::int64_t>(answers.size()) + 1, options));
  }
  return answers;
}

// An answer may be a list of what is elsewhere an answer of its own.
bool is_known(const Tree& body) {
  if (body.kind == NodeKind::array) {
    return std::ranges::any_of(body.children,
                               [](const Tree& item) { return shape_of(item) != nullptr; });
  }
  return shape_of(body) != nullptr;
}

// null, {} and [] are how a client keeps "no such part".
bool is_empty(const Tree& body) {
  return body.kind == NodeKind::null ||
         ((body.kind == NodeKind::object || body.kind == NodeKind::array) && body.children.empty());
}

// What an API says instead of an answer: a wrong key, too many questions.
std::string refusal_of(const Tree& body) {
  if (body.kind != NodeKind::object) return {};
  for (const std::string_view name : {"errors", "Errors"}) {
    for (const Tree& error : items_of(body, name)) {
      for (const std::string_view text : {"message", "Message", "detail"}) {
        if (!error.text_of(text).empty()) return std::string(error.text_of(text));
      }
      return error.text.empty() ? std::string("it does not say why") : error.text;
    }
  }
  for (const std::string_view name : {"ErrorMessage", "Fault", "error", "ErrorDetails"}) {
    const Tree* error = body.child(name);
    if (error == nullptr || error->kind == NodeKind::null) continue;
    if (!error->text.empty()) return error->text;
    if (!error->children.empty()) return "it does not say why";
  }
  return {};
}

Result<void> read_body(const Answer& answer, OfferCollection& into) {
  if (const AnswerShape* shape = shape_of(*answer.body)) return shape->read(answer, into);
  into.refuse();
  const std::string asked = answer.query.empty() ? "" : cat(" to '", answer.query, "'");
  if (const std::string why = refusal_of(*answer.body); !why.empty()) {
    into.findings().warn(
        "answer_is_refusal", into.place(answer.row),
        cat(answer.where, asked, ": the supplier refused to answer: ", utf8_prefix(why, 200)));
    return {};
  }
  into.findings().warn(
      "answer_not_recognised", into.place(answer.row),
      cat(answer.where, asked, " has the shape of no supplier's answer that is read here"));
  return {};
}

Result<void> read_one(const Answer& answer, OfferCollection& into) {
  const Tree& body = *answer.body;
  if (is_empty(body)) {
    into.not_found(into.place(answer.row), answer.query);
    return {};
  }
  if (body.kind != NodeKind::array) return read_body(answer, into);
  Answer item = answer;
  std::size_t number = 0;
  for (const Tree& each : body.children) {
    item.body = &each;
    item.where = cat(answer.where, ", item ", ++number);
    TL_CHECK(read_body(item, into));
  }
  return {};
}

}  // namespace

bool holds_answers(const SourceDocument& document) {
  if (!document.tree || document.format != DocumentFormat::json) return false;
  const std::vector<Answer> answers = answers_of(*document.tree, {});
  if (std::ranges::any_of(answers, [](const Answer& one) {
        return is_known(*one.body) || !refusal_of(*one.body).empty();
      })) {
    return true;
  }
  // Questions that all found nothing are answers too.
  return !answers.empty() && std::ranges::all_of(answers, [](const Answer& one) {
    return !one.query.empty() && is_empty(*one.body);
  });
}

Result<OfferFile> read_answers(const SourceDocument& document, const ReadOptions& options) {
  OfferCollection collection(document, OfferLayout::answers);
  for (const Answer& answer : answers_of(*document.tree, options)) {
    TL_CHECK(read_one(answer, collection));
  }
  return collection.finish();
}

}  // namespace tl::sourcing
