#include <ostream>

#include "cli/commands.hpp"
#include "cli/json_schema.hpp"
#include "writers/json_writer.hpp"

namespace pergola {

Exit command_schema(Context& context) {
  context.out << write_json(json_schema(), JsonStyle::pretty) << "\n";
  return Exit::done;
}

}  // namespace pergola
