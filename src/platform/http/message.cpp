#include "platform/http/message.h"

#include <algorithm>
#include <array>

#include "foundation/text.h"

namespace tl::http {
namespace {

constexpr std::array method_names{std::string_view("GET"),   std::string_view("HEAD"),
                                  std::string_view("POST"),  std::string_view("PUT"),
                                  std::string_view("PATCH"), std::string_view("DELETE")};

}  // namespace

std::string_view name_of(Method method) {
  return method_names.at(static_cast<std::size_t>(method));
}

std::optional<Method> method_from_name(std::string_view name) {
  const auto found = std::ranges::find(method_names, name);
  if (found == method_names.end()) return std::nullopt;
  return static_cast<Method>(found - method_names.begin());
}

std::string_view Request::header(std::string_view lower_name) const {
  const auto found = std::ranges::find(headers, lower_name, &Header::name);
  return found == headers.end() ? std::string_view() : found->value;
}

std::string_view Response::header(std::string_view name) const {
  const auto found =
      std::ranges::find_if(headers, [&](const Header& one) { return iequals(one.name, name); });
  return found == headers.end() ? std::string_view() : found->value;
}

bool Response::has_header(std::string_view name) const {
  return std::ranges::any_of(headers, [&](const Header& one) { return iequals(one.name, name); });
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  const auto found = std::ranges::find(query, name, &QueryValue::name);
  if (found == query.end()) return std::nullopt;
  return found->value;
}

std::string_view Request::cookie(std::string_view name) const {
  for (const Header& one : headers) {
    if (one.name != "cookie") continue;
    std::string_view rest = one.value;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      const std::string_view pair = trim(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::size_t equals = pair.find('=');
      if (equals != pair.npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    }
  }
  return {};
}

}  // namespace tl::http
