#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# deploy.sh creates the stack 'orders-dev' and changes what differs.
stack orders-dev --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"owner","Value":"team-shop"},{"Key":"pergola:stack","Value":"orders-dev"},{"Key":"stage","Value":"dev"}]'
stack_tags='{"owner":"team-shop","pergola:stack":"orders-dev","stage":"dev"}'
start deploy
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
claim OrdersTable 'DynamoDB table orders-dev-orders' --ready ACTIVE
fixed KeySchema
if absent; then
  create \
    --object TableDescription \
    --get OrdersTable_Arn TableArn \
    --state TableStatus \
    --call dynamodb create-table \
    --table-name orders-dev-orders \
    --billing-mode PAY_PER_REQUEST \
    --attribute-definitions '[{"AttributeName":"orderId","AttributeType":"S"}]' \
    --key-schema '[{"AttributeName":"orderId","KeyType":"HASH"}]' \
    --tags "$stack_tag_pairs"
fi
if differs BillingMode; then
  change \
    --retry ResourceInUseException \
    --call dynamodb update-table \
    --table-name orders-dev-orders \
    --billing-mode PAY_PER_REQUEST
fi
if differs tags; then
  change --call dynamodb tag-resource --resource-arn "$OrdersTable_Arn" --tags "$stack_tag_pairs"
fi
find_OrdersTable_PointInTimeRecoverySpecification() {
  look \
    --object ContinuousBackupsDescription.PointInTimeRecoveryDescription \
    --absent TableNotFoundException \
    --that same '(PointInTimeRecoveryStatus == '\''ENABLED'\'') == '\`'true'\` \
    --call dynamodb describe-continuous-backups \
    --table-name orders-dev-orders
}
seek OrdersTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification
if lacking OrdersTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification; then
  put \
    --retry ContinuousBackupsUnavailableException \
    --call dynamodb update-continuous-backups \
    --table-name orders-dev-orders \
    --point-in-time-recovery-specification '{"PointInTimeRecoveryEnabled":true}'
fi

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
claim AutoTracingLayer 'Lambda layer version orders-dev-auto-tracing'
if missing Content; then
  change \
    --get AutoTracingLayer_LayerVersionArn LayerVersionArn \
    --call lambda publish-layer-version \
    --zip-file "fileb://${WORK}/layer-auto-tracing.zip" \
    --layer-name orders-dev-auto-tracing
fi

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
claim PlaceLogGroup 'log group /aws/lambda/orders-dev-place'
if absent; then
  create \
    --want PlaceLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/orders-dev-place \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/orders-dev-place \
    --retention-in-days 7
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$PlaceLogGroup_LogGroupArn" --tags "$stack_tags"
fi

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
claim EventBus 'event bus orders-dev'
if absent; then
  create \
    --object '{Arn: EventBusArn}' \
    --get EventBus_Arn Arn \
    --call events create-event-bus \
    --name orders-dev \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change --call events tag-resource --resource-arn "$EventBus_Arn" --tags "$stack_tag_pairs"
fi

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
claim PlaceRole 'IAM role orders-dev-place'
if absent; then
  create \
    --object Role \
    --get PlaceRole_Arn Arn \
    --call iam create-role \
    --role-name orders-dev-place \
    --description 'What function orders-dev-place may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name orders-dev-place \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name orders-dev-place \
    --description 'What function orders-dev-place may do'
fi
if differs tags; then
  change --call iam tag-role --role-name orders-dev-place --tags "$stack_tag_pairs"
fi
find_PlaceRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-place:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderPlaced","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"orders.place","events:detail-type":"OrderPlaced"}}},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-place \
    --policy-name edges
}
seek PlaceRole_Policies_edges 'Policies edges'
delete_PlaceRole_Policies() {
  remove_item --call iam delete-role-policy --role-name orders-dev-place --policy-name "$ITEM"
}
clear_strays PlaceRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-place
if lacking PlaceRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name orders-dev-place \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-place:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderPlaced","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"orders.place","events:detail-type":"OrderPlaced"}}},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'
fi

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
claim PlaceFunction 'Lambda function orders-dev-place' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get PlaceFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/place.zip" \
    --function-name orders-dev-place \
    --description 'takes orders' \
    --role "$PlaceRole_Arn" \
    --handler api.place \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-place","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EVENT_BUS_NAME":"orders-dev","ORDER_PLACED_SOURCE":"orders.place","ORDER_PLACED_DETAIL_TYPE":"OrderPlaced","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
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
    --function-name orders-dev-place \
    --description 'takes orders' \
    --role "$PlaceRole_Arn" \
    --handler api.place \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-place","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EVENT_BUS_NAME":"orders-dev","ORDER_PLACED_SOURCE":"orders.place","ORDER_PLACED_DETAIL_TYPE":"OrderPlaced","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name orders-dev-place \
    --zip-file "fileb://${WORK}/place.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$PlaceFunction_Arn" --tags "$stack_tags"
