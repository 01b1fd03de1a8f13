#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# verify.sh checks that the stack 'orders-dev' is there and works.
stack orders-dev --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"orders-dev"},{"Key":"stage","Value":"dev"}]'
stack_tags='{"owner":"team-shop","pergola:stack":"orders-dev","stage":"dev"}'
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
    --table-name orders-dev-orders
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call dynamodb list-tags-of-resource \
    --resource-arn "$OrdersTable_Arn"
}
check OrdersTable 'DynamoDB table orders-dev-orders'
find_OrdersTable_PointInTimeRecoverySpecification() {
  look \
    --object ContinuousBackupsDescription.PointInTimeRecoveryDescription \
    --absent TableNotFoundException \
    --that same '(PointInTimeRecoveryStatus == '\''ENABLED'\'') == '\`'true'\` \
    --call dynamodb describe-continuous-backups \
    --table-name orders-dev-orders
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
    --layer-name orders-dev-auto-tracing
  also \
    --get AutoTracingLayer_LayerVersionArn LayerVersionArn \
    --is Content Content.CodeSha256 '"'"${package_layer_auto_tracing}"'"' \
    --call lambda get-layer-version-by-arn \
    --arn "$AutoTracingLayer_LayerVersionArn"
}
check AutoTracingLayer 'Lambda layer version orders-dev-auto-tracing'

# AWS::Logs::LogGroup PlaceLogGroup
PlaceLogGroup_LogGroupArn='<unknown:PlaceLogGroup_LogGroupArn>'
find_PlaceLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-dev-place"'\`'] | [0]' \
    --get PlaceLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 7 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-dev-place
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$PlaceLogGroup_LogGroupArn"
}
check PlaceLogGroup 'log group /aws/lambda/orders-dev-place'

# AWS::Events::EventBus EventBus
EventBus_Arn='<unknown:EventBus_Arn>'
find_EventBus() {
  look \
    --absent ResourceNotFoundException \
    --get EventBus_Arn Arn \
    --call events describe-event-bus \
    --name orders-dev
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$EventBus_Arn"
}
check EventBus 'event bus orders-dev'

# AWS::IAM::Role PlaceRole
PlaceRole_Arn='<unknown:PlaceRole_Arn>'
find_PlaceRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get PlaceRole_Arn Arn \
    --is Description Description '"What function orders-dev-place may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-dev-place
}
check PlaceRole 'IAM role orders-dev-place'
find_PlaceRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-place:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderPlaced","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"orders.place","events:detail-type":"OrderPlaced"}}},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-place \
    --policy-name edges
}
check_part PlaceRole_Policies_edges 'Policies edges'
check_strays PlaceRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-place

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
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-place","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EVENT_BUS_NAME":"orders-dev","ORDER_PLACED_SOURCE":"orders.place","ORDER_PLACED_DETAIL_TYPE":"OrderPlaced","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-dev-place
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$PlaceFunction_Arn"
}
check PlaceFunction 'Lambda function orders-dev-place'

# AWS::Logs::LogGroup ShowLogGroup
ShowLogGroup_LogGroupArn='<unknown:ShowLogGroup_LogGroupArn>'
find_ShowLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-dev-show"'\`'] | [0]' \
    --get ShowLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 7 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-dev-show
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ShowLogGroup_LogGroupArn"
}
check ShowLogGroup 'log group /aws/lambda/orders-dev-show'

# AWS::IAM::Role ShowRole
ShowRole_Arn='<unknown:ShowRole_Arn>'
find_ShowRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ShowRole_Arn Arn \
    --is Description Description '"What function orders-dev-show may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-dev-show
}
check ShowRole 'IAM role orders-dev-show'
find_ShowRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-show:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadOrders","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-show \
    --policy-name edges
}
check_part ShowRole_Policies_edges 'Policies edges'
check_strays ShowRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-show

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
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-show","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-dev-show
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$ShowFunction_Arn"
}
check ShowFunction 'Lambda function orders-dev-show'

