#include "bench/bench.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <optional>
#include <utility>

#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "foundation/decimal.h"
#include "foundation/text.h"

namespace tl::bench {
namespace {

constexpr std::int64_t runs_min = 5;
constexpr std::int64_t runs_max = 200;
constexpr std::int64_t nanoseconds_wanted = 1'500'000'000;

std::int64_t now_nanoseconds() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

// Of this process, all threads.
std::int64_t cpu_nanoseconds_spent() {
  rusage spent{};
  getrusage(RUSAGE_SELF, &spent);
  const auto in = [](const timeval& time) {
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_usec * 1'000;
  };
  return in(spent.ru_utime) + in(spent.ru_stime);
}

// A figure of /proc/self/status in KiB, 0 where there is none.
std::int64_t status_kib(std::string_view key) {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (!line.starts_with(key)) continue;
    std::int64_t kib = 0;
    for (const char c : line) {
      if (is_digit(c)) kib = kib * 10 + (c - '0');
    }
    return kib;
  }
  return 0;
}

// Makes the kernel count the peak anew from here.
std::int64_t start_counting_memory() {
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << 5;
  return status_kib("VmRSS:");
}

std::optional<Measured> measure(const Subject& subject, const Prepare& prepare, Effort effort) {
  const Run run = prepare();
  Measured out;
  std::vector<std::int64_t> times;
  std::int64_t spent = 0;
  const std::int64_t before_kib = start_counting_memory();
  const std::int64_t cpu_before = cpu_nanoseconds_spent();
  const std::int64_t most = effort == Effort::once ? 1 : runs_max;
  while (out.runs < most && (out.runs < runs_min || spent < nanoseconds_wanted)) {
    const std::int64_t began = now_nanoseconds();
    const std::int64_t done = run();
    times.push_back(now_nanoseconds() - began);
    spent += times.back();
    if (out.runs == 0) {
      out.memory_kib = std::max<std::int64_t>(0, status_kib("VmHWM:") - before_kib);
    }
    ++out.runs;
    if (done != subject.size) {
      std::fprintf(stderr, "%s: did %lld of %lld\n", subject.name.c_str(),
                   static_cast<long long>(done), static_cast<long long>(subject.size));
      return std::nullopt;
    }
  }
  out.cpu_nanoseconds = (cpu_nanoseconds_spent() - cpu_before) / out.runs;
  std::ranges::sort(times);
  out.best_nanoseconds = times.front();
  out.median_nanoseconds = times[times.size() / 2];
  return out;
}

// The same in a process of its own; what it measured comes back through a pipe.
std::optional<Measured> measure_apart(const Subject& subject, const Prepare& prepare,
                                      Effort effort) {
  int ends[2] = {-1, -1};
  if (pipe(ends) != 0) return std::nullopt;
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child < 0) return std::nullopt;
  if (child == 0) {
    close(ends[0]);
    const auto measured = measure(subject, prepare, effort);
    const bool sent = measured && write(ends[1], &*measured, sizeof *measured) == sizeof *measured;
    _exit(sent ? 0 : 1);
  }
  close(ends[1]);
  Measured out;
  const bool received = read(ends[0], &out, sizeof out) == sizeof out;
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!received || status != 0) return std::nullopt;
  return out;
}

std::string with_decimals(std::int64_t value, std::int64_t unit, int decimals) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", decimals,
                static_cast<double>(value) / static_cast<double>(unit));
  return text;
}

std::string shown_size(const Subject& subject) {
  return cat(format_grouped(subject.size, 0), " ", subject.unit, subject.size == 1 ? "" : "s");
}

void print_head() {
  std::printf("%-50s %16s %11s %11s %11s %5s %11s %14s\n", "what", "size", "best ms", "median ms",
              "CPU ms", "runs", "memory MiB", "each, us");
}

void print_row(const Subject& subject, const Measured& measured) {
  const std::int64_t each = measured.median_nanoseconds / std::max<std::int64_t>(1, subject.size);
  std::printf(
      "%-50s %16s %11s %11s %11s %5lld %11s %14s\n", subject.name.c_str(),
      shown_size(subject).c_str(), with_decimals(measured.best_nanoseconds, 1'000'000, 2).c_str(),
      with_decimals(measured.median_nanoseconds, 1'000'000, 2).c_str(),
      with_decimals(measured.cpu_nanoseconds, 1'000'000, 2).c_str(),
      static_cast<long long>(measured.runs), with_decimals(measured.memory_kib, 1024, 1).c_str(),
      with_decimals(each, 1000, 2).c_str());
  std::fflush(stdout);
}

}  // namespace

void Suite::add(Subject subject, Prepare prepare) {
  entries_.push_back({.subject = std::move(subject), .prepare = std::move(prepare)});
}

bool Suite::run(std::string_view pattern, Effort effort) const {
  bool all_done = true;
  bool found = false;
  print_head();
  for (const Entry& entry : entries_) {
    if (!icontains(entry.subject.name, pattern)) continue;
    found = true;
    const auto measured = measure_apart(entry.subject, entry.prepare, effort);
    if (measured) {
      print_row(entry.subject, *measured);
    } else {
      std::printf("%-50s FAILED\n", entry.subject.name.c_str());
      all_done = false;
    }
  }
  if (!found) std::printf("no benchmark's name contains '%s'\n", std::string(pattern).c_str());
  return all_done && found;
}

}  // namespace tl::bench
