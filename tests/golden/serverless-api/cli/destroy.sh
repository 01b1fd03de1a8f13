#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# destroy.sh deletes what belongs to the stack 'serverless-api'.
stack serverless-api --region us-east-1
start destroy

# AWS::DynamoDB::Table ItemsTable
ItemsTable_Arn='<unknown:ItemsTable_Arn>'
find_ItemsTable() {
  look \
    --object Table \
    --absent ResourceNotFoundException \
    --get ItemsTable_Arn TableArn \
    --call dynamodb describe-table \
    --table-name serverless-api-items
  also --owner pairs Tags --call dynamodb list-tags-of-resource --resource-arn "$ItemsTable_Arn"
}
locate ItemsTable 'DynamoDB table serverless-api-items' --retain

# AWS::Logs::LogGroup PutItemLogGroup
PutItemLogGroup_LogGroupArn='<unknown:PutItemLogGroup_LogGroupArn>'
find_PutItemLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/serverless-api-put-item"'\`'] | [0]' \
    --get PutItemLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/serverless-api-put-item
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$PutItemLogGroup_LogGroupArn"
}
locate PutItemLogGroup 'log group /aws/lambda/serverless-api-put-item'

# AWS::IAM::Role PutItemRole
find_PutItemRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name serverless-api-put-item
}
locate PutItemRole 'IAM role serverless-api-put-item'

# AWS::Lambda::Function PutItemFunction
PutItemFunction_Arn='<unknown:PutItemFunction_Arn>'
find_PutItemFunction() {
  look \
    --absent ResourceNotFoundException \
    --get PutItemFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name serverless-api-put-item
  also --owner map Tags --call lambda list-tags --resource "$PutItemFunction_Arn"
}
locate PutItemFunction 'Lambda function serverless-api-put-item'

# AWS::Logs::LogGroup GetItemLogGroup
GetItemLogGroup_LogGroupArn='<unknown:GetItemLogGroup_LogGroupArn>'
find_GetItemLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/serverless-api-get-item"'\`'] | [0]' \
    --get GetItemLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/serverless-api-get-item
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$GetItemLogGroup_LogGroupArn"
}
locate GetItemLogGroup 'log group /aws/lambda/serverless-api-get-item'

# AWS::IAM::Role GetItemRole
find_GetItemRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name serverless-api-get-item
}
locate GetItemRole 'IAM role serverless-api-get-item'

# AWS::Lambda::Function GetItemFunction
GetItemFunction_Arn='<unknown:GetItemFunction_Arn>'
find_GetItemFunction() {
  look \
    --absent ResourceNotFoundException \
    --get GetItemFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name serverless-api-get-item
  also --owner map Tags --call lambda list-tags --resource "$GetItemFunction_Arn"
}
locate GetItemFunction 'Lambda function serverless-api-get-item'

# AWS::Logs::LogGroup ApiAccessLogGroup
ApiAccessLogGroup_LogGroupArn='<unknown:ApiAccessLogGroup_LogGroupArn>'
find_ApiAccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/apigateway/serverless-api"'\`'] | [0]' \
    --get ApiAccessLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/apigateway/serverless-api
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$ApiAccessLogGroup_LogGroupArn"
}
locate ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/serverless-api'

