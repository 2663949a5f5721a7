// Bytes of a connection to one request. Boost.Beast's parser reads the grammar; what its grammar
// leaves open and two servers in a row could understand differently is refused here: a length told
// twice, a length beside chunks, an unknown coding, a folded header, no host.
//
//   RequestReader reader;
//   consumed = reader.feed(bytes);                    // up to the end of the head
//   if (reader.head_done()) { reader.allow_body(limit); consumed += reader.feed(rest); }
//   if (reader.done()) handle(reader.request());
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace tl::http {

class RequestReader {
 public:
  struct Refusal {
    int status = 400;
    std::string code;
    std::string detail;
  };

  RequestReader();
  ~RequestReader();
  RequestReader(const RequestReader&) = delete;
  RequestReader& operator=(const RequestReader&) = delete;

  // How many of the bytes were taken. It stops behind the head, then behind the body; what is left
  // belongs to the next request. Taking nothing means that more is needed, or refusal().
  std::size_t feed(std::string_view bytes);

  bool head_done() const;
  bool done() const;
  const std::optional<Refusal>& refusal() const;

  // Valid from head_done() on; the body is whole at done().
  Request& request();

  bool keeps_alive() const;              // as the head asked
  bool expects_continue() const;         // waits for "100 Continue" before it sends the body
  bool has_chunks() const;               // its length is not known before
  std::uint64_t content_length() const;  // 0 when there is none
  void allow_body(std::uint64_t bytes_max);

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace tl::http
