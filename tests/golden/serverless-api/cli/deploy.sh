#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# deploy.sh creates the stack 'serverless-api' and changes what differs.
stack serverless-api --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"pergola:stack","Value":"serverless-api"}]'
stack_tags='{"pergola:stack":"serverless-api"}'
start deploy
package_get_item=''
package get-item package_get_item
package_put_item=''
package put-item package_put_item

# AWS::DynamoDB::Table ItemsTable
ItemsTable_Arn='<unknown:ItemsTable_Arn>'
find_ItemsTable() {
  look \
    --object Table \
    --absent ResourceNotFoundException \
    --get ItemsTable_Arn TableArn \
    --is BillingMode 'not_null(BillingModeSummary.BillingMode, '\''PROVISIONED'\'')' '"PAY_PER_REQUEST"' \
    --is KeySchema 'length(not_null(KeySchema, '\`'[]'\`'))' 1 \
    --that KeySchema 'length([KeySchema[0]][?AttributeName == '\`'"pk"'\`' && KeyType == '\`'"HASH"'\`']) > '\`'0'\` \
    --state TableStatus \
    --call dynamodb describe-table \
    --table-name serverless-api-items
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call dynamodb list-tags-of-resource \
    --resource-arn "$ItemsTable_Arn"
}
claim ItemsTable 'DynamoDB table serverless-api-items' --ready ACTIVE
fixed KeySchema
if absent; then
  create \
    --object TableDescription \
    --get ItemsTable_Arn TableArn \
    --state TableStatus \
    --call dynamodb create-table \
    --table-name serverless-api-items \
    --billing-mode PAY_PER_REQUEST \
    --attribute-definitions '[{"AttributeName":"pk","AttributeType":"S"}]' \
    --key-schema '[{"AttributeName":"pk","KeyType":"HASH"}]' \
    --tags "$stack_tag_pairs"
fi
if differs BillingMode; then
  change \
    --retry ResourceInUseException \
    --call dynamodb update-table \
    --table-name serverless-api-items \
    --billing-mode PAY_PER_REQUEST
fi
if differs tags; then
  change --call dynamodb tag-resource --resource-arn "$ItemsTable_Arn" --tags "$stack_tag_pairs"
fi
find_ItemsTable_PointInTimeRecoverySpecification() {
  look \
    --object ContinuousBackupsDescription.PointInTimeRecoveryDescription \
    --absent TableNotFoundException \
    --that same '(PointInTimeRecoveryStatus == '\''ENABLED'\'') == '\`'true'\` \
    --call dynamodb describe-continuous-backups \
    --table-name serverless-api-items
}
seek ItemsTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification
if lacking ItemsTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification; then
  put \
    --retry ContinuousBackupsUnavailableException \
    --call dynamodb update-continuous-backups \
    --table-name serverless-api-items \
    --point-in-time-recovery-specification '{"PointInTimeRecoveryEnabled":true}'
fi

# AWS::Logs::LogGroup PutItemLogGroup
PutItemLogGroup_LogGroupArn='<unknown:PutItemLogGroup_LogGroupArn>'
find_PutItemLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/serverless-api-put-item"'\`'] | [0]' \
    --get PutItemLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/serverless-api-put-item
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$PutItemLogGroup_LogGroupArn"
}
claim PutItemLogGroup 'log group /aws/lambda/serverless-api-put-item'
if absent; then
  create \
    --want PutItemLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/serverless-api-put-item \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/serverless-api-put-item \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$PutItemLogGroup_LogGroupArn" --tags "$stack_tags"
fi

# AWS::IAM::Role PutItemRole
PutItemRole_Arn='<unknown:PutItemRole_Arn>'
find_PutItemRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get PutItemRole_Arn Arn \
    --is Description Description '"What function serverless-api-put-item may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name serverless-api-put-item
}
claim PutItemRole 'IAM role serverless-api-put-item'
if absent; then
  create \
    --object Role \
    --get PutItemRole_Arn Arn \
    --call iam create-role \
    --role-name serverless-api-put-item \
    --description 'What function serverless-api-put-item may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name serverless-api-put-item \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name serverless-api-put-item \
    --description 'What function serverless-api-put-item may do'
