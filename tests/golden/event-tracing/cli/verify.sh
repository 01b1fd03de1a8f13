#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# verify.sh checks that the stack 'event-tracing' is there and works.
stack event-tracing --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"event-tracing"}]'
stack_tags='{"cost-center":"cc-42","owner":"team-shop","pergola:stack":"event-tracing"}'
start verify
package_failures=''
package failures package_failures
package_inventory=''
package inventory package_inventory
package_notification=''
package notification package_notification
package_order=''
package order package_order
package_payment=''
package payment package_payment

# AWS::Logs::LogGroup OrderLogGroup
OrderLogGroup_LogGroupArn='<unknown:OrderLogGroup_LogGroupArn>'
find_OrderLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-order"'\`'] | [0]' \
    --get OrderLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-order
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$OrderLogGroup_LogGroupArn"
}
check OrderLogGroup 'log group /aws/lambda/event-tracing-order'

# AWS::Events::EventBus EventBus
EventBus_Arn='<unknown:EventBus_Arn>'
find_EventBus() {
  look \
    --absent ResourceNotFoundException \
    --get EventBus_Arn Arn \
    --call events describe-event-bus \
    --name event-tracing
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$EventBus_Arn"
}
check EventBus 'event bus event-tracing'

# AWS::IAM::Role OrderRole
OrderRole_Arn='<unknown:OrderRole_Arn>'
find_OrderRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get OrderRole_Arn Arn \
    --is Description Description '"What function event-tracing-order may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name event-tracing-order
}
check OrderRole 'IAM role event-tracing-order'
find_OrderRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-order:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderCreated","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"order.service","events:detail-type":"Order Created"}}}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-order \
    --policy-name edges
}
check_part OrderRole_Policies_edges 'Policies edges'
check_strays OrderRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-order

# AWS::Lambda::Function OrderFunction
OrderFunction_Arn='<unknown:OrderFunction_Arn>'
find_OrderFunction() {
  look \
    --absent ResourceNotFoundException \
    --get OrderFunction_Arn FunctionArn \
    --is Description Description '"takes orders"' \
    --is Code CodeSha256 '"'"${package_order}"'"' \
    --is Role Role '"'"${OrderRole_Arn}"'"' \
    --is Handler Handler '"order.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-order","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","ORDER_CREATED_SOURCE":"order.service","ORDER_CREATED_DETAIL_TYPE":"Order Created"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name event-tracing-order
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$OrderFunction_Arn"
}
check OrderFunction 'Lambda function event-tracing-order'

# AWS::Logs::LogGroup PaymentLogGroup
PaymentLogGroup_LogGroupArn='<unknown:PaymentLogGroup_LogGroupArn>'
find_PaymentLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-payment"'\`'] | [0]' \
    --get PaymentLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-payment
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$PaymentLogGroup_LogGroupArn"
}
check PaymentLogGroup 'log group /aws/lambda/event-tracing-payment'

# AWS::SQS::Queue FailedEventsQueue
FailedEventsQueue_QueueUrl='<unknown:FailedEventsQueue_QueueUrl>'
FailedEventsQueue_Arn='<unknown:FailedEventsQueue_Arn>'
find_FailedEventsQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get FailedEventsQueue_QueueUrl QueueUrl \
    --get FailedEventsQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name event-tracing-failed-events
  also \
    --object Attributes \
    --get FailedEventsQueue_QueueUrl QueueUrl \
    --get FailedEventsQueue_Arn QueueArn \
    --is VisibilityTimeout VisibilityTimeout '"180"' \
    --is MessageRetentionPeriod MessageRetentionPeriod '"1209600"' \
    --is ReceiveMessageWaitTimeSeconds ReceiveMessageWaitTimeSeconds '"20"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --call sqs get-queue-attributes \
    --queue-url "$FailedEventsQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$FailedEventsQueue_QueueUrl"
}
check FailedEventsQueue 'queue event-tracing-failed-events'

# AWS::IAM::Role PaymentRole
PaymentRole_Arn='<unknown:PaymentRole_Arn>'
find_PaymentRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get PaymentRole_Arn Arn \
    --is Description Description '"What function event-tracing-payment may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name event-tracing-payment
}
check PaymentRole 'IAM role event-tracing-payment'
find_PaymentRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-payment:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${FailedEventsQueue_Arn}"'"},{"Sid":"PublishPaymentProcessed","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"payment.service","events:detail-type":"Payment Processed"}}}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-payment \
    --policy-name edges
}
check_part PaymentRole_Policies_edges 'Policies edges'
check_strays PaymentRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-payment

