// openapi, serve: the API and who answers it.
#include "main/commands/commands.h"
#include "main/invocation.h"
#include "main/server/all_routes.h"
#include "main/version.h"
#include "platform/http/openapi.h"

namespace tl::cli {
namespace {

Result<ExitCode> openapi(Invocation& invocation) {
  invocation.console().out(http::describe_api(server::all_routes(), program_version()));
  invocation.console().out("\n");
  return ExitCode::done;
}

}  // namespace

std::vector<Command> server_commands() {
  return {{.path = "openapi",
           .summary = "Print the description of the API (OpenAPI 3.1)",
           .needs = Needs::nothing,
           .run = &openapi}};
}

}  // namespace tl::cli