fi

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
claim ShowLogGroup 'log group /aws/lambda/orders-dev-show'
if absent; then
  create \
    --want ShowLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/orders-dev-show \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/orders-dev-show \
    --retention-in-days 7
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$ShowLogGroup_LogGroupArn" --tags "$stack_tags"
fi

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
claim ShowRole 'IAM role orders-dev-show'
if absent; then
  create \
    --object Role \
    --get ShowRole_Arn Arn \
    --call iam create-role \
    --role-name orders-dev-show \
    --description 'What function orders-dev-show may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name orders-dev-show \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name orders-dev-show \
    --description 'What function orders-dev-show may do'
fi
if differs tags; then
  change --call iam tag-role --role-name orders-dev-show --tags "$stack_tag_pairs"
fi
find_ShowRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-show:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadOrders","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-show \
    --policy-name edges
}
seek ShowRole_Policies_edges 'Policies edges'
delete_ShowRole_Policies() {
  remove_item --call iam delete-role-policy --role-name orders-dev-show --policy-name "$ITEM"
}
clear_strays ShowRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-show
if lacking ShowRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name orders-dev-show \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-show:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadOrders","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${OrdersTable_Arn}"'"}]}'
fi

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
claim ShowFunction 'Lambda function orders-dev-show' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get ShowFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/show.zip" \
    --function-name orders-dev-show \
    --description 'shows orders' \
    --role "$ShowRole_Arn" \
    --handler api.show \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-show","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
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
    --function-name orders-dev-show \
    --description 'shows orders' \
    --role "$ShowRole_Arn" \
    --handler api.show \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-show","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name orders-dev-show \
    --zip-file "fileb://${WORK}/show.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$ShowFunction_Arn" --tags "$stack_tags"
fi

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
claim StockLogGroup 'log group /aws/lambda/orders-dev-stock'
if absent; then
  create \
    --want StockLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/orders-dev-stock \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/orders-dev-stock \
    --retention-in-days 7
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$StockLogGroup_LogGroupArn" --tags "$stack_tags"
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
claim DeadLettersQueue 'queue orders-dev-dead-letters'
if absent; then
  create \
    --want DeadLettersQueue_QueueUrl \
    --want DeadLettersQueue_Arn \
    --retry QueueDeletedRecently \
    --call sqs create-queue \
    --queue-name orders-dev-dead-letters \
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
claim StockRole 'IAM role orders-dev-stock'
if absent; then
  create \
    --object Role \
    --get StockRole_Arn Arn \
    --call iam create-role \
    --role-name orders-dev-stock \
    --description 'What function orders-dev-stock may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name orders-dev-stock \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name orders-dev-stock \
    --description 'What function orders-dev-stock may do'
fi
if differs tags; then
  change --call iam tag-role --role-name orders-dev-stock --tags "$stack_tag_pairs"
fi
find_StockRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-stock:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-stock \
    --policy-name edges
}
seek StockRole_Policies_edges 'Policies edges'
delete_StockRole_Policies() {
  remove_item --call iam delete-role-policy --role-name orders-dev-stock --policy-name "$ITEM"
}
clear_strays StockRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-stock
if lacking StockRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name orders-dev-stock \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-stock:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"}]}'
fi

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
claim StockFunction 'Lambda function orders-dev-stock' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get StockFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/stock.zip" \
    --function-name orders-dev-stock \
    --description reserves \
    --role "$StockRole_Arn" \
    --handler stock.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-stock","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
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
    --function-name orders-dev-stock \
    --description reserves \
    --role "$StockRole_Arn" \
    --handler stock.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-stock","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ORDERS_TABLE":"orders-dev-orders","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name orders-dev-stock \
    --zip-file "fileb://${WORK}/stock.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$StockFunction_Arn" --tags "$stack_tags"
fi

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
claim ShippingLogGroup 'log group /aws/lambda/orders-dev-shipping'
if absent; then
  create \
    --want ShippingLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/orders-dev-shipping \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/orders-dev-shipping \
    --retention-in-days 7
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$ShippingLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

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
claim ShipmentsDeadQueue 'queue orders-dev-shipments-dead'
if absent; then
  create \
    --want ShipmentsDeadQueue_QueueUrl \
    --want ShipmentsDeadQueue_Arn \
    --retry QueueDeletedRecently \
    --call sqs create-queue \
    --queue-name orders-dev-shipments-dead \
    --attributes '{"MessageRetentionPeriod":"1209600","SqsManagedSseEnabled":"true","RedriveAllowPolicy":"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':orders-dev-shipments\"]}"}' \
    --tags "$stack_tags"
fi
if differs MessageRetentionPeriod SqsManagedSseEnabled RedriveAllowPolicy; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$ShipmentsDeadQueue_QueueUrl" \
    --attributes '{"MessageRetentionPeriod":"1209600","SqsManagedSseEnabled":"true","RedriveAllowPolicy":"{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"arn:'"${PARTITION}:sqs:${AWS_REGION}:${ACCOUNT}"':orders-dev-shipments\"]}"}'
