// Rows of the language: where a system keeps its data. Each section has such a file, and a line in language.cpp.
#pragma once

#include "topology/language.hpp"

namespace pergola::language {

inline constexpr Key k_table[] = {
    {"key", "text", "", "Attribute that is the partition key, a text."},
    {"existing", "text", "", "Name or ARN of a table that exists, or ssm:/path of its name; none is made then."},
};
inline constexpr Object k_table_object = {"table", "tables.<name>", "A DynamoDB table.", k_table};

}  // namespace pergola::language
