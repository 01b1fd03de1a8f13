#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# deploy.sh creates the stack 'event-tracing' and changes what differs.
stack event-tracing --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"cost-center","Value":"cc-42"},{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"event-tracing"}]'
stack_tags='{"cost-center":"cc-42","owner":"team-shop","pergola:stack":"event-tracing"}'
start deploy
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
claim OrderLogGroup 'log group /aws/lambda/event-tracing-order'
if absent; then
  create \
    --want OrderLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/event-tracing-order \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/event-tracing-order \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$OrderLogGroup_LogGroupArn" --tags "$stack_tags"
fi

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
claim EventBus 'event bus event-tracing'
if absent; then
  create \
    --object '{Arn: EventBusArn}' \
    --get EventBus_Arn Arn \
    --call events create-event-bus \
    --name event-tracing \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change --call events tag-resource --resource-arn "$EventBus_Arn" --tags "$stack_tag_pairs"
fi

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
claim OrderRole 'IAM role event-tracing-order'
if absent; then
  create \
    --object Role \
    --get OrderRole_Arn Arn \
    --call iam create-role \
    --role-name event-tracing-order \
    --description 'What function event-tracing-order may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name event-tracing-order \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name event-tracing-order \
    --description 'What function event-tracing-order may do'
fi
if differs tags; then
  change --call iam tag-role --role-name event-tracing-order --tags "$stack_tag_pairs"
fi
find_OrderRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-order:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderCreated","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"order.service","events:detail-type":"Order Created"}}}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-order \
    --policy-name edges
}
seek OrderRole_Policies_edges 'Policies edges'
delete_OrderRole_Policies() {
  remove_item --call iam delete-role-policy --role-name event-tracing-order --policy-name "$ITEM"
}
clear_strays OrderRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-order
if lacking OrderRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name event-tracing-order \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-order:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderCreated","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"order.service","events:detail-type":"Order Created"}}}]}'
fi

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
claim OrderFunction 'Lambda function event-tracing-order' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get OrderFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/order.zip" \
    --function-name event-tracing-order \
    --description 'takes orders' \
    --role "$OrderRole_Arn" \
    --handler order.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-order","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","ORDER_CREATED_SOURCE":"order.service","ORDER_CREATED_DETAIL_TYPE":"Order Created"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name event-tracing-order \
    --description 'takes orders' \
    --role "$OrderRole_Arn" \
    --handler order.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-order","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","ORDER_CREATED_SOURCE":"order.service","ORDER_CREATED_DETAIL_TYPE":"Order Created"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name event-tracing-order \
    --zip-file "fileb://${WORK}/order.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$OrderFunction_Arn" --tags "$stack_tags"
fi

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
claim PaymentLogGroup 'log group /aws/lambda/event-tracing-payment'
if absent; then
  create \
    --want PaymentLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/event-tracing-payment \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/event-tracing-payment \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$PaymentLogGroup_LogGroupArn" --tags "$stack_tags"
fi

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
claim FailedEventsQueue 'queue event-tracing-failed-events'
if absent; then
  create \
    --want FailedEventsQueue_QueueUrl \
    --want FailedEventsQueue_Arn \
    --retry QueueDeletedRecently \
    --call sqs create-queue \
    --queue-name event-tracing-failed-events \
    --attributes '{"VisibilityTimeout":"180","MessageRetentionPeriod":"1209600","ReceiveMessageWaitTimeSeconds":"20","SqsManagedSseEnabled":"true"}' \
    --tags "$stack_tags"
fi
if differs \
    VisibilityTimeout \
    MessageRetentionPeriod \
    ReceiveMessageWaitTimeSeconds \
    SqsManagedSseEnabled; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$FailedEventsQueue_QueueUrl" \
    --attributes '{"VisibilityTimeout":"180","MessageRetentionPeriod":"1209600","ReceiveMessageWaitTimeSeconds":"20","SqsManagedSseEnabled":"true"}'
fi
if differs tags; then
  change --call sqs tag-queue --queue-url "$FailedEventsQueue_QueueUrl" --tags "$stack_tags"
fi

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
claim PaymentRole 'IAM role event-tracing-payment'
if absent; then
  create \
    --object Role \
    --get PaymentRole_Arn Arn \
    --call iam create-role \
    --role-name event-tracing-payment \
    --description 'What function event-tracing-payment may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name event-tracing-payment \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name event-tracing-payment \
    --description 'What function event-tracing-payment may do'
fi
if differs tags; then
  change --call iam tag-role --role-name event-tracing-payment --tags "$stack_tag_pairs"
