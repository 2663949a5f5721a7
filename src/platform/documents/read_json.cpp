#include "platform/documents/read_json.h"

#include <algorithm>
#include <string>
#include <utility>

#include <boost/json/basic_parser_impl.hpp>

#include "foundation/limits.h"
#include "foundation/text.h"
#include "platform/documents/read_encoding.h"
#include "platform/documents/read_finding_log.h"
#include "platform/documents/read_format.h"
#include "platform/documents/read_tree_builder.h"

namespace tl::documents {
namespace {

namespace json = boost::json;

// The events of boost::json's parser as a tree. Its numbers arrive with their text, which is kept.
class Handler {
 public:
  static constexpr std::size_t max_object_size = limits::tree_nodes_max;
  static constexpr std::size_t max_array_size = limits::tree_nodes_max;
  static constexpr std::size_t max_key_size = limits::file_bytes_max;
  static constexpr std::size_t max_string_size = limits::file_bytes_max;

  Handler(std::string_view text, std::size_t nodes_max) : text_(text), tree_(nodes_max) {}

  TreeBuilder& tree() { return tree_; }
  bool too_many() const { return too_many_; }

  // A value begins at `at` of the text.
  void go_to(std::size_t at) { past_ = std::max(past_, at); }

  // A value of JSON lines that turned out unreadable: what was built of it goes.
  void drop_last_root(std::size_t roots) {
    tree_.drop_open();
    tree_.roots().resize(roots);
    key_.clear();
    part_.clear();
  }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code& ec) { return begin(NodeKind::object, ec); }
  bool on_array_begin(json::error_code& ec) { return begin(NodeKind::array, ec); }
  bool on_object_end(std::size_t, json::error_code&) { return end(); }
  bool on_array_end(std::size_t, json::error_code&) { return end(); }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return keep(part); }
  bool on_key(json::string_view last, std::size_t, json::error_code&) {
    keep(last);
    key_ = std::exchange(part_, {});
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return keep(part); }
  bool on_string(json::string_view last, std::size_t, json::error_code& ec) {
    return scalar(NodeKind::text, last, ec);
  }
  bool on_number_part(json::string_view part, json::error_code&) { return keep(part); }
  bool on_int64(std::int64_t, json::string_view last, json::error_code& ec) {
    return scalar(NodeKind::number, last, ec);
  }
  bool on_uint64(std::uint64_t, json::string_view last, json::error_code& ec) {
    return scalar(NodeKind::number, last, ec);
  }
  bool on_double(double, json::string_view last, json::error_code& ec) {
    return scalar(NodeKind::number, last, ec);
  }
  bool on_bool(bool value, json::error_code& ec) {
    return scalar(NodeKind::boolean, value ? "true" : "false", ec);
  }
  bool on_null(json::error_code& ec) { return scalar(NodeKind::null, "", ec); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  bool keep(json::string_view part) {
    note_line(part);
    part_.append(part.data(), part.size());
    return true;
  }

  // Most pieces are views into the file; where they stand tells the line.
  void note_line(json::string_view piece) {
    const char* at = piece.data();
    const char* counted = text_.data() + counted_;
    if (at < counted || at >= text_.data() + text_.size()) return;
    count_lines_to(static_cast<std::size_t>(at - text_.data()));
    past_ = counted_ + piece.size();
  }

  // The parser does not tell where a bracket stands: it is the next one behind the last piece.
  void note_bracket() {
    const std::size_t at = text_.find_first_of("{[", past_);
    if (at == std::string_view::npos) return;
    count_lines_to(at);
    past_ = at + 1;
  }

  void count_lines_to(std::size_t at) {
    if (at <= counted_) return;
    const std::string_view passed = text_.substr(counted_, at - counted_);
    line_ += std::ranges::count(passed, '\n');
    counted_ = at;
  }

  bool scalar(NodeKind kind, json::string_view last, json::error_code& ec) {
    keep(last);
    return added(tree_.add(kind, std::exchange(key_, {}), std::exchange(part_, {}), line_), ec);
  }

  bool begin(NodeKind kind, json::error_code& ec) {
    note_bracket();
    return added(tree_.begin(kind, std::exchange(key_, {}), line_), ec);
  }

  bool end() {
    tree_.end();
    return true;
  }

  bool added(TreeBuilder::Added how, json::error_code& ec) {
    if (how == TreeBuilder::Added::yes) return true;
    too_many_ = how == TreeBuilder::Added::too_many;
    ec = how == TreeBuilder::Added::too_deep ? json::error::too_deep : json::error::array_too_large;
    return false;
  }

  std::string_view text_;
  TreeBuilder tree_;
  std::string key_;
  std::string part_;
  std::size_t counted_ = 0;
  std::size_t past_ = 0;  // behind the last piece or bracket that was noted
  std::int64_t line_ = 1;
  bool too_many_ = false;
};

json::parse_options options() {
  json::parse_options made;
  made.max_depth = limits::tree_depth_max;
  return made;
}

class JsonReader {
 public:
  JsonReader(std::string_view text, std::size_t nodes_max, FindingLog& log)
      : text_(text), parser_(options(), text, nodes_max), log_(log) {}