# AWS::IAM::Role ApiLogRole
ApiLogRole_Arn='<unknown:ApiLogRole_Arn>'
find_ApiLogRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --get ApiLogRole_Arn Arn \
    --owner pairs Tags \
    --call iam get-role \
    --role-name serverless-api-api-logs
}
locate ApiLogRole 'IAM role serverless-api-api-logs'

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
    --object 'items[?name == '\`'"serverless-api"'\`' && tags."pergola:stack" == '\`'"serverless-api"'\`'] | [0]' \
    --get Api_RestApiId id \
    --owner map tags \
    --call apigateway get-rest-apis
}
locate Api 'REST API serverless-api'

# AWS::ApiGateway::Stage ApiStage
find_ApiStage() {
  look \
    --absent NotFoundException \
    --owner map tags \
    --call apigateway get-stage \
    --rest-api-id "$Api_RestApiId" \
    --stage-name prod
}
locate ApiStage 'API stage prod'

# AWS::Lambda::Permission ApiGetItemsByPkPermission
find_ApiGetItemsByPkPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiGetItemsByPkPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiGetItemsByPkPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name serverless-api-get-item
}
locate ApiGetItemsByPkPermission 'Lambda permission ApiGetItemsByPkPermission' --of GetItemFunction

# AWS::Lambda::Permission ApiPostItemsPermission
find_ApiPostItemsPermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"ApiPostItemsPermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"ApiPostItemsPermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name serverless-api-put-item
}
locate ApiPostItemsPermission 'Lambda permission ApiPostItemsPermission' --of PutItemFunction

# AWS::XRay::Group PutItemServiceTraces
PutItemServiceTraces_GroupARN='<unknown:PutItemServiceTraces_GroupARN>'
find_PutItemServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"serverless-api-put-item"'\`'] | [0]' \
    --get PutItemServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$PutItemServiceTraces_GroupARN"
}
locate PutItemServiceTraces 'X-Ray group serverless-api-put-item'

# AWS::XRay::Group GetItemServiceTraces
GetItemServiceTraces_GroupARN='<unknown:GetItemServiceTraces_GroupARN>'
find_GetItemServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"serverless-api-get-item"'\`'] | [0]' \
    --get GetItemServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$GetItemServiceTraces_GroupARN"
}
locate GetItemServiceTraces 'X-Ray group serverless-api-get-item'

# AWS::XRay::Group MissingGroupTraces
MissingGroupTraces_GroupARN='<unknown:MissingGroupTraces_GroupARN>'
find_MissingGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"serverless-api-missing"'\`'] | [0]' \
    --get MissingGroupTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$MissingGroupTraces_GroupARN"
}
locate MissingGroupTraces 'X-Ray group serverless-api-missing'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"serverless-api"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix serverless-api
  also --call cloudwatch get-dashboard --dashboard-name serverless-api
}
locate Dashboard 'dashboard serverless-api'

proceed

remove Dashboard 'dashboard serverless-api' \
  --gone \
  --call cloudwatch delete-dashboards \
  --dashboard-names '["serverless-api"]'

remove MissingGroupTraces 'X-Ray group serverless-api-missing' \
  --gone \
  --call xray delete-group \
  --group-name serverless-api-missing

remove GetItemServiceTraces 'X-Ray group serverless-api-get-item' \
  --gone \
  --call xray delete-group \
  --group-name serverless-api-get-item

remove PutItemServiceTraces 'X-Ray group serverless-api-put-item' \
  --gone \
  --call xray delete-group \
  --group-name serverless-api-put-item

remove ApiPostItemsPermission 'Lambda permission ApiPostItemsPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name serverless-api-put-item \
  --statement-id ApiPostItemsPermission

remove ApiGetItemsByPkPermission 'Lambda permission ApiGetItemsByPkPermission' \
  --gone \
  --call lambda remove-permission \
  --function-name serverless-api-get-item \
  --statement-id ApiGetItemsByPkPermission

remove ApiStage 'API stage prod' \
  --gone \
  --call apigateway delete-stage \
  --rest-api-id "$Api_RestApiId" \
  --stage-name prod

remove Api 'REST API serverless-api' \
  --gone \
  --call apigateway delete-rest-api \
  --rest-api-id "$Api_RestApiId"

remove ApiAccount 'API Gateway account settings ApiAccount' \
  --gone \
  --call apigateway update-account \
  --patch-operations '[{"op":"replace","path":"/cloudwatchRoleArn","value":""}]'

if is_present ApiLogRole 'IAM role serverless-api-api-logs'; then
  delete_ApiLogRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name serverless-api-api-logs \
      --policy-arn "$ITEM"
  }
  remove_items ApiLogRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name serverless-api-api-logs
  delete_ApiLogRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name serverless-api-api-logs \
      --policy-name "$ITEM"
  }
  remove_items ApiLogRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name serverless-api-api-logs
fi
remove ApiLogRole 'IAM role serverless-api-api-logs' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name serverless-api-api-logs

remove ApiAccessLogGroup 'log group /aws/vendedlogs/apigateway/serverless-api' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/vendedlogs/apigateway/serverless-api

remove GetItemFunction 'Lambda function serverless-api-get-item' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name serverless-api-get-item

if is_present GetItemRole 'IAM role serverless-api-get-item'; then
  delete_GetItemRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name serverless-api-get-item \
      --policy-arn "$ITEM"
  }
  remove_items GetItemRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name serverless-api-get-item
  delete_GetItemRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name serverless-api-get-item \
      --policy-name "$ITEM"
  }
  remove_items GetItemRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name serverless-api-get-item
fi
remove GetItemRole 'IAM role serverless-api-get-item' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name serverless-api-get-item

remove GetItemLogGroup 'log group /aws/lambda/serverless-api-get-item' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/serverless-api-get-item

remove PutItemFunction 'Lambda function serverless-api-put-item' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name serverless-api-put-item

if is_present PutItemRole 'IAM role serverless-api-put-item'; then
  delete_PutItemRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name serverless-api-put-item \
      --policy-arn "$ITEM"
  }
  remove_items PutItemRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name serverless-api-put-item
  delete_PutItemRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name serverless-api-put-item \
      --policy-name "$ITEM"
  }
  remove_items PutItemRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name serverless-api-put-item
fi
remove PutItemRole 'IAM role serverless-api-put-item' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name serverless-api-put-item

remove PutItemLogGroup 'log group /aws/lambda/serverless-api-put-item' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/serverless-api-put-item

finish_destroy