fi
find_PaymentRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-payment:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${FailedEventsQueue_Arn}"'"},{"Sid":"PublishPaymentProcessed","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"payment.service","events:detail-type":"Payment Processed"}}}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-payment \
    --policy-name edges
}
seek PaymentRole_Policies_edges 'Policies edges'
delete_PaymentRole_Policies() {
  remove_item --call iam delete-role-policy --role-name event-tracing-payment --policy-name "$ITEM"
}
clear_strays PaymentRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-payment
if lacking PaymentRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name event-tracing-payment \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-payment:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${FailedEventsQueue_Arn}"'"},{"Sid":"PublishPaymentProcessed","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"payment.service","events:detail-type":"Payment Processed"}}}]}'
fi

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
claim PaymentFunction 'Lambda function event-tracing-payment' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get PaymentFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/payment.zip" \
    --function-name event-tracing-payment \
    --description 'takes the money' \
    --role "$PaymentRole_Arn" \
    --handler payment.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-payment","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","PAYMENT_PROCESSED_SOURCE":"payment.service","PAYMENT_PROCESSED_DETAIL_TYPE":"Payment Processed","PAYMENT_LIMIT":"5000"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name event-tracing-payment \
    --description 'takes the money' \
    --role "$PaymentRole_Arn" \
    --handler payment.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-payment","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","PAYMENT_PROCESSED_SOURCE":"payment.service","PAYMENT_PROCESSED_DETAIL_TYPE":"Payment Processed","PAYMENT_LIMIT":"5000"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name event-tracing-payment \
    --zip-file "fileb://${WORK}/payment.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$PaymentFunction_Arn" --tags "$stack_tags"
fi

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
claim InventoryLogGroup 'log group /aws/lambda/event-tracing-inventory'
if absent; then
  create \
    --want InventoryLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/event-tracing-inventory \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/event-tracing-inventory \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$InventoryLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

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
claim InventoryRole 'IAM role event-tracing-inventory'
if absent; then
  create \
    --object Role \
    --get InventoryRole_Arn Arn \
    --call iam create-role \
    --role-name event-tracing-inventory \
    --description 'What function event-tracing-inventory may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name event-tracing-inventory \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name event-tracing-inventory \
    --description 'What function event-tracing-inventory may do'
fi
if differs tags; then
  change --call iam tag-role --role-name event-tracing-inventory --tags "$stack_tag_pairs"
fi
find_InventoryRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-inventory:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${FailedEventsQueue_Arn}"'"},{"Sid":"PublishInventoryUpdated","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"inventory.service","events:detail-type":"Inventory Updated"}}}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-inventory \
    --policy-name edges
}
seek InventoryRole_Policies_edges 'Policies edges'
delete_InventoryRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name event-tracing-inventory \
    --policy-name "$ITEM"
}
clear_strays InventoryRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-inventory
if lacking InventoryRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name event-tracing-inventory \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-inventory:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${FailedEventsQueue_Arn}"'"},{"Sid":"PublishInventoryUpdated","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"inventory.service","events:detail-type":"Inventory Updated"}}}]}'
fi

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
claim InventoryFunction 'Lambda function event-tracing-inventory' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get InventoryFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/inventory.zip" \
    --function-name event-tracing-inventory \
    --description 'reserves the goods' \
    --role "$InventoryRole_Arn" \
    --handler inventory.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-inventory","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","INVENTORY_UPDATED_SOURCE":"inventory.service","INVENTORY_UPDATED_DETAIL_TYPE":"Inventory Updated"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name event-tracing-inventory \
    --description 'reserves the goods' \
    --role "$InventoryRole_Arn" \
    --handler inventory.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-inventory","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","INVENTORY_UPDATED_SOURCE":"inventory.service","INVENTORY_UPDATED_DETAIL_TYPE":"Inventory Updated"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name event-tracing-inventory \
    --zip-file "fileb://${WORK}/inventory.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$InventoryFunction_Arn" --tags "$stack_tags"
fi

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
claim NotificationLogGroup 'log group /aws/lambda/event-tracing-notification'
if absent; then
  create \
    --want NotificationLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/event-tracing-notification \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/event-tracing-notification \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$NotificationLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

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
claim DeadLettersQueue 'queue event-tracing-dead-letters'
if absent; then
  create \
    --want DeadLettersQueue_QueueUrl \
    --want DeadLettersQueue_Arn \
    --retry QueueDeletedRecently \
    --call sqs create-queue \
    --queue-name event-tracing-dead-letters \
    --attributes '{"MessageRetentionPeriod":"1209600","SqsManagedSseEnabled":"true"}' \
    --tags "$stack_tags"
fi
if differs MessageRetentionPeriod SqsManagedSseEnabled; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attributes '{"MessageRetentionPeriod":"1209600","SqsManagedSseEnabled":"true"}'
fi
if differs tags; then
  change --call sqs tag-queue --queue-url "$DeadLettersQueue_QueueUrl" --tags "$stack_tags"
fi

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
claim NotificationRole 'IAM role event-tracing-notification'
if absent; then
  create \
    --object Role \
    --get NotificationRole_Arn Arn \
    --call iam create-role \
    --role-name event-tracing-notification \
    --description 'What function event-tracing-notification may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name event-tracing-notification \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name event-tracing-notification \
    --description 'What function event-tracing-notification may do'
fi
if differs tags; then
  change --call iam tag-role --role-name event-tracing-notification --tags "$stack_tag_pairs"
fi
find_NotificationRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-notification:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-notification \
    --policy-name edges
}
seek NotificationRole_Policies_edges 'Policies edges'
delete_NotificationRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name event-tracing-notification \
    --policy-name "$ITEM"
}
clear_strays NotificationRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-notification
if lacking NotificationRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name event-tracing-notification \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-notification:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"}]}'
fi

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
claim NotificationFunction 'Lambda function event-tracing-notification' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get NotificationFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/notification.zip" \
    --function-name event-tracing-notification \
    --description 'tells the customer' \
    --role "$NotificationRole_Arn" \
    --handler notification.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-notification","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name event-tracing-notification \
    --description 'tells the customer' \
    --role "$NotificationRole_Arn" \
    --handler notification.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-notification","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name event-tracing-notification \
    --zip-file "fileb://${WORK}/notification.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$NotificationFunction_Arn" --tags "$stack_tags"
fi

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
claim FailuresLogGroup 'log group /aws/lambda/event-tracing-failures'
if absent; then
  create \
    --want FailuresLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/event-tracing-failures \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/event-tracing-failures \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$FailuresLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

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
claim FailuresRole 'IAM role event-tracing-failures'
if absent; then
  create \
    --object Role \
    --get FailuresRole_Arn Arn \
    --call iam create-role \
    --role-name event-tracing-failures \
    --description 'What function event-tracing-failures may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name event-tracing-failures \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name event-tracing-failures \
    --description 'What function event-tracing-failures may do'
