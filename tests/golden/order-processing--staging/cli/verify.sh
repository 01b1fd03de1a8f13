#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# verify.sh checks that the stack 'orders-staging' is there and works.
stack orders-staging --region us-east-2
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-2:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"orders-staging"},{"Key":"stage","Value":"staging"}]'
stack_tags='{"owner":"team-shop","pergola:stack":"orders-staging","stage":"staging"}'
start verify
package_confirmation=''
package confirmation package_confirmation
package_layer_auto_tracing=''
package layer-auto-tracing package_layer_auto_tracing
package_place=''
package place package_place
package_shipping=''
package shipping package_shipping
package_show=''
package show package_show
package_stock=''
package stock package_stock

# AWS::DynamoDB::Table OrdersTable
OrdersTable_Arn='<unknown:OrdersTable_Arn>'
find_OrdersTable() {
  look \
    --object Table \
    --absent ResourceNotFoundException \
    --get OrdersTable_Arn TableArn \
    --is BillingMode 'not_null(BillingModeSummary.BillingMode, '\''PROVISIONED'\'')' '"PAY_PER_REQUEST"' \
    --is KeySchema 'length(not_null(KeySchema, '\`'[]'\`'))' 1 \
    --that KeySchema 'length([KeySchema[0]][?AttributeName == '\`'"orderId"'\`' && KeyType == '\`'"HASH"'\`']) > '\`'0'\` \
    --state TableStatus \
    --call dynamodb describe-table \
    --table-name orders-staging-orders
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call dynamodb list-tags-of-resource \
    --resource-arn "$OrdersTable_Arn"
}
check OrdersTable 'DynamoDB table orders-staging-orders'
find_OrdersTable_PointInTimeRecoverySpecification() {
  look \
    --object ContinuousBackupsDescription.PointInTimeRecoveryDescription \
    --absent TableNotFoundException \
    --that same '(PointInTimeRecoveryStatus == '\''ENABLED'\'') == '\`'true'\` \
    --call dynamodb describe-continuous-backups \
    --table-name orders-staging-orders
}
check_part OrdersTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification

# AWS::Lambda::LayerVersion AutoTracingLayer
AutoTracingLayer_LayerVersionArn='<unknown:AutoTracingLayer_LayerVersionArn>'
find_AutoTracingLayer() {
  look \
    --object 'LayerVersions[0]' \
    --absent ResourceNotFoundException \
    --get AutoTracingLayer_LayerVersionArn LayerVersionArn \
    --call lambda list-layer-versions \
    --layer-name orders-staging-auto-tracing
  also \
    --get AutoTracingLayer_LayerVersionArn LayerVersionArn \
    --is Content Content.CodeSha256 '"'"${package_layer_auto_tracing}"'"' \
    --call lambda get-layer-version-by-arn \
    --arn "$AutoTracingLayer_LayerVersionArn"
}
check AutoTracingLayer 'Lambda layer version orders-staging-auto-tracing'

# AWS::Logs::LogGroup PlaceLogGroup
PlaceLogGroup_LogGroupArn='<unknown:PlaceLogGroup_LogGroupArn>'
find_PlaceLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-staging-place"'\`'] | [0]' \
    --get PlaceLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-staging-place
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$PlaceLogGroup_LogGroupArn"
}
check PlaceLogGroup 'log group /aws/lambda/orders-staging-place'

# AWS::Events::EventBus EventBus
EventBus_Arn='<unknown:EventBus_Arn>'
find_EventBus() {
  look \
    --absent ResourceNotFoundException \
    --get EventBus_Arn Arn \
    --call events describe-event-bus \
    --name orders-staging
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$EventBus_Arn"
}
check EventBus 'event bus orders-staging'

# AWS::IAM::Role PlaceRole
PlaceRole_Arn='<unknown:PlaceRole_Arn>'
find_PlaceRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get PlaceRole_Arn Arn \
    --is Description Description '"What function orders-staging-place may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-staging-place
}
check PlaceRole 'IAM role orders-staging-place'
find_PlaceRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-staging-place:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderPlaced","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"orders.place","events:detail-type":"OrderPlaced"}}},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-staging-place \
    --policy-name edges
}
check_part PlaceRole_Policies_edges 'Policies edges'
check_strays PlaceRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-staging-place

