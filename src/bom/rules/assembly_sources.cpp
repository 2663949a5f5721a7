#include "bom/rules/assembly_sources.h"

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::bom {
namespace {

Result<AssemblySource> parse_one(std::string_view text) {
  const std::size_t equals = text.find('=');
  AssemblySource out;
  if (equals != std::string_view::npos) {
    out.name = trim(text.substr(0, equals));
    out.source = trim(text.substr(equals + 1));
  }
  if (out.source.starts_with('@')) {
    out.place = ListPlace::in_sheet;
    out.source.erase(0, 1);
  }
  if (!out.name.empty() && !out.source.empty()) return out;
  return invalid("assembly_malformed",
                 cat("'", utf8_prefix(text, 40),
                     "' names no assembly and its list; say --with B-7=power.csv, or --with "
                     "B-7=@Power for a sheet of the same file"));
}

}  // namespace

Result<std::vector<AssemblySource>> parse_assembly_sources(std::span<const std::string> texts) {
  if (texts.size() > limits::bom_assemblies_max) {
    return limit_exceeded("assemblies_too_many", cat("at most ", limits::bom_assemblies_max,
                                                     " lists of assemblies can be given"));
  }
  std::vector<AssemblySource> out;
  for (const std::string& text : texts) {
    TL_TRY(AssemblySource source, parse_one(text));
    out.push_back(std::move(source));
  }
  return out;
}

}  // namespace tl::bom
