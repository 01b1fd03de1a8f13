// Actions of alarms.
#pragma once

#include "resources/value.hpp"
#include "topology/model.hpp"

namespace pergola {

/// What an alarm that pages does: the topology's topic, or none where nobody is to be told.
[[nodiscard]] List page_actions(const Topology& topology);

}  // namespace pergola