fi
if differs tags; then
  change --call sqs tag-queue --queue-url "$ShipmentsDeadQueue_QueueUrl" --tags "$stack_tags"
fi

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
claim ShipmentsQueue 'queue orders-dev-shipments'
if absent; then
  create \
    --want ShipmentsQueue_QueueUrl \
    --want ShipmentsQueue_Arn \
    --retry QueueDeletedRecently \
    --call sqs create-queue \
    --queue-name orders-dev-shipments \
    --attributes '{"VisibilityTimeout":"360","MessageRetentionPeriod":"345600","ReceiveMessageWaitTimeSeconds":"20","SqsManagedSseEnabled":"true","RedrivePolicy":"{\"deadLetterTargetArn\":\"'"${ShipmentsDeadQueue_Arn}"'\",\"maxReceiveCount\":5}"}' \
    --tags "$stack_tags"
fi
if differs \
    VisibilityTimeout \
    MessageRetentionPeriod \
    ReceiveMessageWaitTimeSeconds \
    SqsManagedSseEnabled \
    RedrivePolicy; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$ShipmentsQueue_QueueUrl" \
    --attributes '{"VisibilityTimeout":"360","MessageRetentionPeriod":"345600","ReceiveMessageWaitTimeSeconds":"20","SqsManagedSseEnabled":"true","RedrivePolicy":"{\"deadLetterTargetArn\":\"'"${ShipmentsDeadQueue_Arn}"'\",\"maxReceiveCount\":5}"}'
fi
if differs tags; then
  change --call sqs tag-queue --queue-url "$ShipmentsQueue_QueueUrl" --tags "$stack_tags"
fi

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
claim ShippingRole 'IAM role orders-dev-shipping'
if absent; then
  create \
    --object Role \
    --get ShippingRole_Arn Arn \
    --call iam create-role \
    --role-name orders-dev-shipping \
    --description 'What function orders-dev-shipping may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name orders-dev-shipping \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name orders-dev-shipping \
    --description 'What function orders-dev-shipping may do'
fi
if differs tags; then
  change --call iam tag-role --role-name orders-dev-shipping --tags "$stack_tag_pairs"
fi
find_ShippingRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-shipping:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderShipped","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"orders.shipping","events:detail-type":"OrderShipped"}}},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"},{"Sid":"ReceiveShipments","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${ShipmentsQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-shipping \
    --policy-name edges
}
seek ShippingRole_Policies_edges 'Policies edges'
delete_ShippingRole_Policies() {
  remove_item --call iam delete-role-policy --role-name orders-dev-shipping --policy-name "$ITEM"
}
clear_strays ShippingRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-shipping
if lacking ShippingRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name orders-dev-shipping \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-shipping:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"PublishOrderShipped","Effect":"Allow","Action":"events:PutEvents","Resource":"'"${EventBus_Arn}"'","Condition":{"StringEquals":{"events:source":"orders.shipping","events:detail-type":"OrderShipped"}}},{"Sid":"WriteOrders","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${OrdersTable_Arn}"'"},{"Sid":"ReceiveShipments","Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:DeleteMessage","sqs:GetQueueAttributes"],"Resource":"'"${ShipmentsQueue_Arn}"'"}]}'
fi

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
claim ShippingFunction 'Lambda function orders-dev-shipping' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get ShippingFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/shipping.zip" \
    --function-name orders-dev-shipping \
    --description ships \
    --role "$ShippingRole_Arn" \
    --handler shipping.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 60 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-shipping","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EVENT_BUS_NAME":"orders-dev","ORDER_SHIPPED_SOURCE":"orders.shipping","ORDER_SHIPPED_DETAIL_TYPE":"OrderShipped","ORDERS_TABLE":"orders-dev-orders","SHIPMENTS_QUEUE_URL":"'"${ShipmentsQueue_QueueUrl}"'","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
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
    --function-name orders-dev-shipping \
    --description ships \
    --role "$ShippingRole_Arn" \
    --handler shipping.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 60 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-shipping","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","EVENT_BUS_NAME":"orders-dev","ORDER_SHIPPED_SOURCE":"orders.shipping","ORDER_SHIPPED_DETAIL_TYPE":"OrderShipped","ORDERS_TABLE":"orders-dev-orders","SHIPMENTS_QUEUE_URL":"'"${ShipmentsQueue_QueueUrl}"'","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name orders-dev-shipping \
    --zip-file "fileb://${WORK}/shipping.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$ShippingFunction_Arn" --tags "$stack_tags"
fi

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
claim ConfirmationLogGroup 'log group /aws/lambda/orders-dev-confirmation'
if absent; then
  create \
    --want ConfirmationLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/orders-dev-confirmation \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/orders-dev-confirmation \
    --retention-in-days 7
fi
if differs tags; then
  change \
    --call logs tag-resource \
    --resource-arn "$ConfirmationLogGroup_LogGroupArn" \
    --tags "$stack_tags"
fi

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
claim ConfirmationRole 'IAM role orders-dev-confirmation'
if absent; then
  create \
    --object Role \
    --get ConfirmationRole_Arn Arn \
    --call iam create-role \
    --role-name orders-dev-confirmation \
    --description 'What function orders-dev-confirmation may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name orders-dev-confirmation \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name orders-dev-confirmation \
    --description 'What function orders-dev-confirmation may do'
fi
if differs tags; then
  change --call iam tag-role --role-name orders-dev-confirmation --tags "$stack_tag_pairs"
fi
find_ConfirmationRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-confirmation:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name orders-dev-confirmation \
    --policy-name edges
}
seek ConfirmationRole_Policies_edges 'Policies edges'
delete_ConfirmationRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name orders-dev-confirmation \
    --policy-name "$ITEM"
}
clear_strays ConfirmationRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name orders-dev-confirmation
if lacking ConfirmationRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name orders-dev-confirmation \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/orders-dev-confirmation:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"KeepFailed","Effect":"Allow","Action":"sqs:SendMessage","Resource":"'"${DeadLettersQueue_Arn}"'"}]}'
fi

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
claim ConfirmationFunction 'Lambda function orders-dev-confirmation' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get ConfirmationFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/confirmation.zip" \
    --function-name orders-dev-confirmation \
    --description 'tells the customer' \
    --role "$ConfirmationRole_Arn" \
    --handler confirmation.handler \
    --runtime python3.13 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-confirmation","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
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
    --function-name orders-dev-confirmation \
    --description 'tells the customer' \
    --role "$ConfirmationRole_Arn" \
    --handler confirmation.handler \
    --runtime python3.13 \
    --memory-size 256 \
    --timeout 30 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/auto-tracing","OTEL_SERVICE_NAME":"orders-dev-confirmation","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ENVIRONMENT":"dev","ENABLE_AUTO_TRACING":"true","SERVICE_NAME":"order-processing"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${AutoTracingLayer_LayerVersionArn}"'","'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name orders-dev-confirmation \
    --zip-file "fileb://${WORK}/confirmation.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$ConfirmationFunction_Arn" --tags "$stack_tags"