fi
if differs tags; then
  change --call iam tag-role --role-name serverless-api-put-item --tags "$stack_tag_pairs"
fi
find_PutItemRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/serverless-api-put-item:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadItems","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${ItemsTable_Arn}"'"},{"Sid":"WriteItems","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${ItemsTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name serverless-api-put-item \
    --policy-name edges
}
seek PutItemRole_Policies_edges 'Policies edges'
delete_PutItemRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name serverless-api-put-item \
    --policy-name "$ITEM"
}
clear_strays PutItemRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name serverless-api-put-item
if lacking PutItemRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name serverless-api-put-item \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/serverless-api-put-item:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadItems","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${ItemsTable_Arn}"'"},{"Sid":"WriteItems","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${ItemsTable_Arn}"'"}]}'
fi

# AWS::Lambda::Function PutItemFunction
PutItemFunction_Arn='<unknown:PutItemFunction_Arn>'
find_PutItemFunction() {
  look \
    --absent ResourceNotFoundException \
    --get PutItemFunction_Arn FunctionArn \
    --is Description Description '"writes items"' \
    --is Code CodeSha256 '"'"${package_put_item}"'"' \
    --is Role Role '"'"${PutItemRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.12"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 10 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"serverless-api-put-item","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ITEMS_TABLE":"serverless-api-items"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name serverless-api-put-item
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$PutItemFunction_Arn"
}
claim PutItemFunction 'Lambda function serverless-api-put-item' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get PutItemFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/put-item.zip" \
    --function-name serverless-api-put-item \
    --description 'writes items' \
    --role "$PutItemRole_Arn" \
    --handler app.handler \
    --runtime python3.12 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 10 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"serverless-api-put-item","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ITEMS_TABLE":"serverless-api-items"}}' \
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
    --function-name serverless-api-put-item \
    --description 'writes items' \
    --role "$PutItemRole_Arn" \
    --handler app.handler \
    --runtime python3.12 \
    --memory-size 256 \
    --timeout 10 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"serverless-api-put-item","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ITEMS_TABLE":"serverless-api-items"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name serverless-api-put-item \
    --zip-file "fileb://${WORK}/put-item.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$PutItemFunction_Arn" --tags "$stack_tags"
fi

# AWS::Logs::LogGroup GetItemLogGroup
GetItemLogGroup_LogGroupArn='<unknown:GetItemLogGroup_LogGroupArn>'
find_GetItemLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/serverless-api-get-item"'\`'] | [0]' \
    --get GetItemLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/serverless-api-get-item
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$GetItemLogGroup_LogGroupArn"
}
claim GetItemLogGroup 'log group /aws/lambda/serverless-api-get-item'
if absent; then
  create \
    --want GetItemLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/lambda/serverless-api-get-item \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/lambda/serverless-api-get-item \
    --retention-in-days 30
fi
if differs tags; then
  change --call logs tag-resource --resource-arn "$GetItemLogGroup_LogGroupArn" --tags "$stack_tags"
fi

# AWS::IAM::Role GetItemRole
GetItemRole_Arn='<unknown:GetItemRole_Arn>'
find_GetItemRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get GetItemRole_Arn Arn \
    --is Description Description '"What function serverless-api-get-item may do"' \
    --document AssumeRolePolicyDocument AssumeRolePolicyDocument '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags pairs Tags "$stack_tag_pairs" \
    --call iam get-role \
    --role-name serverless-api-get-item
}
claim GetItemRole 'IAM role serverless-api-get-item'
if absent; then
  create \
    --object Role \
    --get GetItemRole_Arn Arn \
    --call iam create-role \
    --role-name serverless-api-get-item \
    --description 'What function serverless-api-get-item may do' \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name serverless-api-get-item \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs Description; then
  change \
    --call iam update-role \
    --role-name serverless-api-get-item \
    --description 'What function serverless-api-get-item may do'
fi
if differs tags; then
  change --call iam tag-role --role-name serverless-api-get-item --tags "$stack_tag_pairs"
