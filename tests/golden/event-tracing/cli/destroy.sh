#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# destroy.sh deletes what belongs to the stack 'event-tracing'.
stack event-tracing --region us-east-1
start destroy

# AWS::Logs::LogGroup OrderLogGroup
OrderLogGroup_LogGroupArn='<unknown:OrderLogGroup_LogGroupArn>'
find_OrderLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-order"'\`'] | [0]' \
    --get OrderLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-order
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$OrderLogGroup_LogGroupArn"
}
locate OrderLogGroup 'log group /aws/lambda/event-tracing-order'

# AWS::Events::EventBus EventBus
EventBus_Arn='<unknown:EventBus_Arn>'
find_EventBus() {
  look \
    --absent ResourceNotFoundException \
    --get EventBus_Arn Arn \
    --call events describe-event-bus \
    --name event-tracing
  also --owner pairs Tags --call events list-tags-for-resource --resource-arn "$EventBus_Arn"
}
locate EventBus 'event bus event-tracing'

# AWS::IAM::Role OrderRole
find_OrderRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name event-tracing-order
}
locate OrderRole 'IAM role event-tracing-order'

# AWS::Lambda::Function OrderFunction
OrderFunction_Arn='<unknown:OrderFunction_Arn>'
find_OrderFunction() {
  look \
    --absent ResourceNotFoundException \
    --get OrderFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name event-tracing-order
  also --owner map Tags --call lambda list-tags --resource "$OrderFunction_Arn"
}
locate OrderFunction 'Lambda function event-tracing-order'

# AWS::Logs::LogGroup PaymentLogGroup
PaymentLogGroup_LogGroupArn='<unknown:PaymentLogGroup_LogGroupArn>'
find_PaymentLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-payment"'\`'] | [0]' \
    --get PaymentLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-payment
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$PaymentLogGroup_LogGroupArn"
}
locate PaymentLogGroup 'log group /aws/lambda/event-tracing-payment'

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
    --call sqs get-queue-attributes \
    --queue-url "$FailedEventsQueue_QueueUrl" \
    --attribute-names '["All"]'
  also --owner map Tags --call sqs list-queue-tags --queue-url "$FailedEventsQueue_QueueUrl"
}
locate FailedEventsQueue 'queue event-tracing-failed-events'

# AWS::IAM::Role PaymentRole
find_PaymentRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name event-tracing-payment
}
locate PaymentRole 'IAM role event-tracing-payment'

# AWS::Lambda::Function PaymentFunction
PaymentFunction_Arn='<unknown:PaymentFunction_Arn>'
find_PaymentFunction() {
  look \
    --absent ResourceNotFoundException \
    --get PaymentFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name event-tracing-payment
  also --owner map Tags --call lambda list-tags --resource "$PaymentFunction_Arn"
}
locate PaymentFunction 'Lambda function event-tracing-payment'

# AWS::Logs::LogGroup InventoryLogGroup
InventoryLogGroup_LogGroupArn='<unknown:InventoryLogGroup_LogGroupArn>'
find_InventoryLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-inventory"'\`'] | [0]' \
    --get InventoryLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-inventory
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$InventoryLogGroup_LogGroupArn"
}
locate InventoryLogGroup 'log group /aws/lambda/event-tracing-inventory'

# AWS::IAM::Role InventoryRole
find_InventoryRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name event-tracing-inventory
}
locate InventoryRole 'IAM role event-tracing-inventory'

# AWS::Lambda::Function InventoryFunction
InventoryFunction_Arn='<unknown:InventoryFunction_Arn>'
find_InventoryFunction() {
  look \
    --absent ResourceNotFoundException \
    --get InventoryFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name event-tracing-inventory
  also --owner map Tags --call lambda list-tags --resource "$InventoryFunction_Arn"
}
locate InventoryFunction 'Lambda function event-tracing-inventory'

