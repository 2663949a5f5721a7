#include "quoting/rules/quote_questions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "foundation/text.h"
#include "quoting/rules/quote_words.h"

namespace tl::quoting {
namespace {

bool needs_buying(const CostingLine& line) {
  return line.fitting == Fitting::fitted;
}

// What the lines themselves ask about already.
bool asked_by_line(std::string_view code) {
  constexpr std::string_view codes[] = {
      "part_number_missing", "part_numbers_missing", "quantity_unreadable", "quantity_negative",
      "quantity_not_whole",  "quantity_absurd",      "quantity_missing",    "unit_not_pieces"};
  return std::ranges::find(codes, code) != std::end(codes);
}

// A finding says what is doubtful; to a customer it ends with what we ask.
std::string asked(std::string_view finding) {
  return finding.ends_with('?') ? std::string(finding)
                                : cat(sentence(finding), " Please tell us what is right.");
}

class Asker {
 public:
  Asker(const CostingInput& input, const std::vector<LineKnowledge>& knowledge)
      : input_(input), knowledge_(knowledge) {
    ENSURE(knowledge.size() == input.lines.size(), "what is known of every line");
  }

  void ask_about_parts();
  void ask_about_findings(const std::vector<Finding>& bom_findings);
  std::vector<Question> take() {
    for (Question& asked : questions_) asked.text = cat(where(asked.lines), asked.text);
    return std::move(questions_);
  }

 private:
  // A subject is the question without its place, so that it stays the same when lines move; the
  // second of a kind takes its line along.
  void question(std::vector<std::int64_t> lines, std::string_view code, std::string text) {
    std::string subject = cat(code, "|", text);
    if (!subjects_.insert(subject).second) {
      subject = cat(subject, "|", where(lines));
      if (!subjects_.insert(subject).second) return;  // word for word the same
    }
    questions_.push_back({.lines = std::move(lines),
                          .code = std::string(code),
                          .subject = std::move(subject),
                          .text = std::move(text)});
  }
  std::string where(const std::vector<std::int64_t>& lines) const {
    return lines_text(input_, lines);
  }
  std::optional<std::int64_t> line_at(const Place& place) const;

  const CostingInput& input_;
  const std::vector<LineKnowledge>& knowledge_;
  std::set<std::string> subjects_;
  std::vector<Question> questions_;
};

// One question for all lines that ask for the same thing.
void Asker::ask_about_parts() {
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> asked;
  for (std::size_t i = 0; i < input_.lines.size(); ++i) {
    const CostingLine& line = input_.lines[i];
    const LineKnowledge& known = knowledge_[i];
    if (!needs_buying(line)) continue;
    if (!known.quantity_question.empty()) {
      question({line.number}, "quantity_unclear",
               cat(known.quantity_question, " How many are needed per board?"));
    }
    if (line.demand || known.part_question.empty()) continue;
    const auto [at, first] =
        asked.try_emplace({known.wanted, known.part_question}, questions_.size());
    if (!first) {
      questions_[at->second].lines.push_back(line.number);
      continue;
    }
    question({line.number}, "part_missing",
             cat(known.wanted, known.wanted.empty() ? "" : " - ", known.part_question,
                 " Which manufacturer part may we buy?"));
  }
}

std::optional<std::int64_t> Asker::line_at(const Place& place) const {
  for (const LineKnowledge& known : knowledge_) {
    const bool sheet = !known.sheet || place.sheet.empty() || *known.sheet == place.sheet;
    if (sheet && std::ranges::find(known.rows, place.row) != known.rows.end()) return known.line;
  }
  return std::nullopt;
}

void Asker::ask_about_findings(const std::vector<Finding>& bom_findings) {
  for (const Finding& finding : bom_findings) {
    if (finding.severity == Severity::note || asked_by_line(finding.code)) continue;
    const std::optional<std::int64_t> line =
        finding.place.row > 0 ? line_at(finding.place) : std::nullopt;
    if (line && !needs_buying(input_.lines[static_cast<std::size_t>(*line - 1)])) continue;
    const std::string row = finding.place.row > 0 && !line
                                ? cat("Row ", finding.place.row, " of ", finding.place.file, ": ")
                                : std::string();
    if (line) {
      question({*line}, finding.code, asked(finding.message));
    } else {
      question({}, finding.code, cat(row, asked(finding.message)));
    }
  }
}

}  // namespace

std::string lines_text(const CostingInput& input, const std::vector<std::int64_t>& lines) {
  std::vector<std::string> designators;
  if (lines.empty()) return {};
  for (const std::int64_t line : lines) {
    const std::string& named = input.lines[static_cast<std::size_t>(line - 1)].designators;
    if (!named.empty()) designators.push_back(named);
  }
  const std::string all = join(designators, " ");
  return cat(lines.size() == 1 ? "Line " : "Lines ", utf8_prefix(line_numbers(lines), 60),
             all.empty() ? "" : " (", utf8_prefix(all, 40), all.size() > 40 ? " …" : "",
             all.empty() ? "" : ")", ": ");
}

std::string sentence(std::string_view text) {
  const bool ended = !text.empty() && contains(".?!", text.substr(text.size() - 1));
  return cat(text, ended ? "" : ".");
}

std::vector<Question> ask_questions(const CostingInput& input,
                                    const std::vector<LineKnowledge>& knowledge,
                                    const std::vector<Finding>& bom_findings) {
  Asker asker(input, knowledge);
  asker.ask_about_parts();
  asker.ask_about_findings(bom_findings);
  return asker.take();
}

}  // namespace tl::quoting