fi
if differs tags; then
  change --call iam tag-role --role-name event-tracing-failures --tags "$stack_tag_pairs"
fi
find_FailuresRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-failures:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishDeliveryFailed","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"failures.service","events:detail-type":"Delivery Failed"}}},{"Sid":"ReceiveFailedEvents","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${FailedEventsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name event-tracing-failures \
    --policy-name edges
}
seek FailuresRole_Policies_edges 'Policies edges'
delete_FailuresRole_Policies() {
  remove_item --call iam delete-role-policy --role-name event-tracing-failures --policy-name "$ITEM"
}
clear_strays FailuresRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name event-tracing-failures
if lacking FailuresRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name event-tracing-failures \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/event-tracing-failures:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishDeliveryFailed","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"failures.service","events:detail-type":"Delivery Failed"}}},{"Sid":"ReceiveFailedEvents","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${FailedEventsQueue_Arn}"'"}]}'
fi

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
claim FailuresFunction 'Lambda function event-tracing-failures' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get FailuresFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/failures.zip" \
    --function-name event-tracing-failures \
    --description 'reports what the dead-letter queue holds' \
    --role "$FailuresRole_Arn" \
    --handler failures.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-failures","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","DELIVERY_FAILED_SOURCE":"failures.service","DELIVERY_FAILED_DETAIL_TYPE":"Delivery Failed","FAILED_EVENTS_QUEUE_URL":"'"${FailedEventsQueue_QueueUrl}"'"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --tags "$stack_tags"
fi
if differs \
    Description \
    Role \
    Handler \
    Runtime \
    MemorySize \
    Timeout \
    EphemeralStorage \
    Environment \
    TracingConfig \
    Layers; then
  change \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --retry ResourceConflictException \
    --call lambda update-function-configuration \
    --function-name event-tracing-failures \
    --description 'reports what the dead-letter queue holds' \
    --role "$FailuresRole_Arn" \
    --handler failures.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"event-tracing-failures","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","EVENT_BUS_NAME":"event-tracing","DELIVERY_FAILED_SOURCE":"failures.service","DELIVERY_FAILED_DETAIL_TYPE":"Delivery Failed","FAILED_EVENTS_QUEUE_URL":"'"${FailedEventsQueue_QueueUrl}"'"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name event-tracing-failures \
    --zip-file "fileb://${WORK}/failures.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$FailuresFunction_Arn" --tags "$stack_tags"
fi

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
claim ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/event-tracing'
if absent; then
  create \
    --want ApiAccessLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/vendedlogs/apigateway/event-tracing \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/vendedlogs/apigateway/event-tracing \
    --retention-in-days 30
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

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
claim ApiLogRole 'IAM role event-tracing-api-logs'
if absent; then
  create \
    --object Role \
    --get ApiLogRole_Arn Arn \
    --call iam create-role \
    --role-name event-tracing-api-logs \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name event-tracing-api-logs \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs tags; then
  change --call iam tag-role --role-name event-tracing-api-logs --tags "$stack_tag_pairs"
fi
find_ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs() {
  look \
    --object 'AttachedPolicies[?PolicyArn == '\`'"arn:'"${PARTITION}"':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"'\`'] | [0]' \
    --key PolicyArn \
    --call iam list-attached-role-policies \
    --role-name event-tracing-api-logs
}
seek \
  ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
  'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
delete_ApiLogRole_ManagedPolicyArns() {
  remove_item --call iam detach-role-policy --role-name event-tracing-api-logs --policy-arn "$ITEM"
}
clear_strays ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
  --object 'AttachedPolicies[].PolicyArn' \
  --call iam list-attached-role-policies \
  --role-name event-tracing-api-logs
if lacking \
    ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
    'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'; then
  put \
    --call iam attach-role-policy \
    --role-name event-tracing-api-logs \
    --policy-arn "arn:${PARTITION}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"
fi

# AWS::ApiGateway::Account ApiAccount
find_ApiAccount() {
  look \
    --object '[@] | [?cloudwatchRoleArn == '\`'"'"${ApiLogRole_Arn}"'"'\`'] | [0]' \
    --call apigateway get-account
}
claim ApiAccount 'API Gateway account settings ApiAccount'
if absent; then
  create \
    --retry 'role ARN does not have required permissions' \
    --call apigateway update-account \
    --patch-operations '[{"value":"'"${ApiLogRole_Arn}"'","op":"replace","path":"/cloudwatchRoleArn"}]'
fi

# AWS::ApiGateway::RestApi Api
Api_RestApiId='<unknown:Api_RestApiId>'
Api_RootResourceId='<unknown:Api_RootResourceId>'
Api_Arn='<unknown:Api_Arn>'
find_Api() {
  look \
    --object 'items[?name == '\`'"event-tracing"'\`' && tags."pergola:stack" == '\`'"event-tracing"'\`'] | [0]' \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --get Api_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', id])' \
    --is EndpointConfiguration.Types endpointConfiguration.types '["REGIONAL"]' \
    --tags map tags "$stack_tags" \
    --call apigateway get-rest-apis
}
claim Api 'REST API event-tracing'
fixed EndpointConfiguration.Types
if absent; then
  create \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --get Api_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', id])' \
    --call apigateway create-rest-api \
    --name event-tracing \
    --endpoint-configuration '{"types":["REGIONAL"]}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change --call apigateway tag-resource --resource-arn "$Api_Arn" --tags "$stack_tags"
fi

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
claim ApiOrdersResource 'API resource ApiOrdersResource'
if absent; then
  create \
    --get ApiOrdersResource_ResourceId id \
    --call apigateway create-resource \
    --rest-api-id "$Api_RestApiId" \
    --parent-id "$Api_RootResourceId" \
    --path-part orders
fi

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
claim ApiOrdersByCustomerIdResource 'API resource ApiOrdersByCustomerIdResource'
if absent; then
  create \
    --get ApiOrdersByCustomerIdResource_ResourceId id \
    --call apigateway create-resource \
    --rest-api-id "$Api_RestApiId" \
    --parent-id "$ApiOrdersResource_ResourceId" \
    --path-part '{customerId}'
fi

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
claim ApiPostOrdersByCustomerIdMethod 'API method ApiPostOrdersByCustomerIdMethod'
if absent; then
  create \
    --call apigateway put-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersByCustomerIdResource_ResourceId" \
    --http-method POST \
    --authorization-type AWS_IAM
  pending Integration.Type Integration.IntegrationHttpMethod Integration.Uri
fi
if differs AuthorizationType; then
  change \
    --call apigateway update-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersByCustomerIdResource_ResourceId" \
    --http-method POST \
    --patch-operations '[{"value":"AWS_IAM","op":"replace","path":"/authorizationType"}]'
fi
if differs Integration.Type Integration.IntegrationHttpMethod Integration.Uri; then
  change \
    --call apigateway put-integration \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersByCustomerIdResource_ResourceId" \
    --http-method POST \
    --type AWS_PROXY \
    --integration-http-method POST \
    --uri "arn:${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${OrderFunction_Arn}/invocations"
fi

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
claim ApiDeploymentbcae00777b 'API deployment ApiDeploymentbcae00777b'
if absent; then
  create \
    --get ApiDeploymentbcae00777b_DeploymentId id \
    --call apigateway create-deployment \
    --rest-api-id "$Api_RestApiId" \
    --description 'digest bcae00777b'
fi

# AWS::ApiGateway::Stage ApiStage
ApiStage_Arn='<unknown:ApiStage_Arn>'
find_ApiStage() {
  look \
    --absent NotFoundException \
    --get ApiStage_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', '\`'"'"${Api_RestApiId}"'"'\`', '\''/stages/'\'', stageName])' \
    --is DeploymentId deploymentId '"'"${ApiDeploymentbcae00777b_DeploymentId}"'"' \
    --is TracingEnabled tracingEnabled true \
    --is AccessLogSetting accessLogSettings.destinationArn '"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/event-tracing"' \
    --is AccessLogSetting accessLogSettings.format '"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}"' \
    --tags map tags "$stack_tags" \
    --call apigateway get-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live
}
claim ApiStage 'API stage live'
if absent; then
  create \
    --get ApiStage_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', '\`'"'"${Api_RestApiId}"'"'\`', '\''/stages/'\'', stageName])' \
    --call apigateway create-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --deployment-id "$ApiDeploymentbcae00777b_DeploymentId" \
    --tracing-enabled \
    --tags "$stack_tags"
  pending AccessLogSetting
fi
if differs DeploymentId TracingEnabled; then
  change \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --patch-operations '[{"value":"'"${ApiDeploymentbcae00777b_DeploymentId}"'","op":"replace","path":"/deploymentId"},{"value":"true","op":"replace","path":"/tracingEnabled"}]'
fi
if differs AccessLogSetting; then
  change \
    --retry 'CloudWatch Logs role ARN must be set' \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --patch-operations '[{"value":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/event-tracing","op":"replace","path":"/accessLogSettings/destinationArn"},{"value":"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}","op":"replace","path":"/accessLogSettings/format"}]'
fi
if differs tags; then
  change --call apigateway tag-resource --resource-arn "$ApiStage_Arn" --tags "$stack_tags"
fi
if existed; then
  find_ApiStage_DeploymentId() {
    look \
      --absent NotFoundException \
      --key id \
      --call apigateway get-deployment \
      --rest-api-id "$Api_RestApiId" \
      --deployment-id "$ApiDeploymentbcae00777b_DeploymentId"
  }
  seek ApiStage_DeploymentId DeploymentId
  delete_ApiStage_DeploymentId() {
    remove_item \
      --call apigateway delete-deployment \
      --rest-api-id "$Api_RestApiId" \
      --deployment-id "$ITEM"
  }
  clear_strays ApiStage_DeploymentId DeploymentId \
    --object 'items[].id' \
    --call apigateway get-deployments \
    --rest-api-id "$Api_RestApiId"
fi

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
claim ApiPostOrdersByCustomerIdPermission 'Lambda permission ApiPostOrdersByCustomerIdPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name event-tracing-order \
    --statement-id ApiPostOrdersByCustomerIdPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id ApiPostOrdersByCustomerIdPermission \
    --function-name event-tracing-order \
    --action lambda:InvokeFunction \
    --principal apigateway.amazonaws.com \
    --source-arn "arn:${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}/live/POST/orders/*"
fi

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
claim FailedEventsQueuePolicy 'queue policy FailedEventsQueuePolicy'
if missing PolicyDocument; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$FailedEventsQueue_QueueUrl" \
    --attributes '{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Rules\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"'"${FailedEventsQueue_Arn}"'\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":[\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-inventory\",\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-OrderCreated-payment\",\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-PaymentProcessed-notification\",\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-InventoryUpdated-notification\"]}}}]}"}'
fi

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
claim DeadLettersQueuePolicy 'queue policy DeadLettersQueuePolicy'
if missing PolicyDocument; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attributes '{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Rules\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"'"${DeadLettersQueue_Arn}"'\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/event-tracing/event-tracing-DeliveryFailed-notification\"}}}]}"}'
fi

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
claim PageTopic 'SNS topic event-tracing-page'
if absent; then
  create \
    --get PageTopic_TopicArn TopicArn \
    --call sns create-topic \
    --name event-tracing-page \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change --call sns tag-resource --resource-arn "$PageTopic_TopicArn" --tags "$stack_tag_pairs"
fi

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
claim DeadLettersFailureAlarm 'alarm event-tracing-dead-letters'
if missing \
    AlarmName \
    AlarmDescription \
    AlarmActions \
    OKActions \
    Namespace \
    MetricName \
    Dimensions \
    Statistic \
    Period \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData; then
  change \
    --want DeadLettersFailureAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name event-tracing-dead-letters \
    --alarm-description 'Something could not be delivered or dealt with' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/SQS \
    --metric-name ApproximateNumberOfMessagesVisible \
    --dimensions '[{"Name":"QueueName","Value":"event-tracing-dead-letters"}]' \
    --statistic Maximum \
    --period 60 \
    --comparison-operator GreaterThanThreshold \
    --threshold 0 \
    --evaluation-periods 1 \
    --datapoints-to-alarm 1 \
    --treat-missing-data notBreaching \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$DeadLettersFailureAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

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
claim EventArchive 'event archive event-tracing' \
  --ready ENABLED \
  --ready DISABLED \
  --failed CREATE_FAILED \
  --failed UPDATE_FAILED
fixed SourceArn
if absent; then
  create \
    --call events create-archive \
    --archive-name event-tracing \
    --event-source-arn "$EventBus_Arn" \
    --retention-days 30
fi
if differs RetentionDays; then
  change --call events update-archive --archive-name event-tracing --retention-days 30
fi

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
claim InventoryOrderCreatedPermission 'Lambda permission InventoryOrderCreatedPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name event-tracing-inventory \
    --statement-id InventoryOrderCreatedPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id InventoryOrderCreatedPermission \
    --function-name event-tracing-inventory \
    --action lambda:InvokeFunction \
    --principal events.amazonaws.com \
    --source-arn "arn:${PARTITION}:events:${AWS_REGION}:${ACCOUNT}:rule/event-tracing/event-tracing-OrderCreated-inventory"
fi

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
claim OrderCreatedInventoryRule 'event rule event-tracing-OrderCreated-inventory'
if missing EventPattern State; then
  change \
    --object '{Arn: RuleArn}' \
    --get OrderCreatedInventoryRule_Arn Arn \
    --call events put-rule \
    --name event-tracing-OrderCreated-inventory \
    --event-bus-name event-tracing \
    --event-pattern '{"source":["order.service"],"detail-type":["Order Created"]}' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$OrderCreatedInventoryRule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_OrderCreatedInventoryRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${InventoryFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${FailedEventsQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-OrderCreated-inventory \
    --event-bus-name event-tracing
}
seek OrderCreatedInventoryRule_Targets_target 'Targets target'
delete_OrderCreatedInventoryRule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule event-tracing-OrderCreated-inventory \
    --event-bus-name event-tracing \
    --ids '["'"${ITEM}"'"]'
}
clear_strays OrderCreatedInventoryRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-OrderCreated-inventory \
  --event-bus-name event-tracing
if lacking OrderCreatedInventoryRule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule event-tracing-OrderCreated-inventory \
    --event-bus-name event-tracing \
    --targets '[{"Id":"target","Arn":"'"${InventoryFunction_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600},"DeadLetterConfig":{"Arn":"'"${FailedEventsQueue_Arn}"'"}}]'
fi

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
claim PaymentOrderCreatedPermission 'Lambda permission PaymentOrderCreatedPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name event-tracing-payment \
    --statement-id PaymentOrderCreatedPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id PaymentOrderCreatedPermission \
    --function-name event-tracing-payment \
    --action lambda:InvokeFunction \
    --principal events.amazonaws.com \
    --source-arn "arn:${PARTITION}:events:${AWS_REGION}:${ACCOUNT}:rule/event-tracing/event-tracing-OrderCreated-payment"
fi

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
claim OrderCreatedPaymentRule 'event rule event-tracing-OrderCreated-payment'
if missing EventPattern State; then
  change \
    --object '{Arn: RuleArn}' \
    --get OrderCreatedPaymentRule_Arn Arn \
    --call events put-rule \
    --name event-tracing-OrderCreated-payment \
    --event-bus-name event-tracing \
    --event-pattern '{"source":["order.service"],"detail-type":["Order Created"]}' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$OrderCreatedPaymentRule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_OrderCreatedPaymentRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${PaymentFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${FailedEventsQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-OrderCreated-payment \
    --event-bus-name event-tracing
}
seek OrderCreatedPaymentRule_Targets_target 'Targets target'
delete_OrderCreatedPaymentRule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule event-tracing-OrderCreated-payment \
    --event-bus-name event-tracing \
    --ids '["'"${ITEM}"'"]'
}
clear_strays OrderCreatedPaymentRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-OrderCreated-payment \
  --event-bus-name event-tracing
if lacking OrderCreatedPaymentRule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule event-tracing-OrderCreated-payment \
    --event-bus-name event-tracing \
    --targets '[{"Id":"target","Arn":"'"${PaymentFunction_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600},"DeadLetterConfig":{"Arn":"'"${FailedEventsQueue_Arn}"'"}}]'
fi

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
claim \
  NotificationPaymentProcessedPermission \
  'Lambda permission NotificationPaymentProcessedPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name event-tracing-notification \
    --statement-id NotificationPaymentProcessedPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id NotificationPaymentProcessedPermission \
    --function-name event-tracing-notification \
    --action lambda:InvokeFunction \
    --principal events.amazonaws.com \
    --source-arn "arn:${PARTITION}:events:${AWS_REGION}:${ACCOUNT}:rule/event-tracing/event-tracing-PaymentProcessed-notification"
fi

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
claim PaymentProcessedNotificationRule 'event rule event-tracing-PaymentProcessed-notification'
if missing EventPattern State; then
  change \
    --object '{Arn: RuleArn}' \
    --get PaymentProcessedNotificationRule_Arn Arn \
    --call events put-rule \
    --name event-tracing-PaymentProcessed-notification \
    --event-bus-name event-tracing \
    --event-pattern '{"source":["payment.service"],"detail-type":["Payment Processed"]}' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$PaymentProcessedNotificationRule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_PaymentProcessedNotificationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${NotificationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${FailedEventsQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-PaymentProcessed-notification \
    --event-bus-name event-tracing
}
seek PaymentProcessedNotificationRule_Targets_target 'Targets target'
delete_PaymentProcessedNotificationRule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule event-tracing-PaymentProcessed-notification \
    --event-bus-name event-tracing \
    --ids '["'"${ITEM}"'"]'
}
clear_strays PaymentProcessedNotificationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-PaymentProcessed-notification \
  --event-bus-name event-tracing
if lacking PaymentProcessedNotificationRule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule event-tracing-PaymentProcessed-notification \
    --event-bus-name event-tracing \
    --targets '[{"Id":"target","Arn":"'"${NotificationFunction_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600},"DeadLetterConfig":{"Arn":"'"${FailedEventsQueue_Arn}"'"}}]'
fi

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
claim \
  NotificationInventoryUpdatedPermission \
  'Lambda permission NotificationInventoryUpdatedPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name event-tracing-notification \
    --statement-id NotificationInventoryUpdatedPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id NotificationInventoryUpdatedPermission \
    --function-name event-tracing-notification \
    --action lambda:InvokeFunction \
    --principal events.amazonaws.com \
    --source-arn "arn:${PARTITION}:events:${AWS_REGION}:${ACCOUNT}:rule/event-tracing/event-tracing-InventoryUpdated-notification"
fi

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
claim InventoryUpdatedNotificationRule 'event rule event-tracing-InventoryUpdated-notification'
if missing EventPattern State; then
  change \
    --object '{Arn: RuleArn}' \
    --get InventoryUpdatedNotificationRule_Arn Arn \
    --call events put-rule \
    --name event-tracing-InventoryUpdated-notification \
    --event-bus-name event-tracing \
    --event-pattern '{"source":["inventory.service"],"detail-type":["Inventory Updated"]}' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$InventoryUpdatedNotificationRule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_InventoryUpdatedNotificationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${NotificationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${FailedEventsQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-InventoryUpdated-notification \
    --event-bus-name event-tracing
}
seek InventoryUpdatedNotificationRule_Targets_target 'Targets target'
delete_InventoryUpdatedNotificationRule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule event-tracing-InventoryUpdated-notification \
    --event-bus-name event-tracing \
    --ids '["'"${ITEM}"'"]'
}
clear_strays InventoryUpdatedNotificationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-InventoryUpdated-notification \
  --event-bus-name event-tracing
if lacking InventoryUpdatedNotificationRule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule event-tracing-InventoryUpdated-notification \
    --event-bus-name event-tracing \
    --targets '[{"Id":"target","Arn":"'"${NotificationFunction_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":8,"MaximumEventAgeInSeconds":3600},"DeadLetterConfig":{"Arn":"'"${FailedEventsQueue_Arn}"'"}}]'
fi

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
claim NotificationDeliveryFailedPermission 'Lambda permission NotificationDeliveryFailedPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name event-tracing-notification \
    --statement-id NotificationDeliveryFailedPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id NotificationDeliveryFailedPermission \
    --function-name event-tracing-notification \
    --action lambda:InvokeFunction \
    --principal events.amazonaws.com \
    --source-arn "arn:${PARTITION}:events:${AWS_REGION}:${ACCOUNT}:rule/event-tracing/event-tracing-DeliveryFailed-notification"
fi

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
claim DeliveryFailedNotificationRule 'event rule event-tracing-DeliveryFailed-notification'
if missing EventPattern State; then
  change \
    --object '{Arn: RuleArn}' \
    --get DeliveryFailedNotificationRule_Arn Arn \
    --call events put-rule \
    --name event-tracing-DeliveryFailed-notification \
    --event-bus-name event-tracing \
    --event-pattern '{"source":["failures.service"],"detail-type":["Delivery Failed"]}' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$DeliveryFailedNotificationRule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_DeliveryFailedNotificationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${NotificationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule event-tracing-DeliveryFailed-notification \
    --event-bus-name event-tracing
}
seek DeliveryFailedNotificationRule_Targets_target 'Targets target'
delete_DeliveryFailedNotificationRule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule event-tracing-DeliveryFailed-notification \
    --event-bus-name event-tracing \
    --ids '["'"${ITEM}"'"]'
}
clear_strays DeliveryFailedNotificationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule event-tracing-DeliveryFailed-notification \
  --event-bus-name event-tracing
if lacking DeliveryFailedNotificationRule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule event-tracing-DeliveryFailed-notification \
    --event-bus-name event-tracing \
    --targets '[{"Id":"target","Arn":"'"${NotificationFunction_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400},"DeadLetterConfig":{"Arn":"'"${DeadLettersQueue_Arn}"'"}}]'
fi

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
claim PaymentFailedInvocations 'configuration of asynchronous invocations PaymentFailedInvocations'
if missing MaximumRetryAttempts DestinationConfig.OnFailure.Destination; then
  change \
    --retry 'does not have permissions' \
    --retry ResourceConflictException \
    --call lambda put-function-event-invoke-config \
    --function-name event-tracing-payment \
    --qualifier \$'LATEST' \
    --maximum-retry-attempts 2 \
    --destination-config '{"OnFailure":{"Destination":"'"${FailedEventsQueue_Arn}"'"}}'
fi

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
claim \
  InventoryFailedInvocations \
  'configuration of asynchronous invocations InventoryFailedInvocations'
if missing MaximumRetryAttempts DestinationConfig.OnFailure.Destination; then
  change \
    --retry 'does not have permissions' \
    --retry ResourceConflictException \
    --call lambda put-function-event-invoke-config \
    --function-name event-tracing-inventory \
    --qualifier \$'LATEST' \
    --maximum-retry-attempts 2 \
    --destination-config '{"OnFailure":{"Destination":"'"${FailedEventsQueue_Arn}"'"}}'
fi

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
claim \
  NotificationFailedInvocations \
  'configuration of asynchronous invocations NotificationFailedInvocations'
if missing MaximumRetryAttempts DestinationConfig.OnFailure.Destination; then
  change \
    --retry 'does not have permissions' \
    --retry ResourceConflictException \
    --call lambda put-function-event-invoke-config \
    --function-name event-tracing-notification \
    --qualifier \$'LATEST' \
    --maximum-retry-attempts 2 \
    --destination-config '{"OnFailure":{"Destination":"'"${DeadLettersQueue_Arn}"'"}}'
fi

# AWS::Lambda::EventSourceMapping FailuresFailedEventsSource
FailuresFailedEventsSource_Id='<unknown:FailuresFailedEventsSource_Id>'
FailuresFailedEventsSource_EventSourceMappingArn='<unknown:FailuresFailedEventsSource_EventSourceMappingArn>'
find_FailuresFailedEventsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${FailuresFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${FailuresFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get FailuresFailedEventsSource_Id UUID \
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
claim FailuresFailedEventsSource 'event source mapping FailuresFailedEventsSource' \
  --ready Enabled \
  --ready Disabled
if absent; then
  create \
    --get FailuresFailedEventsSource_Id UUID \
    --get FailuresFailedEventsSource_EventSourceMappingArn EventSourceMappingArn \
    --state State \
    --retry 'cannot be assumed by Lambda' \
    --retry 'does not have permissions' \
    --retry 'Please ensure the role can perform' \
    --call lambda create-event-source-mapping \
    --function-name "$FailuresFunction_Arn" \
    --event-source-arn "$FailedEventsQueue_Arn" \
    --batch-size 5 \
    --function-response-types '["ReportBatchItemFailures"]' \
    --tags "$stack_tags"
fi
if differs FunctionName BatchSize FunctionResponseTypes; then
  change \
    --retry ResourceInUseException \
    --retry ResourceConflictException \
    --call lambda update-event-source-mapping \
    --uuid "$FailuresFailedEventsSource_Id" \
    --function-name "$FailuresFunction_Arn" \
    --batch-size 5 \
    --function-response-types '["ReportBatchItemFailures"]'
fi
if differs tags; then
  change \
    --call lambda tag-resource \
    --resource "$FailuresFailedEventsSource_EventSourceMappingArn" \
    --tags "$stack_tags"
fi

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
claim OrderServiceTraces 'X-Ray group event-tracing-order'
if absent; then
  create \
    --object Group \
    --get OrderServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name event-tracing-order \
    --filter-expression 'service("event-tracing-order")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name event-tracing-order \
    --filter-expression 'service("event-tracing-order")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$OrderServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim PaymentServiceTraces 'X-Ray group event-tracing-payment'
if absent; then
  create \
    --object Group \
    --get PaymentServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name event-tracing-payment \
    --filter-expression 'service("event-tracing-payment")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name event-tracing-payment \
    --filter-expression 'service("event-tracing-payment")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$PaymentServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim InventoryServiceTraces 'X-Ray group event-tracing-inventory'
if absent; then
  create \
    --object Group \
    --get InventoryServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name event-tracing-inventory \
    --filter-expression 'service("event-tracing-inventory")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name event-tracing-inventory \
    --filter-expression 'service("event-tracing-inventory")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$InventoryServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim NotificationServiceTraces 'X-Ray group event-tracing-notification'
if absent; then
  create \
    --object Group \
    --get NotificationServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name event-tracing-notification \
    --filter-expression 'service("event-tracing-notification")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name event-tracing-notification \
    --filter-expression 'service("event-tracing-notification")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$NotificationServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim FailuresServiceTraces 'X-Ray group event-tracing-failures'
if absent; then
  create \
    --object Group \
    --get FailuresServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name event-tracing-failures \
    --filter-expression 'service("event-tracing-failures")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name event-tracing-failures \
    --filter-expression 'service("event-tracing-failures")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$FailuresServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim FailedGroupTraces 'X-Ray group event-tracing-failed'
if absent; then
  create \
    --object Group \
    --get FailedGroupTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name event-tracing-failed \
    --filter-expression 'service("event-tracing-payment") { fault }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name event-tracing-failed \
    --filter-expression 'service("event-tracing-payment") { fault }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$FailedGroupTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim ApiSamplingRule 'sampling rule event-tracing-api'
fixed SamplingRule.Version
if absent; then
  create \
    --object SamplingRuleRecord.SamplingRule \
    --get ApiSamplingRule_RuleARN RuleARN \
    --call xray create-sampling-rule \
    --sampling-rule '{"RuleName":"event-tracing-api","Priority":9479,"FixedRate":0.1,"ReservoirSize":1,"ServiceName":"event-tracing/live","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*","ResourceARN":"*","Version":1}' \
    --tags "$stack_tag_pairs"
fi
if differs \
    SamplingRule.ResourceARN \
    SamplingRule.Priority \
    SamplingRule.FixedRate \
    SamplingRule.ReservoirSize \
    SamplingRule.ServiceName \
    SamplingRule.ServiceType \
    SamplingRule.Host \
    SamplingRule.HTTPMethod \
    SamplingRule.URLPath; then
  change \
    --call xray update-sampling-rule \
    --sampling-rule-update '{"RuleName":"event-tracing-api","ResourceARN":"*","Priority":9479,"FixedRate":0.1,"ReservoirSize":1,"ServiceName":"event-tracing/live","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*"}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$ApiSamplingRule_RuleARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
claim PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription'
if absent; then
  create \
    --call sns subscribe \
    --return-subscription-arn \
    --topic-arn "$PageTopic_TopicArn" \
    --protocol email \
    --notification-endpoint ops@example.com
fi

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
claim OrderAvailabilityAlarm 'alarm event-tracing-order-availability'
if missing \
    AlarmName \
    AlarmDescription \
    AlarmActions \
    OKActions \
    Metrics \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData; then
  change \
    --want OrderAvailabilityAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name event-tracing-order-availability \
    --alarm-description 'More than 0.1% of the requests to order fail in three of five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --metrics '[{"Id":"errors","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/Lambda","MetricName":"Errors","Dimensions":[{"Name":"FunctionName","Value":"event-tracing-order"}]},"Period":60,"Stat":"Sum"}},{"Id":"requests","ReturnData":false,"MetricStat":{"Metric":{"Namespace":"AWS/Lambda","MetricName":"Invocations","Dimensions":[{"Name":"FunctionName","Value":"event-tracing-order"}]},"Period":60,"Stat":"Sum"}},{"Id":"failing","Expression":"IF(requests > 0, 100 * errors / requests, 0)","Label":"Failing requests, percent","ReturnData":true}]' \
    --comparison-operator GreaterThanThreshold \
    --threshold 0.1 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 3 \
    --treat-missing-data notBreaching \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$OrderAvailabilityAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

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
claim OrderLatencyAlarm 'alarm event-tracing-order-latency'
if missing \
    AlarmName \
    AlarmDescription \
    AlarmActions \
    OKActions \
    Namespace \
    MetricName \
    Dimensions \
    ExtendedStatistic \
    Period \
    ComparisonOperator \
    Threshold \
    EvaluationPeriods \
    DatapointsToAlarm \
    TreatMissingData \
    EvaluateLowSampleCountPercentile; then
  change \
    --want OrderLatencyAlarm_Arn \
    --call cloudwatch put-metric-alarm \
    --alarm-name event-tracing-order-latency \
    --alarm-description 'Requests to order take longer than 1000 ms (p99) for five minutes' \
    --alarm-actions '["'"${PageTopic_TopicArn}"'"]' \
    --ok-actions '["'"${PageTopic_TopicArn}"'"]' \
    --namespace AWS/Lambda \
    --metric-name Duration \
    --dimensions '[{"Name":"FunctionName","Value":"event-tracing-order"}]' \
    --extended-statistic p99 \
    --period 60 \
    --comparison-operator GreaterThanThreshold \
    --threshold 1000 \
    --evaluation-periods 5 \
    --datapoints-to-alarm 5 \
    --treat-missing-data notBreaching \
    --evaluate-low-sample-count-percentile ignore \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call cloudwatch tag-resource \
    --resource-arn "$OrderLatencyAlarm_Arn" \
    --tags "$stack_tag_pairs"
fi

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
claim Dashboard 'dashboard event-tracing'
if missing DashboardBody; then
  change \
    --call cloudwatch put-dashboard \
    --dashboard-name event-tracing \
    --dashboard-body '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","event-tracing","Stage","live",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","event-tracing","Stage","live",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","event-tracing","Stage","live",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","event-tracing","Stage","live",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","event-tracing","Stage","live",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## order — takes orders"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"order: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-order",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-order",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-order",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"order: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-order",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-order",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## payment — takes the money"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"payment: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-payment",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-payment",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-payment",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"payment: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-payment",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-payment",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## inventory — reserves the goods"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"inventory: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-inventory",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-inventory",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-inventory",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"inventory: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-inventory",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-inventory",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## notification — tells the customer"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"notification: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-notification",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-notification",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-notification",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"notification: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-notification",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-notification",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## failures — reports what the dead-letter queue holds"}},{"type":"metric","x":0,"y":36,"width":12,"height":6,"properties":{"title":"failures: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","event-tracing-failures",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","event-tracing-failures",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","event-tracing-failures",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":36,"width":12,"height":6,"properties":{"title":"failures: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","event-tracing-failures",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","event-tracing-failures",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":42,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":43,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-order",{"label":"order","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-payment",{"label":"payment","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-inventory",{"label":"inventory","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-notification",{"label":"notification","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-failures",{"label":"failures","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","event-tracing-failed",{"label":"failed","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":49,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${DeadLettersFailureAlarm_Arn}"'","'"${OrderAvailabilityAlarm_Arn}"'","'"${OrderLatencyAlarm_Arn}"'"]}}]}'
fi

finish_deploy
output ApiUrl "https://${Api_RestApiId}.execute-api.${AWS_REGION}.${URL_SUFFIX}/live"
