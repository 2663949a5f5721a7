#include "platform/http/server.h"

#include <algorithm>
#include <thread>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <sys/resource.h>

#include "foundation/text.h"
#include "platform/http/refusal.h"
#include "platform/http/session.h"

namespace tl::http {
namespace {

using Code = boost::system::error_code;

// One thread and the sessions that live on it.
struct Reactor {
  Session::Registry sessions;  // outlives the context, whose frames hold the sessions
  asio::io_context context{1};
  asio::executor_work_guard<asio::io_context::executor_type> busy{context.get_executor()};
  asio::steady_timer sweep{context};
  std::jthread thread;
};

auto into(Code& code) {
  return asio::redirect_error(asio::use_awaitable, code);
}

// The limit of open files is low by default, and each connection is one.
void raise_open_files(std::size_t connections) {
  constexpr rlim_t others = 256;  // databases, logs, libraries
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  const rlim_t wanted = std::min(limit.rlim_max, static_cast<rlim_t>(connections) + others);
  if (wanted <= limit.rlim_cur) return;
  limit.rlim_cur = wanted;
  setrlimit(RLIMIT_NOFILE, &limit);
}

std::chrono::milliseconds sweep_every(const ServerOptions& options) {
  const auto shortest = std::min({options.head_deadline, options.body_deadline,
                                  options.write_deadline, options.idle_deadline});
  return std::clamp(shortest / 8, std::chrono::milliseconds(5), std::chrono::milliseconds(250));
}

asio::awaitable<void> serve(Core& core, Reactor& reactor, std::unique_ptr<Stream> stream,
                            std::string remote) {
  const auto session =
      std::make_shared<Session>(core, reactor.sessions, std::move(stream), std::move(remote));
  co_await session->run();
}

asio::awaitable<void> sweep(const Core& core, Reactor& reactor) {
  const auto every = sweep_every(core.options);
  for (;;) {
    Code cancelled;
    reactor.sweep.expires_after(every);
    co_await reactor.sweep.async_wait(into(cancelled));
    if (cancelled) co_return;
    const auto now = Session::Clock::now();
    for (Session* session : reactor.sessions) session->check_deadline(now);
  }
}

Result<std::unique_ptr<asio::ssl::context>> tls_context(const ServerOptions& options) {
  auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
  context->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                       asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                       asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_compression);
  SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION);
  Code code;
  context->use_certificate_chain_file(options.tls_certificate, code);
  if (code) {
    return invalid("tls_certificate_unreadable",
                   cat(options.tls_certificate, ": holds no certificate that can be read (",
                       code.message(), "). Name a file of PEM."));
  }
  context->use_private_key_file(options.tls_key, asio::ssl::context::pem, code);
  if (code || SSL_CTX_check_private_key(context->native_handle()) != 1) {
    return invalid("tls_key_unreadable",
                   cat(options.tls_key, ": holds no private key for the certificate in ",
                       options.tls_certificate, "."));
  }
  return context;
}

}  // namespace

class Server::Impl {
 public:
  Impl(const ServerOptions& options, Handler handler, AccessLog sink)
      : core_(options, std::move(handler), std::move(sink)) {
    for (int i = 0; i < std::max(options.io_threads, 1); ++i) {
      reactors_.push_back(std::make_unique<Reactor>());
    }
    acceptor_.emplace(reactors_.front()->context);
  }
  ~Impl() { stop(); }

  Result<void> listen();
  void begin();
  void stop();
  std::uint16_t port() const { return port_; }
  std::string metrics() const {
    return core_.metrics.text(
        {.waiting_requests = core_.pool.waiting(), .dropped_log_lines = core_.log.dropped()});
  }

 private:
  asio::awaitable<void> accept_all();
  void take(tcp::socket socket, Reactor& reactor);
  template <class Do>
  void on_every_reactor(const Do& what);
  bool wait_until_gone(std::chrono::milliseconds at_most);

  std::unique_ptr<asio::ssl::context> tls_;
  Core core_;
  std::vector<std::unique_ptr<Reactor>> reactors_;
  std::optional<tcp::acceptor> acceptor_;
  std::uint16_t port_ = 0;
  std::mutex stop_mutex_;
  bool stopped_ = false;
};

