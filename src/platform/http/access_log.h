// One line of JSON for every request, and one for every incident, handed to a sink by a thread of
// its own: a disk that hesitates holds up no request.
//
//   AccessLog sink = [](std::string_view line) { std::fwrite(...); };
//
// {"time":"2026-03-02T09:00:00.000000Z","id":"...","remote":"127.0.0.1","method":"GET",
//  "path":"/api/v1/parts","status":200,"bytes":1840,"micros":5120,"person":"ann"}
// {"time":"...","incident":"...","what":"broken invariant: ..."}
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <variant>
#include <vector>

#include "foundation/date.h"
#include "foundation/describe.h"

namespace tl::http {

using AccessLog = std::function<void(std::string_view line)>;  // without a line break

struct AccessLine {
  std::string time;
  std::string id;
  std::string remote;
  std::string method;
  std::string path;  // without the query: that may hold what no log should
  int status = 0;
  std::int64_t bytes = 0;
  std::int64_t micros = 0;  // from the first byte of the request to the last of the answer
  std::string person;
};
TL_DESCRIBE(AccessLine, time, id, remote, method, path, status, bytes, micros, person)

struct IncidentLine {
  std::string time;
  std::string incident;
  std::string what;
};
TL_DESCRIBE(IncidentLine, time, incident, what)

class LogWriter {
 public:
  explicit LogWriter(AccessLog sink);
  ~LogWriter() { stop(); }
  LogWriter(const LogWriter&) = delete;
  LogWriter& operator=(const LogWriter&) = delete;

  using Line = std::variant<AccessLine, IncidentLine>;
  void write(Line line);         // its time is filled in
  std::int64_t dropped() const;  // lines that found too many before them
  void stop();                   // writes what waits

 private:
  void run();

  struct Waiting {
    Instant at;
    Line line;
  };
  void hand_on(const Waiting& one);

  AccessLog sink_;
  mutable std::mutex mutex_;
  std::condition_variable news_;
  std::vector<Waiting> waiting_;
  std::int64_t dropped_ = 0;
  bool stopped_ = false;
  std::jthread thread_;
};

}  // namespace tl::http
