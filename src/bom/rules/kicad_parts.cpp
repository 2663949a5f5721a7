#include "bom/rules/kicad_parts.h"

#include <algorithm>
#include <unordered_map>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

// Properties that KiCad itself writes for every symbol and that say nothing about the part.
constexpr std::string_view own_properties[] = {"Sheetname",     "Sheetfile",      "ki_keywords",
                                               "ki_fp_filters", "ki_description", "Footprint",
                                               "Value",         "Reference"};

class Builder {
 public:
  Builder() {
    column("Reference", "comp/@ref");
    column("Value", "value");
    column("Footprint", "footprint");
    out_.grid.rows.emplace_back();
  }

  void add(const Tree& component) {
    row_.clear();
    set("Reference", "comp/@ref", component.attribute("ref"));
    set("Value", "value", component.text_of("value"));
    set("Footprint", "footprint", component.text_of("footprint"));
    if (const Tree* fields = component.child("fields")) {
      for (const Tree& field : fields->children) add_field(field.attribute("name"), field.text);
    }
    for (const Tree& child : component.children) {
      if (child.name != "property") continue;
      const bool flag = std::ranges::none_of(
          child.attributes, [](const auto& attribute) { return attribute.first == "value"; });
      add_field(child.attribute("name"), flag ? "yes" : child.attribute("value"));
    }
    out_.grid.rows.push_back(row_);
  }

  KicadParts finish() {
    for (const std::string& name : names_) {
      out_.grid.rows.front().push_back({name, CellKind::text, false});
    }
    return std::move(out_);
  }

 private:
  // A field of a variant ("test:manf#") replaces the part in that variant only.
  void add_field(std::string_view name, std::string_view text) {
    if (name.empty() || text.empty() || contains(name, ":")) return;
    if (std::ranges::find(own_properties, name) != std::end(own_properties)) return;
    set(name, cat("field ", name), text);
  }

  std::size_t column(std::string_view name, std::string_view where) {
    const auto [it, fresh] = index_.try_emplace(std::string(name), names_.size());
    if (fresh) {
      names_.emplace_back(name);
      out_.places.emplace_back(where);
    }
    return it->second;
  }

  void set(std::string_view name, std::string_view where, std::string_view text) {
    if (names_.size() >= limits::grid_columns_max && !index_.contains(std::string(name))) return;
    const std::size_t at = column(name, where);
    if (row_.size() <= at) row_.resize(at + 1);
    if (row_[at].text.empty()) row_[at] = {std::string(text), CellKind::text, false};
  }

  KicadParts out_;
  std::vector<Cell> row_;
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::size_t> index_;
};

}  // namespace

std::optional<KicadParts> kicad_parts(const Tree& tree) {
  const Tree* components = tree.name == "components" ? &tree : tree.child("components");
  if (components == nullptr) return std::nullopt;
  Builder builder;
  bool any = false;
  for (const Tree& component : components->children) {
    if (component.name != "comp" || component.attribute("ref").empty()) continue;
    builder.add(component);
    any = true;
  }
  if (!any) return std::nullopt;
  return builder.finish();
}

}  // namespace tl::bom