# AWS::Logs::LogGroup StockLogGroup
StockLogGroup_LogGroupArn='<unknown:StockLogGroup_LogGroupArn>'
find_StockLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-dev-stock"'\`'] | [0]' \
    --get StockLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 7 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-dev-stock
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$StockLogGroup_LogGroupArn"
}
check StockLogGroup 'log group /aws/lambda/orders-dev-stock'

# AWS::SQS::Queue DeadLettersQueue
DeadLettersQueue_QueueUrl='<unknown:DeadLettersQueue_QueueUrl>'
DeadLettersQueue_Arn='<unknown:DeadLettersQueue_Arn>'
find_DeadLettersQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --get DeadLettersQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name orders-dev-dead-letters
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
check DeadLettersQueue 'queue orders-dev-dead-letters'

# AWS::IAM::Role StockRole
StockRole_Arn='<unknown:StockRole_Arn>'
find_StockRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get StockRole_Arn Arn \
    --is Description Description '"What function orders-dev-stock may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-dev-stock
}
check StockRole 'IAM role orders-dev-stock'
find_StockRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-stock:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-stock \
    --policy-name edges
}
check_part StockRole_Policies_edges 'Policies edges'
check_strays StockRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-stock

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
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-stock","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-dev-stock
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$StockFunction_Arn"
}
check StockFunction 'Lambda function orders-dev-stock'

# AWS::Logs::LogGroup ShippingLogGroup
ShippingLogGroup_LogGroupArn='<unknown:ShippingLogGroup_LogGroupArn>'
find_ShippingLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-dev-shipping"'\`'] | [0]' \
    --get ShippingLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 7 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-dev-shipping
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ShippingLogGroup_LogGroupArn"
}
check ShippingLogGroup 'log group /aws/lambda/orders-dev-shipping'

