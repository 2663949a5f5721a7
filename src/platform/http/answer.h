// A handler's response, made ready to be written: what is done on the worker's thread, so that the
// threads that serve sockets only copy bytes.
//
//   const Answer answer = answer_of(request, handler);
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace tl::http {

struct Answer {
  Response response;                   // without the headers that were for us
  std::string head;                    // all of it but `Connection` and the blank line
  std::string person;                  // for the log
  std::optional<std::string> trouble;  // what went wrong inside, for the log and nobody else

  std::string_view bytes() const;  // none for HEAD, 204 and 304
  bool has_body = true;
};

// Calls the handler; whatever it throws becomes a 500 with an incident number.
Answer answer_of(const Request& request, const Handler& handler);

// The same for a response that is there already.
Answer answer_with(const Request& request, Response response);

}  // namespace tl::http