Result<void> Server::Impl::listen() {
  const ServerOptions& options = core_.options;
  if (!options.tls_certificate.empty() || !options.tls_key.empty()) {
    TL_TRY(tls_, tls_context(options));
  }
  Code code;
  const auto address = asio::ip::make_address(options.address, code);
  if (code) {
    return invalid("server_address_invalid",
                   cat("'", options.address,
                       "' is no address to listen at. Write 127.0.0.1 for "
                       "this machine alone, 0.0.0.0 for all."));
  }
  const tcp::endpoint endpoint(address, options.port);
  acceptor_->open(endpoint.protocol(), code);
  if (!code) acceptor_->set_option(tcp::acceptor::reuse_address(true), code);
  if (!code) acceptor_->bind(endpoint, code);
  if (!code) acceptor_->listen(asio::socket_base::max_listen_connections, code);
  if (code) {
    return unavailable("server_address_taken",
                       cat("cannot listen at ", options.address, ", port ", options.port, ": ",
                           code.message(), ". Choose another port, or stop what holds it."));
  }
  port_ = acceptor_->local_endpoint().port();
  raise_open_files(options.connections_max);
  return {};
}

void Server::Impl::begin() {
  asio::co_spawn(reactors_.front()->context, accept_all(), asio::detached);
  for (const auto& reactor : reactors_) {
    asio::co_spawn(reactor->context, sweep(core_, *reactor), asio::detached);
    reactor->thread = std::jthread([one = reactor.get()] { one->context.run(); });
  }
}

asio::awaitable<void> Server::Impl::accept_all() {
  asio::steady_timer pause(reactors_.front()->context);
  for (std::size_t turn = 0;; ++turn) {
    Reactor& reactor = *reactors_[turn % reactors_.size()];
    tcp::socket socket(reactor.context);
    Code code;
    co_await acceptor_->async_accept(socket, into(code));
    if (!acceptor_->is_open()) co_return;
    if (!code) {
      take(std::move(socket), reactor);
    } else if (code != asio::error::connection_aborted) {
      // No more files to be had: those that are open end some time.
      pause.expires_after(std::chrono::milliseconds(100));
      co_await pause.async_wait(into(code));
    }
  }
}

void Server::Impl::take(tcp::socket socket, Reactor& reactor) {
  Metrics& metrics = core_.metrics;
  metrics.connections.fetch_add(1);
  Code code;
  const auto remote = socket.remote_endpoint(code);
  if (code) return;  // gone already
  if (metrics.open_connections >= static_cast<std::int64_t>(core_.options.connections_max)) {
    metrics.rejected_connections.fetch_add(1);
    constexpr std::string_view full =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
        "Connection: close\r\n\r\n";
    socket.non_blocking(true, code);
    if (!tls_) socket.write_some(asio::buffer(full), code);
    return;
  }
  socket.set_option(tcp::no_delay(true), code);
  metrics.open_connections.fetch_add(1);
  auto address = remote.address();
  // Listening at "::", an IPv4 client comes as ::ffff:192.0.2.7.
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  }
  std::unique_ptr<Stream> stream =
      tls_ ? tls_stream(std::move(socket), *tls_) : plain_stream(std::move(socket));
  asio::co_spawn(reactor.context, serve(core_, reactor, std::move(stream), address.to_string()),
                 asio::detached);
}

template <class Do>
void Server::Impl::on_every_reactor(const Do& what) {
  for (const auto& reactor : reactors_) {
    asio::post(reactor->context, [what, one = reactor.get()] {
      for (Session* session : one->sessions) what(*session);
    });
  }
}

bool Server::Impl::wait_until_gone(std::chrono::milliseconds at_most) {
  std::unique_lock lock(core_.gone_mutex);
  return core_.gone.wait_for(lock, at_most, [this] { return core_.metrics.open_connections == 0; });
}

void Server::Impl::stop() {
  const std::lock_guard lock(stop_mutex_);
  if (std::exchange(stopped_, true)) return;
  core_.stopping = true;
  asio::post(reactors_.front()->context, [this] {
    Code ignored;
    acceptor_->close(ignored);
  });
  on_every_reactor([](Session& session) { session.wind_up(); });
  if (!wait_until_gone(core_.options.stop_deadline)) {
    on_every_reactor([](Session& session) { session.close(); });
    wait_until_gone(std::chrono::seconds(1));
  }
  // The threads of the sockets first: after that nothing but handlers runs, and what these hand
  // back stays in the contexts until these go.
  for (const auto& reactor : reactors_) {
    reactor->context.stop();
    if (reactor->thread.joinable()) reactor->thread.join();
  }
  core_.pool.stop();
  acceptor_.reset();
  reactors_.clear();
  core_.log.stop();
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::start(const ServerOptions& options, Handler handler,
                                              AccessLog sink) {
  ENSURE(handler, "a server has a handler");
  auto impl = std::make_unique<Impl>(options, std::move(handler), std::move(sink));
  TL_CHECK(impl->listen());
  impl->begin();
  return std::unique_ptr<Server>(new Server(std::move(impl)));
}

std::uint16_t Server::port() const {
  return impl_->port();
}
std::string Server::metrics() const {
  return impl_->metrics();
}
void Server::stop() {
  impl_->stop();
}

}  // namespace tl::http
