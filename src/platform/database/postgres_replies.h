// Leaves a quiet line behind: whatever happens while replies are read, the next statement must not
// meet what is left of them.
#pragma once

#include <libpq-fe.h>

namespace tl::database {

// Takes what the server still has to say, so that the next statement finds a quiet line.
class Draining {
 public:
  explicit Draining(PGconn* handle) : handle_(handle) {}
  ~Draining() {
    while (PGresult* rest = PQgetResult(handle_)) PQclear(rest);
  }
  Draining(const Draining&) = delete;
  Draining& operator=(const Draining&) = delete;

 private:
  PGconn* handle_;
};

// The same for the pipeline: everything up to its synchronisation point.
class Pipeline {
 public:
  explicit Pipeline(PGconn* handle) : handle_(handle), open_(PQenterPipelineMode(handle) == 1) {}
  ~Pipeline() {
    while (synced_ && PQstatus(handle_) == CONNECTION_OK) {
      PGresult* rest = PQgetResult(handle_);
      if (rest != nullptr && PQresultStatus(rest) == PGRES_PIPELINE_SYNC) synced_ = false;
      PQclear(rest);
    }
    if (open_) PQexitPipelineMode(handle_);
  }
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  bool open() const { return open_; }
  bool sync() { return synced_ = PQpipelineSync(handle_) == 1; }

 private:
  PGconn* handle_;
  bool open_ = false;
  bool synced_ = false;  // a synchronisation point is on its way to us
};

}  // namespace tl::database
