#include "platform/http/session.h"

#include <algorithm>
#include <cstring>
#include <exception>
#include <functional>
#include <utility>
#include <variant>

#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "foundation/text.h"
#include "platform/http/forwarded.h"
#include "platform/http/refusal.h"

namespace tl::http {
namespace {

constexpr std::size_t buffer_bytes = 4u << 10;       // of a connection at rest
constexpr std::size_t buffer_bytes_max = 64u << 10;  // while much comes
constexpr std::size_t slice_bytes = 256u << 10;      // what one deadline is for
constexpr std::chrono::seconds farewell_deadline{2};
constexpr std::size_t farewell_bytes_max = 16u << 20;

Response busy(const Request& request) {
  Response response =
      refusal(503, "server_busy", "The server has more to do than it can. Try again in a moment.",
              request.id);
  response.headers.push_back({"Retry-After", "2"});
  return response;
}

}  // namespace

Session::Session(Core& core, Registry& registry, std::unique_ptr<Stream> stream, std::string remote)
    : core_(core),
      registry_(registry),
      stream_(std::move(stream)),
      remote_(std::move(remote)),
      buffer_(buffer_bytes) {
  registry_.insert(this);
}

Session::~Session() {
  registry_.erase(this);
  hold_body_bytes(0);
  {
    const std::lock_guard lock(core_.gone_mutex);
    core_.metrics.open_connections.fetch_sub(1);
  }
  core_.gone.notify_all();
}

asio::awaitable<void> Session::run() {
  if (stream_->is_secure()) {
    Stream::Code code;
    arm(Phase::handshake, Clock::now() + core_.options.head_deadline);
    co_await stream_->handshake(code);
    disarm();
    if (code) co_return;
  }
  // The first request is waited for as long as for a head: whoever connects has something to say.
  auto first_byte_until = Clock::now() + core_.options.head_deadline;
  while (co_await serve_one(first_byte_until)) {
    first_byte_until = Clock::now() + core_.options.idle_deadline;
  }
}

void Session::arm(Phase phase, Clock::time_point until) {
  phase_ = phase;
  until_ = until;
  timed_out_ = false;
}

void Session::check_deadline(Clock::time_point now) {
  if (now < until_) return;
  timed_out_ = true;
  until_ = Clock::time_point::max();
  // A reader that is too slow to take an answer would be too slow for a refusal as well.
  if (phase_ == Phase::write || phase_ == Phase::farewell) {
    stream_->close();
  } else {
    stream_->cancel();
  }
}

void Session::wind_up() {
  if (phase_ == Phase::idle || phase_ == Phase::handshake) stream_->cancel();
  if (feed_) feed_->close();
}

std::string_view Session::unread() const {
  return {buffer_.data() + begin_, end_ - begin_};
}

asio::awaitable<bool> Session::read_more(Phase phase, Clock::time_point until) {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ == buffer_.size()) {
    // More than this without a line's end is no request; the reader refused it before.
    if (buffer_.size() >= buffer_bytes_max) co_return false;
    buffer_.resize(buffer_.size() * 4);
  }
  Stream::Code code;
  arm(phase, until);
  end_ += co_await stream_->read_some(
      asio::mutable_buffer(buffer_.data() + end_, buffer_.size() - end_), code);
  const bool late = timed_out_;
  disarm();
  timed_out_ = late;
  co_return !code;
}

asio::awaitable<Session::Came> Session::read_head(RequestReader& reader,
                                                  Clock::time_point first_byte_until) {
  bool begun = false;
  auto until = first_byte_until;
  for (;;) {
    // Some clients end a body with a line break too many (RFC 9112, 2.2).
    while (!begun && unread().starts_with("\r\n")) begin_ += 2;
    if (begin_ < end_) {
      if (!begun) {
        begun = true;
        began_ = Clock::now();
        until = began_ + core_.options.head_deadline;
      }
      begin_ += reader.feed(unread());
      if (reader.refusal()) co_return Came::refused;
      if (reader.head_done()) co_return Came::whole;
    }
    if (!begun && core_.stopping) co_return Came::nothing;
    if (!co_await read_more(begun ? Phase::head : Phase::idle, until)) {
      co_return begun&& timed_out_ ? Came::late : Came::nothing;
    }
  }
}

