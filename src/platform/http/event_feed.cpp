#include "platform/http/event_feed.h"

#include "foundation/ensure.h"

namespace tl::http {
namespace {

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\n");
}

// A line break of any kind would end the field, so each line is a field of its own.
void append_data(std::string& out, std::string_view data) {
  for (;;) {
    const std::size_t end = data.find_first_of("\r\n");
    append_field(out, "data", data.substr(0, end));
    if (end == data.npos) return;
    const bool pair = data.substr(end, 2) == "\r\n";
    data.remove_prefix(end + (pair ? 2 : 1));
  }
}

bool is_one_line(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) == text.npos;
}

}  // namespace

bool EventFeed::push(std::string_view event, std::string_view data, std::string_view id) {
  ENSURE(is_one_line(event) && is_one_line(id), "an event's name and id are one line each");
  std::string text;
  if (!event.empty()) append_field(text, "event", event);
  if (!id.empty()) append_field(text, "id", id);
  append_data(text, data);
  text.append("\n");
  const std::lock_guard lock(mutex_);
  if (closed_) return false;
  if (waiting_.size() + text.size() > waiting_bytes_max_) {
    closed_ = true;
    waiting_.clear();
  } else {
    waiting_.append(text);
  }
  if (wake_) wake_();
  return !closed_;
}

void EventFeed::close() {
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  closed_ = true;
  if (wake_) wake_();
}

bool EventFeed::closed() const {
  const std::lock_guard lock(mutex_);
  return closed_;
}

void EventFeed::on_news(std::function<void()> wake) {
  const std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
  if (wake_ && (closed_ || !waiting_.empty())) wake_();
}

EventFeed::Drained EventFeed::drain() {
  const std::lock_guard lock(mutex_);
  Drained drained{.bytes = std::move(waiting_), .ended = closed_};
  waiting_.clear();
  return drained;
}

void EventFeed::abandon() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  waiting_.clear();
  wake_ = nullptr;
}

}  // namespace tl::http
