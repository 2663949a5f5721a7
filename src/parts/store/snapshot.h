// What is on file, loaded once and held until it changes: matching a list of a thousand lines takes
// less time than reading the parts it is matched against.
//
//   TL_TRY(const Catalogue catalogue, load_catalogue(tx, customer));    // asks here first
//
// Held under the stamp that every change of parts renews in its transaction. A stamp is random, so
// one that was rolled back never means anything else later. Safe to use from several threads.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/database/transaction.h"

namespace tl::parts {

// Renews it; whoever writes what a snapshot holds calls this in the same transaction.
Result<void> parts_changed(database::Transaction& tx);
// None before the first change: then nothing is held.
Result<std::optional<std::string>> stamp_of_parts(database::Transaction& tx);

// The newest few snapshots of one kind, by key.
template <class T>
class Snapshots {
 public:
  explicit Snapshots(std::size_t most) : most_(most) {}

  std::shared_ptr<const T> find(const std::string& key) {
    const std::scoped_lock lock(mutex_);
    for (const auto& [known, value] : held_) {
      if (known == key) return value;
    }
    return nullptr;
  }
  void keep(std::string key, std::shared_ptr<const T> value) {
    const std::scoped_lock lock(mutex_);
    if (held_.size() == most_) held_.erase(held_.begin());
    held_.emplace_back(std::move(key), std::move(value));
  }

 private:
  std::size_t most_;
  std::mutex mutex_;
  std::vector<std::pair<std::string, std::shared_ptr<const T>>> held_;  // the oldest first
};

}  // namespace tl::parts