# AWS::SQS::Queue ShipmentsDeadQueue
ShipmentsDeadQueue_QueueUrl='<unknown:ShipmentsDeadQueue_QueueUrl>'
ShipmentsDeadQueue_Arn='<unknown:ShipmentsDeadQueue_Arn>'
find_ShipmentsDeadQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --get ShipmentsDeadQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name orders-dev-shipments-dead
  also \
    --object Attributes \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --get ShipmentsDeadQueue_Arn QueueArn \
    --is MessageRetentionPeriod MessageRetentionPeriod '"1209600"' \
    --is SqsManagedSseEnabled SqsManagedSseEnabled '"true"' \
    --document RedriveAllowPolicy 'not_null(RedriveAllowPolicy, '\`'"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':orders-dev-shipments\"]}"'\`')' '{"redrivePermission":"byQueue","sourceQueueArns":["arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':orders-dev-shipments"]}' \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsDeadQueue_QueueUrl" \
    --attribute-names '["All"]'
  also \
    --tags map Tags "$stack_tags" \
    --call sqs list-queue-tags \
    --queue-url "$ShipmentsDeadQueue_QueueUrl"
}
check ShipmentsDeadQueue 'queue orders-dev-shipments-dead'

# AWS::SQS::Queue ShipmentsQueue
ShipmentsQueue_QueueUrl='<unknown:ShipmentsQueue_QueueUrl>'
ShipmentsQueue_Arn='<unknown:ShipmentsQueue_Arn>'
find_ShipmentsQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsQueue_QueueUrl QueueUrl \
    --get ShipmentsQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name orders-dev-shipments
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
check ShipmentsQueue 'queue orders-dev-shipments'

# AWS::IAM::Role ShippingRole
ShippingRole_Arn='<unknown:ShippingRole_Arn>'
find_ShippingRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ShippingRole_Arn Arn \
    --is Description Description '"What function orders-dev-shipping may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-dev-shipping
}
check ShippingRole 'IAM role orders-dev-shipping'
find_ShippingRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-shipping:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderShipped","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"orders.shipping","events:detail-type":"OrderShipped"}}},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"},{"Sid":"ReceiveShipments","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${ShipmentsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-shipping \
    --policy-name edges
}
check_part ShippingRole_Policies_edges 'Policies edges'
check_strays ShippingRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-shipping

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
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-shipping","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EVENT_BUS_NAME":"orders-dev","ORDER_SHIPPED_SOURCE":"orders.shipping","ORDER_SHIPPED_DETAIL_TYPE":"OrderShipped","ORDERS_TABLE":"orders-dev-orders","SHIPMENTS_QUEUE_URL":"'"${ShipmentsQueue_QueueUrl}"'","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-dev-shipping
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$ShippingFunction_Arn"
}
check ShippingFunction 'Lambda function orders-dev-shipping'

# AWS::Logs::LogGroup ConfirmationLogGroup
ConfirmationLogGroup_LogGroupArn='<unknown:ConfirmationLogGroup_LogGroupArn>'
find_ConfirmationLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-dev-confirmation"'\`'] | [0]' \
    --get ConfirmationLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 7 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-dev-confirmation
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ConfirmationLogGroup_LogGroupArn"
}
check ConfirmationLogGroup 'log group /aws/lambda/orders-dev-confirmation'

# AWS::IAM::Role ConfirmationRole
ConfirmationRole_Arn='<unknown:ConfirmationRole_Arn>'
find_ConfirmationRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ConfirmationRole_Arn Arn \
    --is Description Description '"What function orders-dev-confirmation may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name orders-dev-confirmation
}
check ConfirmationRole 'IAM role orders-dev-confirmation'
find_ConfirmationRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-confirmation:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-confirmation \
    --policy-name edges
}
check_part ConfirmationRole_Policies_edges 'Policies edges'
check_strays ConfirmationRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-confirmation

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
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-confirmation","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name orders-dev-confirmation
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$ConfirmationFunction_Arn"
}
check ConfirmationFunction 'Lambda function orders-dev-confirmation'

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/orders-dev"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/orders-dev
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
check ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/orders-dev'

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
    --role-name orders-dev-api-logs
}
check ApiLogRole 'IAM role orders-dev-api-logs'
find_ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs() {
  look \
    --object 'AttachedPolicies[?PolicyArn == '\`'"arn:'"${PARTITION}"':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"'\`'] | [0]' \
    --key PolicyArn \
    --call iam list-attached-role-policies \
    --role-name orders-dev-api-logs
}
check_part \
  ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
  'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
check_strays ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
  --object 'AttachedPolicies[].PolicyArn' \
  --call iam list-attached-role-policies \
  --role-name orders-dev-api-logs

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
    --object 'items[?name == '\`'"orders-dev"'\`' && tags."pergola:stack" == '\`'"orders-dev"'\`'] | [0]' \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --is EndpointConfiguration.Types endpointConfiguration.types '["REGIONAL"]' \
    --tags map tags "$stack_tags" \
    --call apigateway get-rest-apis
}
check Api 'REST API orders-dev'

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
    --is AccessLogSetting accessLogSettings.destinationArn '"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/orders-dev"' \
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
    --function-name orders-dev-show
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
    --function-name orders-dev-place
}
check ApiPostOrdersPermission 'Lambda permission ApiPostOrdersPermission'

# AWS::SQS::QueuePolicy ShipmentsQueuePolicy
find_ShipmentsQueuePolicy() {
  look \
    --object '[Attributes] | [?Policy] | [0]' \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --document PolicyDocument Policy '{"Version":"2012-10-17","Statement":[{"Sid":"Rules","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"'"${ShipmentsQueue_Arn}"'","Condition":{"ArnEquals":{"aws:SourceArn":"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-shipments"}}}]}' \
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
    --document PolicyDocument Policy '{"Version":"2012-10-17","Statement":[{"Sid":"Rules","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'","Condition":{"ArnEquals":{"aws:SourceArn":["arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-shipments","arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-stock","arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderShipped-confirmation"]}}}]}' \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["Policy"]'
}
check DeadLettersQueuePolicy 'queue policy DeadLettersQueuePolicy'

# AWS::Events::Rule OrderPlacedShipmentsRule
OrderPlacedShipmentsRule_Arn='<unknown:OrderPlacedShipmentsRule_Arn>'
find_OrderPlacedShipmentsRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderPlacedShipmentsRule_Arn Arn \
    --document EventPattern EventPattern '{"source":["orders.place"],"detail-type":["OrderPlaced"]}' \
    --is State State '"ENABLED"' \
    --call events describe-rule \
    --name orders-dev-OrderPlaced-shipments \
    --event-bus-name orders-dev
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$OrderPlacedShipmentsRule_Arn"
}
check OrderPlacedShipmentsRule 'event rule orders-dev-OrderPlaced-shipments'
find_OrderPlacedShipmentsRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${ShipmentsQueue_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-dev-OrderPlaced-shipments \
    --event-bus-name orders-dev
}
check_part OrderPlacedShipmentsRule_Targets_target 'Targets target'
check_strays OrderPlacedShipmentsRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-dev-OrderPlaced-shipments \
  --event-bus-name orders-dev

# AWS::Lambda::Permission StockOrderPlacedPermission
find_StockOrderPlacedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"StockOrderPlacedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"StockOrderPlacedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-stock"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-stock"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-stock"' \
    --call lambda get-policy \
    --function-name orders-dev-stock
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
    --name orders-dev-OrderPlaced-stock \
    --event-bus-name orders-dev
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$OrderPlacedStockRule_Arn"
}
check OrderPlacedStockRule 'event rule orders-dev-OrderPlaced-stock'
find_OrderPlacedStockRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${StockFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-dev-OrderPlaced-stock \
    --event-bus-name orders-dev
}
check_part OrderPlacedStockRule_Targets_target 'Targets target'
check_strays OrderPlacedStockRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-dev-OrderPlaced-stock \
  --event-bus-name orders-dev

# AWS::Lambda::Permission ConfirmationOrderShippedPermission
find_ConfirmationOrderShippedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ConfirmationOrderShippedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ConfirmationOrderShippedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"events.amazonaws.com"'\`') && '\`'"events.amazonaws.com"'\` '"events.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderShipped-confirmation"'\`') && '\`'"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderShipped-confirmation"'\` '"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderShipped-confirmation"' \
    --call lambda get-policy \
    --function-name orders-dev-confirmation
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
    --name orders-dev-OrderShipped-confirmation \
    --event-bus-name orders-dev
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call events list-tags-for-resource \
    --resource-arn "$OrderShippedConfirmationRule_Arn"
}
check OrderShippedConfirmationRule 'event rule orders-dev-OrderShipped-confirmation'
find_OrderShippedConfirmationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${ConfirmationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-dev-OrderShipped-confirmation \
    --event-bus-name orders-dev
}
check_part OrderShippedConfirmationRule_Targets_target 'Targets target'
check_strays OrderShippedConfirmationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-dev-OrderShipped-confirmation \
  --event-bus-name orders-dev

# AWS::Lambda::EventInvokeConfig StockFailedInvocations
find_StockFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --is MaximumRetryAttempts MaximumRetryAttempts 2 \
    --is DestinationConfig.OnFailure.Destination DestinationConfig.OnFailure.Destination '"'"${DeadLettersQueue_Arn}"'"' \
    --call lambda get-function-event-invoke-config \
    --function-name orders-dev-stock \
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
    --function-name orders-dev-confirmation \
    --qualifier \$'LATEST'
}
check \
  ConfirmationFailedInvocations \
  'configuration of asynchronous invocations ConfirmationFailedInvocations'

# AWS::XRay::Group PlaceServiceTraces
PlaceServiceTraces_GroupARN='<unknown:PlaceServiceTraces_GroupARN>'
find_PlaceServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-dev-place"'\`'] | [0]' \
    --get PlaceServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-dev-place\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$PlaceServiceTraces_GroupARN"
}
check PlaceServiceTraces 'X-Ray group orders-dev-place'

# AWS::XRay::Group ShowServiceTraces
ShowServiceTraces_GroupARN='<unknown:ShowServiceTraces_GroupARN>'
find_ShowServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-dev-show"'\`'] | [0]' \
    --get ShowServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-dev-show\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ShowServiceTraces_GroupARN"
}
check ShowServiceTraces 'X-Ray group orders-dev-show'

# AWS::XRay::Group StockServiceTraces
StockServiceTraces_GroupARN='<unknown:StockServiceTraces_GroupARN>'
find_StockServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-dev-stock"'\`'] | [0]' \
    --get StockServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-dev-stock\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$StockServiceTraces_GroupARN"
}
check StockServiceTraces 'X-Ray group orders-dev-stock'

# AWS::XRay::Group ShippingServiceTraces
ShippingServiceTraces_GroupARN='<unknown:ShippingServiceTraces_GroupARN>'
find_ShippingServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-dev-shipping"'\`'] | [0]' \
    --get ShippingServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-dev-shipping\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ShippingServiceTraces_GroupARN"
}
check ShippingServiceTraces 'X-Ray group orders-dev-shipping'

# AWS::XRay::Group ConfirmationServiceTraces
ConfirmationServiceTraces_GroupARN='<unknown:ConfirmationServiceTraces_GroupARN>'
find_ConfirmationServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-dev-confirmation"'\`'] | [0]' \
    --get ConfirmationServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"orders-dev-confirmation\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$ConfirmationServiceTraces_GroupARN"
}
check ConfirmationServiceTraces 'X-Ray group orders-dev-confirmation'

# AWS::XRay::SamplingRule ApiSamplingRule
ApiSamplingRule_RuleARN='<unknown:ApiSamplingRule_RuleARN>'
find_ApiSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"orders-dev-api"'\`'].SamplingRule | [0]' \
    --get ApiSamplingRule_RuleARN RuleARN \
    --is SamplingRule.ResourceARN ResourceARN '"*"' \
    --is SamplingRule.Priority Priority 9157 \
    --is SamplingRule.FixedRate FixedRate 1.0 \
    --is SamplingRule.ReservoirSize ReservoirSize 1 \
    --is SamplingRule.ServiceName ServiceName '"orders-dev/live"' \
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
check ApiSamplingRule 'sampling rule orders-dev-api'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"orders-dev"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix orders-dev
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","orders-dev","Stage","live",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","orders-dev","Stage","live",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","orders-dev","Stage","live",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","orders-dev","Stage","live",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","orders-dev","Stage","live",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## place — takes orders"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"place: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-place",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-place",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-place",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"place: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-place",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-place",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## show — shows orders"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"show: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-show",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-show",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-show",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"show: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-show",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-show",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## stock — reserves"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"stock: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-stock",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-stock",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-stock",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"stock: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-stock",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-stock",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## shipping — ships"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"shipping: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-shipping",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-shipping",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-shipping",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"shipping: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-shipping",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-shipping",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## confirmation — tells the customer"}},{"type":"metric","x":0,"y":36,"width":12,"height":6,"properties":{"title":"confirmation: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-confirmation",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-confirmation",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-confirmation",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":36,"width":12,"height":6,"properties":{"title":"confirmation: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-confirmation",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-confirmation",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":42,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":43,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-place",{"label":"place","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-show",{"label":"show","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-stock",{"label":"stock","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-shipping",{"label":"shipping","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-confirmation",{"label":"confirmation","stat":"Sum"}]]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name orders-dev
}
check Dashboard 'dashboard orders-dev'

# Requests, and what they leave behind.
invoke place orders-dev-place probe-place.json 499
invoke show orders-dev-show probe-show.json 499
trace place 'service("orders-dev-place")'
trace show 'service("orders-dev-show")'

finish_verify
