#include "main/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "foundation/limits.h"
#include "foundation/text.h"

namespace tl::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t chunk_bytes = 1u << 20;
constexpr int writer_wait_milliseconds = 2'000;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }

 private:
  int number_;
};

Error not_opened(const std::string& name, int why) {
  if (why == ENOENT) return not_found("file_not_found", cat("'", name, "': no such file"));
  return denied("file_not_readable", cat("'", name, "' cannot be read: ", std::strerror(why)));
}

Error too_large(const std::string& name) {
  return limit_exceeded("file_too_large", cat("'", name, "' is larger than the ",
                                              limits::file_bytes_max >> 20, " MiB that are read"));
}

bool is_pipe(int file) {
  struct stat about{};
  return ::fstat(file, &about) == 0 && S_ISFIFO(about.st_mode);
}

void wait_for_bytes(int file, int milliseconds) {
  pollfd wanted{.fd = file, .events = POLLIN, .revents = 0};
  ::poll(&wanted, 1, milliseconds);
}

std::string unfinished_name(const std::string& path) {
  return cat(path, ".", ::getpid(), ".unfinished");
}

Error not_written(const std::string& path, int why) {
  const std::string message =
      cat("'", path, "' cannot be written: ", std::strerror(why), "; no file was written");
  if (why == EACCES || why == EPERM || why == EROFS) return denied("file_not_written", message);
  return unavailable("file_not_written", message);
}

// Zero, or what went wrong.
int write_beside(const FileToWrite& file) {
  if (std::error_code ignored; fs::is_directory(file.path, ignored)) return EISDIR;
  std::FILE* out = std::fopen(unfinished_name(file.path).c_str(), "wb");
  if (out == nullptr) return errno;
  int why = 0;
  const bool written =
      std::fwrite(file.bytes.data(), 1, file.bytes.size(), out) == file.bytes.size() &&
      std::fflush(out) == 0 && ::fsync(::fileno(out)) == 0;
  if (!written) why = errno;
  if (std::fclose(out) != 0 && why == 0) why = errno;
  return why;
}

}  // namespace

Result<std::string> read_file(std::string_view path) {
  const std::string name(path);
  std::error_code trouble;
  if (fs::is_directory(name, trouble))
    return invalid("file_is_folder", cat("'", name, "' is a folder; name a file"));
  // Opened without waiting: a pipe without a writer would be waited for without end.
  const Descriptor file(::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.get() < 0) return not_opened(name, errno);
  bool writer_may_come = is_pipe(file.get());
  std::string bytes;
  std::vector<char> chunk(chunk_bytes);
  for (;;) {
    const ssize_t got = ::read(file.get(), chunk.data(), chunk.size());
    if (got > 0) {
      bytes.append(chunk.data(), static_cast<std::size_t>(got));
      if (bytes.size() > limits::file_bytes_max) return too_large(name);
    } else if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
      wait_for_bytes(file.get(), -1);
    } else if (got < 0) {
      return unavailable("file_not_readable",
                         cat("'", name, "' could not be read to its end: ", std::strerror(errno)));
    } else if (bytes.empty() && std::exchange(writer_may_come, false)) {
      wait_for_bytes(file.get(), writer_wait_milliseconds);
    } else if (bytes.empty() && is_pipe(file.get())) {
      return unavailable("file_not_readable",
                         cat("'", name, "' is a pipe, and nobody writes into it"));
    } else {
      return bytes;
    }
  }
}

Result<void> make_folder(const std::string& path) {
  std::error_code trouble;
  if (!path.empty()) fs::create_directories(path, trouble);
  if (!fs::is_directory(path, trouble)) {
    return denied("folder_not_made", cat("'", path, "' is not a folder and cannot be made one"));
  }
  if (::access(path.c_str(), W_OK | X_OK) != 0) {
    return denied("folder_not_writable",
                  cat("'", path, "': no file can be written there: ", std::strerror(errno)));
  }
  return {};
}

Result<void> write_files(std::span<const FileToWrite> files) {
  const auto remove_unfinished = [&] {
    for (const FileToWrite& file : files) std::remove(unfinished_name(file.path).c_str());
  };
  for (const FileToWrite& file : files) {
    if (const int why = write_beside(file); why != 0) {
      remove_unfinished();
      return not_written(file.path, why);
    }
  }
  for (const FileToWrite& file : files) {
    if (std::rename(unfinished_name(file.path).c_str(), file.path.c_str()) == 0) continue;
    const int why = errno;
    remove_unfinished();
    return not_written(file.path, why);
  }
  return {};
}

}  // namespace tl::cli