bool Session::hold_body_bytes(std::size_t bytes) {
  const auto difference =
      static_cast<std::int64_t>(bytes) - static_cast<std::int64_t>(held_body_bytes_);
  held_body_bytes_ = bytes;
  const std::int64_t all = core_.metrics.body_bytes.fetch_add(difference) + difference;
  return all <= static_cast<std::int64_t>(core_.options.bodies_bytes_max);
}

asio::awaitable<std::optional<Response>> Session::ask_body_limit(RequestReader& reader) {
  const bool small =
      !reader.has_chunks() && reader.content_length() <= core_.options.body_bytes_unasked;
  std::variant<std::size_t, Response> limit = core_.options.body_bytes_max;
  if (!small && core_.options.body_limit) {
    const auto ask = [&] {
      try {
        limit = core_.options.body_limit(reader.request());
      } catch (const std::exception& error) {
        core_.log.write(IncidentLine{{}, reader.request().id, error.what()});
        core_.metrics.incidents.fetch_add(1);
        limit = incident(reader.request().id);
      }
    };
    if (!co_await on_worker(ask)) limit = busy(reader.request());
  }
  if (auto* instead = std::get_if<Response>(&limit)) co_return std::move(*instead);
  reader.allow_body(std::min(std::get<std::size_t>(limit), core_.options.body_bytes_max));
  co_return std::nullopt;
}

asio::awaitable<Session::Came> Session::read_body(RequestReader& reader) {
  if (reader.expects_continue() && begin_ == end_) {
    if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n", {})) co_return Came::nothing;
  }
  const auto start = Clock::now();
  for (;;) {
    while (begin_ < end_ && !reader.done()) {
      const std::size_t taken = reader.feed(unread());
      begin_ += taken;
      if (reader.refusal()) co_return Came::refused;
      if (taken == 0) break;
    }
    if (reader.done()) co_return Came::whole;
    const std::size_t received = reader.request().body.size();
    if (!hold_body_bytes(received)) co_return Came::refused;
    const auto slices = static_cast<std::int64_t>(1 + received / slice_bytes);
    const auto until = start + core_.options.body_deadline * slices;
    if (!co_await read_more(Phase::body, until)) {
      co_return timed_out_ ? Came::late : Came::nothing;
    }
  }
}

// The work refers to the frame of the caller: that stays until its thread has the result.
asio::awaitable<bool> Session::on_worker(std::function<void()> work) {
  const auto executor = co_await asio::this_coro::executor;
  const auto begin = [&](auto handler) {
    auto done = std::make_shared<decltype(handler)>(std::move(handler));
    const bool taken = core_.pool.submit([work, done, executor] {
      work();
      asio::post(executor, [done] { std::invoke(std::move(*done), true); });
    });
    if (!taken) asio::post(executor, [done] { std::invoke(std::move(*done), false); });
  };
  co_return co_await asio::async_initiate<const asio::use_awaitable_t<>&, void(bool)>(
      begin, asio::use_awaitable);
}

asio::awaitable<Answer> Session::handle(const Request& request) {
  Answer answer;
  if (!co_await on_worker([&] { answer = answer_of(request, core_.handler); })) {
    answer = answer_with(request, busy(request));
  }
  const bool feed = answer.response.feed != nullptr;
  if (feed && core_.metrics.open_feeds >= static_cast<std::int64_t>(core_.options.feeds_max)) {
    answer.response.feed->abandon();
    answer = answer_with(request, busy(request));
  }
  if (answer.trouble) {
    core_.metrics.incidents.fetch_add(1);
    core_.log.write(IncidentLine{{}, request.id, *answer.trouble});
  }
  co_return answer;
}

