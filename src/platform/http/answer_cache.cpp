#include "platform/http/answer_cache.h"

#include <optional>
#include <utility>

#include "platform/http/compress.h"

namespace tl::http {

// One answer, being made or there.
struct AnswerCache::Entry {
  std::mutex mutex;
  std::optional<Response> response;
  std::shared_ptr<const std::string> gzipped;

  Response given(Takes takes) {
    if (takes == Takes::plain || !is_worth_compressing(*response)) return *response;
    if (!gzipped) gzipped = std::make_shared<const std::string>(gzip(response->bytes()));
    Response out = *response;
    carry_gzipped(out, gzipped);
    return out;
  }
};

std::shared_ptr<AnswerCache::Entry> AnswerCache::entry_of(const Key& key) {
  const std::lock_guard lock(mutex_);
  if (mark_ != key.mark) {
    mark_ = key.mark;
    held_.clear();
    order_.clear();
    bytes_ = 0;
  }
  Held& held = held_[key.what];
  if (!held.entry) held.entry = std::make_shared<Entry>();
  return held.entry;
}

void AnswerCache::keep(const Key& key, const std::shared_ptr<Entry>& entry, std::size_t bytes) {
  const std::lock_guard lock(mutex_);
  ++misses_;
  const auto found = held_.find(key.what);
  if (mark_ != key.mark || found == held_.end() || found->second.entry != entry) return;
  found->second.bytes = bytes;
  bytes_ += bytes;
  order_.push_back(key.what);
  while (bytes_ > bytes_max_) {
    const auto oldest = held_.find(order_.front());
    bytes_ -= oldest->second.bytes;
    held_.erase(oldest);
    order_.pop_front();
  }
}

void AnswerCache::forget(const Key& key, const std::shared_ptr<Entry>& entry) {
  const std::lock_guard lock(mutex_);
  ++misses_;
  const auto found = held_.find(key.what);
  if (mark_ == key.mark && found != held_.end() && found->second.entry == entry) held_.erase(found);
}

Response AnswerCache::answer(const Key& key, Takes takes, const std::function<Response()>& work) {
  const std::shared_ptr<Entry> entry = entry_of(key);
  const std::lock_guard lock(entry->mutex);  // whoever comes second waits here for the first
  if (entry->response) {
    const std::lock_guard counting(mutex_);
    ++hits_;
    return entry->given(takes);
  }
  Response response = work();
  if (response.status != 200 || response.feed) {
    forget(key, entry);
    return response;
  }
  if (!response.shared_body) {
    response.shared_body = std::make_shared<const std::string>(std::move(response.body));
    response.body.clear();
  }
  // With what the key and a compressed copy may add.
  const std::size_t bytes = 2 * response.bytes().size() + 2 * key.what.size();
  entry->response = std::move(response);
  keep(key, entry, bytes);
  return entry->given(takes);
}

std::size_t AnswerCache::hits() const {
  const std::lock_guard lock(mutex_);
  return hits_;
}

std::size_t AnswerCache::misses() const {
  const std::lock_guard lock(mutex_);
  return misses_;
}

}  // namespace tl::http