fi
find_GetItemRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/serverless-api-get-item:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadItems","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${ItemsTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name serverless-api-get-item \
    --policy-name edges
}
seek GetItemRole_Policies_edges 'Policies edges'
delete_GetItemRole_Policies() {
  remove_item \
    --call iam delete-role-policy \
    --role-name serverless-api-get-item \
    --policy-name "$ITEM"
}
clear_strays GetItemRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name serverless-api-get-item
if lacking GetItemRole_Policies_edges 'Policies edges'; then
  put \
    --call iam put-role-policy \
    --role-name serverless-api-get-item \
    --policy-name edges \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/serverless-api-get-item:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadItems","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${ItemsTable_Arn}"'"}]}'
fi

# AWS::Lambda::Function GetItemFunction
GetItemFunction_Arn='<unknown:GetItemFunction_Arn>'
find_GetItemFunction() {
  look \
    --absent ResourceNotFoundException \
    --get GetItemFunction_Arn FunctionArn \
    --is Description Description '"reads them again"' \
    --is Code CodeSha256 '"'"${package_get_item}"'"' \
    --is Role Role '"'"${GetItemRole_Arn}"'"' \
    --is Handler Handler '"app.handler"' \
    --is Runtime Runtime '"python3.12"' \
    --is Architectures Architectures '["x86_64"]' \
    --is MemorySize MemorySize 256 \
    --is Timeout Timeout 10 \
    --is EphemeralStorage EphemeralStorage.Size 512 \
    --is Environment Environment.Variables '{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"serverless-api-get-item","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ITEMS_TABLE":"serverless-api-items"}' \
    --is TracingConfig TracingConfig.Mode '"Active"' \
    --is Layers 'Layers[].Arn' '["'"${ADOT_PYTHON_LAYER_ARN}"'"]' \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --call lambda get-function-configuration \
    --function-name serverless-api-get-item
  also --tags map Tags "$stack_tags" --call lambda list-tags --resource "$GetItemFunction_Arn"
}
claim GetItemFunction 'Lambda function serverless-api-get-item' \
  --ready 'Active Successful' \
  --ready 'Inactive Successful' \
  --failed 'Failed Successful' \
  --failed 'Failed Failed' \
  --failed 'Active Failed' \
  --failed 'Inactive Failed'
if absent; then
  create \
    --get GetItemFunction_Arn FunctionArn \
    --state 'join('\'' '\'', [not_null(State, '\''Active'\''), not_null(LastUpdateStatus, '\''Successful'\'')])' \
    --retry 'cannot be assumed by Lambda' \
    --retry 'execution role does not have permissions' \
    --call lambda create-function \
    --zip-file "fileb://${WORK}/get-item.zip" \
    --function-name serverless-api-get-item \
    --description 'reads them again' \
    --role "$GetItemRole_Arn" \
    --handler app.handler \
    --runtime python3.12 \
    --architectures '["x86_64"]' \
    --memory-size 256 \
    --timeout 10 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"serverless-api-get-item","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ITEMS_TABLE":"serverless-api-items"}}' \
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
    --function-name serverless-api-get-item \
    --description 'reads them again' \
    --role "$GetItemRole_Arn" \
    --handler app.handler \
    --runtime python3.12 \
    --memory-size 256 \
    --timeout 10 \
    --ephemeral-storage '{"Size":512}' \
    --environment '{"Variables":{"TRACING":"otel","AWS_LAMBDA_EXEC_WRAPPER":"/opt/otel-instrument","OTEL_SERVICE_NAME":"serverless-api-get-item","OTEL_TRACES_SAMPLER":"parentbased_always_on","OTEL_METRICS_EXPORTER":"none","OTEL_LOGS_EXPORTER":"none","OTEL_AWS_APPLICATION_SIGNALS_ENABLED":"false","ITEMS_TABLE":"serverless-api-items"}}' \
    --tracing-config '{"Mode":"Active"}' \
    --layers '["'"${ADOT_PYTHON_LAYER_ARN}"'"]'
