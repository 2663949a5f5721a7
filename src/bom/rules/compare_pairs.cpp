#include "bom/rules/compare_pairs.h"

#include <algorithm>
#include <map>
#include <utility>

#include "foundation/text.h"

namespace tl::bom {
namespace {

PlaceIndex index_places(std::span<const BomLine> lines) {
  PlaceIndex index;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const std::string& name : lines[i].refdes) index.try_emplace(name, i);
  }
  return index;
}

// The number that a line is looked for by when its other texts changed.
std::string weak_identity(const BomLine& line) {
  if (!line.customer_pn.empty()) return cat("own ", compared_text(line.customer_pn));
  if (!line.alternates.empty()) return cat("mpn ", compared_text(line.alternates.front().mpn));
  return {};
}

class Pairing {
 public:
  Pairing(std::span<const BomLine> before, std::span<const BomLine> after)
      : before_(before), after_(after) {
    out_.old_places = index_places(before);
    out_.new_places = index_places(after);
    out_.new_of_old.resize(before.size());
    out_.old_of_new.resize(after.size());
  }

  LinePairs run() {
    by_shared_places();
    pair_main();
    by_text(identity_of, Among::all);
    by_text(weak_identity, Among::without_places);
    std::ranges::sort(out_.pairs, {},
                      [](const LinePair& pair) { return std::pair(pair.before, pair.after); });
    return std::move(out_);
  }

 private:
  enum class Among { all, without_places };

  void by_shared_places() {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> shared;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      for (const std::string& name : after_[i].refdes) {
        const auto old_line = out_.old_places.find(name);
        if (old_line == out_.old_places.end() || out_.new_places.at(name) != i) continue;
        std::vector<std::string>& names = shared[{old_line->second, i}];
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
      }
    }
    for (auto& [lines, names] : shared)
      out_.pairs.push_back({lines.first, lines.second, std::move(names)});
  }

  // The two that share most with each other are one line that goes on; of equals the earlier.
  void pair_main() {
    std::vector<const LinePair*> best_of_old(before_.size());
    std::vector<const LinePair*> best_of_new(after_.size());
    for (const LinePair& pair : out_.pairs) {
      const LinePair*& of_old = best_of_old[pair.before];
      const LinePair*& of_new = best_of_new[pair.after];
      if (of_old == nullptr || pair.shared.size() > of_old->shared.size()) of_old = &pair;
      if (of_new == nullptr || pair.shared.size() > of_new->shared.size()) of_new = &pair;
    }
    for (const LinePair& pair : out_.pairs) {
      if (best_of_old[pair.before] == &pair && best_of_new[pair.after] == &pair)
        goes_on(pair.before, pair.after);
    }
  }

  void goes_on(std::size_t before, std::size_t after) {
    out_.new_of_old[before] = after;
    out_.old_of_new[after] = before;
  }

  // Lines that share no place with any: the first of a kind with the first of that kind.
  template <class TextOf>
  void by_text(TextOf&& text_of, Among among) {
    std::vector<bool> old_shares(before_.size());
    std::vector<bool> new_shares(after_.size());
    for (const LinePair& pair : out_.pairs) {
      old_shares[pair.before] = true;
      new_shares[pair.after] = true;
    }
    const auto wanted = [&](const BomLine& line) {
      return among == Among::all || line.refdes.empty();
    };
    std::map<std::string, std::vector<std::size_t>> waiting;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (old_shares[i] || !wanted(before_[i])) continue;
      if (std::string text = text_of(before_[i]); !text.empty())
        waiting[std::move(text)].push_back(i);
    }
    std::map<std::string, std::size_t> taken;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (new_shares[i] || !wanted(after_[i])) continue;
      const std::string text = text_of(after_[i]);
      const auto found = waiting.find(text);
      if (text.empty() || found == waiting.end()) continue;
      std::size_t& next = taken[text];
      if (next == found->second.size()) continue;
      const std::size_t old_line = found->second[next++];
      goes_on(old_line, i);
      out_.pairs.push_back({old_line, i, {}});
    }
  }

  std::span<const BomLine> before_;
  std::span<const BomLine> after_;
  LinePairs out_;
};

}  // namespace

std::string compared_text(std::string_view text) {
  return squeeze_spaces(fold(text));
}

std::string parts_text(const BomLine& line) {
  std::vector<std::string> parts;
  for (const ApprovedPart& part : line.alternates)
    parts.push_back(squeeze_spaces(cat(part.manufacturer, " ", part.mpn)));
  return join(parts, ", ");
}

std::string identity_of(const BomLine& line) {
  const std::string_view text =
      line.alternates.empty() && line.value.empty() && line.customer_pn.empty()
          ? std::string_view(line.description)
          : std::string_view();
  return compared_text(
      cat(parts_text(line), "|", line.value, "|", line.package, "|", line.customer_pn, "|", text));
}

LinePairs pair_lines(std::span<const BomLine> before, std::span<const BomLine> after) {
  return Pairing(before, after).run();
}

}  // namespace tl::bom