fi

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
claim ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/orders-dev'
if absent; then
  create \
    --want ApiAccessLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/vendedlogs/apigateway/orders-dev \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/vendedlogs/apigateway/orders-dev \
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
    --role-name orders-dev-api-logs
}
claim ApiLogRole 'IAM role orders-dev-api-logs'
if absent; then
  create \
    --object Role \
    --get ApiLogRole_Arn Arn \
    --call iam create-role \
    --role-name orders-dev-api-logs \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name orders-dev-api-logs \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs tags; then
  change --call iam tag-role --role-name orders-dev-api-logs --tags "$stack_tag_pairs"
fi
find_ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs() {
  look \
    --object 'AttachedPolicies[?PolicyArn == '\`'"arn:'"${PARTITION}"':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"'\`'] | [0]' \
    --key PolicyArn \
    --call iam list-attached-role-policies \
    --role-name orders-dev-api-logs
}
seek \
  ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
  'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
delete_ApiLogRole_ManagedPolicyArns() {
  remove_item --call iam detach-role-policy --role-name orders-dev-api-logs --policy-arn "$ITEM"
}
clear_strays ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
  --object 'AttachedPolicies[].PolicyArn' \
  --call iam list-attached-role-policies \
  --role-name orders-dev-api-logs
if lacking \
    ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
    'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'; then
  put \
    --call iam attach-role-policy \
    --role-name orders-dev-api-logs \
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
    --object 'items[?name == '\`'"orders-dev"'\`' && tags."pergola:stack" == '\`'"orders-dev"'\`'] | [0]' \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --get Api_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', id])' \
    --is EndpointConfiguration.Types endpointConfiguration.types '["REGIONAL"]' \
    --tags map tags "$stack_tags" \
    --call apigateway get-rest-apis
}
claim Api 'REST API orders-dev'
fixed EndpointConfiguration.Types
if absent; then
  create \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --get Api_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', id])' \
    --call apigateway create-rest-api \
    --name orders-dev \
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
claim ApiOrdersByOrderIdResource 'API resource ApiOrdersByOrderIdResource'
if absent; then
  create \
    --get ApiOrdersByOrderIdResource_ResourceId id \
    --call apigateway create-resource \
    --rest-api-id "$Api_RestApiId" \
    --parent-id "$ApiOrdersResource_ResourceId" \
    --path-part '{orderId}'
fi

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
claim ApiGetOrdersByOrderIdMethod 'API method ApiGetOrdersByOrderIdMethod'
if absent; then
  create \
    --call apigateway put-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersByOrderIdResource_ResourceId" \
    --http-method GET \
    --authorization-type AWS_IAM
  pending Integration.Type Integration.IntegrationHttpMethod Integration.Uri
fi
if differs AuthorizationType; then
  change \
    --call apigateway update-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersByOrderIdResource_ResourceId" \
    --http-method GET \
    --patch-operations '[{"value":"AWS_IAM","op":"replace","path":"/authorizationType"}]'
fi
if differs Integration.Type Integration.IntegrationHttpMethod Integration.Uri; then
  change \
    --call apigateway put-integration \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersByOrderIdResource_ResourceId" \
    --http-method GET \
    --type AWS_PROXY \
    --integration-http-method POST \
    --uri "arn:${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${ShowFunction_Arn}/invocations"
fi

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
claim ApiPostOrdersMethod 'API method ApiPostOrdersMethod'
if absent; then
  create \
    --call apigateway put-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersResource_ResourceId" \
    --http-method POST \
    --authorization-type AWS_IAM
  pending Integration.Type Integration.IntegrationHttpMethod Integration.Uri
fi
if differs AuthorizationType; then
  change \
    --call apigateway update-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersResource_ResourceId" \
    --http-method POST \
    --patch-operations '[{"value":"AWS_IAM","op":"replace","path":"/authorizationType"}]'
fi
if differs Integration.Type Integration.IntegrationHttpMethod Integration.Uri; then
  change \
    --call apigateway put-integration \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiOrdersResource_ResourceId" \
    --http-method POST \
    --type AWS_PROXY \
    --integration-http-method POST \
    --uri "arn:${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${PlaceFunction_Arn}/invocations"
fi

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
claim ApiDeploymentc18f2cb155 'API deployment ApiDeploymentc18f2cb155'
if absent; then
  create \
    --get ApiDeploymentc18f2cb155_DeploymentId id \
    --call apigateway create-deployment \
    --rest-api-id "$Api_RestApiId" \
    --description 'digest c18f2cb155'
fi

# AWS::ApiGateway::Stage ApiStage
ApiStage_Arn='<unknown:ApiStage_Arn>'
find_ApiStage() {
  look \
    --absent NotFoundException \
    --get ApiStage_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', '\`'"'"${Api_RestApiId}"'"'\`', '\''/stages/'\'', stageName])' \
    --is DeploymentId deploymentId '"'"${ApiDeploymentc18f2cb155_DeploymentId}"'"' \
    --is TracingEnabled tracingEnabled true \
    --is AccessLogSetting accessLogSettings.destinationArn '"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/orders-dev"' \
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
    --deployment-id "$ApiDeploymentc18f2cb155_DeploymentId" \
    --tracing-enabled \
    --tags "$stack_tags"
  pending AccessLogSetting
fi
if differs DeploymentId TracingEnabled; then
  change \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --patch-operations '[{"value":"'"${ApiDeploymentc18f2cb155_DeploymentId}"'","op":"replace","path":"/deploymentId"},{"value":"true","op":"replace","path":"/tracingEnabled"}]'
fi
if differs AccessLogSetting; then
  change \
    --retry 'CloudWatch Logs role ARN must be set' \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name live \
    --patch-operations '[{"value":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/orders-dev","op":"replace","path":"/accessLogSettings/destinationArn"},{"value":"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}","op":"replace","path":"/accessLogSettings/format"}]'
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
      --deployment-id "$ApiDeploymentc18f2cb155_DeploymentId"
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
claim ApiGetOrdersByOrderIdPermission 'Lambda permission ApiGetOrdersByOrderIdPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name orders-dev-show \
    --statement-id ApiGetOrdersByOrderIdPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id ApiGetOrdersByOrderIdPermission \
    --function-name orders-dev-show \
    --action lambda:InvokeFunction \
    --principal apigateway.amazonaws.com \
    --source-arn "arn:${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}/live/GET/orders/*"
fi

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
claim ApiPostOrdersPermission 'Lambda permission ApiPostOrdersPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name orders-dev-place \
    --statement-id ApiPostOrdersPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id ApiPostOrdersPermission \
    --function-name orders-dev-place \
    --action lambda:InvokeFunction \
    --principal apigateway.amazonaws.com \
    --source-arn "arn:${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}/live/POST/orders"
fi

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
claim ShipmentsQueuePolicy 'queue policy ShipmentsQueuePolicy'
if missing PolicyDocument; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$ShipmentsQueue_QueueUrl" \
    --attributes '{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Rules\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"'"${ShipmentsQueue_Arn}"'\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-shipments\"}}}]}"}'
fi

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
claim DeadLettersQueuePolicy 'queue policy DeadLettersQueuePolicy'
if missing PolicyDocument; then
  change \
    --call sqs set-queue-attributes \
    --queue-url "$DeadLettersQueue_QueueUrl" \
    --attributes '{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Rules\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"events.amazonaws.com\"},\"Action\":\"sqs:SendMessage\",\"Resource\":\"'"${DeadLettersQueue_Arn}"'\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":[\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-shipments\",\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderPlaced-stock\",\"arn:'"${PARTITION}:events:${AWS_REGION}:${ACCOUNT}"':rule/orders-dev/orders-dev-OrderShipped-confirmation\"]}}}]}"}'
fi

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
claim OrderPlacedShipmentsRule 'event rule orders-dev-OrderPlaced-shipments'
if missing EventPattern State; then
  change \
    --object '{Arn: RuleArn}' \
    --get OrderPlacedShipmentsRule_Arn Arn \
    --call events put-rule \
    --name orders-dev-OrderPlaced-shipments \
    --event-bus-name orders-dev \
    --event-pattern '{"source":["orders.place"],"detail-type":["OrderPlaced"]}' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$OrderPlacedShipmentsRule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_OrderPlacedShipmentsRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${ShipmentsQueue_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-dev-OrderPlaced-shipments \
    --event-bus-name orders-dev
}
seek OrderPlacedShipmentsRule_Targets_target 'Targets target'
delete_OrderPlacedShipmentsRule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule orders-dev-OrderPlaced-shipments \
    --event-bus-name orders-dev \
    --ids '["'"${ITEM}"'"]'
}
clear_strays OrderPlacedShipmentsRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-dev-OrderPlaced-shipments \
  --event-bus-name orders-dev
if lacking OrderPlacedShipmentsRule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule orders-dev-OrderPlaced-shipments \
    --event-bus-name orders-dev \
    --targets '[{"Id":"target","Arn":"'"${ShipmentsQueue_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400},"DeadLetterConfig":{"Arn":"'"${DeadLettersQueue_Arn}"'"}}]'
fi

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
claim StockOrderPlacedPermission 'Lambda permission StockOrderPlacedPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name orders-dev-stock \
    --statement-id StockOrderPlacedPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id StockOrderPlacedPermission \
    --function-name orders-dev-stock \
    --action lambda:InvokeFunction \
    --principal events.amazonaws.com \
    --source-arn "arn:${PARTITION}:events:${AWS_REGION}:${ACCOUNT}:rule/orders-dev/orders-dev-OrderPlaced-stock"
fi

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
claim OrderPlacedStockRule 'event rule orders-dev-OrderPlaced-stock'
if missing EventPattern State; then
  change \
    --object '{Arn: RuleArn}' \
    --get OrderPlacedStockRule_Arn Arn \
    --call events put-rule \
    --name orders-dev-OrderPlaced-stock \
    --event-bus-name orders-dev \
    --event-pattern '{"source":["orders.place"],"detail-type":["OrderPlaced"]}' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$OrderPlacedStockRule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_OrderPlacedStockRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${StockFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-dev-OrderPlaced-stock \
    --event-bus-name orders-dev
}
seek OrderPlacedStockRule_Targets_target 'Targets target'
delete_OrderPlacedStockRule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule orders-dev-OrderPlaced-stock \
    --event-bus-name orders-dev \
    --ids '["'"${ITEM}"'"]'
}
clear_strays OrderPlacedStockRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-dev-OrderPlaced-stock \
  --event-bus-name orders-dev
if lacking OrderPlacedStockRule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule orders-dev-OrderPlaced-stock \
    --event-bus-name orders-dev \
    --targets '[{"Id":"target","Arn":"'"${StockFunction_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400},"DeadLetterConfig":{"Arn":"'"${DeadLettersQueue_Arn}"'"}}]'
fi

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
claim ConfirmationOrderShippedPermission 'Lambda permission ConfirmationOrderShippedPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name orders-dev-confirmation \
    --statement-id ConfirmationOrderShippedPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id ConfirmationOrderShippedPermission \
    --function-name orders-dev-confirmation \
    --action lambda:InvokeFunction \
    --principal events.amazonaws.com \
    --source-arn "arn:${PARTITION}:events:${AWS_REGION}:${ACCOUNT}:rule/orders-dev/orders-dev-OrderShipped-confirmation"
fi

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
claim OrderShippedConfirmationRule 'event rule orders-dev-OrderShipped-confirmation'
if missing EventPattern State; then
  change \
    --object '{Arn: RuleArn}' \
    --get OrderShippedConfirmationRule_Arn Arn \
    --call events put-rule \
    --name orders-dev-OrderShipped-confirmation \
    --event-bus-name orders-dev \
    --event-pattern '{"source":["orders.shipping"],"detail-type":["OrderShipped"]}' \
    --state ENABLED \
    --tags "$stack_tag_pairs"
fi
if differs tags; then
  change \
    --call events tag-resource \
    --resource-arn "$OrderShippedConfirmationRule_Arn" \
    --tags "$stack_tag_pairs"
fi
find_OrderShippedConfirmationRule_Targets_target() {
  look \
    --object 'Targets[?Id == '\`'"target"'\`'] | [0]' \
    --key Id \
    --that same 'Arn == '\`'"'"${ConfirmationFunction_Arn}"'"'\`' && RoleArn == '\`'null'\`' && Input == '\`'null'\`' && InputPath == '\`'null'\`' && InputTransformer == '\`'null'\`' && RetryPolicy == '\`'{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400}'\`' && DeadLetterConfig == '\`'{"Arn":"'"${DeadLettersQueue_Arn}"'"}'\`' && SqsParameters == '\`'null'\` \
    --call events list-targets-by-rule \
    --rule orders-dev-OrderShipped-confirmation \
    --event-bus-name orders-dev
}
seek OrderShippedConfirmationRule_Targets_target 'Targets target'
delete_OrderShippedConfirmationRule_Targets() {
  remove_item \
    --call events remove-targets \
    --rule orders-dev-OrderShipped-confirmation \
    --event-bus-name orders-dev \
    --ids '["'"${ITEM}"'"]'
}
clear_strays OrderShippedConfirmationRule_Targets Targets \
  --gone \
  --object 'Targets[].Id' \
  --call events list-targets-by-rule \
  --rule orders-dev-OrderShipped-confirmation \
  --event-bus-name orders-dev
if lacking OrderShippedConfirmationRule_Targets_target 'Targets target'; then
  put \
    --retry ConcurrentModificationException \
    --call events put-targets \
    --rule orders-dev-OrderShipped-confirmation \
    --event-bus-name orders-dev \
    --targets '[{"Id":"target","Arn":"'"${ConfirmationFunction_Arn}"'","RetryPolicy":{"MaximumRetryAttempts":185,"MaximumEventAgeInSeconds":86400},"DeadLetterConfig":{"Arn":"'"${DeadLettersQueue_Arn}"'"}}]'
fi

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
claim StockFailedInvocations 'configuration of asynchronous invocations StockFailedInvocations'
if missing MaximumRetryAttempts DestinationConfig.OnFailure.Destination; then
  change \
    --retry 'does not have permissions' \
    --retry ResourceConflictException \
    --call lambda put-function-event-invoke-config \
    --function-name orders-dev-stock \
    --qualifier \$'LATEST' \
    --maximum-retry-attempts 2 \
    --destination-config '{"OnFailure":{"Destination":"'"${DeadLettersQueue_Arn}"'"}}'
fi

# AWS::Lambda::EventSourceMapping ShippingShipmentsSource
ShippingShipmentsSource_Id='<unknown:ShippingShipmentsSource_Id>'
ShippingShipmentsSource_EventSourceMappingArn='<unknown:ShippingShipmentsSource_EventSourceMappingArn>'
find_ShippingShipmentsSource() {
  look \
    --object 'EventSourceMappings[?State != '\''Deleting'\'' && (starts_with(join('\'\'', [FunctionArn, '\'':'\'']), join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\''])) || starts_with(join('\'\'', ['\`'"'"${ShippingFunction_Arn}"'"'\`', '\'':'\'']), join('\'\'', [FunctionArn, '\'':'\''])))] | [0]' \
    --absent ResourceNotFoundException \
    --get ShippingShipmentsSource_Id UUID \
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
claim ShippingShipmentsSource 'event source mapping ShippingShipmentsSource' \
  --ready Enabled \
  --ready Disabled
if absent; then
  create \
    --get ShippingShipmentsSource_Id UUID \
    --get ShippingShipmentsSource_EventSourceMappingArn EventSourceMappingArn \
    --state State \
    --retry 'cannot be assumed by Lambda' \
    --retry 'does not have permissions' \
    --retry 'Please ensure the role can perform' \
    --call lambda create-event-source-mapping \
    --function-name "$ShippingFunction_Arn" \
    --event-source-arn "$ShipmentsQueue_Arn" \
    --batch-size 10 \
    --function-response-types '["ReportBatchItemFailures"]' \
    --scaling-config '{"MaximumConcurrency":5}' \
    --tags "$stack_tags"
fi
if differs FunctionName BatchSize FunctionResponseTypes ScalingConfig; then
  change \
    --retry ResourceInUseException \
    --retry ResourceConflictException \
    --call lambda update-event-source-mapping \
    --uuid "$ShippingShipmentsSource_Id" \
    --function-name "$ShippingFunction_Arn" \
    --batch-size 10 \
    --function-response-types '["ReportBatchItemFailures"]' \
    --scaling-config '{"MaximumConcurrency":5}'
fi
if differs tags; then
  change \
    --call lambda tag-resource \
    --resource "$ShippingShipmentsSource_EventSourceMappingArn" \
    --tags "$stack_tags"
fi

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
claim \
  ConfirmationFailedInvocations \
  'configuration of asynchronous invocations ConfirmationFailedInvocations'
if missing MaximumRetryAttempts DestinationConfig.OnFailure.Destination; then
  change \
    --retry 'does not have permissions' \
    --retry ResourceConflictException \
    --call lambda put-function-event-invoke-config \
    --function-name orders-dev-confirmation \
    --qualifier \$'LATEST' \
    --maximum-retry-attempts 2 \
    --destination-config '{"OnFailure":{"Destination":"'"${DeadLettersQueue_Arn}"'"}}'
fi

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
claim PlaceServiceTraces 'X-Ray group orders-dev-place'
if absent; then
  create \
    --object Group \
    --get PlaceServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name orders-dev-place \
    --filter-expression 'service("orders-dev-place")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name orders-dev-place \
    --filter-expression 'service("orders-dev-place")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$PlaceServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim ShowServiceTraces 'X-Ray group orders-dev-show'
if absent; then
  create \
    --object Group \
    --get ShowServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name orders-dev-show \
    --filter-expression 'service("orders-dev-show")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name orders-dev-show \
    --filter-expression 'service("orders-dev-show")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$ShowServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim StockServiceTraces 'X-Ray group orders-dev-stock'
if absent; then
  create \
    --object Group \
    --get StockServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name orders-dev-stock \
    --filter-expression 'service("orders-dev-stock")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name orders-dev-stock \
    --filter-expression 'service("orders-dev-stock")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$StockServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim ShippingServiceTraces 'X-Ray group orders-dev-shipping'
if absent; then
  create \
    --object Group \
    --get ShippingServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name orders-dev-shipping \
    --filter-expression 'service("orders-dev-shipping")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name orders-dev-shipping \
    --filter-expression 'service("orders-dev-shipping")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$ShippingServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim ConfirmationServiceTraces 'X-Ray group orders-dev-confirmation'
if absent; then
  create \
    --object Group \
    --get ConfirmationServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name orders-dev-confirmation \
    --filter-expression 'service("orders-dev-confirmation")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name orders-dev-confirmation \
    --filter-expression 'service("orders-dev-confirmation")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$ConfirmationServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

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
claim ApiSamplingRule 'sampling rule orders-dev-api'
fixed SamplingRule.Version
if absent; then
  create \
    --object SamplingRuleRecord.SamplingRule \
    --get ApiSamplingRule_RuleARN RuleARN \
    --call xray create-sampling-rule \
    --sampling-rule '{"RuleName":"orders-dev-api","Priority":9157,"FixedRate":1.0,"ReservoirSize":1,"ServiceName":"orders-dev/live","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*","ResourceARN":"*","Version":1}' \
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
    --sampling-rule-update '{"RuleName":"orders-dev-api","ResourceARN":"*","Priority":9157,"FixedRate":1.0,"ReservoirSize":1,"ServiceName":"orders-dev/live","ServiceType":"*","Host":"*","HTTPMethod":"*","URLPath":"*"}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$ApiSamplingRule_RuleARN" \
    --tags "$stack_tag_pairs"
fi

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
claim Dashboard 'dashboard orders-dev'
if missing DashboardBody; then
  change \
    --call cloudwatch put-dashboard \
    --dashboard-name orders-dev \
    --dashboard-body '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","orders-dev","Stage","live",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","orders-dev","Stage","live",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","orders-dev","Stage","live",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","orders-dev","Stage","live",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","orders-dev","Stage","live",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## place — takes orders"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"place: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-place",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-place",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-place",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"place: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-place",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-place",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## show — shows orders"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"show: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-show",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-show",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-show",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"show: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-show",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-show",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## stock — reserves"}},{"type":"metric","x":0,"y":22,"width":12,"height":6,"properties":{"title":"stock: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-stock",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-stock",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-stock",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":22,"width":12,"height":6,"properties":{"title":"stock: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-stock",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-stock",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":28,"width":24,"height":1,"properties":{"markdown":"## shipping — ships"}},{"type":"metric","x":0,"y":29,"width":12,"height":6,"properties":{"title":"shipping: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-shipping",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-shipping",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-shipping",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":29,"width":12,"height":6,"properties":{"title":"shipping: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-shipping",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-shipping",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":35,"width":24,"height":1,"properties":{"markdown":"## confirmation — tells the customer"}},{"type":"metric","x":0,"y":36,"width":12,"height":6,"properties":{"title":"confirmation: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","orders-dev-confirmation",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","orders-dev-confirmation",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","orders-dev-confirmation",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":36,"width":12,"height":6,"properties":{"title":"confirmation: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","orders-dev-confirmation",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","orders-dev-confirmation",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":42,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":43,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-place",{"label":"place","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-show",{"label":"show","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-stock",{"label":"stock","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-shipping",{"label":"shipping","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","orders-dev-confirmation",{"label":"confirmation","stat":"Sum"}]]}}]}'
fi

finish_deploy
output ApiUrl "https://${Api_RestApiId}.execute-api.${AWS_REGION}.${URL_SUFFIX}/live"