# AWS::Lambda::Function PaymentFunction
PaymentFunction_Arn='<unknown:PaymentFunction_Arn>'
find_PaymentFunction() {
  look \
    --absent ResourceNotFoundException \
    --get PaymentFunction_Arn FunctionArn \
    --is Description Description '"takes the money"' \
    --is Code CodeSha256 '"'"${package_payment}"'"' \
    --is Role Role '"'"${PaymentRole_Arn}"'"' \
    --is Handler Handler '"payment.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-payment","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","PAYMENT_PROCESSED_SOURCE":"payment.service","PAYMENT_PROCESSED_DETAIL_TYPE":"Payment Processed","PAYMENT_LIMIT":"5000"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name event-tracing-payment
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$PaymentFunction_Arn"
}
check PaymentFunction 'Lambda function event-tracing-payment'

# AWS::Logs::LogGroup InventoryLogGroup
InventoryLogGroup_LogGroupArn='<unknown:InventoryLogGroup_LogGroupArn>'
find_InventoryLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-inventory"'\`'] | [0]' \
    --get InventoryLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-inventory
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$InventoryLogGroup_LogGroupArn"
}
check InventoryLogGroup 'log group /aws/lambda/event-tracing-inventory'

# AWS::IAM::Role InventoryRole
InventoryRole_Arn='<unknown:InventoryRole_Arn>'
find_InventoryRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get InventoryRole_Arn Arn \
    --is Description Description '"What function event-tracing-inventory may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name event-tracing-inventory
}
check InventoryRole 'IAM role event-tracing-inventory'
find_InventoryRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-inventory:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${FailedEventsQueue_Arn}"'"},{"Sid":"PublishInventoryUpdated","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"inventory.service","events:detail-type":"Inventory Updated"}}}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-inventory \
    --policy-name edges
}
check_part InventoryRole_Policies_edges 'Policies edges'
check_strays InventoryRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-inventory

# AWS::Lambda::Function InventoryFunction
InventoryFunction_Arn='<unknown:InventoryFunction_Arn>'
find_InventoryFunction() {
  look \
    --absent ResourceNotFoundException \
    --get InventoryFunction_Arn FunctionArn \
    --is Description Description '"reserves the goods"' \
    --is Code CodeSha256 '"'"${package_inventory}"'"' \
    --is Role Role '"'"${InventoryRole_Arn}"'"' \
    --is Handler Handler '"inventory.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-inventory","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","INVENTORY_UPDATED_SOURCE":"inventory.service","INVENTORY_UPDATED_DETAIL_TYPE":"Inventory Updated"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name event-tracing-inventory
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$InventoryFunction_Arn"
}
check InventoryFunction 'Lambda function event-tracing-inventory'

# AWS::Logs::LogGroup NotificationLogGroup
NotificationLogGroup_LogGroupArn='<unknown:NotificationLogGroup_LogGroupArn>'
find_NotificationLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-notification"'\`'] | [0]' \
    --get NotificationLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-notification
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$NotificationLogGroup_LogGroupArn"
}
check NotificationLogGroup 'log group /aws/lambda/event-tracing-notification'

# AWS::SQS::Queue DeadLettersQueue
DeadLettersQueue_QueueUrl='<unknown:DeadLettersQueue_QueueUrl>'
DeadLettersQueue_Arn='<unknown:DeadLettersQueue_Arn>'
find_DeadLettersQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --get DeadLettersQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name event-tracing-dead-letters
  also \
    --object Attributes \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --get DeadLettersQueue_Arn QueueArn \
    --is MessageRetentionPeriod MessageRetentionPeriod '"1209600"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$DeadLettersQueue_QueueUrl"
}
check DeadLettersQueue 'queue event-tracing-dead-letters'

# AWS::IAM::Role NotificationRole
NotificationRole_Arn='<unknown:NotificationRole_Arn>'
find_NotificationRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get NotificationRole_Arn Arn \
    --is Description Description '"What function event-tracing-notification may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name event-tracing-notification
}
check NotificationRole 'IAM role event-tracing-notification'
find_NotificationRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-notification:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-notification \
    --policy-name edges
}
check_part NotificationRole_Policies_edges 'Policies edges'
check_strays NotificationRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-notification

# AWS::Lambda::Function NotificationFunction
NotificationFunction_Arn='<unknown:NotificationFunction_Arn>'
find_NotificationFunction() {
  look \
    --absent ResourceNotFoundException \
    --get NotificationFunction_Arn FunctionArn \
    --is Description Description '"tells the customer"' \
    --is Code CodeSha256 '"'"${package_notification}"'"' \
    --is Role Role '"'"${NotificationRole_Arn}"'"' \
    --is Handler Handler '"notification.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-notification","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name event-tracing-notification
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$NotificationFunction_Arn"
}
check NotificationFunction 'Lambda function event-tracing-notification'

