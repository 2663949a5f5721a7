#include "sourcing/rules/read_answers.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "foundation/text.h"
#include "sourcing/rules/read_digikey.h"
#include "sourcing/rules/read_nexar.h"

namespace tl::sourcing {
namespace {

// {"query": ..., "response": ...}: the response may be null, and then nothing was found.
bool is_envelope(const Tree& node) {
  return node.kind == NodeKind::object && node.child("response") != nullptr &&
         node.child("query") != nullptr;
}

Answer answer_of(const Tree& node, std::int64_t number) {
  Answer answer{.body = &node, .number = number, .row = node.line > 0 ? node.line : number};
  if (is_envelope(node)) {
    answer.body = node.child("response");
    const Tree& query = *node.child("query");
    answer.query = query.kind == NodeKind::text ? query.text : std::string();
    if (query.line > 0) answer.row = query.line;
  }
  return answer;
}

std::vector<Answer> answers_of(const Tree& root) {
  std::vector<Answer> answers;
  if (root.kind != NodeKind::array) {
    answers.push_back(answer_of(root, 1));
    return answers;
  }
  answers.reserve(root.children.size());
  for (const Tree& item : root.children) {
    answers.push_back(answer_of(item, static_cast<std::int64_t>(answers.size()) + 1));
  }
  return answers;
}

bool is_known(const Tree& body) {
  return is_digikey_answer(body) || is_nexar_answer(body);
}

// null, {} and [] are how a client keeps "no such part".
bool is_empty(const Tree& body) {
  return body.kind == NodeKind::null ||
         ((body.kind == NodeKind::object || body.kind == NodeKind::array) && body.children.empty());
}

Result<void> read_one(const Answer& answer, OfferCollection& into) {
  const Tree& body = *answer.body;
  if (is_empty(body)) {
    into.not_found(into.place(answer.row), answer.query);
    return {};
  }
  if (is_digikey_answer(body)) return read_digikey(answer, into);
  if (is_nexar_answer(body)) return read_nexar(answer, into);
  into.refuse();
  into.findings().warn("answer_not_recognised", into.place(answer.row),
                       cat("answer ", answer.number,
                           answer.query.empty() ? std::string() : cat(" to '", answer.query, "'"),
                           " has the shape of no supplier's answer that is read here"));
  return {};
}

}  // namespace

bool holds_answers(const SourceDocument& document) {
  if (!document.tree || document.format != DocumentFormat::json) return false;
  const std::vector<Answer> answers = answers_of(*document.tree);
  if (std::ranges::any_of(answers, [](const Answer& one) { return is_known(*one.body); })) {
    return true;
  }
  // Questions that all found nothing are answers too.
  return !answers.empty() && std::ranges::all_of(answers, [](const Answer& one) {
    return !one.query.empty() && is_empty(*one.body);
  });
}

Result<OfferFile> read_answers(const SourceDocument& document) {
  OfferCollection collection(document, OfferLayout::answers);
  for (const Answer& answer : answers_of(*document.tree)) {
    TL_CHECK(read_one(answer, collection));
  }
  return collection.finish();
}

}  // namespace tl::sourcing
