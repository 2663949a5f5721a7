// What people and programs see: text on standard output, errors and progress on standard error.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/finding.h"
#include "foundation/result.h"
#include "platform/jobs/progress.h"

namespace tl::cli {

enum class Format { text, json };

// A table for people: columns as wide as their widest cell, numbers to the right, a line a row.
class TextTable {
 public:
  enum class Align { left, right };
  void column(std::string_view heading, Align align = Align::left);
  void row(std::vector<std::string> cells);
  std::string text() const;

 private:
  std::vector<std::string> headings_;
  std::vector<Align> aligns_;
  std::vector<std::vector<std::string>> rows_;
};

// "bom.csv row 17 column C: message", grouped by severity, the worst first.
std::string print(const std::vector<Finding>& findings);

class Console {
 public:
  explicit Console(Format format) : format_(format) {}

  Format format() const { return format_; }
  // Text is made safe for a terminal on its way, see visible(); JSON goes out as it is.
  void out(std::string_view text);
  void error(const Error& error);
  // False when standard output could not take everything (a full disk, a closed pipe).
  bool flush();

 private:
  Format format_;
};

// A bar on standard error, only when a person is watching; nothing otherwise.
class TerminalProgress final : public jobs::Progress {
 public:
  explicit TerminalProgress(Format format);
  ~TerminalProgress() override;
  void begin(std::string_view what, std::int64_t total) override;
  void advance(std::int64_t done) override;

 private:
  void draw();
  void clear();

  bool watching_ = false;
  std::string what_;
  std::int64_t total_ = 0;
  std::int64_t done_ = 0;
  std::int64_t drawn_percent_ = -1;
};

}  // namespace tl::cli
