// How a database is opened. The defaults are right for the program; tests relax some.
#pragma once

#include <chrono>
#include <cstddef>

namespace tl::database {

enum class IfMissing { refuse, create };  // SQLite only; a PostgreSQL database is made by its owner

// SQLite only. One file: without the write-ahead log beside it, as a backup is kept. Read only: the
// file is not touched at all.
enum class FileMode { shared, one_file, read_only };

enum class Durability {
  full,     // a commit is on the disk when write() returns
  relaxed,  // for tests: a power cut may lose the last commits, never the consistency
};

struct OpenOptions {
  IfMissing if_missing = IfMissing::refuse;
  FileMode file_mode = FileMode::shared;
  Durability durability = Durability::full;
  std::chrono::milliseconds busy_timeout{5'000};  // for a lock held by somebody else
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds retry_for{15'000};  // a server that restarts comes back within
  int attempts_max = 40;                        // of one transaction that failed to serialise
  std::size_t connections_max = 8;              // of one Database, in use at a time
};

}  // namespace tl::database
