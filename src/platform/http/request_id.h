// The name of one request in logs, audit rows and reports of trouble: 16 url-safe characters, never
// the same twice, of one server or of several.
//
//   RequestIds ids;
//   request.id = ids.next();
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace tl::http {

class RequestIds {
 public:
  RequestIds();  // takes 48 bits of chance for all that follow
  std::string next();

 private:
  std::string prefix_;
  std::atomic<std::uint64_t> count_ = 0;
};

}  // namespace tl::http
