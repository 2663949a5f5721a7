#include "platform/json/schema.h"

#include "foundation/text.h"

namespace tl::json {

std::string schema_name(std::string_view type) {
  std::string name;
  const std::string plain = replace_all(type, "::", ":");
  for (const std::string_view part : split(plain, ':')) {
    if (part.empty() || part == "tl" || part.starts_with('{') || part.starts_with('(')) continue;
    std::string word(part);
    word.front() = to_upper(word.substr(0, 1)).front();
    name += word;
  }
  return name;
}

std::string Schemas::reference(std::string_view name) {
  return cat(R"({"$ref":"#/components/schemas/)", name, R"("})");
}

std::string Schemas::keep(const std::string& name, std::string schema) {
  components_[name] = std::move(schema);
  return reference(name);
}

std::string Schemas::text() {
  return R"({"type":"string"})";
}

std::string Schemas::amount() {
  return keep("Amount", R"({"type":"object","properties":{"amount":{"type":"string"},)"
                        R"("currency":{"type":"string","pattern":"^[A-Z]{3}$"}},)"
                        R"("required":["amount","currency"]})");
}

// Pieces are a bare number in text; metres and the like say their unit.
std::string Schemas::quantity() {
  return R"({"anyOf":[{"type":"string"},{"type":"object","properties":{"quantity":)"
         R"({"type":"string"},"unit":{"type":"string"}},"required":["quantity","unit"]}]})";
}

std::string Schemas::array_of(std::string_view items) {
  return cat(R"({"type":"array","items":)", items, "}");
}

std::string Schemas::map_of(std::string_view values) {
  return cat(R"({"type":"object","additionalProperties":)", values, "}");
}

std::string Schemas::nullable(std::string_view schema) {
  return cat(R"({"anyOf":[)", schema, R"(,{"type":"null"}]})");
}

std::string Schemas::enumeration_of(const std::vector<std::string_view>& values) {
  Writer out(Layout::compact);
  out.begin_array();
  for (const std::string_view value : values) out.text(value);
  out.end_array();
  return cat(R"({"type":"string","enum":)", out.take(), "}");
}

std::string Schemas::object_of(const std::vector<Member>& members) {
  std::vector<std::string> properties;
  Writer required(Layout::compact);
  required.begin_array();
  for (const Member& member : members) {
    properties.push_back(cat("\"", member.name, "\":", member.schema));
    if (member.required) required.text(member.name);
  }
  required.end_array();
  return cat(R"({"type":"object","properties":{)", join(properties, ","), R"(},"required":)",
             required.take(), "}");
}

}  // namespace tl::json