  Result<Tree> read();

 private:
  Result<void> next_value();
  Error failure(const json::error_code& ec, std::size_t at) const;
  std::int64_t line_at(std::size_t at) {
    line_ += std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                        text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    counted_ = at;
    return line_;
  }

  std::string_view text_;
  json::basic_parser<Handler> parser_;
  FindingLog& log_;
  std::size_t at_ = 0;
  bool on_new_line_ = false;  // a line end stood before the present value
  std::size_t counted_ = 0;
  std::int64_t line_ = 1;
};

Error JsonReader::failure(const json::error_code& ec, std::size_t at) const {
  const auto line = 1 + std::ranges::count(text_.substr(0, at), '\n');
  std::string where = cat(log_.file(), ", line ", line, ": ");
  if (ec == json::error::too_deep) {
    return limit_exceeded("tree_too_deep", cat(where, "the file nests deeper than is read"));
  }
  if (ec == json::error::array_too_large || ec == json::error::object_too_large) {
    return limit_exceeded("tree_too_large", cat(where, "the file has more values than are read"));
  }
  return corrupt("json_malformed", cat(where, "this is no JSON (", ec.message(),
                                       "); the file is damaged or cut short"));
}

// Reads one value; a later one that cannot be read costs its line only.
Result<void> JsonReader::next_value() {
  TreeBuilder& tree = parser_.handler().tree();
  const std::size_t roots = tree.roots().size();
  parser_.reset();
  parser_.handler().go_to(at_);
  json::error_code ec;
  const std::size_t used = parser_.write_some(false, text_.data() + at_, text_.size() - at_, ec);
  if (!ec && (roots == 0 || on_new_line_)) {
    at_ += used;
    // The parser also takes the blanks behind a value; they tell whether the next one is on a new
    // line.
    while (is_space(text_[at_ - 1])) --at_;
    return {};
  }
  // Behind the first value of a file there is a line end, or the file is no JSON at all.
  const bool fatal = roots == 0 || (roots == 1 && !on_new_line_) || parser_.handler().too_many();
  if (!ec && fatal) ec = json::error::extra_data;
  if (fatal) return failure(ec, std::min(text_.size(), at_ + used));
  log_.error("json_line_unreadable", {.row = line_at(at_)},
             "this line is no JSON value and was left out; the others were read");
  parser_.handler().drop_last_root(roots);
  at_ = std::min(text_.find('\n', at_), text_.size());
  return {};
}

Result<Tree> JsonReader::read() {
  for (;;) {
    on_new_line_ = false;
    for (; at_ < text_.size() && is_space(text_[at_]); ++at_) {
      on_new_line_ = on_new_line_ || text_[at_] == '\n' || text_[at_] == '\r';
    }
    if (at_ >= text_.size()) break;
    TL_CHECK(next_value());
  }
  std::vector<Tree>& roots = parser_.handler().tree().roots();
  const std::string ending = to_lower(ending_of(log_.file()));
  const bool lines_meant = ending == "jsonl" || ending == "ndjson";
  const bool single = roots.size() == 1 && log_.empty() && !lines_meant;
  if (parser_.handler().tree().nuls_removed() > 0) {
    log_.warn("text_nul_removed", {},
              "some texts held a NUL character, which no text may have; it was left out");
  }
  if (single) return std::move(roots.front());
  Tree lines;
  lines.kind = NodeKind::array;
  lines.line = 1;
  lines.children = std::move(roots);
  return lines;
}

}  // namespace

Result<SourceDocument> read_json(std::string_view bytes, std::string_view file_name,
                                 std::size_t nodes_max) {
  FindingLog log(file_name);
  SourceDocument document;
  document.file = file_name;
  document.format = DocumentFormat::json;
  TL_TRY(const DecodedText decoded, decode_text(bytes, log));
  FindingLog lines(file_name);
  TL_TRY(document.tree, JsonReader(decoded.text, nodes_max, lines).read());
  document.encoding = decoded.encoding;
  document.findings = log.take();
  document.findings.append(lines.take());
  return document;
}

}  // namespace tl::documents