# AWS::Lambda::Function PlaceFunction
PlaceFunction_Arn='<unknown:PlaceFunction_Arn>'
find_PlaceFunction() {
  look \
    --absent ResourceNotFoundException \
    --get PlaceFunction_Arn FunctionArn \
    --is Description Description '"takes orders"' \
    --is Code CodeSha256 '"'"${package_place}"'"' \
    --is Role Role '"'"${PlaceRole_Arn}"'"' \
    --is Handler Handler '"api.place"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-staging-place","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"staging","EVENT_BUS_NAME":"orders-staging","ORDER_PLACED_SOURCE":"orders.place","ORDER_PLACED_DETAIL_TYPE":"OrderPlaced","ORDERS_TABLE":"orders-staging-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-staging-place
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$PlaceFunction_Arn"
}
check PlaceFunction 'Lambda function orders-staging-place'

# AWS::Logs::LogGroup ShowLogGroup
ShowLogGroup_LogGroupArn='<unknown:ShowLogGroup_LogGroupArn>'
find_ShowLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-staging-show"'\`'] | [0]' \
    --get ShowLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-staging-show
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ShowLogGroup_LogGroupArn"
}
check ShowLogGroup 'log group /aws/lambda/orders-staging-show'

# AWS::IAM::Role ShowRole
ShowRole_Arn='<unknown:ShowRole_Arn>'
find_ShowRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ShowRole_Arn Arn \
    --is Description Description '"What function orders-staging-show may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-staging-show
}
check ShowRole 'IAM role orders-staging-show'
find_ShowRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-staging-show:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadOrders","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-staging-show \
    --policy-name edges
}
check_part ShowRole_Policies_edges 'Policies edges'
check_strays ShowRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-staging-show

# AWS::Lambda::Function ShowFunction
ShowFunction_Arn='<unknown:ShowFunction_Arn>'
find_ShowFunction() {
  look \
    --absent ResourceNotFoundException \
    --get ShowFunction_Arn FunctionArn \
    --is Description Description '"shows orders"' \
    --is Code CodeSha256 '"'"${package_show}"'"' \
    --is Role Role '"'"${ShowRole_Arn}"'"' \
    --is Handler Handler '"api.show"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-staging-show","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"staging","ORDERS_TABLE":"orders-staging-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-staging-show
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$ShowFunction_Arn"
}
check ShowFunction 'Lambda function orders-staging-show'

# AWS::Logs::LogGroup StockLogGroup
StockLogGroup_LogGroupArn='<unknown:StockLogGroup_LogGroupArn>'
find_StockLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-staging-stock"'\`'] | [0]' \
    --get StockLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-staging-stock
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$StockLogGroup_LogGroupArn"
}
check StockLogGroup 'log group /aws/lambda/orders-staging-stock'

# AWS::SQS::Queue DeadLettersQueue
DeadLettersQueue_QueueUrl='<unknown:DeadLettersQueue_QueueUrl>'
DeadLettersQueue_Arn='<unknown:DeadLettersQueue_Arn>'
find_DeadLettersQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --get DeadLettersQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name orders-staging-dead-letters
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
check DeadLettersQueue 'queue orders-staging-dead-letters'

# AWS::IAM::Role StockRole
StockRole_Arn='<unknown:StockRole_Arn>'
find_StockRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get StockRole_Arn Arn \
    --is Description Description '"What function orders-staging-stock may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-staging-stock
}
check StockRole 'IAM role orders-staging-stock'
find_StockRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-staging-stock:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-staging-stock \
    --policy-name edges
}
check_part StockRole_Policies_edges 'Policies edges'
check_strays StockRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-staging-stock

# AWS::Lambda::Function StockFunction
StockFunction_Arn='<unknown:StockFunction_Arn>'
find_StockFunction() {
  look \
    --absent ResourceNotFoundException \
    --get StockFunction_Arn FunctionArn \
    --is Description Description '"reserves"' \
    --is Code CodeSha256 '"'"${package_stock}"'"' \
    --is Role Role '"'"${StockRole_Arn}"'"' \
    --is Handler Handler '"stock.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-staging-stock","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"staging","ORDERS_TABLE":"orders-staging-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-staging-stock
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$StockFunction_Arn"
}
check StockFunction 'Lambda function orders-staging-stock'

# AWS::Logs::LogGroup ShippingLogGroup
ShippingLogGroup_LogGroupArn='<unknown:ShippingLogGroup_LogGroupArn>'
find_ShippingLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-staging-shipping"'\`'] | [0]' \
    --get ShippingLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-staging-shipping
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ShippingLogGroup_LogGroupArn"
}
check ShippingLogGroup 'log group /aws/lambda/orders-staging-shipping'