# AWS::Logs::LogGroup FailuresLogGroup
FailuresLogGroup_LogGroupArn='<unknown:FailuresLogGroup_LogGroupArn>'
find_FailuresLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-failures"'\`'] | [0]' \
    --get FailuresLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-failures
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$FailuresLogGroup_LogGroupArn"
}
check FailuresLogGroup 'log group /aws/lambda/event-tracing-failures'

# AWS::IAM::Role FailuresRole
FailuresRole_Arn='<unknown:FailuresRole_Arn>'
find_FailuresRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get FailuresRole_Arn Arn \
    --is Description Description '"What function event-tracing-failures may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name event-tracing-failures
}
check FailuresRole 'IAM role event-tracing-failures'
find_FailuresRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-failures:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishDeliveryFailed","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"failures.service","events:detail-type":"Delivery Failed"}}},{"Sid":"ReceiveFailedEvents","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${FailedEventsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-failures \
    --policy-name edges
}
check_part FailuresRole_Policies_edges 'Policies edges'
check_strays FailuresRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-failures

# AWS::Lambda::Function FailuresFunction
FailuresFunction_Arn='<unknown:FailuresFunction_Arn>'
find_FailuresFunction() {
  look \
    --absent ResourceNotFoundException \
    --get FailuresFunction_Arn FunctionArn \
    --is Description Description '"reports what the dead-letter queue holds"' \
    --is Code CodeSha256 '"'"${package_failures}"'"' \
    --is Role Role '"'"${FailuresRole_Arn}"'"' \
    --is Handler Handler '"failures.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-failures","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","DELIVERY_FAILED_SOURCE":"failures.service","DELIVERY_FAILED_DETAIL_TYPE":"Delivery Failed","FAILED_EVENTS_QUEUE_URL":"'"${FailedEventsQueue_QueueUrl}"'"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name event-tracing-failures
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$FailuresFunction_Arn"
}
check FailuresFunction 'Lambda function event-tracing-failures'

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/event-tracing"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/event-tracing
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
check ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/event-tracing'

