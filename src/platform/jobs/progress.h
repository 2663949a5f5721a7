// Progress of long work, told to whoever watches: a bar at a terminal, later an event to a page.
//
//   progress.begin("Reading offers", rows);
//   progress.advance(1'000);
#pragma once

#include <cstdint>
#include <string_view>

namespace tl::jobs {

class Progress {
 public:
  virtual ~Progress() = default;
  // A step of the work begins; total 0 means that nobody knows how much it will be.
  virtual void begin(std::string_view what, std::int64_t total) = 0;
  virtual void advance(std::int64_t done) = 0;  // since the last call
  // Somebody no longer wants the result: return an error soon, jobs::cancelled() say. Cheap enough
  // to ask in every round of a loop.
  virtual bool cancelled() { return false; }
};

// Nobody watches.
class NoProgress final : public Progress {
 public:
  void begin(std::string_view, std::int64_t) override {}
  void advance(std::int64_t) override {}
};

}  // namespace tl::jobs
