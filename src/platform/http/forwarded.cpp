#include "platform/http/forwarded.h"

#include <algorithm>
#include <string_view>

#include "foundation/text.h"

namespace tl::http {
namespace {

// "[2001:db8::1]:4711", "192.0.2.1:80" or the bare address; "" when it cannot be one.
std::string_view address_of(std::string_view text) {
  text = trim(text);
  if (text.starts_with('[')) {
    text = text.substr(1, std::min(text.find(']'), text.size()) - 1);
  } else if (std::ranges::count(text, ':') == 1) {
    text = text.substr(0, text.find(':'));
  }
  const bool plausible = text.size() <= 45 && std::ranges::all_of(text, [](char c) {
                           return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') ||
                                  c == '.' || c == ':';
                         });
  return plausible ? text : std::string_view();
}

}  // namespace

Origin origin_of(const Request& request, std::span<const std::string> proxies) {
  Origin origin{.remote = request.remote, .secure = request.secure};
  const auto is_proxy = [&](std::string_view address) {
    return std::ranges::find(proxies, address) != proxies.end();
  };
  if (!is_proxy(request.remote)) return origin;
  std::string chain;
  for (const Header& header : request.headers) {
    if (header.name != "x-forwarded-for") continue;
    chain.append(chain.empty() ? "" : ",").append(header.value);
  }
  const auto hops = split(chain, ',');
  for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
    const std::string_view address = address_of(*hop);
    if (address.empty()) break;  // what stands before it is no better
    origin.remote = address;
    if (!is_proxy(address)) break;
  }
  const auto protocols = split(request.header("x-forwarded-proto"), ',');
  if (iequals(trim(protocols.back()), "https")) origin.secure = true;
  return origin;
}

}  // namespace tl::http