# AWS::Logs::LogGroup NotificationLogGroup
NotificationLogGroup_LogGroupArn='<unknown:NotificationLogGroup_LogGroupArn>'
find_NotificationLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-notification"'\`'] | [0]' \
    --get NotificationLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-notification
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$NotificationLogGroup_LogGroupArn"
}
locate NotificationLogGroup 'log group /aws/lambda/event-tracing-notification'

# AWS::SQS::Queue DeadLettersQueue
DeadLettersQueue_QueueUrl='<unknown:DeadLettersQueue_QueueUrl>'
find_DeadLettersQueue() {
  look \
    --absent AWS.SimpleQueueService.NonExistentQueue \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --call sqs get-queue-url \
    --queue-name event-tracing-dead-letters
  also \
    --object Attributes \
    --get DeadLettersQueue_QueueUrl QueueUrl \
    --call sqs get-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attribute-names '["All"]'
  also --owner map Tags --call sqs list-queue-tags --queue-url "$DeadLettersQueue_QueueUrl"
}
locate DeadLettersQueue 'queue event-tracing-dead-letters'

# AWS::IAM::Role NotificationRole
find_NotificationRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name event-tracing-notification
}
locate NotificationRole 'IAM role event-tracing-notification'

# AWS::Lambda::Function NotificationFunction
NotificationFunction_Arn='<unknown:NotificationFunction_Arn>'
find_NotificationFunction() {
  look \
    --absent ResourceNotFoundException \
    --get NotificationFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name event-tracing-notification
  also --owner map Tags --call lambda list-tags --resource "$NotificationFunction_Arn"
}
locate NotificationFunction 'Lambda function event-tracing-notification'

# AWS::Logs::LogGroup FailuresLogGroup
FailuresLogGroup_LogGroupArn='<unknown:FailuresLogGroup_LogGroupArn>'
find_FailuresLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/event-tracing-failures"'\`'] | [0]' \
    --get FailuresLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/event-tracing-failures
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$FailuresLogGroup_LogGroupArn"
}
locate FailuresLogGroup 'log group /aws/lambda/event-tracing-failures'

# AWS::IAM::Role FailuresRole
find_FailuresRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name event-tracing-failures
}
locate FailuresRole 'IAM role event-tracing-failures'

# AWS::Lambda::Function FailuresFunction
FailuresFunction_Arn='<unknown:FailuresFunction_Arn>'
find_FailuresFunction() {
  look \
    --absent ResourceNotFoundException \
    --get FailuresFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name event-tracing-failures
  also --owner map Tags --call lambda list-tags --resource "$FailuresFunction_Arn"
}
locate FailuresFunction 'Lambda function event-tracing-failures'

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/event-tracing"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/event-tracing
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
locate ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/event-tracing'

