#include "corpus/bom_mask.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "foundation/text.h"

namespace tl::corpus {
namespace {

Tree* member(Tree& object, std::string_view name) {
  const auto it = std::ranges::find(object.children, name, &Tree::name);
  return it == object.children.end() ? nullptr : &*it;
}

const Tree* member(const Tree& object, std::string_view name) {
  return object.child(name);
}

bool is_word_char(char c) {
  return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
}

// "xqzab": no language's word, and far from every word that a reader may know.
class Nonsense {
 public:
  std::string word(std::string_view text) {
    const auto [it, fresh] = words_.try_emplace(fold(text), std::string());
    if (fresh) {
      std::size_t n = words_.size();
      it->second = "xqz";
      for (; n > 0; n /= 20) it->second.push_back("bcdfghjklmnpqrstvwxz"[n % 20]);
    }
    return it->second;
  }

  std::string heading(std::string_view text, const std::set<std::string>& known) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = at;
      while (end < text.size() && is_word_char(text[end])) ++end;
      if (end == at) {
        out.push_back(text[at++]);
        continue;
      }
      const std::string_view one = text.substr(at, end - at);
      const bool number = std::ranges::all_of(one, is_digit);
      out += number || known.contains(fold(one)) ? std::string(one) : word(one);
      at = end;
    }
    return out;
  }

 private:
  std::map<std::string, std::string> words_;
};

void words_into(std::string_view text, std::set<std::string>& out) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word_char(text[end])) ++end;
    if (end > at) out.insert(fold(text.substr(at, end - at)));
    at = std::max(end, at + 1);
  }
}

std::optional<std::size_t> header_of(const Tree& truth) {
  const Tree* row = member(truth, "header_row");
  if (row == nullptr || row->kind == NodeKind::null) return std::nullopt;
  std::size_t number = 0;
  for (const char c : row->text) number = number * 10 + static_cast<std::size_t>(c - '0');
  return number - 1;
}

std::vector<Grid*> sheets_of(SourceDocument& document, const Tree& truth) {
  const Tree* name = member(truth, "sheet");
  std::vector<Grid*> out;
  for (Grid& grid : document.sheets) {
    const bool named = name != nullptr && name->kind != NodeKind::null;
    if (!named || document.sheets.size() == 1 || grid.name == name->text) out.push_back(&grid);
  }
  return out;
}

// The header, what stands above it, and every repetition of it further down.
bool is_heading_row(const Grid& grid, std::size_t row, std::size_t header) {
  if (row <= header) return true;
  bool any = false;
  for (const Cell& cell : grid.rows[row]) {
    if (trim(cell.text).empty()) continue;
    any = true;
    const bool repeated = std::ranges::any_of(grid.rows[header], [&](const Cell& heading) {
      return trim(heading.text) == trim(cell.text);
    });
    if (!repeated) return false;
  }
  return any;
}

std::set<std::string> makers_in(const Tree& truth) {
  std::set<std::string> out;
  const Tree* lines = member(truth, "lines");
  if (lines == nullptr) return out;
  for (const Tree& line : lines->children) {
    const Tree* parts = member(line, "alternates");
    if (parts == nullptr) continue;
    for (const Tree& part : parts->children) {
      const std::string_view maker = part.text_of("manufacturer");
      if (!maker.empty()) out.emplace(maker);
    }
  }
  return out;
}

void mask_texts(Tree& value, const std::map<std::string, std::string>& renamed) {
  const auto rename = [&](std::string& text) {
    const auto it = renamed.find(squeeze_spaces(text));
    if (it != renamed.end()) text = it->second;
  };
  if (value.kind == NodeKind::array) {
    for (Tree& item : value.children) rename(item.text);
  } else {
    rename(value.text);
  }
}

// KiCad's XML names fields where a table has headings.
void mask_fields(Tree& tree, const Vocabulary& learned, Nonsense& nonsense,
                 std::map<std::string, std::string>& renamed) {
  Tree* components = tree.name == "components" ? &tree : member(tree, "components");
  if (components == nullptr) return;
  for (Tree& component : components->children) {
    Tree* fields = member(component, "fields");
    if (fields == nullptr) continue;
    for (Tree& field : fields->children) {
      for (auto& [key, text] : field.attributes) {
        if (key != "name") continue;
        const std::string masked = nonsense.heading(text, learned.headings);
        renamed.emplace(cat("field ", text), cat("field ", masked));
        text = masked;
      }
    }
  }
}

void mask_makers(SourceDocument& document, Tree& truth, const Vocabulary& learned,
                 Nonsense& nonsense) {
  std::vector<std::string> unknown;
  for (const std::string& maker : makers_in(truth)) {
    if (!learned.makers.contains(fold(maker))) unknown.push_back(maker);
  }
  const auto masked = [&](std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find_first_of("\n~|;", at), text.size());
      const std::string_view piece = text.substr(at, end - at);
      const bool named = std::ranges::find(unknown, trim(piece)) != unknown.end();
      out += named ? nonsense.word(trim(piece)) : std::string(piece);
      if (end < text.size()) out.push_back(text[end]);
      at = end + 1;
    }
    return out;
  };
  for (Grid& grid : document.sheets) {
    for (auto& row : grid.rows) {
      for (Cell& cell : row) cell.text = masked(cell.text);
    }
  }
  Tree* lines = member(truth, "lines");
  if (lines == nullptr || document.tree) return;
  for (Tree& line : lines->children) {
    Tree* parts = member(line, "alternates");
    if (parts == nullptr) continue;
    for (Tree& part : parts->children) {
      Tree* maker = member(part, "manufacturer");
      if (maker != nullptr) maker->text = masked(maker->text);
    }
  }
}

}  // namespace

void learn(Vocabulary& vocabulary, const SourceDocument& document, const Tree& truth) {
  for (const std::string& maker : makers_in(truth)) vocabulary.makers.insert(fold(maker));
  if (const Tree* columns = member(truth, "columns")) {
    for (const Tree& column : columns->children) {
      words_into(column.text, vocabulary.headings);
      for (const Tree& item : column.children) words_into(item.text, vocabulary.headings);
    }
  }
  const auto header = header_of(truth);
  if (!header) return;
  SourceDocument copy = document;
  for (const Grid* grid : sheets_of(copy, truth)) {
    if (*header >= grid->rows.size()) continue;
    for (const Cell& cell : grid->rows[*header]) words_into(cell.text, vocabulary.headings);
  }
}

void mask(SourceDocument& document, Tree& truth, const Vocabulary& learned) {
  Nonsense nonsense;
  std::map<std::string, std::string> renamed;
  if (const auto header = header_of(truth)) {
    for (Grid* grid : sheets_of(document, truth)) {
      if (*header >= grid->rows.size()) continue;
      const Grid before = *grid;
      for (std::size_t row = 0; row < grid->rows.size(); ++row) {
        if (!is_heading_row(before, row, *header)) continue;
        for (Cell& cell : grid->rows[row]) {
          const std::string masked = nonsense.heading(cell.text, learned.headings);
          renamed.emplace(squeeze_spaces(cell.text), squeeze_spaces(masked));
          cell.text = masked;
        }
      }
    }
  }
  if (document.tree) mask_fields(*document.tree, learned, nonsense, renamed);
  if (Tree* columns = member(truth, "columns")) {
    for (Tree& column : columns->children) mask_texts(column, renamed);
  }
  mask_makers(document, truth, learned, nonsense);
}

}  // namespace tl::corpus