# AWS::IAM::Role ApiLogRole
ApiLogRole_Arn='<unknown:ApiLogRole_Arn>'
find_ApiLogRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ApiLogRole_Arn Arn \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name event-tracing-api-logs
}
check ApiLogRole 'IAM role event-tracing-api-logs'
find_ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs() {
  look \
    --object 'AttachedPolicies[?PolicyArn == '\`'"arn:'"${PARTITION}"':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"'\`'] | [0]' \
    --key PolicyArn \
    --call iam list-attached-role-policies \
    --role-name event-tracing-api-logs
}
check_part \
  ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
  'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
check_strays ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
  --object 'AttachedPolicies[].PolicyArn' \
  --call iam list-attached-role-policies \
  --role-name event-tracing-api-logs

# AWS::ApiGateway::Account ApiAccount
find_ApiAccount() {
  look \
    --object '[@] | [?cloudwatchRoleArn == '\`'"'"${ApiLogRole_Arn}"'"'\`'] | [0]' \
    --call apigateway get-account
}
check ApiAccount 'API Gateway account settings ApiAccount'

# AWS::ApiGateway::RestApi Api
Api_RestApiId='<unknown:Api_RestApiId>'
Api_RootResourceId='<unknown:Api_RootResourceId>'
find_Api() {
  look \
    --object 'items[?name == '\`'"event-tracing"'\`' && tags."pergola:stack" == '\`'"event-tracing"'\`'] | [0]' \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --is EndpointConfiguration.Types endpointConfiguration.types '["REGIONAL"]' \
    --tags map tags "$stack_tags" \
    --call apigateway get-rest-apis
}
check Api 'REST API event-tracing'

# AWS::ApiGateway::Resource ApiOrdersResource
ApiOrdersResource_ResourceId='<unknown:ApiOrdersResource_ResourceId>'
find_ApiOrdersResource() {
  look \
    --object 'items[?parentId == '\`'"'"${Api_RootResourceId}"'"'\`' && pathPart == '\`'"orders"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiOrdersResource_ResourceId id \
    --call apigateway get-resources \
    --rest-api-id "$Api_RestApiId"
}
check ApiOrdersResource 'API resource ApiOrdersResource'

# AWS::ApiGateway::Resource ApiOrdersByCustomerIdResource
ApiOrdersByCustomerIdResource_ResourceId='<unknown:ApiOrdersByCustomerIdResource_ResourceId>'
find_ApiOrdersByCustomerIdResource() {
  look \
    --object 'items[?parentId == '\`'"'"${ApiOrdersResource_ResourceId}"'"'\`' && pathPart == '\`'"{customerId}"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiOrdersByCustomerIdResource_ResourceId id \
    --call apigateway get-resources \
    --rest-api-id "$Api_RestApiId"
}
check ApiOrdersByCustomerIdResource 'API resource ApiOrdersByCustomerIdResource'

# AWS::ApiGateway::Method ApiPostOrdersByCustomerIdMethod
find_ApiPostOrdersByCustomerIdMethod() {
  look \
    --absent NotFoundException \
    --is AuthorizationType authorizationType '"AWS_IAM"' \
    --is Integration.Type methodIntegration.type '"AWS_PROXY"' \
    --is Integration.IntegrationHttpMethod methodIntegration.httpMethod '"POST"' \
    --is Integration.Uri methodIntegration.uri '"arn:'"${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${OrderFunction_Arn}"'/invocations"' \
    --call apigateway get-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersByCustomerIdResource_ResourceId" \
    --http-method POST
}
check ApiPostOrdersByCustomerIdMethod 'API method ApiPostOrdersByCustomerIdMethod'

# AWS::ApiGateway::Deployment ApiDeploymentbcae00777b
ApiDeploymentbcae00777b_DeploymentId='<unknown:ApiDeploymentbcae00777b_DeploymentId>'
find_ApiDeploymentbcae00777b() {
  look \
    --object 'items[?description == '\`'"digest bcae00777b"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiDeploymentbcae00777b_DeploymentId id \
    --call apigateway get-deployments \
    --rest-api-id "$Api_RestApiId"
}
check ApiDeploymentbcae00777b 'API deployment ApiDeploymentbcae00777b'

# AWS::ApiGateway::Stage ApiStage
find_ApiStage() {
  look \
    --absent NotFoundException \
    --is DeploymentId deploymentId '"'"${ApiDeploymentbcae00777b_DeploymentId}"'"' \
    --is TracingEnabled tracingEnabled true \
    --is AccessLogSetting accessLogSettings.destinationArn '"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/event-tracing"' \
    --is AccessLogSetting accessLogSettings.format '"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}"' \
    --tags map tags "$stack_tags" \
    --call apigateway get-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live
}
check ApiStage 'API stage live'
find_ApiStage_DeploymentId() {
  look \
    --absent NotFoundException \
    --key id \
    --call apigateway get-deployment \
    --rest-api-id "$Api_RestApiId" \
    --deployment-id "$ApiDeploymentbcae00777b_DeploymentId"
}
check_part ApiStage_DeploymentId DeploymentId
check_strays ApiStage_DeploymentId DeploymentId \
  --object 'items[].id' \
  --call apigateway get-deployments \
  --rest-api-id "$Api_RestApiId"

# AWS::Lambda::Permission ApiPostOrdersByCustomerIdPermission
find_ApiPostOrdersByCustomerIdPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiPostOrdersByCustomerIdPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiPostOrdersByCustomerIdPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"apigateway.amazonaws.com"'\`') && '\`'"apigateway.amazonaws.com"'\` '"apigateway.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders/*"'\`') && '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders/*"'\` '"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders/*"' \
    --call lambda get-policy \
    --function-name event-tracing-order
}
check ApiPostOrdersByCustomerIdPermission 'Lambda permission ApiPostOrdersByCustomerIdPermission'

# AWS::SQS::QueuePolicy FailedEventsQueuePolicy
find_FailedEventsQueuePolicy() {
  look \
    --object '[Attributes] | [?Policy] | [0]' \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --document PolicyDocument Policy '{"Version":"2012-10-17","Statement":[{"Sid":"Rules","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"'"${FailedEventsQueue_Arn}"'","Condition":{"ArnEquals":{"aws:SourceArn":["arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-inventory","arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-payment","arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-PaymentProcessed-notification","arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-InventoryUpdated-notification"]}}}]}' \
    --call sqs get-queue-attributes \
    --queue-url "$FailedEventsQueue_QueueUrl" \
    --attribute-names '["Policy"]'
}
check FailedEventsQueuePolicy 'queue policy FailedEventsQueuePolicy'

# AWS::SQS::QueuePolicy DeadLettersQueuePolicy
find_DeadLettersQueuePolicy() {
  look \
    --object '[Attributes] | [?Policy] | [0]' \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --document PolicyDocument Policy '{"Version":"2012-10-17","Statement":[{"Sid":"Rules","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'","Condition":{"ArnEquals":{"aws:SourceArn":"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-DeliveryFailed-notification"}}}]}' \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["Policy"]'
}
check DeadLettersQueuePolicy 'queue policy DeadLettersQueuePolicy'

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"event-tracing-page"'\`']))] | [0]' \
    --get PageTopic_TopicArn TopicArn \
    --call sns list-topics
  also \
    --object Attributes \
    --get PageTopic_TopicArn TopicArn \
    --call sns get-topic-attributes \
    --topic-arn "$PageTopic_TopicArn"
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call sns list-tags-for-resource \
    --resource-arn "$PageTopic_TopicArn"
}
check PageTopic 'SNS topic event-tracing-page'

# AWS::CloudWatch::Alarm DeadLettersFailureAlarm
DeadLettersFailureAlarm_Arn='<unknown:DeadLettersFailureAlarm_Arn>'
find_DeadLettersFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get DeadLettersFailureAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"event-tracing-dead-letters"' \
    --is AlarmDescription AlarmDescription '"Something could not be delivered or dealt with"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/SQS"' \
    --is MetricName MetricName '"ApproximateNumberOfMessagesVisible"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"QueueName"'\`' && Value == '\`'"event-tracing-dead-letters"'\`']) > '\`'0'\` \
    --is Statistic Statistic '"Maximum"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0 \
    --is EvaluationPeriods EvaluationPeriods 1 \
    --is DatapointsToAlarm DatapointsToAlarm 1 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["event-tracing-dead-letters"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$DeadLettersFailureAlarm_Arn"
}
check DeadLettersFailureAlarm 'alarm event-tracing-dead-letters'

# AWS::Events::Archive EventArchive
find_EventArchive() {
  look \
    --absent ResourceNotFoundException \
    --is SourceArn EventSourceArn '"'"${EventBus_Arn}"'"' \
    --is RetentionDays RetentionDays 30 \
    --state State \
    --call events describe-archive \
    --archive-name event-tracing
}
check EventArchive 'event archive event-tracing'

# AWS::Lambda::Permission InventoryOrderCreatedPermission
find_InventoryOrderCreatedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"InventoryOrderCreatedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"InventoryOrderCreatedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-inventory"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-inventory"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-inventory"' \
    --call lambda get-policy \
    --function-name event-tracing-inventory
}
check InventoryOrderCreatedPermission 'Lambda permission InventoryOrderCreatedPermission'

# AWS::Events::Rule OrderCreatedInventoryRule
OrderCreatedInventoryRule_Arn='<unknown:OrderCreatedInventoryRule_Arn>'
find_OrderCreatedInventoryRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderCreatedInventoryRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["order.service"],"detail-type":["Order Created"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name event-tracing-OrderCreated-inventory \
    --event-bus-name event-tracing
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$OrderCreatedInventoryRule_Arn"
}
check OrderCreatedInventoryRule 'event rule event-tracing-OrderCreated-inventory'
find_OrderCreatedInventoryRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${InventoryFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${FailedEventsQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-OrderCreated-inventory \
    --event-bus-name event-tracing
}
check_part OrderCreatedInventoryRule_Targets_target 'Targets target'
check_strays OrderCreatedInventoryRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-OrderCreated-inventory \
  --event-bus-name event-tracing

# AWS::Lambda::Permission PaymentOrderCreatedPermission
find_PaymentOrderCreatedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"PaymentOrderCreatedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"PaymentOrderCreatedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-payment"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-payment"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-payment"' \
    --call lambda get-policy \
    --function-name event-tracing-payment
}
check PaymentOrderCreatedPermission 'Lambda permission PaymentOrderCreatedPermission'

# AWS::Events::Rule OrderCreatedPaymentRule
OrderCreatedPaymentRule_Arn='<unknown:OrderCreatedPaymentRule_Arn>'
find_OrderCreatedPaymentRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderCreatedPaymentRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["order.service"],"detail-type":["Order Created"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name event-tracing-OrderCreated-payment \
    --event-bus-name event-tracing
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$OrderCreatedPaymentRule_Arn"
}
check OrderCreatedPaymentRule 'event rule event-tracing-OrderCreated-payment'
find_OrderCreatedPaymentRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${PaymentFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${FailedEventsQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-OrderCreated-payment \
    --event-bus-name event-tracing
}
check_part OrderCreatedPaymentRule_Targets_target 'Targets target'
check_strays OrderCreatedPaymentRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-OrderCreated-payment \
  --event-bus-name event-tracing

# AWS::Lambda::Permission NotificationPaymentProcessedPermission
find_NotificationPaymentProcessedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"NotificationPaymentProcessedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"NotificationPaymentProcessedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-PaymentProcessed-notification"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-PaymentProcessed-notification"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-PaymentProcessed-notification"' \
    --call lambda get-policy \
    --function-name event-tracing-notification
}
check \
  NotificationPaymentProcessedPermission \
  'Lambda permission NotificationPaymentProcessedPermission'

# AWS::Events::Rule PaymentProcessedNotificationRule
PaymentProcessedNotificationRule_Arn='<unknown:PaymentProcessedNotificationRule_Arn>'
find_PaymentProcessedNotificationRule() {
  look \
    --absent ResourceNotFoundException \
    --get PaymentProcessedNotificationRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["payment.service"],"detail-type":["Payment Processed"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name event-tracing-PaymentProcessed-notification \
    --event-bus-name event-tracing
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$PaymentProcessedNotificationRule_Arn"
}
check PaymentProcessedNotificationRule 'event rule event-tracing-PaymentProcessed-notification'
find_PaymentProcessedNotificationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${NotificationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${FailedEventsQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-PaymentProcessed-notification \
    --event-bus-name event-tracing
}
check_part PaymentProcessedNotificationRule_Targets_target 'Targets target'
check_strays PaymentProcessedNotificationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-PaymentProcessed-notification \
  --event-bus-name event-tracing

# AWS::Lambda::Permission NotificationInventoryUpdatedPermission
find_NotificationInventoryUpdatedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"NotificationInventoryUpdatedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"NotificationInventoryUpdatedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-InventoryUpdated-notification"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-InventoryUpdated-notification"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-InventoryUpdated-notification"' \
    --call lambda get-policy \
    --function-name event-tracing-notification
}
check \
  NotificationInventoryUpdatedPermission \
  'Lambda permission NotificationInventoryUpdatedPermission'

# AWS::Events::Rule InventoryUpdatedNotificationRule
InventoryUpdatedNotificationRule_Arn='<unknown:InventoryUpdatedNotificationRule_Arn>'
find_InventoryUpdatedNotificationRule() {
  look \
    --absent ResourceNotFoundException \
    --get InventoryUpdatedNotificationRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["inventory.service"],"detail-type":["Inventory Updated"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name event-tracing-InventoryUpdated-notification \
    --event-bus-name event-tracing
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$InventoryUpdatedNotificationRule_Arn"
}
check InventoryUpdatedNotificationRule 'event rule event-tracing-InventoryUpdated-notification'
find_InventoryUpdatedNotificationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${NotificationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${FailedEventsQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-InventoryUpdated-notification \
    --event-bus-name event-tracing
}
check_part InventoryUpdatedNotificationRule_Targets_target 'Targets target'
check_strays InventoryUpdatedNotificationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-InventoryUpdated-notification \
  --event-bus-name event-tracing

# AWS::Lambda::Permission NotificationDeliveryFailedPermission
find_NotificationDeliveryFailedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"NotificationDeliveryFailedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"NotificationDeliveryFailedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-DeliveryFailed-notification"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-DeliveryFailed-notification"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-DeliveryFailed-notification"' \
    --call lambda get-policy \
    --function-name event-tracing-notification
}
check NotificationDeliveryFailedPermission 'Lambda permission NotificationDeliveryFailedPermission'

# AWS::Events::Rule DeliveryFailedNotificationRule
DeliveryFailedNotificationRule_Arn='<unknown:DeliveryFailedNotificationRule_Arn>'
find_DeliveryFailedNotificationRule() {
  look \
    --absent ResourceNotFoundException \
    --get DeliveryFailedNotificationRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["failures.service"],"detail-type":["Delivery Failed"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name event-tracing-DeliveryFailed-notification \
    --event-bus-name event-tracing
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$DeliveryFailedNotificationRule_Arn"
}
check DeliveryFailedNotificationRule 'event rule event-tracing-DeliveryFailed-notification'
find_DeliveryFailedNotificationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${NotificationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-DeliveryFailed-notification \
    --event-bus-name event-tracing
}
check_part DeliveryFailedNotificationRule_Targets_target 'Targets target'
check_strays DeliveryFailedNotificationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-DeliveryFailed-notification \
  --event-bus-name event-tracing

# AWS::Lambda::EventInvokeConfig PaymentFailedInvocations
find_PaymentFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --is MaximumRetryAttempts MaximumRetryAttempts 2 \
    --is DestinationConfig.OnFailure.Destination DestinationConfig.OnFailure.Destination '"'"${FailedEventsQueue_Arn}"'"' \
    --call lambda get-function-event-invoke-config \
    --function-name event-tracing-payment \
    --qualifier \$'LATEST'
}
check PaymentFailedInvocations 'configuration of asynchronous invocations PaymentFailedInvocations'

# AWS::Lambda::EventInvokeConfig InventoryFailedInvocations
find_InventoryFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --is MaximumRetryAttempts MaximumRetryAttempts 2 \
    --is DestinationConfig.OnFailure.Destination DestinationConfig.OnFailure.Destination '"'"${FailedEventsQueue_Arn}"'"' \
    --call lambda get-function-event-invoke-config \
    --function-name event-tracing-inventory \
    --qualifier \$'LATEST'
}
check \
  InventoryFailedInvocations \
  'configuration of asynchronous invocations InventoryFailedInvocations'

# AWS::Lambda::EventInvokeConfig NotificationFailedInvocations
find_NotificationFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --is MaximumRetryAttempts MaximumRetryAttempts 2 \
    --is DestinationConfig.OnFailure.Destination DestinationConfig.OnFailure.Destination '"'"${DeadLettersQueue_Arn}"'"' \
    --call lambda get-function-event-invoke-config \
    --function-name event-tracing-notification \
    --qualifier \$'LATEST'
}
check \
  NotificationFailedInvocations \
  'configuration of asynchronous invocations NotificationFailedInvocations'

# AWS::Lambda::EventSourceMapping FailuresFailedEventsSource
FailuresFailedEventsSource_EventSourceMappingArn='<unknown:FailuresFailedEventsSource_EventSourceMappingArn>'
find_FailuresFailedEventsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${FailuresFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${FailuresFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get FailuresFailedEventsSource_EventSourceMappingArn EventSourceMappingArn \
    --is FunctionName FunctionArn '"'"${FailuresFunction_Arn}"'"' \
    --is BatchSize BatchSize 5 \
    --is FunctionResponseTypes FunctionResponseTypes '["ReportBatchItemFailures"]' \
    --state State \
    --call lambda list-event-source-mappings \
    --event-source-arn "$FailedEventsQueue_Arn"
  also \
    --tags map Tags "$stack_tags" \
    --call lambda list-tags \
    --resource "$FailuresFailedEventsSource_EventSourceMappingArn"
}
check FailuresFailedEventsSource 'event source mapping FailuresFailedEventsSource'

# AWS::XRay::Group OrderServiceTraces
OrderServiceTraces_GroupARN='<unknown:OrderServiceTraces_GroupARN>'
find_OrderServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-order"'\`'] | [0]' \
    --get OrderServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"event-tracing-order\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderServiceTraces_GroupARN"
}
check OrderServiceTraces 'X-Ray group event-tracing-order'

# AWS::XRay::Group PaymentServiceTraces
PaymentServiceTraces_GroupARN='<unknown:PaymentServiceTraces_GroupARN>'
find_PaymentServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-payment"'\`'] | [0]' \
    --get PaymentServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"event-tracing-payment\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$PaymentServiceTraces_GroupARN"
}
check PaymentServiceTraces 'X-Ray group event-tracing-payment'

# AWS::XRay::Group InventoryServiceTraces
InventoryServiceTraces_GroupARN='<unknown:InventoryServiceTraces_GroupARN>'
find_InventoryServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-inventory"'\`'] | [0]' \
    --get InventoryServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"event-tracing-inventory\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$InventoryServiceTraces_GroupARN"
}
check InventoryServiceTraces 'X-Ray group event-tracing-inventory'

# AWS::XRay::Group NotificationServiceTraces
NotificationServiceTraces_GroupARN='<unknown:NotificationServiceTraces_GroupARN>'
find_NotificationServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-notification"'\`'] | [0]' \
    --get NotificationServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"event-tracing-notification\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$NotificationServiceTraces_GroupARN"
}
check NotificationServiceTraces 'X-Ray group event-tracing-notification'

# AWS::XRay::Group FailuresServiceTraces
FailuresServiceTraces_GroupARN='<unknown:FailuresServiceTraces_GroupARN>'
find_FailuresServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-failures"'\`'] | [0]' \
    --get FailuresServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"event-tracing-failures\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$FailuresServiceTraces_GroupARN"
}
check FailuresServiceTraces 'X-Ray group event-tracing-failures'

# AWS::XRay::Group FailedGroupTraces
FailedGroupTraces_GroupARN='<unknown:FailedGroupTraces_GroupARN>'
find_FailedGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-failed"'\`'] | [0]' \
    --get FailedGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"event-tracing-payment\") { fault }"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$FailedGroupTraces_GroupARN"
}
check FailedGroupTraces 'X-Ray group event-tracing-failed'

# AWS::XRay::SamplingRule ApiSamplingRule
ApiSamplingRule_RuleARN='<unknown:ApiSamplingRule_RuleARN>'
find_ApiSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"event-tracing-api"'\`'].SamplingRule | [0]' \
    --get ApiSamplingRule_RuleARN RuleARN \
    --is SamplingRule.ResourceARN ResourceARN '"*"' \
    --is SamplingRule.Priority Priority 9479 \
    --is SamplingRule.FixedRate FixedRate 0.1 \
    --is SamplingRule.ReservoirSize ReservoirSize 1 \
    --is SamplingRule.ServiceName ServiceName '"event-tracing/live"' \
    --is SamplingRule.ServiceType ServiceType '"*"' \
    --is SamplingRule.Host Host '"*"' \
    --is SamplingRule.HTTPMethod HTTPMethod '"*"' \
    --is SamplingRule.URLPath URLPath '"*"' \
    --is SamplingRule.Version Version 1 \
    --call xray get-sampling-rules
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ApiSamplingRule_RuleARN"
}
check ApiSamplingRule 'sampling rule event-tracing-api'

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
check PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription'

# AWS::CloudWatch::Alarm OrderAvailabilityAlarm
OrderAvailabilityAlarm_Arn='<unknown:OrderAvailabilityAlarm_Arn>'
find_OrderAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"event-tracing-order-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.1% of the requests to order fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/Lambda"'\`' && MetricStat.Metric.MetricName == '\`'"Errors"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"FunctionName"'\`' && Value == '\`'"event-tracing-order"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/Lambda"'\`' && MetricStat.Metric.MetricName == '\`'"Invocations"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"FunctionName"'\`' && Value == '\`'"event-tracing-order"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.1 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["event-tracing-order-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderAvailabilityAlarm_Arn"
}
check OrderAvailabilityAlarm 'alarm event-tracing-order-availability'

# AWS::CloudWatch::Alarm OrderLatencyAlarm
OrderLatencyAlarm_Arn='<unknown:OrderLatencyAlarm_Arn>'
find_OrderLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderLatencyAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"event-tracing-order-latency"' \
    --is AlarmDescription AlarmDescription '"Requests to order take longer than 1000 ms (p99) for five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/Lambda"' \
    --is MetricName MetricName '"Duration"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"FunctionName"'\`' && Value == '\`'"event-tracing-order"'\`']) > '\`'0'\` \
    --is ExtendedStatistic ExtendedStatistic '"p99"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 1000 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 5 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --is EvaluateLowSampleCountPercentile EvaluateLowSampleCountPercentile '"ignore"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["event-tracing-order-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderLatencyAlarm_Arn"
}
check OrderLatencyAlarm 'alarm event-tracing-order-latency'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"event-tracing"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix event-tracing
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","event-tracing","Stage","live",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","event-tracing","Stage","live",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","event-tracing","Stage","live",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","event-tracing","Stage","live",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","event-tracing","Stage","live",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## order — takes orders"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"order: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-order",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-order",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-order",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"order: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-order",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-order",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## payment — takes the money"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"payment: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-payment",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-payment",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-payment",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"payment: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-payment",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-payment",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## inventory — reserves the goods"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"inventory: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-inventory",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-inventory",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-inventory",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"inventory: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-inventory",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-inventory",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## notification — tells the customer"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"notification: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-notification",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-notification",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-notification",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"notification: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-notification",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-notification",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## failures — reports what the dead-letter queue holds"}},{"type":"metric","x":0,"y":36,"width":12,"height":6,"properties":{"title":"failures: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-failures",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-failures",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-failures",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":36,"width":12,"height":6,"properties":{"title":"failures: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-failures",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-failures",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":42,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":43,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-order",{"label":"order","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-payment",{"label":"payment","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-inventory",{"label":"inventory","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-notification",{"label":"notification","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-failures",{"label":"failures","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-failed",{"label":"failed","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":49,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${DeadLettersFailureAlarm_Arn}"'","'"${OrderAvailabilityAlarm_Arn}"'","'"${OrderLatencyAlarm_Arn}"'"]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name event-tracing
}
check Dashboard 'dashboard event-tracing'

# Requests, and what they leave behind.
invoke order event-tracing-order probe-order.json 499
trace order 'service("event-tracing-order")'

finish_verify
