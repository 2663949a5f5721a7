#include "platform/fetch/fetch.h"

#include <array>
#include <memory>
#include <mutex>

#include <curl/curl.h>

#include "foundation/ensure.h"
#include "foundation/text.h"

namespace tl::fetch {
namespace {

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* held) const {
    Free(held);
  }
};
using Handle = std::unique_ptr<CURL, Freed<&curl_easy_cleanup>>;
using Url = std::unique_ptr<CURLU, Freed<&curl_url_cleanup>>;
using List = std::unique_ptr<curl_slist, Freed<&curl_slist_free_all>>;

// Before the first handle, and once: libcurl's own start is not for several threads.
void need_curl() {
  static std::once_flag started;
  std::call_once(started, [] {
    ENSURE(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, "libcurl could not be started");
  });
}

std::string part_of(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return "";
  const std::unique_ptr<char, Freed<&curl_free>> held(text);
  return text;
}

bool is_this_machine(std::string_view host) {
  return host == "127.0.0.1" || host == "[::1]" || host == "localhost";
}

Error refuse(std::string_view address, std::string_view why) {
  return invalid("fetch_address_refused",
                 cat("'", visible(utf8_prefix(repair_utf8(address), 100)), "' ", why));
}

// The body as it arrives, up to its limit.
struct Sink {
  std::string body;
  std::size_t bytes_max = 0;
  bool is_full = false;
};

std::size_t take(char* bytes, std::size_t size, std::size_t count, void* sink) {
  Sink& into = *static_cast<Sink*>(sink);
  if (into.body.size() + size * count > into.bytes_max) {
    into.is_full = true;
    return 0;  // anything but what came ends the transfer
  }
  into.body.append(bytes, size * count);
  return size * count;
}

template <class T>
void set(const Handle& handle, CURLoption option, T value) {
  ENSURE(curl_easy_setopt(handle.get(), option, value) == CURLE_OK,
         "libcurl does not know an option that it was built for");
}

void set_question(const Handle& handle, const Question& question, curl_slist* headers) {
  set(handle, CURLOPT_URL, question.address.c_str());
  set(handle, CURLOPT_PROTOCOLS_STR, "https,http");
  set(handle, CURLOPT_FOLLOWLOCATION, 0L);
  set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle, CURLOPT_NOSIGNAL, 1L);  // threads
  set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(question.connect_max.count()));
  set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(question.time_max.count()));
  set(handle, CURLOPT_USERAGENT, "Throughline");
  set(handle, CURLOPT_HTTPHEADER, headers);
  set(handle, CURLOPT_NOPROXY, "127.0.0.1,::1,localhost");
  if (!question.user.empty()) {
    set(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    set(handle, CURLOPT_USERNAME, question.user.c_str());
    set(handle, CURLOPT_PASSWORD, question.password.c_str());
  }
  if (!question.form.empty()) {
    set(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.form.size()));
    set(handle, CURLOPT_COPYPOSTFIELDS, question.form.c_str());
  }
}

}  // namespace

Result<void> check_address(std::string_view address) {
  need_curl();
  const Url url(curl_url());
  if (!url ||
      curl_url_set(url.get(), CURLUPART_URL, std::string(address).c_str(), 0) != CURLUE_OK ||
      address.find('\0') != std::string_view::npos) {
    return refuse(address, "is no address, such as https://id.example/keys");
  }
  if (!part_of(url.get(), CURLUPART_USER).empty() ||
      !part_of(url.get(), CURLUPART_FRAGMENT).empty()) {
    return refuse(address, "holds a user or a fragment; neither belongs there");
  }
  const std::string scheme = part_of(url.get(), CURLUPART_SCHEME);
  if (scheme == "https") return {};
  if (scheme == "http" && is_this_machine(part_of(url.get(), CURLUPART_HOST))) return {};
  return refuse(address, "is not encrypted; say one that begins with https://");
}

Result<Answer> fetch(const Question& question) {
  TL_CHECK(check_address(question.address));
  const Handle handle(curl_easy_init());
  ENSURE(handle, "libcurl gave no handle");
  // Without "Expect", a form is sent at once.
  List headers(curl_slist_append(nullptr, "Accept: application/json"));
  curl_slist_append(headers.get(), "Expect:");
  Sink sink{.body = {}, .bytes_max = question.bytes_max};
  std::array<char, CURL_ERROR_SIZE> words{};
  set_question(handle, question, headers.get());
  set(handle, CURLOPT_WRITEFUNCTION, &take);
  set(handle, CURLOPT_WRITEDATA, static_cast<void*>(&sink));
  set(handle, CURLOPT_ERRORBUFFER, words.data());
  const CURLcode code = curl_easy_perform(handle.get());
  if (sink.is_full) {
    return limit_exceeded("fetch_too_large", cat(question.address, " answered with more than ",
                                                 question.bytes_max, " bytes"));
  }
  if (code != CURLE_OK) {
    const std::string_view why = words[0] != '\0' ? words.data() : curl_easy_strerror(code);
    return unavailable("fetch_failed", cat(question.address, ": ", visible(repair_utf8(why))));
  }
  long status = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  return Answer{.status = static_cast<int>(status), .body = std::move(sink.body)};
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
    } else {
      out += {'%', hex[byte >> 4], hex[byte & 15]};
    }
  }
  return out;
}

}  // namespace tl::fetch
