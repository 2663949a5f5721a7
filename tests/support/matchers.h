// Matchers and places that every test may use.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "foundation/result.h"

namespace tl::testing {

// EXPECT_OK(result) prints the error that it found instead.
template <class T>
::testing::AssertionResult is_ok(const Result<T>& result) {
  if (result) return ::testing::AssertionSuccess();
  return ::testing::AssertionFailure() << result.error().code << ": " << result.error().message;
}

template <class T>
std::string error_code(const Result<T>& result) {
  return result ? "ok" : result.error().code;
}

// The checkout that the tests were built from.
std::filesystem::path source_dir();

// A file of tests/data.
std::filesystem::path test_data(std::string_view name);

// The folder of real files, from THROUGHLINE_CORPUS or beside the checkout; none on most machines,
// and a test that wants it then says so with GTEST_SKIP.
std::optional<std::filesystem::path> corpus_dir();

// A fresh folder that goes when the object goes.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace tl::testing

#define EXPECT_OK(...) EXPECT_TRUE(::tl::testing::is_ok(__VA_ARGS__))
#define ASSERT_OK(...) ASSERT_TRUE(::tl::testing::is_ok(__VA_ARGS__))
#define EXPECT_FAILS(code, ...) EXPECT_EQ(::tl::testing::error_code(__VA_ARGS__), code)
