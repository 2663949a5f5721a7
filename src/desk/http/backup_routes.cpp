// Backups: made, listed, verified and taken away by who keeps the system.
#include "desk/http/desk_routes.h"
#include "desk/service/backups.h"

namespace tl::desk {
namespace {

using access::Permission;
using http::Call;
using http::Method;

struct BackupList {
  std::string folder;
  std::vector<database::BackupFile> items;
};
TL_DESCRIBE(BackupList, folder, items)

Result<BackupList> list(const Call& call) {
  TL_TRY(const database::BackupShelf* shelf, call.backups());
  BackupList out{.folder = shelf->folder.string(), .items = {}};
  TL_TRY(out.items, database::list_backups(*shelf));
  return out;
}

Result<jobs::Job> make(const Call& call, const http::NoBody&) {
  TL_CHECK(call.backups());
  return ask_backup(call.db(), call.caller());
}

Result<jobs::Job> verify(const Call& call, const http::NoBody&) {
  TL_TRY(const database::BackupShelf* shelf, call.backups());
  return ask_verification(call.db(), call.caller(), *shelf, call.path("backup"));
}

Result<http::WholeResponse> fetch(const Call& call) {
  TL_TRY(const database::BackupShelf* shelf, call.backups());
  TL_TRY(std::string bytes, fetch_backup(call.db(), call.caller(), *shelf, call.path("backup")));
  return http::file_reply({.name = std::string(call.path("backup")),
                           .media_type = "application/octet-stream",
                           .bytes = std::move(bytes)});
}

}  // namespace

void add_backup_routes(http::Routes& routes) {
  routes.add({.path = "/api/v1/backups",
              .summary = "The backups that this server keeps, newest first",
              .permission = Permission::backup_make},
             &list);
  routes.add({.method = Method::post,
              .path = "/api/v1/backups",
              .summary = "Make a backup now, as a job",
              .permission = Permission::backup_make},
             &make);
  routes.add({.method = Method::post,
              .path = "/api/v1/backups/{backup}/verify",
              .summary = "Read all of a backup against its checksums, as a job",
              .permission = Permission::backup_make},
             &verify);
  // Everything there is goes out with it: recorded.
  routes.add({.path = "/api/v1/backups/{backup}",
              .summary = "A backup, to keep elsewhere; that it was taken is recorded",
              .permission = Permission::backup_make,
              .writes = http::Door::Writes::by_itself},
             &fetch);
}

}  // namespace tl::desk