asio::awaitable<bool> Session::serve_one(Clock::time_point first_byte_until) {
  if (begin_ == end_ && buffer_.size() > buffer_bytes) {
    begin_ = end_ = 0;
    buffer_ = std::vector<char>(buffer_bytes);  // much came; a connection at rest needs little
  }
  RequestReader reader;
  Request& request = reader.request();
  Came came = co_await read_head(reader, first_byte_until);
  if (came == Came::nothing) co_return false;
  request.id = core_.ids.next();
  request.remote = remote_;
  request.secure = stream_->is_secure();
  const Origin origin = origin_of(request, core_.options.proxies);
  request.remote = origin.remote;
  request.secure = origin.secure;
  written_bytes_ = 0;
  if (came == Came::whole && !reader.done()) {
    if (auto instead = co_await ask_body_limit(reader)) {
      co_await refuse(request, std::move(*instead));
      co_return false;
    }
    came = reader.refusal() ? Came::refused : co_await read_body(reader);
  }
  if (came == Came::nothing) co_return false;
  if (came != Came::whole) {
    // In a place of its own: g++ 12 destroys a conditional's value twice within a co_await.
    Response response = busy(request);
    if (came == Came::late) {
      response = refusal(408, "request_too_slow", "The request came too slowly.", request.id);
    } else if (const auto& why = reader.refusal()) {
      response = refusal(why->status, why->code, why->detail, request.id);
    }
    request.body = {};
    hold_body_bytes(0);
    co_await refuse(request, std::move(response));
    co_return false;
  }
  const Answer answer = co_await handle(request);
  if (answer.response.feed) {
    co_await send_feed(request, answer);
    co_return false;
  }
  const bool keep = reader.keeps_alive() && !core_.stopping;
  const bool sent = co_await send(
      request, answer, keep ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
  record(request, answer);
  hold_body_bytes(0);
  if (sent && !keep) co_await farewell();
  co_return sent&& keep;
}

asio::awaitable<bool> Session::write(std::string_view first, std::string_view second) {
  Stream::Code code;
  arm(Phase::write, Clock::now() + core_.options.write_deadline);
  co_await stream_->write(first, second, code);
  disarm();
  if (!code) written_bytes_ += static_cast<std::int64_t>(first.size() + second.size());
  co_return !code;
}

asio::awaitable<bool> Session::send(const Request&, const Answer& answer, std::string_view end) {
  const std::string head = answer.head + std::string(end);
  std::string_view body = answer.bytes();
  bool sent = co_await write(head, body.substr(0, slice_bytes));
  for (body.remove_prefix(std::min(slice_bytes, body.size())); sent && !body.empty();
       body.remove_prefix(std::min(slice_bytes, body.size()))) {
    sent = co_await write(body.substr(0, slice_bytes), {});
  }
  co_return sent;
}

asio::awaitable<void> Session::refuse(const Request& request, Response response) {
  const Answer answer = answer_with(request, std::move(response));
  core_.metrics.count_refusal(answer.response.status);
  const bool sent = co_await send(request, answer, "Connection: close\r\n\r\n");
  record(request, answer);
  if (!sent) co_return;
  co_await farewell();
  // A client in the middle of a body would lose the answer if we closed at once.
  const auto until = Clock::now() + farewell_deadline;
  for (std::size_t dropped = 0; dropped < farewell_bytes_max; dropped += end_) {
    begin_ = end_ = 0;
    if (!co_await read_more(Phase::farewell, until)) break;
  }
}

asio::awaitable<void> Session::farewell() {
  Stream::Code ignored;
  arm(Phase::farewell, Clock::now() + farewell_deadline);
  co_await stream_->end_writing(ignored);
  disarm();
}

void Session::record(const Request& request, const Answer& answer) {
  const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_);
  core_.metrics.count_request(request.method, answer.response.status, took);
  core_.log.write(AccessLine{.time = {},
                             .id = request.id,
                             .remote = request.remote,
                             .method = std::string(name_of(request.method)),
                             .path = request.path,
                             .status = answer.response.status,
                             .bytes = written_bytes_,
                             .micros = took.count(),
                             .person = answer.person});
}

}  // namespace tl::http
