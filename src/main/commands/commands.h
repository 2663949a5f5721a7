// The commands of each room, in the order of help. Each calls one service and prints its answer.
#pragma once

#include <vector>

#include "main/command.h"

namespace tl::cli {

std::vector<Command> set_up_commands();
std::vector<Command> operating_commands();
std::vector<Command> people_commands();
std::vector<Command> customer_commands();
std::vector<Command> account_commands();
std::vector<Command> account_people_commands();
std::vector<Command> account_file_commands();
std::vector<Command> account_talk_commands();
std::vector<Command> account_work_commands();
std::vector<Command> account_meeting_commands();
std::vector<Command> setting_commands();
std::vector<Command> import_commands();
std::vector<Command> parts_commands();
std::vector<Command> market_commands();
std::vector<Command> customer_numbering_commands();
std::vector<Command> stock_commands();
std::vector<Command> sourcing_commands();
std::vector<Command> landed_commands();
std::vector<Command> request_commands();
std::vector<Command> supplier_commands();
std::vector<Command> bom_commands();
std::vector<Command> bom_structure_commands();
std::vector<Command> rfq_commands();
std::vector<Command> rfq_data_commands();
std::vector<Command> rfq_plan_commands();
std::vector<Command> rfq_course_commands();
std::vector<Command> labour_commands();
std::vector<Command> rfq_supply_commands();
std::vector<Command> quote_commands();
std::vector<Command> quote_course_commands();
std::vector<Command> query_commands();
std::vector<Command> server_commands();

}  // namespace tl::cli