# AWS::IAM::Role ApiLogRole
ApiLogRole_Arn='<unknown:ApiLogRole_Arn>'
find_ApiLogRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ApiLogRole_Arn Arn \
    --owner pairs Tags \
    --call iam get-role \
    --role-name event-tracing-api-logs
}
locate ApiLogRole 'IAM role event-tracing-api-logs'

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
    --object 'items[?name == '\`'"event-tracing"'\`' && tags."pergola:stack" == '\`'"event-tracing"'\`'] | [0]' \
    --get Api_RestApiId id \
    --owner map tags \
    --call apigateway get-rest-apis
}
locate Api 'REST API event-tracing'

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

# AWS::Lambda::Permission ApiPostOrdersByCustomerIdPermission
find_ApiPostOrdersByCustomerIdPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiPostOrdersByCustomerIdPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiPostOrdersByCustomerIdPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name event-tracing-order
}
locate ApiPostOrdersByCustomerIdPermission 'Lambda permission ApiPostOrdersByCustomerIdPermission' \
  --of OrderFunction

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
  also --owner pairs Tags --call sns list-tags-for-resource --resource-arn "$PageTopic_TopicArn"
}
locate PageTopic 'SNS topic event-tracing-page'

# AWS::CloudWatch::Alarm DeadLettersFailureAlarm
DeadLettersFailureAlarm_Arn='<unknown:DeadLettersFailureAlarm_Arn>'
find_DeadLettersFailureAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get DeadLettersFailureAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["event-tracing-dead-letters"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$DeadLettersFailureAlarm_Arn"
}
locate DeadLettersFailureAlarm 'alarm event-tracing-dead-letters'

# AWS::Events::Archive EventArchive
find_EventArchive() {
  look \
    --absent ResourceNotFoundException \
    --call events describe-archive \
    --archive-name event-tracing
}
locate EventArchive 'event archive event-tracing'

# AWS::Lambda::Permission InventoryOrderCreatedPermission
find_InventoryOrderCreatedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"InventoryOrderCreatedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"InventoryOrderCreatedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name event-tracing-inventory
}
locate InventoryOrderCreatedPermission 'Lambda permission InventoryOrderCreatedPermission' \
  --of InventoryFunction

# AWS::Events::Rule OrderCreatedInventoryRule
OrderCreatedInventoryRule_Arn='<unknown:OrderCreatedInventoryRule_Arn>'
find_OrderCreatedInventoryRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderCreatedInventoryRule_Arn Arn \
    --call events describe-rule \
    --name event-tracing-OrderCreated-inventory \
    --event-bus-name event-tracing
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$OrderCreatedInventoryRule_Arn"
}
locate OrderCreatedInventoryRule 'event rule event-tracing-OrderCreated-inventory'

# AWS::Lambda::Permission PaymentOrderCreatedPermission
find_PaymentOrderCreatedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"PaymentOrderCreatedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"PaymentOrderCreatedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name event-tracing-payment
}
locate PaymentOrderCreatedPermission 'Lambda permission PaymentOrderCreatedPermission' \
  --of PaymentFunction

# AWS::Events::Rule OrderCreatedPaymentRule
OrderCreatedPaymentRule_Arn='<unknown:OrderCreatedPaymentRule_Arn>'
find_OrderCreatedPaymentRule() {
  look \
    --absent ResourceNotFoundException \
    --get OrderCreatedPaymentRule_Arn Arn \
    --call events describe-rule \
    --name event-tracing-OrderCreated-payment \
    --event-bus-name event-tracing
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$OrderCreatedPaymentRule_Arn"
}
locate OrderCreatedPaymentRule 'event rule event-tracing-OrderCreated-payment'

# AWS::Lambda::Permission NotificationPaymentProcessedPermission
find_NotificationPaymentProcessedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"NotificationPaymentProcessedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"NotificationPaymentProcessedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name event-tracing-notification
}
locate NotificationPaymentProcessedPermission 'Lambda permission NotificationPaymentProcessedPermission' \
  --of NotificationFunction

# AWS::Events::Rule PaymentProcessedNotificationRule
PaymentProcessedNotificationRule_Arn='<unknown:PaymentProcessedNotificationRule_Arn>'
find_PaymentProcessedNotificationRule() {
  look \
    --absent ResourceNotFoundException \
    --get PaymentProcessedNotificationRule_Arn Arn \
    --call events describe-rule \
    --name event-tracing-PaymentProcessed-notification \
    --event-bus-name event-tracing
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$PaymentProcessedNotificationRule_Arn"
}
locate PaymentProcessedNotificationRule 'event rule event-tracing-PaymentProcessed-notification'

# AWS::Lambda::Permission NotificationInventoryUpdatedPermission
find_NotificationInventoryUpdatedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"NotificationInventoryUpdatedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"NotificationInventoryUpdatedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name event-tracing-notification
}
locate NotificationInventoryUpdatedPermission 'Lambda permission NotificationInventoryUpdatedPermission' \
  --of NotificationFunction

# AWS::Events::Rule InventoryUpdatedNotificationRule
InventoryUpdatedNotificationRule_Arn='<unknown:InventoryUpdatedNotificationRule_Arn>'
find_InventoryUpdatedNotificationRule() {
  look \
    --absent ResourceNotFoundException \
    --get InventoryUpdatedNotificationRule_Arn Arn \
    --call events describe-rule \
    --name event-tracing-InventoryUpdated-notification \
    --event-bus-name event-tracing
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$InventoryUpdatedNotificationRule_Arn"
}
locate InventoryUpdatedNotificationRule 'event rule event-tracing-InventoryUpdated-notification'

# AWS::Lambda::Permission NotificationDeliveryFailedPermission
find_NotificationDeliveryFailedPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"NotificationDeliveryFailedPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"NotificationDeliveryFailedPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name event-tracing-notification
}
locate NotificationDeliveryFailedPermission 'Lambda permission NotificationDeliveryFailedPermission' \
  --of NotificationFunction

# AWS::Events::Rule DeliveryFailedNotificationRule
DeliveryFailedNotificationRule_Arn='<unknown:DeliveryFailedNotificationRule_Arn>'
find_DeliveryFailedNotificationRule() {
  look \
    --absent ResourceNotFoundException \
    --get DeliveryFailedNotificationRule_Arn Arn \
    --call events describe-rule \
    --name event-tracing-DeliveryFailed-notification \
    --event-bus-name event-tracing
  also \
    --owner pairs Tags \
    --call events list-tags-for-resource \
    --resource-arn "$DeliveryFailedNotificationRule_Arn"
}
locate DeliveryFailedNotificationRule 'event rule event-tracing-DeliveryFailed-notification'

# AWS::Lambda::EventInvokeConfig PaymentFailedInvocations
find_PaymentFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --call lambda get-function-event-invoke-config \
    --function-name event-tracing-payment \
    --qualifier \$'LATEST'
}
locate PaymentFailedInvocations 'configuration of asynchronous invocations PaymentFailedInvocations' \
  --of PaymentFunction

# AWS::Lambda::EventInvokeConfig InventoryFailedInvocations
find_InventoryFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --call lambda get-function-event-invoke-config \
    --function-name event-tracing-inventory \
    --qualifier \$'LATEST'
}
locate InventoryFailedInvocations 'configuration of asynchronous invocations InventoryFailedInvocations' \
  --of InventoryFunction

# AWS::Lambda::EventInvokeConfig NotificationFailedInvocations
find_NotificationFailedInvocations() {
  look \
    --absent ResourceNotFoundException \
    --call lambda get-function-event-invoke-config \
    --function-name event-tracing-notification \
    --qualifier \$'LATEST'
}
locate NotificationFailedInvocations 'configuration of asynchronous invocations NotificationFailedInvocations' \
  --of NotificationFunction

# AWS::Lambda::EventSourceMapping FailuresFailedEventsSource
FailuresFailedEventsSource_Id='<unknown:FailuresFailedEventsSource_Id>'
FailuresFailedEventsSource_EventSourceMappingArn='<unknown:FailuresFailedEventsSource_EventSourceMappingArn>'
find_FailuresFailedEventsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${FailuresFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${FailuresFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get FailuresFailedEventsSource_Id UUID \
    --get FailuresFailedEventsSource_EventSourceMappingArn EventSourceMappingArn \
    --call lambda list-event-source-mappings \
    --event-source-arn "$FailedEventsQueue_Arn"
  also \
    --owner map Tags \
    --call lambda list-tags \
    --resource "$FailuresFailedEventsSource_EventSourceMappingArn"
}
locate FailuresFailedEventsSource 'event source mapping FailuresFailedEventsSource'

# AWS::XRay::Group OrderServiceTraces
OrderServiceTraces_GroupARN='<unknown:OrderServiceTraces_GroupARN>'
find_OrderServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-order"'\`'] | [0]' \
    --get OrderServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderServiceTraces_GroupARN"
}
locate OrderServiceTraces 'X-Ray group event-tracing-order'

# AWS::XRay::Group PaymentServiceTraces
PaymentServiceTraces_GroupARN='<unknown:PaymentServiceTraces_GroupARN>'
find_PaymentServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-payment"'\`'] | [0]' \
    --get PaymentServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$PaymentServiceTraces_GroupARN"
}
locate PaymentServiceTraces 'X-Ray group event-tracing-payment'

# AWS::XRay::Group InventoryServiceTraces
InventoryServiceTraces_GroupARN='<unknown:InventoryServiceTraces_GroupARN>'
find_InventoryServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-inventory"'\`'] | [0]' \
    --get InventoryServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$InventoryServiceTraces_GroupARN"
}
locate InventoryServiceTraces 'X-Ray group event-tracing-inventory'

# AWS::XRay::Group NotificationServiceTraces
NotificationServiceTraces_GroupARN='<unknown:NotificationServiceTraces_GroupARN>'
find_NotificationServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-notification"'\`'] | [0]' \
    --get NotificationServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$NotificationServiceTraces_GroupARN"
}
locate NotificationServiceTraces 'X-Ray group event-tracing-notification'

# AWS::XRay::Group FailuresServiceTraces
FailuresServiceTraces_GroupARN='<unknown:FailuresServiceTraces_GroupARN>'
find_FailuresServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-failures"'\`'] | [0]' \
    --get FailuresServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$FailuresServiceTraces_GroupARN"
}
locate FailuresServiceTraces 'X-Ray group event-tracing-failures'

# AWS::XRay::Group FailedGroupTraces
FailedGroupTraces_GroupARN='<unknown:FailedGroupTraces_GroupARN>'
find_FailedGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"event-tracing-failed"'\`'] | [0]' \
    --get FailedGroupTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$FailedGroupTraces_GroupARN"
}
locate FailedGroupTraces 'X-Ray group event-tracing-failed'

# AWS::XRay::SamplingRule ApiSamplingRule
ApiSamplingRule_RuleARN='<unknown:ApiSamplingRule_RuleARN>'
find_ApiSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"event-tracing-api"'\`'].SamplingRule | [0]' \
    --get ApiSamplingRule_RuleARN RuleARN \
    --call xray get-sampling-rules
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$ApiSamplingRule_RuleARN"
}
locate ApiSamplingRule 'sampling rule event-tracing-api'

# AWS::SNS::Subscription PageOpsExampleComSubscription
find_PageOpsExampleComSubscription() {
  look \
    --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && SubscriptionArn != '\''Deleted'\''] | [0]' \
    --absent NotFound \
    --call sns list-subscriptions-by-topic \
    --topic-arn "$PageTopic_TopicArn"
}
locate PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' --of PageTopic

# AWS::CloudWatch::Alarm OrderAvailabilityAlarm
OrderAvailabilityAlarm_Arn='<unknown:OrderAvailabilityAlarm_Arn>'
find_OrderAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["event-tracing-order-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderAvailabilityAlarm_Arn"
}
locate OrderAvailabilityAlarm 'alarm event-tracing-order-availability'

# AWS::CloudWatch::Alarm OrderLatencyAlarm
OrderLatencyAlarm_Arn='<unknown:OrderLatencyAlarm_Arn>'
find_OrderLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["event-tracing-order-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderLatencyAlarm_Arn"
}
locate OrderLatencyAlarm 'alarm event-tracing-order-latency'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"event-tracing"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix event-tracing
  also --call cloudwatch get-dashboard --dashboard-name event-tracing
}
locate Dashboard 'dashboard event-tracing'

proceed

remove Dashboard 'dashboard event-tracing' \
  --gone \
  --call cloudwatch delete-dashboards \
  --dashboard-names '["event-tracing"]'

remove OrderLatencyAlarm 'alarm event-tracing-order-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["event-tracing-order-latency"]'

remove OrderAvailabilityAlarm 'alarm event-tracing-order-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["event-tracing-order-availability"]'

delete_PageOpsExampleComSubscription() {
  remove_item --call sns unsubscribe --subscription-arn "$ITEM"
}
remove_each PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' \
  --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && starts_with(SubscriptionArn, '\''arn:'\'')].SubscriptionArn' \
  --absent NotFound \
  --call sns list-subscriptions-by-topic \
  --topic-arn "$PageTopic_TopicArn"

remove ApiSamplingRule 'sampling rule event-tracing-api' \
  --gone \
  --call xray delete-sampling-rule \
  --rule-name event-tracing-api

remove FailedGroupTraces 'X-Ray group event-tracing-failed' \
  --gone \
  --call xray delete-group \
  --group-name event-tracing-failed

remove FailuresServiceTraces 'X-Ray group event-tracing-failures' \
  --gone \
  --call xray delete-group \
  --group-name event-tracing-failures

remove NotificationServiceTraces 'X-Ray group event-tracing-notification' \
  --gone \
  --call xray delete-group \
  --group-name event-tracing-notification

remove InventoryServiceTraces 'X-Ray group event-tracing-inventory' \
  --gone \
  --call xray delete-group \
  --group-name event-tracing-inventory

remove PaymentServiceTraces 'X-Ray group event-tracing-payment' \
  --gone \
  --call xray delete-group \
  --group-name event-tracing-payment

remove OrderServiceTraces 'X-Ray group event-tracing-order' \
  --gone \
  --call xray delete-group \
  --group-name event-tracing-order

remove FailuresFailedEventsSource 'event source mapping FailuresFailedEventsSource' \
  --gone \
  --retry ResourceInUseException \
  --call lambda delete-event-source-mapping \
  --uuid "$FailuresFailedEventsSource_Id"

remove NotificationFailedInvocations 'configuration of asynchronous invocations NotificationFailedInvocations' \
  --gone \
  --call lambda delete-function-event-invoke-config \
  --function-name event-tracing-notification \
  --qualifier \$'LATEST'

remove InventoryFailedInvocations 'configuration of asynchronous invocations InventoryFailedInvocations' \
  --gone \
  --call lambda delete-function-event-invoke-config \
  --function-name event-tracing-inventory \
  --qualifier \$'LATEST'

remove PaymentFailedInvocations 'configuration of asynchronous invocations PaymentFailedInvocations' \
  --gone \
  --call lambda delete-function-event-invoke-config \
  --function-name event-tracing-payment \
  --qualifier \$'LATEST'

if is_present \
    DeliveryFailedNotificationRule \
    'event rule event-tracing-DeliveryFailed-notification'; then
  delete_DeliveryFailedNotificationRule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule event-tracing-DeliveryFailed-notification \
      --event-bus-name event-tracing \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items DeliveryFailedNotificationRule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule event-tracing-DeliveryFailed-notification \
    --event-bus-name event-tracing
fi
remove DeliveryFailedNotificationRule 'event rule event-tracing-DeliveryFailed-notification' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name event-tracing-DeliveryFailed-notification \
  --event-bus-name event-tracing

remove NotificationDeliveryFailedPermission 'Lambda permission NotificationDeliveryFailedPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name event-tracing-notification \
  --statement-id NotificationDeliveryFailedPermission

if is_present \
    InventoryUpdatedNotificationRule \
    'event rule event-tracing-InventoryUpdated-notification'; then
  delete_InventoryUpdatedNotificationRule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule event-tracing-InventoryUpdated-notification \
      --event-bus-name event-tracing \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items InventoryUpdatedNotificationRule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule event-tracing-InventoryUpdated-notification \
    --event-bus-name event-tracing
fi
remove InventoryUpdatedNotificationRule 'event rule event-tracing-InventoryUpdated-notification' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name event-tracing-InventoryUpdated-notification \
  --event-bus-name event-tracing

remove NotificationInventoryUpdatedPermission 'Lambda permission NotificationInventoryUpdatedPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name event-tracing-notification \
  --statement-id NotificationInventoryUpdatedPermission

if is_present \
    PaymentProcessedNotificationRule \
    'event rule event-tracing-PaymentProcessed-notification'; then
  delete_PaymentProcessedNotificationRule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule event-tracing-PaymentProcessed-notification \
      --event-bus-name event-tracing \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items PaymentProcessedNotificationRule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule event-tracing-PaymentProcessed-notification \
    --event-bus-name event-tracing
fi
remove PaymentProcessedNotificationRule 'event rule event-tracing-PaymentProcessed-notification' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name event-tracing-PaymentProcessed-notification \
  --event-bus-name event-tracing

remove NotificationPaymentProcessedPermission 'Lambda permission NotificationPaymentProcessedPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name event-tracing-notification \
  --statement-id NotificationPaymentProcessedPermission

if is_present OrderCreatedPaymentRule 'event rule event-tracing-OrderCreated-payment'; then
  delete_OrderCreatedPaymentRule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule event-tracing-OrderCreated-payment \
      --event-bus-name event-tracing \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items OrderCreatedPaymentRule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule event-tracing-OrderCreated-payment \
    --event-bus-name event-tracing
fi
remove OrderCreatedPaymentRule 'event rule event-tracing-OrderCreated-payment' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name event-tracing-OrderCreated-payment \
  --event-bus-name event-tracing

remove PaymentOrderCreatedPermission 'Lambda permission PaymentOrderCreatedPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name event-tracing-payment \
  --statement-id PaymentOrderCreatedPermission

if is_present OrderCreatedInventoryRule 'event rule event-tracing-OrderCreated-inventory'; then
  delete_OrderCreatedInventoryRule_Targets() {
    remove_item \
      --call events remove-targets \
      --rule event-tracing-OrderCreated-inventory \
      --event-bus-name event-tracing \
      --ids '["'"${ITEM}"'"]'
  }
  remove_items OrderCreatedInventoryRule_Targets Targets \
    --gone \
    --object 'Targets[].Id' \
    --call events list-targets-by-rule \
    --rule event-tracing-OrderCreated-inventory \
    --event-bus-name event-tracing
fi
remove OrderCreatedInventoryRule 'event rule event-tracing-OrderCreated-inventory' \
  --gone \
  --retry ConcurrentModificationException \
  --call events delete-rule \
  --name event-tracing-OrderCreated-inventory \
  --event-bus-name event-tracing

remove InventoryOrderCreatedPermission 'Lambda permission InventoryOrderCreatedPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name event-tracing-inventory \
  --statement-id InventoryOrderCreatedPermission

remove EventArchive 'event archive event-tracing' \
  --gone \
  --call events delete-archive \
  --archive-name event-tracing

remove DeadLettersFailureAlarm 'alarm event-tracing-dead-letters' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["event-tracing-dead-letters"]'

remove PageTopic 'SNS topic event-tracing-page' \
  --gone \
  --call sns delete-topic \
  --topic-arn "$PageTopic_TopicArn"

remove ApiPostOrdersByCustomerIdPermission 'Lambda permission ApiPostOrdersByCustomerIdPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name event-tracing-order \
  --statement-id ApiPostOrdersByCustomerIdPermission

remove ApiStage 'API stage live' \
  --gone \
  --call apigateway delete-stage \
  --rest-api-id "$Api_RestApiId" \
  --stage-name live

remove Api 'REST API event-tracing' \
  --gone \
  --call apigateway delete-rest-api \
  --rest-api-id "$Api_RestApiId"

remove ApiAccount 'API Gateway account settings ApiAccount' \
  --gone \
  --call apigateway update-account \
  --patch-operations '[{"op":"replace","path":"/cloudwatchRoleArn","value":""}]'

if is_present ApiLogRole 'IAM role event-tracing-api-logs'; then
  delete_ApiLogRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name event-tracing-api-logs \
      --policy-arn "$ITEM"
  }
  remove_items ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name event-tracing-api-logs
  delete_ApiLogRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name event-tracing-api-logs \
      --policy-name "$ITEM"
  }
  remove_items ApiLogRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name event-tracing-api-logs
fi
remove ApiLogRole 'IAM role event-tracing-api-logs' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name event-tracing-api-logs

remove ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/event-tracing' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/vendedlogs/apigateway/event-tracing

remove FailuresFunction 'Lambda function event-tracing-failures' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name event-tracing-failures

if is_present FailuresRole 'IAM role event-tracing-failures'; then
  delete_FailuresRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name event-tracing-failures \
      --policy-arn "$ITEM"
  }
  remove_items FailuresRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name event-tracing-failures
  delete_FailuresRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name event-tracing-failures \
      --policy-name "$ITEM"
  }
  remove_items FailuresRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name event-tracing-failures
fi
remove FailuresRole 'IAM role event-tracing-failures' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name event-tracing-failures

remove FailuresLogGroup 'log group /aws/lambda/event-tracing-failures' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/event-tracing-failures

remove NotificationFunction 'Lambda function event-tracing-notification' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name event-tracing-notification

if is_present NotificationRole 'IAM role event-tracing-notification'; then
  delete_NotificationRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name event-tracing-notification \
      --policy-arn "$ITEM"
  }
  remove_items NotificationRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name event-tracing-notification
  delete_NotificationRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name event-tracing-notification \
      --policy-name "$ITEM"
  }
  remove_items NotificationRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name event-tracing-notification
fi
remove NotificationRole 'IAM role event-tracing-notification' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name event-tracing-notification

remove DeadLettersQueue 'queue event-tracing-dead-letters' \
  --gone \
  --call sqs delete-queue \
  --queue-url "$DeadLettersQueue_QueueUrl"

remove NotificationLogGroup 'log group /aws/lambda/event-tracing-notification' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/event-tracing-notification

remove InventoryFunction 'Lambda function event-tracing-inventory' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name event-tracing-inventory

if is_present InventoryRole 'IAM role event-tracing-inventory'; then
  delete_InventoryRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name event-tracing-inventory \
      --policy-arn "$ITEM"
  }
  remove_items InventoryRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name event-tracing-inventory
  delete_InventoryRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name event-tracing-inventory \
      --policy-name "$ITEM"
  }
  remove_items InventoryRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name event-tracing-inventory
fi
remove InventoryRole 'IAM role event-tracing-inventory' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name event-tracing-inventory

remove InventoryLogGroup 'log group /aws/lambda/event-tracing-inventory' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/event-tracing-inventory

remove PaymentFunction 'Lambda function event-tracing-payment' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name event-tracing-payment

if is_present PaymentRole 'IAM role event-tracing-payment'; then
  delete_PaymentRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name event-tracing-payment --policy-arn "$ITEM"
  }
  remove_items PaymentRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name event-tracing-payment
  delete_PaymentRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name event-tracing-payment \
      --policy-name "$ITEM"
  }
  remove_items PaymentRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name event-tracing-payment
fi
remove PaymentRole 'IAM role event-tracing-payment' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name event-tracing-payment

remove FailedEventsQueue 'queue event-tracing-failed-events' \
  --gone \
  --call sqs delete-queue \
  --queue-url "$FailedEventsQueue_QueueUrl"

remove PaymentLogGroup 'log group /aws/lambda/event-tracing-payment' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/event-tracing-payment

remove OrderFunction 'Lambda function event-tracing-order' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name event-tracing-order

if is_present OrderRole 'IAM role event-tracing-order'; then
  delete_OrderRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name event-tracing-order --policy-arn "$ITEM"
  }
  remove_items OrderRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name event-tracing-order
  delete_OrderRole_Policies() {
    remove_item --call iam delete-role-policy --role-name event-tracing-order --policy-name "$ITEM"
  }
  remove_items OrderRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name event-tracing-order
fi
remove OrderRole 'IAM role event-tracing-order' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name event-tracing-order

remove EventBus 'event bus event-tracing' --gone --call events delete-event-bus --name event-tracing

remove OrderLogGroup 'log group /aws/lambda/event-tracing-order' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/event-tracing-order

finish_destroy
