// What the commands on people share. Internal to the commands.
#pragma once

#include <string>
#include <vector>

#include "foundation/date.h"
#include "main/command.h"
#include "platform/access/role.h"

namespace tl::cli {

// Each --role said, with _ or - between its words; `role_unknown`.
Result<std::vector<access::Role>> roles_said(const Arguments& said);

std::string minute_text(const Instant& instant);  // "2026-03-02 09:00", of UTC

std::vector<Command> people_settings_commands();  // shown after the others

}  // namespace tl::cli
