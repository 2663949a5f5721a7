#include "quoting/rules/rfq_stage.h"

namespace tl::quoting {

RfqStage stage_of(const RfqStageFacts& facts) {
  if (facts.issues > 0) return RfqStage::issued;
  if (facts.resting) return RfqStage::resting;
  if (facts.quotes > 0) return RfqStage::drafted;
  return facts.data_complete ? RfqStage::preparing : RfqStage::collecting;
}

}  // namespace tl::quoting
