#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# verify.sh checks that the stack 'serverless-api' is there and works.
stack serverless-api --region us-east-1
parameter ADOT_PYTHON_LAYER_ARN \
  --about 'ARN of the ADOT Lambda layer of your region for python (AWSOpenTelemetryDistro…), with its version' \
  --default arn:aws:lambda:us-east-1:615299751070:layer:AWSOpenTelemetryDistroPython:25 \
  --pattern '^(arn:[a-z-]+:lambda:[a-z0-9-]+:[0-9]{12}:layer:[A-Za-z0-9_-]+:[0-9]+)$'
stack_tag_pairs='[{"Key":"pergola:stack","Value":"serverless-api"}]'
stack_tags='{"pergola:stack":"serverless-api"}'
start verify
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
check ItemsTable 'DynamoDB table serverless-api-items'
find_ItemsTable_PointInTimeRecoverySpecification() {
  look \
    --object ContinuousBackupsDescription.PointInTimeRecoveryDescription \
    --absent TableNotFoundException \
    --that same '(PointInTimeRecoveryStatus == '\''ENABLED'\'') == '\`'true'\` \
    --call dynamodb describe-continuous-backups \
    --table-name serverless-api-items
}
check_part ItemsTable_PointInTimeRecoverySpecification PointInTimeRecoverySpecification

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
check PutItemLogGroup 'log group /aws/lambda/serverless-api-put-item'

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
check PutItemRole 'IAM role serverless-api-put-item'
find_PutItemRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/serverless-api-put-item:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadItems","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${ItemsTable_Arn}"'"},{"Sid":"WriteItems","Effect":"Allow","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem","dynamodb:BatchWriteItem","dynamodb:ConditionCheckItem"],"Resource":"'"${ItemsTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name serverless-api-put-item \
    --policy-name edges
}
check_part PutItemRole_Policies_edges 'Policies edges'
check_strays PutItemRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name serverless-api-put-item

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
check PutItemFunction 'Lambda function serverless-api-put-item'

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
check GetItemLogGroup 'log group /aws/lambda/serverless-api-get-item'

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
check GetItemRole 'IAM role serverless-api-get-item'
find_GetItemRole_Policies_edges() {
  look \
    --absent NoSuchEntity \
    --key PolicyName \
    --that same 'PolicyDocument == '\`'{"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/lambda/serverless-api-get-item:*"},{"Sid":"SendTraces","Effect":"Allow","Action":["xray:PutTraceSegments","xray:PutTelemetryRecords"],"Resource":"*"},{"Sid":"ReadItems","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:DescribeTable"],"Resource":"'"${ItemsTable_Arn}"'"}]}'\` \
    --call iam get-role-policy \
    --role-name serverless-api-get-item \
    --policy-name edges
}
check_part GetItemRole_Policies_edges 'Policies edges'
check_strays GetItemRole_Policies Policies \
  --object PolicyNames \
  --call iam list-role-policies \
  --role-name serverless-api-get-item

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
check GetItemFunction 'Lambda function serverless-api-get-item'

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
check ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/serverless-api'

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
check ApiLogRole 'IAM role serverless-api-api-logs'
find_ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs() {
  look \
    --object 'AttachedPolicies[?PolicyArn == '\`'"arn:'"${PARTITION}"':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs"'\`'] | [0]' \
    --key PolicyArn \
    --call iam list-attached-role-policies \
    --role-name serverless-api-api-logs
}
check_part \
  ApiLogRole_ManagedPolicyArns_arn_PARTITION_iam__aws_policy_service_role_AmazonAPIGatewayPushToCloudWatchLogs \
  'ManagedPolicyArns arn:PARTITION:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'
check_strays ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
  --object 'AttachedPolicies[].PolicyArn' \
  --call iam list-attached-role-policies \
  --role-name serverless-api-api-logs

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
    --object 'items[?name == '\`'"serverless-api"'\`' && tags."pergola:stack" == '\`'"serverless-api"'\`'] | [0]' \
    --get Api_RestApiId id \
    --get Api_RootResourceId rootResourceId \
    --is EndpointConfiguration.Types endpointConfiguration.types '["REGIONAL"]' \
    --tags map tags "$stack_tags" \
    --call apigateway get-rest-apis
}
check Api 'REST API serverless-api'

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
check ApiItemsResource 'API resource ApiItemsResource'

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
check ApiItemsByPkResource 'API resource ApiItemsByPkResource'

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
check ApiGetItemsByPkMethod 'API method ApiGetItemsByPkMethod'

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
check ApiPostItemsMethod 'API method ApiPostItemsMethod'

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
check ApiDeploymentf494ed8693 'API deployment ApiDeploymentf494ed8693'

# AWS::ApiGateway::Stage ApiStage
find_ApiStage() {
  look \
    --absent NotFoundException \
    --is DeploymentId deploymentId '"'"${ApiDeploymentf494ed8693_DeploymentId}"'"' \
    --is TracingEnabled tracingEnabled true \
    --is AccessLogSetting accessLogSettings.destinationArn '"arn:'"${PARTITION}:logs:${AWS_REGION}:${ACCOUNT}"':log-group:/aws/vendedlogs/apigateway/serverless-api"' \
    --is AccessLogSetting accessLogSettings.format '"{\"requestId\":\"'\$'context.requestId\",\"time\":\"'\$'context.requestTimeEpoch\",\"caller\":\"'\$'context.identity.caller\",\"sourceIp\":\"'\$'context.identity.sourceIp\",\"method\":\"'\$'context.httpMethod\",\"path\":\"'\$'context.path\",\"status\":\"'\$'context.status\",\"latency\":\"'\$'context.responseLatency\",\"bytes\":\"'\$'context.responseLength\",\"resource\":\"'\$'context.resourcePath\",\"trace\":\"'\$'context.xrayTraceId\"}"' \
    --tags map tags "$stack_tags" \
    --call apigateway get-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name prod
}
check ApiStage 'API stage prod'
find_ApiStage_DeploymentId() {
  look \
    --absent NotFoundException \
    --key id \
    --call apigateway get-deployment \
    --rest-api-id "$Api_RestApiId" \
    --deployment-id "$ApiDeploymentf494ed8693_DeploymentId"
}
check_part ApiStage_DeploymentId DeploymentId
check_strays ApiStage_DeploymentId DeploymentId \
  --object 'items[].id' \
  --call apigateway get-deployments \
  --rest-api-id "$Api_RestApiId"

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
check ApiGetItemsByPkPermission 'Lambda permission ApiGetItemsByPkPermission'

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
check ApiPostItemsPermission 'Lambda permission ApiPostItemsPermission'

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
check PutItemServiceTraces 'X-Ray group serverless-api-put-item'

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
check GetItemServiceTraces 'X-Ray group serverless-api-get-item'

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
check MissingGroupTraces 'X-Ray group serverless-api-missing'

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
check Dashboard 'dashboard serverless-api'

# Requests, and what they leave behind.
invoke put-item serverless-api-put-item probe-put-item.json 399
invoke get-item serverless-api-get-item probe-get-item.json 499
trace put-item 'service("serverless-api-put-item")'
trace get-item 'service("serverless-api-get-item")'

finish_verify
