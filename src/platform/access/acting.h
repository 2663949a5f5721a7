// Who does something to people, and from where: what a service needs to decide and to record.
//
//   deactivate_person(db, acting_for(caller, signed_in.principal), {id, version});
//   add_person(db, hasher, operator_of(caller), {...});   // at the command line
#pragma once

#include "foundation/caller.h"
#include "platform/access/principal.h"

namespace tl::access {

struct Acting {
  Caller caller;
  Principal who;
};

// Whoever may open the database at the command line stands above the table.
Acting operator_of(const Caller& caller);

// The caller's name becomes the person's, so that the audit cannot say another.
Acting acting_for(Caller caller, const Principal& who);

Result<void> require(const Principal& who, Permission permission);

}  // namespace tl::access
