#include "main/files.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

#include "foundation/limits.h"
#include "support/matchers.h"

namespace tl::cli {
namespace {

class FilesTest : public ::testing::Test {
 protected:
  std::string path(std::string_view name) const { return (folder.path() / name).string(); }
  std::size_t names() const {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path()))
      ++count;
    return count;
  }

  testing::TemporaryFolder folder;
};

TEST_F(FilesTest, AFileIsReadOrTheReasonSaid) {
  std::ofstream(path("x.txt")) << "content";
  EXPECT_EQ(*read_file(path("x.txt")), "content");
  EXPECT_FAILS("file_not_found", read_file(path("missing")));
  EXPECT_FAILS("file_is_folder", read_file(folder.path().string()));
  EXPECT_FAILS("file_not_readable", read_file(path("x.txt/below")));
}

TEST_F(FilesTest, AFileIsReadUpToItsLimit) {
  std::ofstream(path("sparse"));
  std::filesystem::resize_file(path("sparse"), limits::file_bytes_max);
  EXPECT_EQ(read_file(path("sparse"))->size(), limits::file_bytes_max);
  std::filesystem::resize_file(path("sparse"), limits::file_bytes_max + 1);
  EXPECT_FAILS("file_too_large", read_file(path("sparse")));
  EXPECT_FAILS("file_too_large", read_file("/dev/zero"));
}

TEST_F(FilesTest, APipeIsReadToItsEndAndNeverWaitedForInVain) {
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  std::thread writer([&] {
    std::ofstream out(path("pipe"));
    out << "first " << std::flush;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    out << "second";
  });
  EXPECT_EQ(*read_file(path("pipe")), "first second");
  writer.join();
  EXPECT_FAILS("file_not_readable", read_file(path("pipe")));
}

TEST_F(FilesTest, FilesAreWrittenTogetherOrNotAtAll) {
  const FileToWrite first[] = {{path("a"), "1"}, {path("b"), "2"}};
  ASSERT_OK(write_files(first));
  EXPECT_EQ(*read_file(path("b")), "2");
  const FileToWrite again[] = {{path("a"), "3"}, {path("no/b"), "4"}};
  EXPECT_FAILS("file_not_written", write_files(again));
  EXPECT_EQ(*read_file(path("a")), "1") << "the first stays when the second cannot be written";
  std::filesystem::create_directory(path("folder"));
  const FileToWrite onto_folder[] = {{path("a"), "5"}, {path("folder"), "6"}};
  EXPECT_FAILS("file_not_written", write_files(onto_folder));
  EXPECT_EQ(*read_file(path("a")), "1");
  EXPECT_EQ(names(), 3u) << "nothing unfinished stays";
}

TEST_F(FilesTest, AFolderIsMadeOrTheReasonSaid) {
  ASSERT_OK(make_folder(path("a/b")));
  ASSERT_OK(make_folder(path("a/b")));
  std::ofstream(path("file")) << "x";
  EXPECT_FAILS("folder_not_made", make_folder(path("file")));
  EXPECT_FAILS("folder_not_made", make_folder(path("file/below")));
  EXPECT_FAILS("folder_not_made", make_folder(""));
}

TEST_F(FilesTest, AFolderThatTakesNoFilesIsRefused) {
  namespace fs = std::filesystem;
  fs::permissions(folder.path(),
                  fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
  ASSERT_OK(make_folder(path("kept")));
  fs::permissions(path("kept"), fs::perms::owner_read | fs::perms::owner_exec |
                                    fs::perms::others_read | fs::perms::others_exec);
  const auto as_nobody_in_particular = [&] {
    constexpr uid_t nobody = 65'534;
    if (geteuid() == 0 && setuid(nobody) != 0) std::exit(1);
    const auto made = make_folder(path("kept"));
    std::exit(!made && made.error().code == "folder_not_writable" ? 7 : 0);
  };
  EXPECT_EXIT(as_nobody_in_particular(), ::testing::ExitedWithCode(7), "");
}

}  // namespace
}  // namespace tl::cli
