// Rows of the language: how services tell each other things.
#pragma once

#include "topology/language.hpp"

namespace pergola::language {

inline constexpr Key k_event_bus[] = {
    {"allow", "list:text", "", "Ids of other accounts that may put events on the bus."},
    {"archive", "duration", "", "How many days events are kept to be replayed; `forever` keeps them."},
    {"existing", "text", "", "Name or ARN of a bus that exists (`default` is AWS's own), or ssm:/path of its name."},
};
inline constexpr Object k_event_bus_object = {"event-bus", "event-bus", "The bus that events go through.", k_event_bus};

inline constexpr Key k_event[] = {
    {"from", "list:text", "", "Services that publish it, as if they said `publishes`."},
    {"to", "list:text", "",
     "Services that consume it, as if they said `consumes`; queues, topics and workflows that take it."},
    {"source", "text", "", "Its source; `<name>.<service>` when one service publishes it, `<name>` when several do."},
    {"bucket", "text", "", "Bucket that it comes from, as an event of S3; instead of `from` and `source`."},
    {"detail-type", "text", "", "Its detail type; its name here by default, `Object Created` of a bucket."},
    {"match", "map:any", "", "Pattern of the detail: only what matches is delivered."},
    {"retry", "retry", "", "How long EventBridge tries to deliver it."},
    {"dead-letter", "on-off|text", "on",
     "Where it goes when it cannot be delivered. on: the queue `<stack>-dead-letters`. Or the name of a queue."},
};
inline constexpr Object k_event_object = {"event", "events.<name>", "An event.", k_event};

inline constexpr Key k_retry[] = {
    {"attempts", "integer:0-185", "185", "How often."},
    {"age", "duration", "24 h", "How long, 1 min to 24 h."},
};
inline constexpr Object k_retry_object = {"retry", "events.<name>.retry", "Attempts to deliver an event.", k_retry};

inline constexpr Key k_queue[] = {
    {"fifo", "on-off", "off", "Messages keep their order and come once."},
    {"visibility", "duration", "",
     "How long a message that was received is hidden, up to 12 h; six times the timeout of the function that consumes "
     "it, "
     "otherwise 30 s."},
    {"retention", "duration", "4 days", "How long messages are kept, 1 min to 14 days."},
    {"delay", "duration", "0 s", "How long messages wait before they can be received, up to 15 min."},
    {"dead-letter", "on-off|text|dead-letter", "on",
     "Where messages go that could not be dealt with. on: the queue `<stack>-<queue>-dead`. Or the name of a queue."},
    {"encryption", "text", "aws", "aws: by keys of SQS. Or the name of one of `keys`, or the ARN of a key."},
    {"existing", "text", "", "Name or ARN of a queue that exists, or ssm:/path of its name; none is made then."},
};
inline constexpr Object k_queue_object = {"queue", "queues.<name>", "An SQS queue.", k_queue};

inline constexpr Key k_dead_letter[] = {
    {"after", "integer:1-1000", "3", "How often a message is received before it counts as failed."},
    {"retention", "duration", "14 days", "How long it is kept then."},
    {"to", "text", "", "Name of a declared queue that takes it."},
};
inline constexpr Object k_dead_letter_object = {"dead-letter", "queues.<name>.dead-letter",
                                                "What becomes of messages that could not be dealt with.",
                                                k_dead_letter};

inline constexpr Key k_topic[] = {
    {"fifo", "on-off", "off", "Messages keep their order and come once; queues that are fifo can take them."},
    {"to", "list:text|map:subscription", "", "Services and queues that hear of it."},
    {"addresses", "list:text", "", "E-mail and https:// addresses that hear of it."},
    {"tracing", "on-off", "off", "SNS sends X-Ray what it does with messages that are traced; otherwise it hands on."},
    {"encryption", "text|on-off", "aws",
     "aws: by the key that SNS has in the account. off. Or the name of one of `keys`, or the ARN of a key."},
    {"dead-letter", "on-off|text", "on", "Where messages go that cannot be delivered, as of an event."},
    {"existing", "text", "", "Name or ARN of a topic that exists, or ssm:/path of its name; none is made then."},
};
inline constexpr Object k_topic_object = {"topic", "topics.<name>", "An SNS topic.", k_topic};

inline constexpr Key k_subscription[] = {
    {"match", "map:any", "", "Filter on the message: only what matches is delivered."},
};
inline constexpr Object k_subscription_object = {"subscription", "topics.<name>.to.<name>",
                                                 "Who hears of a topic, and of what.", k_subscription};

inline constexpr Key k_consumption[] = {
    {"batch", "integer:1-10000", "",
     "How many messages a function gets at most; AWS's default is 10 of a queue, 100 of a "
     "stream."},
    {"wait", "duration", "", "How long to wait for a batch to fill, up to 5 min."},
    {"concurrency", "integer:2-1000", "", "How many batches are dealt with at once at most."},
};
inline constexpr Object k_consumption_object = {"consumption", "services.<name>.consumes.<name>",
                                                "How a function takes messages.", k_consumption};

inline constexpr Key k_workflow[] = {
    {"description", "text", "", "What the workflow does."},
    {"type", "enum:standard,express", "standard", "express: up to five minutes, many, and cheap."},
    {"steps", "list:step", "", "What it does, one step after the other."},
    {"definition", "map:any", "",
     "Instead of steps: Amazon States Language; `${payment}` in a text stands for what it calls or uses."},
    {"calls", "list:text", "", "Functions that it invokes; those of its steps are known."},
    {"reads", "list:text", "", "What it reads, as of a service."},
    {"writes", "list:text", "", "What it writes."},
    {"publishes", "list:text", "", "What it publishes."},
    {"consumes", "list:text", "", "Events that start it."},
    {"on-alarm", "list:text", "", "Services: the alarms on their objectives start it."},
    {"schedule", "text", "", "When it starts by itself."},
    {"existing", "text", "",
     "Name or ARN of a state machine that exists, or ssm:/path of its name; none is made then."},
};
inline constexpr Object k_workflow_object = {"workflow", "workflows.<name>", "A Step Functions state machine.",
                                             k_workflow};

inline constexpr Key k_step[] = {
    {"call", "text", "", "Function that is invoked; what it answers is what the next step gets."},
    {"wait", "duration", "", "How long nothing happens."},
};
inline constexpr Object k_step_object = {"step", "workflows.<name>.steps[]", "One step.", k_step};

}  // namespace pergola::language
