#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# destroy.sh deletes what belongs to the stack 'orders-prod'.
stack orders-prod --region us-west-2
start destroy

# AWS::KMS::Key DataKey
DataKey_KeyId='<unknown:DataKey_KeyId>'
inspect_DataKey() {
  look \
    --object '[KeyMetadata][?Description == '\`'"orders-prod-data"'\`' && KeyState != '\''PendingDeletion'\''] | [0]' \
    --absent NotFoundException \
    --get DataKey_KeyId KeyId \
    --call kms describe-key \
    --key-id "$ITEM"
}
find_DataKey() {
  look_among inspect_DataKey \
    --object 'Aliases[?AliasName == join('\'\'', ['\''alias/'\'', '\`'"orders-prod-data"'\`'])].TargetKeyId' \
    --call kms list-aliases
  or_among inspect_DataKey --object 'Keys[].KeyId' --call kms list-keys
  also \
    --get DataKey_KeyId KeyId \
    --call kms get-key-policy \
    --key-id "$DataKey_KeyId" \
    --policy-name default
  also --owner tag-pairs Tags --call kms list-resource-tags --key-id "$DataKey_KeyId"
}
locate DataKey 'KMS key DataKey' --retain

# AWS::DynamoDB::Table OrdersTable
OrdersTable_Arn='<unknown:OrdersTable_Arn>'
find_OrdersTable() {
  look \
    --object Table \
    --absent ResourceNotFoundException \
    --get OrdersTable_Arn TableArn \
    --call dynamodb describe-table \
    --table-name orders-prod-orders
  also --owner pairs Tags --call dynamodb list-tags-of-resource --resource-arn "$OrdersTable_Arn"
}
locate OrdersTable 'DynamoDB table orders-prod-orders' --retain

# AWS::Lambda::LayerVersion AutoTracingLayer
AutoTracingLayer_LayerVersionArn='<unknown:AutoTracingLayer_LayerVersionArn>'
find_AutoTracingLayer() {
  look \
    --object 'LayerVersions[0]' \
    --absent ResourceNotFoundException \
    --get AutoTracingLayer_LayerVersionArn LayerVersionArn \
    --call lambda list-layer-versions \
    --layer-name orders-prod-auto-tracing
  also \
    --get AutoTracingLayer_LayerVersionArn LayerVersionArn \
    --call lambda get-layer-version-by-arn \
    --arn "$AutoTracingLayer_LayerVersionArn"
}
locate AutoTracingLayer 'Lambda layer version orders-prod-auto-tracing'

# AWS::Logs::LogGroup PlaceLogGroup
PlaceLogGroup_LogGroupArn='<unknown:PlaceLogGroup_LogGroupArn>'
find_PlaceLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-prod-place"'\`'] | [0]' \
    --get PlaceLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-prod-place
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$PlaceLogGroup_LogGroupArn"
}
locate PlaceLogGroup 'log group /aws/lambda/orders-prod-place'

# AWS::Events::EventBus EventBus
EventBus_Arn='<unknown:EventBus_Arn>'
find_EventBus() {
  look \
    --absent ResourceNotFoundException \
    --get EventBus_Arn Arn \
    --call events describe-event-bus \
    --name orders-prod
  also --owner pairs Tags --call events list-tags-for-resource --resource-arn "$EventBus_Arn"
}
locate EventBus 'event bus orders-prod'

# AWS::IAM::Role PlaceRole
find_PlaceRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name orders-prod-place
}
locate PlaceRole 'IAM role orders-prod-place'

# AWS::Lambda::Function PlaceFunction
PlaceFunction_Arn='<unknown:PlaceFunction_Arn>'
find_PlaceFunction() {
  look \
    --absent ResourceNotFoundException \
    --get PlaceFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name orders-prod-place
  also --owner map Tags --call lambda list-tags --resource "$PlaceFunction_Arn"
}
locate PlaceFunction 'Lambda function orders-prod-place'

# AWS::Logs::LogGroup ShowLogGroup
ShowLogGroup_LogGroupArn='<unknown:ShowLogGroup_LogGroupArn>'
find_ShowLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-prod-show"'\`'] | [0]' \
    --get ShowLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-prod-show
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$ShowLogGroup_LogGroupArn"
}
locate ShowLogGroup 'log group /aws/lambda/orders-prod-show'

# AWS::IAM::Role ShowRole
find_ShowRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name orders-prod-show
}
locate ShowRole 'IAM role orders-prod-show'

# AWS::Lambda::Function ShowFunction
ShowFunction_Arn='<unknown:ShowFunction_Arn>'
find_ShowFunction() {
  look \
    --absent ResourceNotFoundException \
    --get ShowFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name orders-prod-show
  also --owner map Tags --call lambda list-tags --resource "$ShowFunction_Arn"
}
locate ShowFunction 'Lambda function orders-prod-show'

# AWS::Logs::LogGroup StockLogGroup
StockLogGroup_LogGroupArn='<unknown:StockLogGroup_LogGroupArn>'
find_StockLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-prod-stock"'\`'] | [0]' \
    --get StockLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-prod-stock
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$StockLogGroup_LogGroupArn"
}
locate StockLogGroup 'log group /aws/lambda/orders-prod-stock'

# AWS::SQS::Queue DeadLettersQueue
DeadLettersQueue_QueueUrl='<unknown:DeadLettersQueue_QueueUrl>'
find_DeadLettersQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --call sqs get-queue-url \
    --queue-name orders-prod-dead-letters
  also \
    --object Attributes \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["All"]'
  also --owner map Tags --call sqs list-queue-tags --queue-url "$DeadLettersQueue_QueueUrl"
}
locate DeadLettersQueue 'queue orders-prod-dead-letters'

# AWS::IAM::Role StockRole
find_StockRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name orders-prod-stock
}
locate StockRole 'IAM role orders-prod-stock'

# AWS::Lambda::Function StockFunction
StockFunction_Arn='<unknown:StockFunction_Arn>'
find_StockFunction() {
  look \
    --absent ResourceNotFoundException \
    --get StockFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name orders-prod-stock
  also --owner map Tags --call lambda list-tags --resource "$StockFunction_Arn"
}
locate StockFunction 'Lambda function orders-prod-stock'

# AWS::Logs::LogGroup ShippingLogGroup
ShippingLogGroup_LogGroupArn='<unknown:ShippingLogGroup_LogGroupArn>'
find_ShippingLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-prod-shipping"'\`'] | [0]' \
    --get ShippingLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-prod-shipping
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$ShippingLogGroup_LogGroupArn"
}
locate ShippingLogGroup 'log group /aws/lambda/orders-prod-shipping'

# AWS::SQS::Queue ShipmentsDeadQueue
ShipmentsDeadQueue_QueueUrl='<unknown:ShipmentsDeadQueue_QueueUrl>'
find_ShipmentsDeadQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --call sqs get-queue-url \
    --queue-name orders-prod-shipments-dead
  also \
    --object Attributes \
    --get ShipmentsDeadQueue_QueueUrl QueueUrl \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsDeadQueue_QueueUrl" \
    --attribute-names '["All"]'
  also --owner map Tags --call sqs list-queue-tags --queue-url "$ShipmentsDeadQueue_QueueUrl"
}
locate ShipmentsDeadQueue 'queue orders-prod-shipments-dead'

# AWS::SQS::Queue ShipmentsQueue
ShipmentsQueue_QueueUrl='<unknown:ShipmentsQueue_QueueUrl>'
ShipmentsQueue_Arn='<unknown:ShipmentsQueue_Arn>'
find_ShipmentsQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get ShipmentsQueue_QueueUrl QueueUrl \
    --get ShipmentsQueue_Arn QueueArn \
    --call sqs get-queue-url \
    --queue-name orders-prod-shipments
  also \
    --object Attributes \
    --get ShipmentsQueue_QueueUrl QueueUrl \
    --get ShipmentsQueue_Arn QueueArn \
    --call sqs get-queue-attributes \
    --queue-url "$ShipmentsQueue_QueueUrl" \
    --attribute-names '["All"]'
  also --owner map Tags --call sqs list-queue-tags --queue-url "$ShipmentsQueue_QueueUrl"
}
locate ShipmentsQueue 'queue orders-prod-shipments'

# AWS::IAM::Role ShippingRole
find_ShippingRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name orders-prod-shipping
}
locate ShippingRole 'IAM role orders-prod-shipping'

# AWS::Lambda::Function ShippingFunction
ShippingFunction_Arn='<unknown:ShippingFunction_Arn>'
find_ShippingFunction() {
  look \
    --absent ResourceNotFoundException \
    --get ShippingFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name orders-prod-shipping
  also --owner map Tags --call lambda list-tags --resource "$ShippingFunction_Arn"
}
locate ShippingFunction 'Lambda function orders-prod-shipping'

# AWS::Logs::LogGroup ConfirmationLogGroup
ConfirmationLogGroup_LogGroupArn='<unknown:ConfirmationLogGroup_LogGroupArn>'
find_ConfirmationLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/orders-prod-confirmation"'\`'] | [0]' \
    --get ConfirmationLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/orders-prod-confirmation
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$ConfirmationLogGroup_LogGroupArn"
}
locate ConfirmationLogGroup 'log group /aws/lambda/orders-prod-confirmation'

# AWS::IAM::Role ConfirmationRole
find_ConfirmationRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name orders-prod-confirmation
}
locate ConfirmationRole 'IAM role orders-prod-confirmation'

# AWS::Lambda::Function ConfirmationFunction
ConfirmationFunction_Arn='<unknown:ConfirmationFunction_Arn>'
find_ConfirmationFunction() {
  look \
    --absent ResourceNotFoundException \
    --get ConfirmationFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name orders-prod-confirmation
  also --owner map Tags --call lambda list-tags --resource "$ConfirmationFunction_Arn"
}
locate ConfirmationFunction 'Lambda function orders-prod-confirmation'

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/orders-prod"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/orders-prod
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
locate ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/orders-prod'

# AWS::IAM::Role ApiLogRole
ApiLogRole_Arn='<unknown:ApiLogRole_Arn>'
find_ApiLogRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ApiLogRole_Arn Arn \
    --owner pairs Tags \
    --call iam get-role \
    --role-name orders-prod-api-logs
}
locate ApiLogRole 'IAM role orders-prod-api-logs'

# AWS::ApiGateway::Account ApiAccount
find_ApiAccount() {
  look \
    --object '[@] | [?cloudwatchRoleArn == '\`'"'"${ApiLogRole_Arn}"'"'\`'] | [0]' \
    --call apigateway get-account
}
locate ApiAccount 'API Gateway account settings ApiAccount' --of ApiLogRole

# AWS::ApiGateway::RestApi Api
Api_RestApiId='<unknown:Api_RestApiId>'
find_Api() {
  look \
    --object 'items[?name == '\`'"orders-prod"'\`' && tags."pergola:stack" == '\`'"orders-prod"'\`'] | [0]' \
    --get Api_RestApiId id \
    --owner map tags \
    --call apigateway get-rest-apis
}
locate Api 'REST API orders-prod'

# AWS::ApiGateway::Stage ApiStage
find_ApiStage() {
  look \
    --absent NotFoundException \
    --owner map tags \
    --call apigateway get-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live
}
locate ApiStage 'API stage live'

# AWS::Lambda::Permission ApiGetOrdersByOrderIdPermission
find_ApiGetOrdersByOrderIdPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiGetOrdersByOrderIdPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiGetOrdersByOrderIdPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name orders-prod-show
}
locate ApiGetOrdersByOrderIdPermission 'Lambda permission ApiGetOrdersByOrderIdPermission' \
  --of ShowFunction

# AWS::Lambda::Permission ApiPostOrdersPermission
find_ApiPostOrdersPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiPostOrdersPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiPostOrdersPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name orders-prod-place
}
locate ApiPostOrdersPermission 'Lambda permission ApiPostOrdersPermission' --of PlaceFunction

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"orders-prod-page"'\`']))] | [0]' \
    --get PageTopic_TopicArn TopicArn \
    --call sns list-topics
  also \
    --object Attributes \
    --get PageTopic_TopicArn TopicArn \
    --call sns get-topic-attributes \
    --topic-arn "$PageTopic_TopicArn"
  also --owner pairs Tags --call sns list-tags-for-resource --resource-arn "$PageTopic_TopicArn"
}
locate PageTopic 'SNS topic orders-prod-page'

# AWS::CloudWatch::Alarm ShipmentsFailureAlarm
ShipmentsFailureAlarm_Arn='<unknown:ShipmentsFailureAlarm_Arn>'
find_ShipmentsFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get ShipmentsFailureAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["orders-prod-shipments-dead"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$ShipmentsFailureAlarm_Arn"
}
locate ShipmentsFailureAlarm 'alarm orders-prod-shipments-dead'

# AWS::CloudWatch::Alarm DeadLettersFailureAlarm
DeadLettersFailureAlarm_Arn='<unknown:DeadLettersFailureAlarm_Arn>'
find_DeadLettersFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get DeadLettersFailureAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["orders-prod-dead-letters"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$DeadLettersFailureAlarm_Arn"
}
locate DeadLettersFailureAlarm 'alarm orders-prod-dead-letters'

# AWS::Events::Archive EventArchive
find_EventArchive() {
  look --absent ResourceNotFoundException --call events describe-archive --archive-name orders-prod
}
locate EventArchive 'event archive orders-prod'

# AWS::Events::Rule OrderPlacedShipmentsRule
OrderPlacedShipmentsRule_Arn='<unknown:OrderPlacedShipmentsRule_Arn>'
find_OrderPlacedShipmentsRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderPlacedShipmentsRule_Arn Arn \
    --call events describe-rule \
    --name orders-prod-OrderPlaced-shipments \
    --event-bus-name orders-prod
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$OrderPlacedShipmentsRule_Arn"
}
locate OrderPlacedShipmentsRule 'event rule orders-prod-OrderPlaced-shipments'

# AWS::Lambda::Permission StockOrderPlacedPermission
find_StockOrderPlacedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"StockOrderPlacedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"StockOrderPlacedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name orders-prod-stock
}
locate StockOrderPlacedPermission 'Lambda permission StockOrderPlacedPermission' --of StockFunction

# AWS::Events::Rule OrderPlacedStockRule
OrderPlacedStockRule_Arn='<unknown:OrderPlacedStockRule_Arn>'
find_OrderPlacedStockRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderPlacedStockRule_Arn Arn \
    --call events describe-rule \
    --name orders-prod-OrderPlaced-stock \
    --event-bus-name orders-prod
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$OrderPlacedStockRule_Arn"
}
locate OrderPlacedStockRule 'event rule orders-prod-OrderPlaced-stock'

# AWS::Lambda::Permission ConfirmationOrderShippedPermission
find_ConfirmationOrderShippedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ConfirmationOrderShippedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ConfirmationOrderShippedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name orders-prod-confirmation
}
locate ConfirmationOrderShippedPermission 'Lambda permission ConfirmationOrderShippedPermission' \
  --of ConfirmationFunction

# AWS::Events::Rule OrderShippedConfirmationRule
OrderShippedConfirmationRule_Arn='<unknown:OrderShippedConfirmationRule_Arn>'
find_OrderShippedConfirmationRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderShippedConfirmationRule_Arn Arn \
    --call events describe-rule \
    --name orders-prod-OrderShipped-confirmation \
    --event-bus-name orders-prod
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$OrderShippedConfirmationRule_Arn"
}
locate OrderShippedConfirmationRule 'event rule orders-prod-OrderShipped-confirmation'

# AWS::Lambda::EventInvokeConfig StockFailedInvocations
find_StockFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --call lambda get-function-event-invoke-config \
    --function-name orders-prod-stock \
    --qualifier \$'LATEST'
}
locate StockFailedInvocations 'configuration of asynchronous invocations StockFailedInvocations' \
  --of StockFunction

# AWS::Lambda::EventSourceMapping ShippingShipmentsSource
ShippingShipmentsSource_Id='<unknown:ShippingShipmentsSource_Id>'
ShippingShipmentsSource_EventSourceMappingArn='<unknown:ShippingShipmentsSource_EventSourceMappingArn>'
find_ShippingShipmentsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get ShippingShipmentsSource_Id UUID \
    --get ShippingShipmentsSource_EventSourceMappingArn EventSourceMappingArn \
    --call lambda list-event-source-mappings \
    --event-source-arn "$ShipmentsQueue_Arn"
  also \
    --owner map Tags \
    --call lambda list-tags \
    --resource "$ShippingShipmentsSource_EventSourceMappingArn"
}
locate ShippingShipmentsSource 'event source mapping ShippingShipmentsSource'

# AWS::Lambda::EventInvokeConfig ConfirmationFailedInvocations
find_ConfirmationFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --call lambda get-function-event-invoke-config \
    --function-name orders-prod-confirmation \
    --qualifier \$'LATEST'
}
locate ConfirmationFailedInvocations 'configuration of asynchronous invocations ConfirmationFailedInvocations' \
  --of ConfirmationFunction

# AWS::XRay::Group PlaceServiceTraces
PlaceServiceTraces_GroupARN='<unknown:PlaceServiceTraces_GroupARN>'
find_PlaceServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-prod-place"'\`'] | [0]' \
    --get PlaceServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$PlaceServiceTraces_GroupARN"
}
locate PlaceServiceTraces 'X-Ray group orders-prod-place'

# AWS::XRay::Group ShowServiceTraces
ShowServiceTraces_GroupARN='<unknown:ShowServiceTraces_GroupARN>'
find_ShowServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-prod-show"'\`'] | [0]' \
    --get ShowServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$ShowServiceTraces_GroupARN"
}
locate ShowServiceTraces 'X-Ray group orders-prod-show'

# AWS::XRay::Group StockServiceTraces
StockServiceTraces_GroupARN='<unknown:StockServiceTraces_GroupARN>'
find_StockServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-prod-stock"'\`'] | [0]' \
    --get StockServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$StockServiceTraces_GroupARN"
}
locate StockServiceTraces 'X-Ray group orders-prod-stock'

# AWS::XRay::Group ShippingServiceTraces
ShippingServiceTraces_GroupARN='<unknown:ShippingServiceTraces_GroupARN>'
find_ShippingServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-prod-shipping"'\`'] | [0]' \
    --get ShippingServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$ShippingServiceTraces_GroupARN"
}
locate ShippingServiceTraces 'X-Ray group orders-prod-shipping'

# AWS::XRay::Group ConfirmationServiceTraces
ConfirmationServiceTraces_GroupARN='<unknown:ConfirmationServiceTraces_GroupARN>'
find_ConfirmationServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"orders-prod-confirmation"'\`'] | [0]' \
    --get ConfirmationServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$ConfirmationServiceTraces_GroupARN"
}
locate ConfirmationServiceTraces 'X-Ray group orders-prod-confirmation'

# AWS::XRay::SamplingRule ApiSamplingRule
ApiSamplingRule_RuleARN='<unknown:ApiSamplingRule_RuleARN>'
find_ApiSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"orders-prod-api"'\`'].SamplingRule | [0]' \
    --get ApiSamplingRule_RuleARN RuleARN \
    --call xray get-sampling-rules
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$ApiSamplingRule_RuleARN"
}
locate ApiSamplingRule 'sampling rule orders-prod-api'

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
locate PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' --of PageTopic

# AWS::CloudWatch::Alarm PlaceAvailabilityAlarm
PlaceAvailabilityAlarm_Arn='<unknown:PlaceAvailabilityAlarm_Arn>'
find_PlaceAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get PlaceAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["orders-prod-place-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$PlaceAvailabilityAlarm_Arn"
}
locate PlaceAvailabilityAlarm 'alarm orders-prod-place-availability'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"orders-prod"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix orders-prod
  also --call cloudwatch get-dashboard --dashboard-name orders-prod
}
locate Dashboard 'dashboard orders-prod'

# AWS::KMS::Alias DataKeyAlias
find_DataKeyAlias() {
  look \
    --object 'Aliases[?AliasName == '\`'"alias/orders-prod-data"'\`' && not_null('\`'"'"${DataKey_KeyId}"'"'\`')] | [0]' \
    --call kms list-aliases
}
locate DataKeyAlias 'alias of a KMS key alias/orders-prod-data' --retain --of DataKey

proceed

remove Dashboard 'dashboard orders-prod' \
  --gone \
  --call cloudwatch delete-dashboards \
  --dashboard-names '["orders-prod"]'

remove PlaceAvailabilityAlarm 'alarm orders-prod-place-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["orders-prod-place-availability"]'

delete_PageOpsExampleComSubscription() {
  remove_item --call sns unsubscribe --subscription-arn "$ITEM"
}
remove_each PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' \
  --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && starts_with(SubscriptionArn, '\''arn:'\'')].SubscriptionArn' \
  --absent NotFound \
  --call sns list-subscriptions-by-topic \
  --topic-arn "$PageTopic_TopicArn"

remove ApiSamplingRule 'sampling rule orders-prod-api' \
  --gone \
  --call xray delete-sampling-rule \
  --rule-name orders-prod-api

remove ConfirmationServiceTraces 'X-Ray group orders-prod-confirmation' \
  --gone \
  --call xray delete-group \
  --group-name orders-prod-confirmation

remove ShippingServiceTraces 'X-Ray group orders-prod-shipping' \
  --gone \
  --call xray delete-group \
  --group-name orders-prod-shipping

remove StockServiceTraces 'X-Ray group orders-prod-stock' \
  --gone \
  --call xray delete-group \
  --group-name orders-prod-stock

remove ShowServiceTraces 'X-Ray group orders-prod-show' \
  --gone \
  --call xray delete-group \
  --group-name orders-prod-show

remove PlaceServiceTraces 'X-Ray group orders-prod-place' \
  --gone \
  --call xray delete-group \
  --group-name orders-prod-place

remove ConfirmationFailedInvocations 'configuration of asynchronous invocations ConfirmationFailedInvocations' \
  --gone \
  --call lambda delete-function-event-invoke-config \
  --function-name orders-prod-confirmation \
  --qualifier \$'LATEST'

remove ShippingShipmentsSource 'event source mapping ShippingShipmentsSource' \
  --gone \
  --retry ResourceInUseException \
  --call lambda delete-event-source-mapping \
  --uuid "$ShippingShipmentsSource_Id"

remove StockFailedInvocations 'configuration of asynchronous invocations StockFailedInvocations' \
  --gone \
  --call lambda delete-function-event-invoke-config \
  --function-name orders-prod-stock \
  --qualifier \$'LATEST'

if is_present OrderShippedConfirmationRule 'event rule orders-prod-OrderShipped-confirmation'; then
  delete_OrderShippedConfirmationRule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule orders-prod-OrderShipped-confirmation \
      --event-bus-name orders-prod \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items OrderShippedConfirmationRule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule orders-prod-OrderShipped-confirmation \
    --event-bus-name orders-prod
fi
remove OrderShippedConfirmationRule 'event rule orders-prod-OrderShipped-confirmation' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name orders-prod-OrderShipped-confirmation \
  --event-bus-name orders-prod

remove ConfirmationOrderShippedPermission 'Lambda permission ConfirmationOrderShippedPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name orders-prod-confirmation \
  --statement-id ConfirmationOrderShippedPermission

if is_present OrderPlacedStockRule 'event rule orders-prod-OrderPlaced-stock'; then
  delete_OrderPlacedStockRule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule orders-prod-OrderPlaced-stock \
      --event-bus-name orders-prod \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items OrderPlacedStockRule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule orders-prod-OrderPlaced-stock \
    --event-bus-name orders-prod
fi
remove OrderPlacedStockRule 'event rule orders-prod-OrderPlaced-stock' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name orders-prod-OrderPlaced-stock \
  --event-bus-name orders-prod

remove StockOrderPlacedPermission 'Lambda permission StockOrderPlacedPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name orders-prod-stock \
  --statement-id StockOrderPlacedPermission

if is_present OrderPlacedShipmentsRule 'event rule orders-prod-OrderPlaced-shipments'; then
  delete_OrderPlacedShipmentsRule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule orders-prod-OrderPlaced-shipments \
      --event-bus-name orders-prod \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items OrderPlacedShipmentsRule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule orders-prod-OrderPlaced-shipments \
    --event-bus-name orders-prod
fi
remove OrderPlacedShipmentsRule 'event rule orders-prod-OrderPlaced-shipments' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name orders-prod-OrderPlaced-shipments \
  --event-bus-name orders-prod

remove EventArchive 'event archive orders-prod' \
  --gone \
  --call events delete-archive \
  --archive-name orders-prod

remove DeadLettersFailureAlarm 'alarm orders-prod-dead-letters' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["orders-prod-dead-letters"]'

remove ShipmentsFailureAlarm 'alarm orders-prod-shipments-dead' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["orders-prod-shipments-dead"]'

remove PageTopic 'SNS topic orders-prod-page' \
  --gone \
  --call sns delete-topic \
  --topic-arn "$PageTopic_TopicArn"

remove ApiPostOrdersPermission 'Lambda permission ApiPostOrdersPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name orders-prod-place \
  --statement-id ApiPostOrdersPermission

remove ApiGetOrdersByOrderIdPermission 'Lambda permission ApiGetOrdersByOrderIdPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name orders-prod-show \
  --statement-id ApiGetOrdersByOrderIdPermission

remove ApiStage 'API stage live' \
  --gone \
  --call apigateway delete-stage \
  --rest-api-id "$Api_RestApiId" \
  --stage-name live

remove Api 'REST API orders-prod' \
  --gone \
  --call apigateway delete-rest-api \
  --rest-api-id "$Api_RestApiId"

remove ApiAccount 'API Gateway account settings ApiAccount' \
  --gone \
  --call apigateway update-account \
  --patch-operations '[{"op":"replace","path":"/cloudwatchRoleArn","value":""}]'

if is_present ApiLogRole 'IAM role orders-prod-api-logs'; then
  delete_ApiLogRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name orders-prod-api-logs --policy-arn "$ITEM"
  }
  remove_items ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name orders-prod-api-logs
  delete_ApiLogRole_Policies() {
    remove_item --call iam delete-role-policy --role-name orders-prod-api-logs --policy-name "$ITEM"
  }
  remove_items ApiLogRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name orders-prod-api-logs
fi
remove ApiLogRole 'IAM role orders-prod-api-logs' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name orders-prod-api-logs

remove ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/orders-prod' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/vendedlogs/apigateway/orders-prod

remove ConfirmationFunction 'Lambda function orders-prod-confirmation' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name orders-prod-confirmation

if is_present ConfirmationRole 'IAM role orders-prod-confirmation'; then
  delete_ConfirmationRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name orders-prod-confirmation \
      --policy-arn "$ITEM"
  }
  remove_items ConfirmationRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name orders-prod-confirmation
  delete_ConfirmationRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name orders-prod-confirmation \
      --policy-name "$ITEM"
  }
  remove_items ConfirmationRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name orders-prod-confirmation
fi
remove ConfirmationRole 'IAM role orders-prod-confirmation' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name orders-prod-confirmation

remove ConfirmationLogGroup 'log group /aws/lambda/orders-prod-confirmation' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/orders-prod-confirmation

remove ShippingFunction 'Lambda function orders-prod-shipping' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name orders-prod-shipping

if is_present ShippingRole 'IAM role orders-prod-shipping'; then
  delete_ShippingRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name orders-prod-shipping --policy-arn "$ITEM"
  }
  remove_items ShippingRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name orders-prod-shipping
  delete_ShippingRole_Policies() {
    remove_item --call iam delete-role-policy --role-name orders-prod-shipping --policy-name "$ITEM"
  }
  remove_items ShippingRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name orders-prod-shipping
fi
remove ShippingRole 'IAM role orders-prod-shipping' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name orders-prod-shipping

remove ShipmentsQueue 'queue orders-prod-shipments' \
  --gone \
  --call sqs delete-queue \
  --queue-url "$ShipmentsQueue_QueueUrl"

remove ShipmentsDeadQueue 'queue orders-prod-shipments-dead' \
  --gone \
  --call sqs delete-queue \
  --queue-url "$ShipmentsDeadQueue_QueueUrl"

remove ShippingLogGroup 'log group /aws/lambda/orders-prod-shipping' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/orders-prod-shipping

remove StockFunction 'Lambda function orders-prod-stock' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name orders-prod-stock

if is_present StockRole 'IAM role orders-prod-stock'; then
  delete_StockRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name orders-prod-stock --policy-arn "$ITEM"
  }
  remove_items StockRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name orders-prod-stock
  delete_StockRole_Policies() {
    remove_item --call iam delete-role-policy --role-name orders-prod-stock --policy-name "$ITEM"
  }
  remove_items StockRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name orders-prod-stock
fi
remove StockRole 'IAM role orders-prod-stock' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name orders-prod-stock

remove DeadLettersQueue 'queue orders-prod-dead-letters' \
  --gone \
  --call sqs delete-queue \
  --queue-url "$DeadLettersQueue_QueueUrl"

remove StockLogGroup 'log group /aws/lambda/orders-prod-stock' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/orders-prod-stock

remove ShowFunction 'Lambda function orders-prod-show' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name orders-prod-show

if is_present ShowRole 'IAM role orders-prod-show'; then
  delete_ShowRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name orders-prod-show --policy-arn "$ITEM"
  }
  remove_items ShowRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name orders-prod-show
  delete_ShowRole_Policies() {
    remove_item --call iam delete-role-policy --role-name orders-prod-show --policy-name "$ITEM"
  }
  remove_items ShowRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name orders-prod-show
fi
remove ShowRole 'IAM role orders-prod-show' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name orders-prod-show

remove ShowLogGroup 'log group /aws/lambda/orders-prod-show' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/orders-prod-show

remove PlaceFunction 'Lambda function orders-prod-place' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name orders-prod-place

if is_present PlaceRole 'IAM role orders-prod-place'; then
  delete_PlaceRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name orders-prod-place --policy-arn "$ITEM"
  }
  remove_items PlaceRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name orders-prod-place
  delete_PlaceRole_Policies() {
    remove_item --call iam delete-role-policy --role-name orders-prod-place --policy-name "$ITEM"
  }
  remove_items PlaceRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name orders-prod-place
fi
remove PlaceRole 'IAM role orders-prod-place' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name orders-prod-place

remove EventBus 'event bus orders-prod' --gone --call events delete-event-bus --name orders-prod

remove PlaceLogGroup 'log group /aws/lambda/orders-prod-place' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/orders-prod-place

delete_AutoTracingLayer() {
  remove_item \
    --call lambda delete-layer-version \
    --layer-name orders-prod-auto-tracing \
    --version-number "$ITEM"
}
remove_each AutoTracingLayer 'Lambda layer version orders-prod-auto-tracing' \
  --object 'LayerVersions[].Version' \
  --absent ResourceNotFoundException \
  --call lambda list-layer-versions \
  --layer-name orders-prod-auto-tracing

finish_destroy
