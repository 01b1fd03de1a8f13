// Rows of the language: where a system keeps its data. Each section has such a file, and a line in language.cpp.
#pragma once

#include "topology/language.hpp"

namespace pergola::language {

inline constexpr Key k_table[] = {
    {"key", "text|list:(text|map:enum:text,number,binary)", "",
     "Attribute that is the partition key, or a list of it and the sort key; `createdAt: number` has a type."},
    {"indexes", "map:(text|list:(text|map:enum:text,number,binary))", "",
     "Global secondary indexes by name: their keys."},
    {"local-indexes", "map:(text|map:enum:text,number,binary)", "",
     "Local secondary indexes by name: their sort keys, beside the table's partition key; of a table with a sort key."},
    {"billing", "enum:on-demand|capacity", "on-demand", "on-demand, or units that are paid for whether used or not."},
    {"stream", "enum:keys,new-image,old-image,new-and-old-images,off|text", "off",
     "What a stream of the changes shows; new-and-old-images when it is consumed. Of a table that exists: the ARN of "
     "its "
     "stream, or ssm:/path of it."},
    {"ttl", "text", "", "Attribute that holds the second at which an item expires."},
    {"recovery", "on-off", "on", "Whether the table can be brought back to any second of the last 35 days."},
    {"protection", "on-off", "off", "Whether the table cannot be deleted by anybody until this is switched off."},
    {"keep", "on-off", "on", "Whether the table stays when the stack is destroyed."},
    {"encryption", "text", "aws",
     "aws: with a key of DynamoDB's own. kms: with the account's key for DynamoDB. Or the name of one of `keys`, or "
     "the "
     "ARN of a key."},
    {"existing", "text", "", "Name or ARN of a table that exists, or ssm:/path of its name; none is made then."},
};
inline constexpr Key k_bucket[] = {
    {"versioned", "on-off", "on", "Whether what is overwritten or deleted can be brought back for 30 days."},
    {"expire", "duration", "", "How long what it holds is kept, in days."},
    {"encryption", "text", "aws",
     "aws: with S3's own keys. kms: with the account's key for S3. Or the name of one of `keys`, or the ARN of a key."},
    {"events", "on-off", "off", "Whether EventBridge is told of what happens in it; on when an event comes from it."},
    {"keep", "on-off", "on", "Whether the bucket stays when the stack is destroyed."},
    {"existing", "text", "", "Name or ARN of a bucket that exists, or ssm:/path of its name; none is made then."},
};
inline constexpr Object k_bucket_object = {"bucket", "buckets.<name>", "An S3 bucket.", k_bucket};
inline constexpr Key k_stored_parameter[] = {
    {"value", "text", "", "What it holds: no secret."},
    {"description", "text", "", "What it is for."},
    {"existing", "text", "", "Name or ARN of a parameter that exists, or ssm:/path of its name; none is made then."},
};
inline constexpr Object k_stored_parameter_object = {"parameter", "parameters.<name>",
                                                     "A text in the SSM parameter store.", k_stored_parameter};
inline constexpr Key k_encryption_key[] = {
    {"rotation", "on-off|duration", "on", "How often it gets new material: on is 365 days; 90 to 2560 days."},
    {"keep", "on-off", "on", "Whether the key stays when the stack is destroyed."},
    {"window", "duration", "30 days", "When it does not: how long deleting it can be undone, 7 to 30 days."},
    {"services", "list:text", "", "AWS services that may use it for this account, such as secretsmanager."},
    {"existing", "text", "", "ARN of a key that exists, or ssm:/path of it; none is made then."},
};
inline constexpr Object k_encryption_key_object = {"key", "keys.<name>", "A key in KMS.", k_encryption_key};
inline constexpr Key k_capacity[] = {
    {"read", "integer:1-40000", "", "Read capacity units, of the table and of each index.", true},
    {"write", "integer:1-40000", "", "Write capacity units.", true},
};
inline constexpr Object k_table_object = {"table", "tables.<name>", "A DynamoDB table.", k_table};
inline constexpr Object k_capacity_object = {"capacity", "tables.<name>.billing", "Provisioned throughput.",
                                             k_capacity};

}  // namespace pergola::language