# AWS::SQS::Queue ShipmentsDeadQueue
ShipmentsDeadQueue_QueueUrl='<unknown:ShipmentsDeadQueue_QueueUrl>'
ShipmentsDeadQueue_Arn='<unknown:ShipmentsDeadQueue_Arn>'
find_ShipmentsDeadQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --get ShipmentsDeadQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name orders-staging-shipments-dead
  also \
    --object Attributes \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --get ShipmentsDeadQueue_Arn QueueArn \
    --is MessageRetentionPeriod MessageRetentionPeriod '"1209600"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --document RedriveAllowPolicy 'not_null(RedriveAllowPolicy, '\`'"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':orders-staging-shipments\"]}"'\`')' '{"redrivePermission":"byQueue","sourceQueueArns":["arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':orders-staging-shipments"]}' \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsDeadQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$ShipmentsDeadQueue_QueueUrl"
}
check ShipmentsDeadQueue 'queue orders-staging-shipments-dead'

# AWS::SQS::Queue ShipmentsQueue
ShipmentsQueue_QueueUrl='<unknown:ShipmentsQueue_QueueUrl>'
ShipmentsQueue_Arn='<unknown:ShipmentsQueue_Arn>'
find_ShipmentsQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsQueue_QueueUrl QueueUrl \
    --get ShipmentsQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name orders-staging-shipments
  also \
    --object Attributes \
    --get ShipmentsQueue_QueueUrl QueueUrl \
    --get ShipmentsQueue_Arn QueueArn \
    --is VisibilityTimeout VisibilityTimeout '"360"' \
    --is MessageRetentionPeriod MessageRetentionPeriod '"345600"' \
    --is ReceiveMessageWaitTimeSeconds ReceiveMessageWaitTimeSeconds '"20"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --document RedrivePolicy RedrivePolicy '{"deadLetterTargetArn":"'"${ShipmentsDeadQueue_Arn}"'","maxReceiveCount":5}' \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$ShipmentsQueue_QueueUrl"
}
check ShipmentsQueue 'queue orders-staging-shipments'

# AWS::IAM::Role ShippingRole
ShippingRole_Arn='<unknown:ShippingRole_Arn>'
find_ShippingRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ShippingRole_Arn Arn \
    --is Description Description '"What function orders-staging-shipping may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-staging-shipping
}
check ShippingRole 'IAM role orders-staging-shipping'
find_ShippingRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-staging-shipping:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderShipped","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"orders.shipping","events:detail-type":"OrderShipped"}}},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"},{"Sid":"ReceiveShipments","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${ShipmentsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-staging-shipping \
    --policy-name edges
}
check_part ShippingRole_Policies_edges 'Policies edges'
check_strays ShippingRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-staging-shipping

# AWS::Lambda::Function ShippingFunction
ShippingFunction_Arn='<unknown:ShippingFunction_Arn>'
find_ShippingFunction() {
  look \
    --absent ResourceNotFoundException \
    --get ShippingFunction_Arn FunctionArn \
    --is Description Description '"ships"' \
    --is Code CodeSha256 '"'"${package_shipping}"'"' \
    --is Role Role '"'"${ShippingRole_Arn}"'"' \
    --is Handler Handler '"shipping.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 60 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-staging-shipping","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"staging","EVENT_BUS_NAME":"orders-staging","ORDER_SHIPPED_SOURCE":"orders.shipping","ORDER_SHIPPED_DETAIL_TYPE":"OrderShipped","ORDERS_TABLE":"orders-staging-orders","SHIPMENTS_QUEUE_URL":"'"${ShipmentsQueue_QueueUrl}"'","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-staging-shipping
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$ShippingFunction_Arn"
}
check ShippingFunction 'Lambda function orders-staging-shipping'

# AWS::Logs::LogGroup ConfirmationLogGroup
ConfirmationLogGroup_LogGroupArn='<unknown:ConfirmationLogGroup_LogGroupArn>'
find_ConfirmationLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-staging-confirmation"'\`'] | [0]' \
    --get ConfirmationLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-staging-confirmation
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ConfirmationLogGroup_LogGroupArn"
}
check ConfirmationLogGroup 'log group /aws/lambda/orders-staging-confirmation'

# AWS::IAM::Role ConfirmationRole
ConfirmationRole_Arn='<unknown:ConfirmationRole_Arn>'
find_ConfirmationRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ConfirmationRole_Arn Arn \
    --is Description Description '"What function orders-staging-confirmation may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-staging-confirmation
}
check ConfirmationRole 'IAM role orders-staging-confirmation'
find_ConfirmationRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-staging-confirmation:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-staging-confirmation \
    --policy-name edges
}
check_part ConfirmationRole_Policies_edges 'Policies edges'
check_strays ConfirmationRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-staging-confirmation

