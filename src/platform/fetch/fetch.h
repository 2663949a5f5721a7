// Asking another server, as one of its clients: one request, one answer, within limits of size and
// time. It follows no redirect, sends no cookie, and talks to nobody whose certificate does not
// hold.
//
//   TL_TRY(const fetch::Answer answer, fetch::fetch({.address = "https://id.example/keys"}));
//   if (answer.status != 200) ...
//
// Plain http is taken for this machine alone (127.0.0.1, [::1], localhost): what goes over a wire
// goes encrypted.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "foundation/result.h"

namespace tl::fetch {

struct Question {
  std::string address;
  std::string form = {};  // application/x-www-form-urlencoded, by POST; "" asks by GET
  std::string user = {};  // of HTTP's basic authentication, when it is said
  std::string password = {};
  std::size_t bytes_max = 256u << 10;  // of the answer
  std::chrono::milliseconds connect_max{3'000};
  std::chrono::milliseconds time_max{8'000};  // from the beginning to the last byte
};

struct Answer {
  int status = 0;
  std::string body;
};

// Any answer at all is one, whatever its status. `fetch_address_refused`; `fetch_failed` when the
// other server cannot be reached, is too slow or has no certificate that holds; `fetch_too_large`.
Result<Answer> fetch(const Question& question);

// Whether the address is one that may be asked: `fetch_address_refused` says why not.
Result<void> check_address(std::string_view address);

// What stands in a form or an address for the text (RFC 3986, section 2.1).
std::string percent_encoded(std::string_view text);

}  // namespace tl::fetch