fi
if differs Code Architectures; then
  change \
    --retry ResourceConflictException \
    --call lambda update-function-code \
    --function-name serverless-api-get-item \
    --zip-file "fileb://${WORK}/get-item.zip" \
    --architectures '["x86_64"]'
fi
if differs tags; then
  change --call lambda tag-resource --resource "$GetItemFunction_Arn" --tags "$stack_tags"
fi

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/serverless-api"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --is RetentionInDays retentionInDays 30 \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/serverless-api
  also \
    --tags map tags "$stack_tags" \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
claim ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/serverless-api'
if absent; then
  create \
    --want ApiAccessLogGroup_LogGroupArn \
    --retry OperationAbortedException \
    --call logs create-log-group \
    --log-group-name /aws/vendedlogs/apigateway/serverless-api \
    --tags "$stack_tags"
  pending RetentionInDays
fi
if differs RetentionInDays; then
  change \
    --call logs put-retention-policy \
    --log-group-name /aws/vendedlogs/apigateway/serverless-api \
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
    --role-name serverless-api-api-logs
}
claim ApiLogRole 'IAM role serverless-api-api-logs'
if absent; then
  create \
    --object Role \
    --get ApiLogRole_Arn Arn \
    --call iam create-role \
    --role-name serverless-api-api-logs \
    --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
    --tags "$stack_tag_pairs"
fi
if differs AssumeRolePolicyDocument; then
  change \
    --retry MalformedPolicyDocument \
    --call iam update-assume-role-policy \
    --role-name serverless-api-api-logs \
    --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"apigateway.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
fi
if differs tags; then
  change --call iam tag-role --role-name serverless-api-api-logs --tags "$stack_tag_pairs"
