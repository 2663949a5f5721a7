#include "accounts/rules/company.h"

#include "foundation/text.h"

namespace tl::accounts {

std::vector<std::string> text_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n')) {
    if (!trim(line).empty()) lines.emplace_back(trim(line));
  }
  return lines;
}

std::vector<std::string> foot_lines(const Company& company) {
  std::vector<std::string> lines = text_lines(company.registration);
  for (std::string& line : text_lines(company.bank)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace tl::accounts
