// Answers that are given again while nothing has changed. The database says whether something has:
// the mark of the audit (platform/database/seen.h) is part of each key, so that no answer outlives
// a change on any server, and a minute of the clock is another, for what depends on the time.
//
//   const Response response = cache.answer({mark, key}, Takes::gzip, [&] { return run(); });
//
// Many who ask for the same at once wait for one who works it out. Refusals are not kept. Bodies
// are shared, never copied, and kept compressed as well once somebody took them so.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/http/message.h"

namespace tl::http {

class AnswerCache {
 public:
  explicit AnswerCache(std::size_t bytes_max) : bytes_max_(bytes_max) {}

  // `mark`: the state of the database; what was kept for another one is forgotten.
  struct Key {
    std::string mark;
    std::string what;
  };
  enum class Takes { plain, gzip };
  Response answer(const Key& key, Takes takes, const std::function<Response()>& work);

  std::size_t hits() const;
  std::size_t misses() const;

 private:
  struct Entry;
  struct Held {
    std::shared_ptr<Entry> entry;
    std::size_t bytes = 0;  // 0 while it is being made
  };
  std::shared_ptr<Entry> entry_of(const Key& key);
  void keep(const Key& key, const std::shared_ptr<Entry>& entry, std::size_t bytes);
  void forget(const Key& key, const std::shared_ptr<Entry>& entry);

  const std::size_t bytes_max_;
  mutable std::mutex mutex_;
  std::string mark_;
  std::unordered_map<std::string, Held> held_;
  std::list<std::string> order_;  // what is kept, the oldest first
  std::size_t bytes_ = 0;
  std::size_t hits_ = 0;
  std::size_t misses_ = 0;
};

}  // namespace tl::http