# AWS::Lambda::Function ConfirmationFunction
ConfirmationFunction_Arn='<unknown:ConfirmationFunction_Arn>'
find_ConfirmationFunction() {
  look \
    --absent ResourceNotFoundException \
    --get ConfirmationFunction_Arn FunctionArn \
    --is Description Description '"tells the customer"' \
    --is Code CodeSha256 '"'"${package_confirmation}"'"' \
    --is Role Role '"'"${ConfirmationRole_Arn}"'"' \
    --is Handler Handler '"confirmation.handler"' \
    --is Runtime Runtime '"python3.13"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 30 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-staging-confirmation","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"staging","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-staging-confirmation
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$ConfirmationFunction_Arn"
}
check ConfirmationFunction 'Lambda function orders-staging-confirmation'

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/orders-staging"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/orders-staging
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
check ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/orders-staging'

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
    --role-name orders-staging-api-logs
}
check ApiLogRole 'IAM role orders-staging-api-logs'
find_ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs() {
  look \
    --object 'AttachedPolicies[?PolicyArn == '\`'"arn:'"${PARTITION}"':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"'\`'] | [0]' \
    --key PolicyArn \
    --call iam list-attached-role-policies \
    --role-name orders-staging-api-logs
}
check_part \
  ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
  'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
check_strays ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
  --object 'AttachedPolicies[].PolicyArn' \
  --call iam list-attached-role-policies \
  --role-name orders-staging-api-logs

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
    --object 'items[?name == '\`'"orders-staging"'\`' && tags."pergola:stack" == '\`'"orders-staging"'\`'] | [0]' \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --is EndpointConfiguration.Types endpointConfiguration.types '["REGIONAL"]' \
    --tags map tags "$stack_tags" \
    --call apigateway get-rest-apis
}
check Api 'REST API orders-staging'

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

# AWS::ApiGateway::Resource ApiOrdersByOrderIdResource
ApiOrdersByOrderIdResource_ResourceId='<unknown:ApiOrdersByOrderIdResource_ResourceId>'
find_ApiOrdersByOrderIdResource() {
  look \
    --object 'items[?parentId == '\`'"'"${ApiOrdersResource_ResourceId}"'"'\`' && pathPart == '\`'"{orderId}"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiOrdersByOrderIdResource_ResourceId id \
    --call apigateway get-resources \
    --rest-api-id "$Api_RestApiId"
}
check ApiOrdersByOrderIdResource 'API resource ApiOrdersByOrderIdResource'

# AWS::ApiGateway::Method ApiGetOrdersByOrderIdMethod
find_ApiGetOrdersByOrderIdMethod() {
  look \
    --absent NotFoundException \
    --is AuthorizationType authorizationType '"AWS_IAM"' \
    --is Integration.Type methodIntegration.type '"AWS_PROXY"' \
    --is Integration.IntegrationHttpMethod methodIntegration.httpMethod '"POST"' \
    --is Integration.Uri methodIntegration.uri '"arn:'"${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${ShowFunction_Arn}"'/invocations"' \
    --call apigateway get-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersByOrderIdResource_ResourceId" \
    --http-method GET
}
check ApiGetOrdersByOrderIdMethod 'API method ApiGetOrdersByOrderIdMethod'

# AWS::ApiGateway::Method ApiPostOrdersMethod
find_ApiPostOrdersMethod() {
  look \
    --absent NotFoundException \
    --is AuthorizationType authorizationType '"AWS_IAM"' \
    --is Integration.Type methodIntegration.type '"AWS_PROXY"' \
    --is Integration.IntegrationHttpMethod methodIntegration.httpMethod '"POST"' \
    --is Integration.Uri methodIntegration.uri '"arn:'"${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${PlaceFunction_Arn}"'/invocations"' \
    --call apigateway get-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersResource_ResourceId" \
    --http-method POST
}
check ApiPostOrdersMethod 'API method ApiPostOrdersMethod'

# AWS::ApiGateway::Deployment ApiDeploymentc18f2cb155
ApiDeploymentc18f2cb155_DeploymentId='<unknown:ApiDeploymentc18f2cb155_DeploymentId>'
find_ApiDeploymentc18f2cb155() {
  look \
    --object 'items[?description == '\`'"digest c18f2cb155"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiDeploymentc18f2cb155_DeploymentId id \
    --call apigateway get-deployments \
    --rest-api-id "$Api_RestApiId"
}
check ApiDeploymentc18f2cb155 'API deployment ApiDeploymentc18f2cb155'

# AWS::ApiGateway::Stage ApiStage
find_ApiStage() {
  look \
    --absent NotFoundException \
    --is DeploymentId deploymentId '"'"${ApiDeploymentc18f2cb155_DeploymentId}"'"' \
    --is TracingEnabled tracingEnabled true \
    --is AccessLogSetting accessLogSettings.destinationArn '"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/orders-staging"' \
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
    --deployment-id "$ApiDeploymentc18f2cb155_DeploymentId"
}
check_part ApiStage_DeploymentId DeploymentId
check_strays ApiStage_DeploymentId DeploymentId \
  --object 'items[].id' \
  --call apigateway get-deployments \
  --rest-api-id "$Api_RestApiId"

# AWS::Lambda::Permission ApiGetOrdersByOrderIdPermission
find_ApiGetOrdersByOrderIdPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiGetOrdersByOrderIdPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiGetOrdersByOrderIdPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"apigateway.amazonaws.com"'\`') && '\`'"apigateway.amazonaws.com"'\` '"apigateway.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/GET/orders/*"'\`') && '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/GET/orders/*"'\` '"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/GET/orders/*"' \
    --call lambda get-policy \
    --function-name orders-staging-show
}
check ApiGetOrdersByOrderIdPermission 'Lambda permission ApiGetOrdersByOrderIdPermission'

# AWS::Lambda::Permission ApiPostOrdersPermission
find_ApiPostOrdersPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiPostOrdersPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiPostOrdersPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"apigateway.amazonaws.com"'\`') && '\`'"apigateway.amazonaws.com"'\` '"apigateway.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders"'\`') && '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders"'\` '"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/live/POST/orders"' \
    --call lambda get-policy \
    --function-name orders-staging-place
}
check ApiPostOrdersPermission 'Lambda permission ApiPostOrdersPermission'

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"orders-staging-page"'\`']))] | [0]' \
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
check PageTopic 'SNS topic orders-staging-page'

# AWS::CloudWatch::Alarm ShipmentsFailureAlarm
ShipmentsFailureAlarm_Arn='<unknown:ShipmentsFailureAlarm_Arn>'
find_ShipmentsFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ShipmentsFailureAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"orders-staging-shipments-dead"' \
    --is AlarmDescription AlarmDescription '"Messages of queue shipments could not be dealt with"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/SQS"' \
    --is MetricName MetricName '"ApproximateNumberOfMessagesVisible"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"QueueName"'\`' && Value == '\`'"orders-staging-shipments-dead"'\`']) > '\`'0'\` \
    --is Statistic Statistic '"Maximum"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0 \
    --is EvaluationPeriods EvaluationPeriods 1 \
    --is DatapointsToAlarm DatapointsToAlarm 1 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["orders-staging-shipments-dead"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ShipmentsFailureAlarm_Arn"
}
check ShipmentsFailureAlarm 'alarm orders-staging-shipments-dead'

# AWS::SQS::QueuePolicy ShipmentsQueuePolicy
find_ShipmentsQueuePolicy() {
  look \
    --object '[Attributes] | [?Policy] | [0]' \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --document PolicyDocument Policy '{"Version":"2012-10-17","Statement":[{"Sid":"Rules","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"'"${ShipmentsQueue_Arn}"'","Condition":{"ArnEquals":{"aws:SourceArn":"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderPlaced-shipments"}}}]}' \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsQueue_QueueUrl" \
    --attribute-names '["Policy"]'
}
check ShipmentsQueuePolicy 'queue policy ShipmentsQueuePolicy'

# AWS::SQS::QueuePolicy DeadLettersQueuePolicy
find_DeadLettersQueuePolicy() {
  look \
    --object '[Attributes] | [?Policy] | [0]' \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --document PolicyDocument Policy '{"Version":"2012-10-17","Statement":[{"Sid":"Rules","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'","Condition":{"ArnEquals":{"aws:SourceArn":["arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderPlaced-shipments","arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderPlaced-stock","arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderShipped-confirmation"]}}}]}' \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["Policy"]'
}
check DeadLettersQueuePolicy 'queue policy DeadLettersQueuePolicy'

# AWS::CloudWatch::Alarm DeadLettersFailureAlarm
DeadLettersFailureAlarm_Arn='<unknown:DeadLettersFailureAlarm_Arn>'
find_DeadLettersFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get DeadLettersFailureAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"orders-staging-dead-letters"' \
    --is AlarmDescription AlarmDescription '"Something could not be delivered or dealt with"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Namespace Namespace '"AWS/SQS"' \
    --is MetricName MetricName '"ApproximateNumberOfMessagesVisible"' \
    --is Dimensions 'length(not_null(Dimensions, '\`'[]'\`'))' 1 \
    --that Dimensions 'length(not_null(Dimensions, '\`'[]'\`')[?Name == '\`'"QueueName"'\`' && Value == '\`'"orders-staging-dead-letters"'\`']) > '\`'0'\` \
    --is Statistic Statistic '"Maximum"' \
    --is Period Period 60 \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0 \
    --is EvaluationPeriods EvaluationPeriods 1 \
    --is DatapointsToAlarm DatapointsToAlarm 1 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["orders-staging-dead-letters"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$DeadLettersFailureAlarm_Arn"
}
check DeadLettersFailureAlarm 'alarm orders-staging-dead-letters'

# AWS::Events::Rule OrderPlacedShipmentsRule
OrderPlacedShipmentsRule_Arn='<unknown:OrderPlacedShipmentsRule_Arn>'
find_OrderPlacedShipmentsRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderPlacedShipmentsRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["orders.place"],"detail-type":["OrderPlaced"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name orders-staging-OrderPlaced-shipments \
    --event-bus-name orders-staging
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$OrderPlacedShipmentsRule_Arn"
}
check OrderPlacedShipmentsRule 'event rule orders-staging-OrderPlaced-shipments'
find_OrderPlacedShipmentsRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${ShipmentsQueue_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-staging-OrderPlaced-shipments \
    --event-bus-name orders-staging
}
check_part OrderPlacedShipmentsRule_Targets_target 'Targets target'
check_strays OrderPlacedShipmentsRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-staging-OrderPlaced-shipments \
  --event-bus-name orders-staging

# AWS::Lambda::Permission StockOrderPlacedPermission
find_StockOrderPlacedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"StockOrderPlacedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"StockOrderPlacedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderPlaced-stock"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderPlaced-stock"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderPlaced-stock"' \
    --call lambda get-policy \
    --function-name orders-staging-stock
}
check StockOrderPlacedPermission 'Lambda permission StockOrderPlacedPermission'

# AWS::Events::Rule OrderPlacedStockRule
OrderPlacedStockRule_Arn='<unknown:OrderPlacedStockRule_Arn>'
find_OrderPlacedStockRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderPlacedStockRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["orders.place"],"detail-type":["OrderPlaced"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name orders-staging-OrderPlaced-stock \
    --event-bus-name orders-staging
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$OrderPlacedStockRule_Arn"
}
check OrderPlacedStockRule 'event rule orders-staging-OrderPlaced-stock'
find_OrderPlacedStockRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${StockFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-staging-OrderPlaced-stock \
    --event-bus-name orders-staging
}
check_part OrderPlacedStockRule_Targets_target 'Targets target'
check_strays OrderPlacedStockRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-staging-OrderPlaced-stock \
  --event-bus-name orders-staging

# AWS::Lambda::Permission ConfirmationOrderShippedPermission
find_ConfirmationOrderShippedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ConfirmationOrderShippedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ConfirmationOrderShippedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderShipped-confirmation"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderShipped-confirmation"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-staging/orders-staging-OrderShipped-confirmation"' \
    --call lambda get-policy \
    --function-name orders-staging-confirmation
}
check ConfirmationOrderShippedPermission 'Lambda permission ConfirmationOrderShippedPermission'

# AWS::Events::Rule OrderShippedConfirmationRule
OrderShippedConfirmationRule_Arn='<unknown:OrderShippedConfirmationRule_Arn>'
find_OrderShippedConfirmationRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderShippedConfirmationRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["orders.shipping"],"detail-type":["OrderShipped"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name orders-staging-OrderShipped-confirmation \
    --event-bus-name orders-staging
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$OrderShippedConfirmationRule_Arn"
}
check OrderShippedConfirmationRule 'event rule orders-staging-OrderShipped-confirmation'
find_OrderShippedConfirmationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${ConfirmationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-staging-OrderShipped-confirmation \
    --event-bus-name orders-staging
}
check_part OrderShippedConfirmationRule_Targets_target 'Targets target'
check_strays OrderShippedConfirmationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-staging-OrderShipped-confirmation \
  --event-bus-name orders-staging

# AWS::Lambda::EventInvokeConfig StockFailedInvocations
find_StockFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --is MaximumRetryAttempts MaximumRetryAttempts 2 \
    --is DestinationConfig.OnFailure.Destination DestinationConfig.OnFailure.Destination '"'"${DeadLettersQueue_Arn}"'"' \
    --call lambda get-function-event-invoke-config \
    --function-name orders-staging-stock \
    --qualifier \$'LATEST'
}
check StockFailedInvocations 'configuration of asynchronous invocations StockFailedInvocations'

# AWS::Lambda::EventSourceMapping ShippingShipmentsSource
ShippingShipmentsSource_EventSourceMappingArn='<unknown:ShippingShipmentsSource_EventSourceMappingArn>'
find_ShippingShipmentsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get ShippingShipmentsSource_EventSourceMappingArn EventSourceMappingArn \
    --is FunctionName FunctionArn '"'"${ShippingFunction_Arn}"'"' \
    --is BatchSize BatchSize 10 \
    --is FunctionResponseTypes FunctionResponseTypes '["ReportBatchItemFailures"]' \
    --is ScalingConfig ScalingConfig.MaximumConcurrency 5 \
    --state State \
    --call lambda list-event-source-mappings \
    --event-source-arn "$ShipmentsQueue_Arn"
  also \
    --tags map Tags "$stack_tags" \
    --call lambda list-tags \
    --resource "$ShippingShipmentsSource_EventSourceMappingArn"
}
check ShippingShipmentsSource 'event source mapping ShippingShipmentsSource'

# AWS::Lambda::EventInvokeConfig ConfirmationFailedInvocations
find_ConfirmationFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --is MaximumRetryAttempts MaximumRetryAttempts 2 \
    --is DestinationConfig.OnFailure.Destination DestinationConfig.OnFailure.Destination '"'"${DeadLettersQueue_Arn}"'"' \
    --call lambda get-function-event-invoke-config \
    --function-name orders-staging-confirmation \
    --qualifier \$'LATEST'
}
check \
  ConfirmationFailedInvocations \
  'configuration of asynchronous invocations ConfirmationFailedInvocations'

# AWS::XRay::Group PlaceServiceTraces
PlaceServiceTraces_GroupARN='<unknown:PlaceServiceTraces_GroupARN>'
find_PlaceServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-staging-place"'\`'] | [0]' \
    --get PlaceServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-staging-place\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$PlaceServiceTraces_GroupARN"
}
check PlaceServiceTraces 'X-Ray group orders-staging-place'

# AWS::XRay::Group ShowServiceTraces
ShowServiceTraces_GroupARN='<unknown:ShowServiceTraces_GroupARN>'
find_ShowServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-staging-show"'\`'] | [0]' \
    --get ShowServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-staging-show\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ShowServiceTraces_GroupARN"
}
check ShowServiceTraces 'X-Ray group orders-staging-show'

# AWS::XRay::Group StockServiceTraces
StockServiceTraces_GroupARN='<unknown:StockServiceTraces_GroupARN>'
find_StockServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-staging-stock"'\`'] | [0]' \
    --get StockServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-staging-stock\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$StockServiceTraces_GroupARN"
}
check StockServiceTraces 'X-Ray group orders-staging-stock'

# AWS::XRay::Group ShippingServiceTraces
ShippingServiceTraces_GroupARN='<unknown:ShippingServiceTraces_GroupARN>'
find_ShippingServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-staging-shipping"'\`'] | [0]' \
    --get ShippingServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-staging-shipping\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ShippingServiceTraces_GroupARN"
}
check ShippingServiceTraces 'X-Ray group orders-staging-shipping'

# AWS::XRay::Group ConfirmationServiceTraces
ConfirmationServiceTraces_GroupARN='<unknown:ConfirmationServiceTraces_GroupARN>'
find_ConfirmationServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-staging-confirmation"'\`'] | [0]' \
    --get ConfirmationServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-staging-confirmation\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ConfirmationServiceTraces_GroupARN"
}
check ConfirmationServiceTraces 'X-Ray group orders-staging-confirmation'

# AWS::XRay::SamplingRule ApiSamplingRule
ApiSamplingRule_RuleARN='<unknown:ApiSamplingRule_RuleARN>'
find_ApiSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"orders-staging-api"'\`'].SamplingRule | [0]' \
    --get ApiSamplingRule_RuleARN RuleARN \
    --is SamplingRule.ResourceARN ResourceARN '"*"' \
    --is SamplingRule.Priority Priority 9315 \
    --is SamplingRule.FixedRate FixedRate 0.25 \
    --is SamplingRule.ReservoirSize ReservoirSize 5 \
    --is SamplingRule.ServiceName ServiceName '"orders-staging/live"' \
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
check ApiSamplingRule 'sampling rule orders-staging-api'

# AWS::SNS::Subscription PageTeamExampleComSubscription
find_PageTeamExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"team@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
check PageTeamExampleComSubscription 'subscription PageTeamExampleComSubscription'

# AWS::CloudWatch::Alarm PlaceAvailabilityAlarm
PlaceAvailabilityAlarm_Arn='<unknown:PlaceAvailabilityAlarm_Arn>'
find_PlaceAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get PlaceAvailabilityAlarm_Arn AlarmArn \
    --is AlarmName AlarmName '"orders-staging-place-availability"' \
    --is AlarmDescription AlarmDescription '"More than 0.1% of the requests to place fail in three of five minutes"' \
    --has AlarmActions AlarmActions '["'"${PageTopic_TopicArn}"'"]' \
    --has OKActions OKActions '["'"${PageTopic_TopicArn}"'"]' \
    --is Metrics 'length(not_null(Metrics, '\`'[]'\`'))' 3 \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"errors"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/Lambda"'\`' && MetricStat.Metric.MetricName == '\`'"Errors"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"FunctionName"'\`' && Value == '\`'"orders-staging-place"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"requests"'\`' && ReturnData == '\`'false'\`' && MetricStat.Metric.Namespace == '\`'"AWS/Lambda"'\`' && MetricStat.Metric.MetricName == '\`'"Invocations"'\`' && (length(not_null(MetricStat.Metric.Dimensions, '\`'[]'\`'))) == '\`'1'\`' && length([MetricStat.Metric.Dimensions[0]][?Name == '\`'"FunctionName"'\`' && Value == '\`'"orders-staging-place"'\`']) > '\`'0'\`' && MetricStat.Period == '\`'60'\`' && MetricStat.Stat == '\`'"Sum"'\`']) > '\`'0'\` \
    --that Metrics 'length(not_null(Metrics, '\`'[]'\`')[?Id == '\`'"failing"'\`' && Label == '\`'"Failing requests, percent"'\`' && Expression == '\`'"IF(requests > 0, 100 * errors / requests, 0)"'\`' && ReturnData == '\`'true'\`']) > '\`'0'\` \
    --is ComparisonOperator ComparisonOperator '"GreaterThanThreshold"' \
    --is Threshold Threshold 0.1 \
    --is EvaluationPeriods EvaluationPeriods 5 \
    --is DatapointsToAlarm DatapointsToAlarm 3 \
    --is TreatMissingData TreatMissingData '"notBreaching"' \
    --call cloudwatch describe-alarms \
    --alarm-names '["orders-staging-place-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$PlaceAvailabilityAlarm_Arn"
}
check PlaceAvailabilityAlarm 'alarm orders-staging-place-availability'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"orders-staging"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix orders-staging
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","orders-staging","Stage","live",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","orders-staging","Stage","live",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","orders-staging","Stage","live",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","orders-staging","Stage","live",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","orders-staging","Stage","live",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## place — takes orders"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"place: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-staging-place",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-staging-place",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-staging-place",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"place: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-staging-place",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-staging-place",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## show — shows orders"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"show: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-staging-show",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-staging-show",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-staging-show",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"show: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-staging-show",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-staging-show",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## stock — reserves"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"stock: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-staging-stock",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-staging-stock",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-staging-stock",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"stock: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-staging-stock",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-staging-stock",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## shipping — ships"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"shipping: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-staging-shipping",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-staging-shipping",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-staging-shipping",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"shipping: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-staging-shipping",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-staging-shipping",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## confirmation — tells the customer"}},{"type":"metric","x":0,"y":36,"width":12,"height":6,"properties":{"title":"confirmation: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-staging-confirmation",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-staging-confirmation",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-staging-confirmation",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":36,"width":12,"height":6,"properties":{"title":"confirmation: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-staging-confirmation",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-staging-confirmation",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":42,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":43,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-staging-place",{"label":"place","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-staging-show",{"label":"show","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-staging-stock",{"label":"stock","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-staging-shipping",{"label":"shipping","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-staging-confirmation",{"label":"confirmation","stat":"Sum"}]]}},{"type":"alarm","x":0,"y":49,"width":24,"height":3,"properties":{"title":"Alarms","alarms":["'"${ShipmentsFailureAlarm_Arn}"'","'"${DeadLettersFailureAlarm_Arn}"'","'"${PlaceAvailabilityAlarm_Arn}"'"]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name orders-staging
}
check Dashboard 'dashboard orders-staging'

# Requests, and what they leave behind.
invoke place orders-staging-place probe-place.json 499
invoke show orders-staging-show probe-show.json 499
trace place 'service("orders-staging-place")'
trace show 'service("orders-staging-show")'

finish_verify