fi
find_ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs() {
  look \
    --object 'AttachedPolicies[?PolicyArn == '\`'"arn:'"${PARTITION}"':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"'\`'] | [0]' \
    --key PolicyArn \
    --call iam list-attached-role-policies \
    --role-name serverless-api-api-logs
}
seek \
  ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
  'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
delete_ApiLogRole_ManagedPolicyArns() {
  remove_item --call iam detach-role-policy --role-name serverless-api-api-logs --policy-arn "$ITEM"
}
clear_strays ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
  --object 'AttachedPolicies[].PolicyArn' \
  --call iam list-attached-role-policies \
  --role-name serverless-api-api-logs
if lacking \
    ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
    'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'; then
  put \
    --call iam attach-role-policy \
    --role-name serverless-api-api-logs \
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
    --object 'items[?name == '\`'"serverless-api"'\`' && tags."pergola:stack" == '\`'"serverless-api"'\`'] | [0]' \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --get Api_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', id])' \
    --is EndpointConfiguration.Types endpointConfiguration.types '["REGIONAL"]' \
    --tags map tags "$stack_tags" \
    --call apigateway get-rest-apis
}
claim Api 'REST API serverless-api'
fixed EndpointConfiguration.Types
if absent; then
  create \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --get Api_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', id])' \
    --call apigateway create-rest-api \
    --name serverless-api \
    --endpoint-configuration '{"types":["REGIONAL"]}' \
    --tags "$stack_tags"
fi
if differs tags; then
  change --call apigateway tag-resource --resource-arn "$Api_Arn" --tags "$stack_tags"
fi

# AWS::ApiGateway::Resource ApiItemsResource
ApiItemsResource_ResourceId='<unknown:ApiItemsResource_ResourceId>'
find_ApiItemsResource() {
  look \
    --object 'items[?parentId == '\`'"'"${Api_RootResourceId}"'"'\`' && pathPart == '\`'"items"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiItemsResource_ResourceId id \
    --call apigateway get-resources \
    --rest-api-id "$Api_RestApiId"
}
claim ApiItemsResource 'API resource ApiItemsResource'
if absent; then
  create \
    --get ApiItemsResource_ResourceId id \
    --call apigateway create-resource \
    --rest-api-id "$Api_RestApiId" \
    --parent-id "$Api_RootResourceId" \
    --path-part items
fi

# AWS::ApiGateway::Resource ApiItemsByPkResource
ApiItemsByPkResource_ResourceId='<unknown:ApiItemsByPkResource_ResourceId>'
find_ApiItemsByPkResource() {
  look \
    --object 'items[?parentId == '\`'"'"${ApiItemsResource_ResourceId}"'"'\`' && pathPart == '\`'"{pk}"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiItemsByPkResource_ResourceId id \
    --call apigateway get-resources \
    --rest-api-id "$Api_RestApiId"
}
claim ApiItemsByPkResource 'API resource ApiItemsByPkResource'
if absent; then
  create \
    --get ApiItemsByPkResource_ResourceId id \
    --call apigateway create-resource \
    --rest-api-id "$Api_RestApiId" \
    --parent-id "$ApiItemsResource_ResourceId" \
    --path-part '{pk}'
fi

# AWS::ApiGateway::Method ApiGetItemsByPkMethod
find_ApiGetItemsByPkMethod() {
  look \
    --absent NotFoundException \
    --is AuthorizationType authorizationType '"NONE"' \
    --is Integration.Type methodIntegration.type '"AWS_PROXY"' \
    --is Integration.IntegrationHttpMethod methodIntegration.httpMethod '"POST"' \
    --is Integration.Uri methodIntegration.uri '"arn:'"${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${GetItemFunction_Arn}"'/invocations"' \
    --call apigateway get-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiItemsByPkResource_ResourceId" \
    --http-method GET
}
claim ApiGetItemsByPkMethod 'API method ApiGetItemsByPkMethod'
if absent; then
  create \
    --call apigateway put-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiItemsByPkResource_ResourceId" \
    --http-method GET \
    --authorization-type NONE
  pending Integration.Type Integration.IntegrationHttpMethod Integration.Uri
fi
if differs AuthorizationType; then
  change \
    --call apigateway update-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiItemsByPkResource_ResourceId" \
    --http-method GET \
    --patch-operations '[{"value":"NONE","op":"replace","path":"/authorizationType"}]'
fi
if differs Integration.Type Integration.IntegrationHttpMethod Integration.Uri; then
  change \
    --call apigateway put-integration \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiItemsByPkResource_ResourceId" \
    --http-method GET \
    --type AWS_PROXY \
    --integration-http-method POST \
    --uri "arn:${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${GetItemFunction_Arn}/invocations"
fi

# AWS::ApiGateway::Method ApiPostItemsMethod
find_ApiPostItemsMethod() {
  look \
    --absent NotFoundException \
    --is AuthorizationType authorizationType '"NONE"' \
    --is Integration.Type methodIntegration.type '"AWS_PROXY"' \
    --is Integration.IntegrationHttpMethod methodIntegration.httpMethod '"POST"' \
    --is Integration.Uri methodIntegration.uri '"arn:'"${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${PutItemFunction_Arn}"'/invocations"' \
    --call apigateway get-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiItemsResource_ResourceId" \
    --http-method POST
}
claim ApiPostItemsMethod 'API method ApiPostItemsMethod'
if absent; then
  create \
    --call apigateway put-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiItemsResource_ResourceId" \
    --http-method POST \
    --authorization-type NONE
  pending Integration.Type Integration.IntegrationHttpMethod Integration.Uri
fi
if differs AuthorizationType; then
  change \
    --call apigateway update-method \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiItemsResource_ResourceId" \
    --http-method POST \
    --patch-operations '[{"value":"NONE","op":"replace","path":"/authorizationType"}]'
fi
if differs Integration.Type Integration.IntegrationHttpMethod Integration.Uri; then
  change \
    --call apigateway put-integration \
    --rest-api-id "$Api_RestApiId" \
    --resource-id "$ApiItemsResource_ResourceId" \
    --http-method POST \
    --type AWS_PROXY \
    --integration-http-method POST \
    --uri "arn:${PARTITION}:apigateway:${AWS_REGION}:lambda:path/2015-03-31/functions/${PutItemFunction_Arn}/invocations"
fi

# AWS::ApiGateway::Deployment ApiDeploymentf494ed8693
ApiDeploymentf494ed8693_DeploymentId='<unknown:ApiDeploymentf494ed8693_DeploymentId>'
find_ApiDeploymentf494ed8693() {
  look \
    --object 'items[?description == '\`'"digest f494ed8693"'\`'] | [0]' \
    --absent NotFoundException \
    --get ApiDeploymentf494ed8693_DeploymentId id \
    --call apigateway get-deployments \
    --rest-api-id "$Api_RestApiId"
}
claim ApiDeploymentf494ed8693 'API deployment ApiDeploymentf494ed8693'
if absent; then
  create \
    --get ApiDeploymentf494ed8693_DeploymentId id \
    --call apigateway create-deployment \
    --rest-api-id "$Api_RestApiId" \
    --description 'digest f494ed8693'
fi

# AWS::ApiGateway::Stage ApiStage
ApiStage_Arn='<unknown:ApiStage_Arn>'
find_ApiStage() {
  look \
    --absent NotFoundException \
    --get ApiStage_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', '\`'"'"${Api_RestApiId}"'"'\`', '\''/stages/'\'', stageName])' \
    --is DeploymentId deploymentId '"'"${ApiDeploymentf494ed8693_DeploymentId}"'"' \
    --is TracingEnabled tracingEnabled true \
    --is AccessLogSetting accessLogSettings.destinationArn '"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/serverless-api"' \
    --is AccessLogSetting accessLogSettings.format '"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}"' \
    --tags map tags "$stack_tags" \
    --call apigateway get-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name prod
}
claim ApiStage 'API stage prod'
if absent; then
  create \
    --get ApiStage_Arn 'join('\'\'', ['\''arn:'\'', '\`'"'"${PARTITION}"'"'\`', '\'':apigateway:'\'', '\`'"'"${AWS_REGION}"'"'\`', '\''::/restapis/'\'', '\`'"'"${Api_RestApiId}"'"'\`', '\''/stages/'\'', stageName])' \
    --call apigateway create-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name prod \
    --deployment-id "$ApiDeploymentf494ed8693_DeploymentId" \
    --tracing-enabled \
    --tags "$stack_tags"
  pending AccessLogSetting
fi
if differs DeploymentId TracingEnabled; then
  change \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name prod \
    --patch-operations '[{"value":"'"${ApiDeploymentf494ed8693_DeploymentId}"'","op":"replace","path":"/deploymentId"},{"value":"true","op":"replace","path":"/tracingEnabled"}]'
fi
if differs AccessLogSetting; then
  change \
    --retry 'CloudWatch Logs role ARN must be set' \
    --call apigateway update-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name prod \
    --patch-operations '[{"value":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/serverless-api","op":"replace","path":"/accessLogSettings/destinationArn"},{"value":"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}","op":"replace","path":"/accessLogSettings/format"}]'
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
      --deployment-id "$ApiDeploymentf494ed8693_DeploymentId"
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

# AWS::Lambda::Permission ApiGetItemsByPkPermission
find_ApiGetItemsByPkPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiGetItemsByPkPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiGetItemsByPkPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"apigateway.amazonaws.com"'\`') && '\`'"apigateway.amazonaws.com"'\` '"apigateway.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/prod/GET/items/*"'\`') && '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/prod/GET/items/*"'\` '"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/prod/GET/items/*"' \
    --call lambda get-policy \
    --function-name serverless-api-get-item
}
claim ApiGetItemsByPkPermission 'Lambda permission ApiGetItemsByPkPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name serverless-api-get-item \
    --statement-id ApiGetItemsByPkPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id ApiGetItemsByPkPermission \
    --function-name serverless-api-get-item \
    --action lambda:InvokeFunction \
    --principal apigateway.amazonaws.com \
    --source-arn "arn:${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}/prod/GET/items/*"
fi

# AWS::Lambda::Permission ApiPostItemsPermission
find_ApiPostItemsPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiPostItemsPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiPostItemsPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --is Action 'contains(Policy, '\`'"lambda:InvokeFunction"'\`') && '\`'"lambda:InvokeFunction"'\` '"lambda:InvokeFunction"' \
    --is Principal 'contains(Policy, '\`'"apigateway.amazonaws.com"'\`') && '\`'"apigateway.amazonaws.com"'\` '"apigateway.amazonaws.com"' \
    --is SourceArn 'contains(Policy, '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/prod/POST/items"'\`') && '\`'"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/prod/POST/items"'\` '"arn:'"${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}"'/prod/POST/items"' \
    --call lambda get-policy \
    --function-name serverless-api-put-item
}
claim ApiPostItemsPermission 'Lambda permission ApiPostItemsPermission'
if differs Action Principal SourceArn; then
  replace \
    --gone \
    --call lambda remove-permission \
    --function-name serverless-api-put-item \
    --statement-id ApiPostItemsPermission
fi
if absent; then
  create \
    --call lambda add-permission \
    --statement-id ApiPostItemsPermission \
    --function-name serverless-api-put-item \
    --action lambda:InvokeFunction \
    --principal apigateway.amazonaws.com \
    --source-arn "arn:${PARTITION}:execute-api:${AWS_REGION}:${ACCOUNT}:${Api_RestApiId}/prod/POST/items"
fi

# AWS::XRay::Group PutItemServiceTraces
PutItemServiceTraces_GroupARN='<unknown:PutItemServiceTraces_GroupARN>'
find_PutItemServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"serverless-api-put-item"'\`'] | [0]' \
    --get PutItemServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"serverless-api-put-item\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$PutItemServiceTraces_GroupARN"
}
claim PutItemServiceTraces 'X-Ray group serverless-api-put-item'
if absent; then
  create \
    --object Group \
    --get PutItemServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name serverless-api-put-item \
    --filter-expression 'service("serverless-api-put-item")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name serverless-api-put-item \
    --filter-expression 'service("serverless-api-put-item")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$PutItemServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group GetItemServiceTraces
GetItemServiceTraces_GroupARN='<unknown:GetItemServiceTraces_GroupARN>'
find_GetItemServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"serverless-api-get-item"'\`'] | [0]' \
    --get GetItemServiceTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"serverless-api-get-item\")"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$GetItemServiceTraces_GroupARN"
}
claim GetItemServiceTraces 'X-Ray group serverless-api-get-item'
if absent; then
  create \
    --object Group \
    --get GetItemServiceTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name serverless-api-get-item \
    --filter-expression 'service("serverless-api-get-item")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name serverless-api-get-item \
    --filter-expression 'service("serverless-api-get-item")' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$GetItemServiceTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::XRay::Group MissingGroupTraces
MissingGroupTraces_GroupARN='<unknown:MissingGroupTraces_GroupARN>'
find_MissingGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"serverless-api-missing"'\`'] | [0]' \
    --get MissingGroupTraces_GroupARN GroupARN \
    --is FilterExpression FilterExpression '"service(\"serverless-api-get-item\") { error }"' \
    --is InsightsConfiguration InsightsConfiguration.InsightsEnabled false \
    --is InsightsConfiguration InsightsConfiguration.NotificationsEnabled false \
    --call xray get-groups
  also \
    --tags pairs Tags "$stack_tag_pairs" \
    --call xray list-tags-for-resource \
    --resource-arn "$MissingGroupTraces_GroupARN"
}
claim MissingGroupTraces 'X-Ray group serverless-api-missing'
if absent; then
  create \
    --object Group \
    --get MissingGroupTraces_GroupARN GroupARN \
    --call xray create-group \
    --group-name serverless-api-missing \
    --filter-expression 'service("serverless-api-get-item") { error }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}' \
    --tags "$stack_tag_pairs"
fi
if differs FilterExpression InsightsConfiguration; then
  change \
    --call xray update-group \
    --group-name serverless-api-missing \
    --filter-expression 'service("serverless-api-get-item") { error }' \
    --insights-configuration '{"InsightsEnabled":false,"NotificationsEnabled":false}'
fi
if differs tags; then
  change \
    --call xray tag-resource \
    --resource-arn "$MissingGroupTraces_GroupARN" \
    --tags "$stack_tag_pairs"
fi

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"serverless-api"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix serverless-api
  also \
    --document DashboardBody DashboardBody '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","serverless-api","Stage","prod",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","serverless-api","Stage","prod",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","serverless-api","Stage","prod",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","serverless-api","Stage","prod",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","serverless-api","Stage","prod",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## put-item — writes items"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"put-item: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","serverless-api-put-item",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","serverless-api-put-item",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","serverless-api-put-item",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"put-item: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","serverless-api-put-item",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","serverless-api-put-item",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## get-item — reads them again"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"get-item: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","serverless-api-get-item",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","serverless-api-get-item",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","serverless-api-get-item",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"get-item: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","serverless-api-get-item",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","serverless-api-get-item",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":22,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","serverless-api-put-item",{"label":"put-item","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","serverless-api-get-item",{"label":"get-item","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","serverless-api-missing",{"label":"missing","stat":"Sum"}]]}}]}' \
    --call cloudwatch get-dashboard \
    --dashboard-name serverless-api
}
claim Dashboard 'dashboard serverless-api'
if missing DashboardBody; then
  change \
    --call cloudwatch put-dashboard \
    --dashboard-name serverless-api \
    --dashboard-body '{"widgets":[{"type":"text","x":0,"y":0,"width":24,"height":1,"properties":{"markdown":"## API"}},{"type":"metric","x":0,"y":1,"width":12,"height":6,"properties":{"title":"API: requests","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Count","ApiName","serverless-api","Stage","prod",{"label":"requests","stat":"Sum"}],["AWS/ApiGateway","4XXError","ApiName","serverless-api","Stage","prod",{"label":"4xx","stat":"Sum"}],["AWS/ApiGateway","5XXError","ApiName","serverless-api","Stage","prod",{"label":"5xx","stat":"Sum"}]]}},{"type":"metric","x":12,"y":1,"width":12,"height":6,"properties":{"title":"API: time to answer, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/ApiGateway","Latency","ApiName","serverless-api","Stage","prod",{"label":"average","stat":"Average"}],["AWS/ApiGateway","Latency","ApiName","serverless-api","Stage","prod",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":7,"width":24,"height":1,"properties":{"markdown":"## put-item — writes items"}},{"type":"metric","x":0,"y":8,"width":12,"height":6,"properties":{"title":"put-item: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","serverless-api-put-item",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","serverless-api-put-item",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","serverless-api-put-item",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":8,"width":12,"height":6,"properties":{"title":"put-item: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","serverless-api-put-item",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","serverless-api-put-item",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":14,"width":24,"height":1,"properties":{"markdown":"## get-item — reads them again"}},{"type":"metric","x":0,"y":15,"width":12,"height":6,"properties":{"title":"get-item: invocations","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Invocations","FunctionName","serverless-api-get-item",{"label":"invocations","stat":"Sum"}],["AWS/Lambda","Errors","FunctionName","serverless-api-get-item",{"label":"errors","stat":"Sum"}],["AWS/Lambda","Throttles","FunctionName","serverless-api-get-item",{"label":"throttles","stat":"Sum"}]]}},{"type":"metric","x":12,"y":15,"width":12,"height":6,"properties":{"title":"get-item: duration, ms","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/Lambda","Duration","FunctionName","serverless-api-get-item",{"label":"average","stat":"Average"}],["AWS/Lambda","Duration","FunctionName","serverless-api-get-item",{"label":"p99","stat":"p99"}]]}},{"type":"text","x":0,"y":21,"width":24,"height":1,"properties":{"markdown":"## Traces and alarms"}},{"type":"metric","x":0,"y":22,"width":24,"height":6,"properties":{"title":"Traces by group","region":"'"${AWS_REGION}"'","view":"timeSeries","stacked":false,"period":60,"metrics":[["AWS/X-Ray","ApproximateTraceCount","GroupName","serverless-api-put-item",{"label":"put-item","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","serverless-api-get-item",{"label":"get-item","stat":"Sum"}],["AWS/X-Ray","ApproximateTraceCount","GroupName","serverless-api-missing",{"label":"missing","stat":"Sum"}]]}}]}'
fi

finish_deploy
output ApiUrl "https://${Api_RestApiId}.execute-api.${AWS_REGION}.${URL_SUFFIX}/prod"
