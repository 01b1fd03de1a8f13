#!/usr/bin/env bash
set -euo pipefail
here=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib.sh disable=SC1091
. "$here/lib.sh"

# destroy.sh deletes what belongs to the stack 'lattice-tracing'.
stack lattice-tracing --region us-east-1
start destroy

# AWS::EC2::VPC Vpc
Vpc_VpcId='<unknown:Vpc_VpcId>'
find_Vpc() {
  look \
    --object 'Vpcs[0]' \
    --get Vpc_VpcId VpcId \
    --owner pairs Tags \
    --call ec2 describe-vpcs \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-vpc"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
locate Vpc 'VPC Vpc'

# AWS::EC2::Subnet Subnet1
Subnet1_SubnetId='<unknown:Subnet1_SubnetId>'
find_Subnet1() {
  look \
    --object 'Subnets[0]' \
    --get Subnet1_SubnetId SubnetId \
    --owner pairs Tags \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-private-1"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
locate Subnet1 'subnet Subnet1'

# AWS::EC2::Subnet Subnet2
Subnet2_SubnetId='<unknown:Subnet2_SubnetId>'
find_Subnet2() {
  look \
    --object 'Subnets[0]' \
    --get Subnet2_SubnetId SubnetId \
    --owner pairs Tags \
    --call ec2 describe-subnets \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-private-2"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
locate Subnet2 'subnet Subnet2'

# AWS::VpcLattice::Service PaymentService
PaymentService_Arn='<unknown:PaymentService_Arn>'
PaymentService_Id='<unknown:PaymentService_Id>'
find_PaymentService() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-payment"'\`'] | [0]' \
    --get PaymentService_Arn arn \
    --get PaymentService_Id id \
    --call vpc-lattice list-services
  also \
    --get PaymentService_Arn arn \
    --get PaymentService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$PaymentService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$PaymentService_Arn"
}
locate PaymentService 'Lattice service lattice-tracing-payment'

# AWS::VpcLattice::Service InventoryService
InventoryService_Arn='<unknown:InventoryService_Arn>'
InventoryService_Id='<unknown:InventoryService_Id>'
find_InventoryService() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-inventory"'\`'] | [0]' \
    --get InventoryService_Arn arn \
    --get InventoryService_Id id \
    --call vpc-lattice list-services
  also \
    --get InventoryService_Arn arn \
    --get InventoryService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$InventoryService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryService_Arn"
}
locate InventoryService 'Lattice service lattice-tracing-inventory'

# AWS::IAM::Role OrderRole
find_OrderRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name lattice-tracing-order
}
locate OrderRole 'IAM role lattice-tracing-order'

# AWS::EC2::SecurityGroup WorkloadSecurityGroup
WorkloadSecurityGroup_GroupId='<unknown:WorkloadSecurityGroup_GroupId>'
find_WorkloadSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get WorkloadSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-functions"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
locate WorkloadSecurityGroup 'security group lattice-tracing-functions'

# AWS::EC2::SecurityGroup EndpointSecurityGroup
EndpointSecurityGroup_GroupId='<unknown:EndpointSecurityGroup_GroupId>'
find_EndpointSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get EndpointSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-endpoints"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
locate EndpointSecurityGroup 'security group lattice-tracing-endpoints'

# AWS::EC2::VPCEndpoint XrayEndpoint
XrayEndpoint_Id='<unknown:XrayEndpoint_Id>'
find_XrayEndpoint() {
  look \
    --object 'VpcEndpoints[?State != '\''deleted'\'' && State != '\''Deleted'\''] | [0]' \
    --get XrayEndpoint_Id VpcEndpointId \
    --owner pairs Tags \
    --call ec2 describe-vpc-endpoints \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-xray"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
locate XrayEndpoint 'VPC endpoint XrayEndpoint'

# AWS::VpcLattice::ServiceNetwork ServiceNetwork
ServiceNetwork_Arn='<unknown:ServiceNetwork_Arn>'
ServiceNetwork_Id='<unknown:ServiceNetwork_Id>'
find_ServiceNetwork() {
  look \
    --object 'items[?name == '\`'"lattice-tracing"'\`'] | [0]' \
    --get ServiceNetwork_Arn arn \
    --get ServiceNetwork_Id id \
    --call vpc-lattice list-service-networks
  also \
    --get ServiceNetwork_Arn arn \
    --get ServiceNetwork_Id id \
    --call vpc-lattice get-service-network \
    --service-network-identifier "$ServiceNetwork_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$ServiceNetwork_Arn"
}
locate ServiceNetwork 'service network lattice-tracing'

# AWS::EC2::SecurityGroup LatticeSecurityGroup
LatticeSecurityGroup_GroupId='<unknown:LatticeSecurityGroup_GroupId>'
find_LatticeSecurityGroup() {
  look \
    --object 'SecurityGroups[0]' \
    --get LatticeSecurityGroup_GroupId GroupId \
    --owner pairs Tags \
    --call ec2 describe-security-groups \
    --filters '[{"Name":"tag:Name","Values":["lattice-tracing-lattice"]},{"Name":"tag:pergola:stack","Values":["lattice-tracing"]}]'
}
locate LatticeSecurityGroup 'security group lattice-tracing-lattice'

# AWS::VpcLattice::ServiceNetworkVpcAssociation VpcAssociation
VpcAssociation_Arn='<unknown:VpcAssociation_Arn>'
VpcAssociation_Id='<unknown:VpcAssociation_Id>'
find_VpcAssociation() {
  look \
    --object 'items[0]' \
    --get VpcAssociation_Arn arn \
    --get VpcAssociation_Id id \
    --call vpc-lattice list-service-network-vpc-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --vpc-identifier "$Vpc_VpcId"
  also \
    --get VpcAssociation_Arn arn \
    --get VpcAssociation_Id id \
    --call vpc-lattice get-service-network-vpc-association \
    --service-network-vpc-association-identifier "$VpcAssociation_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$VpcAssociation_Arn"
}
locate VpcAssociation 'VPC association VpcAssociation'

# AWS::Logs::LogGroup AccessLogGroup
AccessLogGroup_Arn='<unknown:AccessLogGroup_Arn>'
AccessLogGroup_LogGroupArn='<unknown:AccessLogGroup_LogGroupArn>'
find_AccessLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/vendedlogs/vpc-lattice/lattice-tracing"'\`'] | [0]' \
    --get AccessLogGroup_Arn arn \
    --get AccessLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/vendedlogs/vpc-lattice/lattice-tracing
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$AccessLogGroup_LogGroupArn"
}
locate AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/lattice-tracing'

# AWS::VpcLattice::AccessLogSubscription AccessLogSubscription
AccessLogSubscription_Arn='<unknown:AccessLogSubscription_Arn>'
AccessLogSubscription_Id='<unknown:AccessLogSubscription_Id>'
find_AccessLogSubscription() {
  look \
    --object 'items[?contains(destinationArn, '\'':logs:'\'') == contains('\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':logs:'\'') && contains(destinationArn, '\'':firehose:'\'') == contains('\`'"'"${AccessLogGroup_Arn}"'"'\`', '\'':firehose:'\'') && not_null(serviceNetworkLogType, '\''SERVICE'\'') == not_null('\`'null'\`', '\''SERVICE'\'')] | [0]' \
    --absent ResourceNotFoundException \
    --get AccessLogSubscription_Arn arn \
    --get AccessLogSubscription_Id id \
    --call vpc-lattice list-access-log-subscriptions \
    --resource-identifier "$ServiceNetwork_Arn"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$AccessLogSubscription_Arn"
}
locate AccessLogSubscription 'access log subscription AccessLogSubscription'

# AWS::Logs::LogGroup OrderLogGroup
OrderLogGroup_LogGroupArn='<unknown:OrderLogGroup_LogGroupArn>'
find_OrderLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-tracing-order"'\`'] | [0]' \
    --get OrderLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-tracing-order
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$OrderLogGroup_LogGroupArn"
}
locate OrderLogGroup 'log group /aws/lambda/lattice-tracing-order'

# AWS::Lambda::Function OrderFunction
OrderFunction_Arn='<unknown:OrderFunction_Arn>'
find_OrderFunction() {
  look \
    --absent ResourceNotFoundException \
    --get OrderFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name lattice-tracing-order
  also --owner map Tags --call lambda list-tags --resource "$OrderFunction_Arn"
}
locate OrderFunction 'Lambda function lattice-tracing-order'

# AWS::VpcLattice::TargetGroup OrderTargetGroup
OrderTargetGroup_Arn='<unknown:OrderTargetGroup_Arn>'
OrderTargetGroup_Id='<unknown:OrderTargetGroup_Id>'
find_OrderTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-order"'\`'] | [0]' \
    --get OrderTargetGroup_Arn arn \
    --get OrderTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get OrderTargetGroup_Arn arn \
    --get OrderTargetGroup_Id id \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$OrderTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$OrderTargetGroup_Arn"
}
locate OrderTargetGroup 'target group lattice-tracing-order'

# AWS::Lambda::Permission OrderLatticePermission
find_OrderLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"OrderLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"OrderLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name lattice-tracing-order
}
locate OrderLatticePermission 'Lambda permission OrderLatticePermission' --of OrderFunction

# AWS::VpcLattice::Service OrderService
OrderService_Arn='<unknown:OrderService_Arn>'
OrderService_Id='<unknown:OrderService_Id>'
find_OrderService() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-order"'\`'] | [0]' \
    --get OrderService_Arn arn \
    --get OrderService_Id id \
    --call vpc-lattice list-services
  also \
    --get OrderService_Arn arn \
    --get OrderService_Id id \
    --call vpc-lattice get-service \
    --service-identifier "$OrderService_Id"
  also --owner map tags --call vpc-lattice list-tags-for-resource --resource-arn "$OrderService_Arn"
}
locate OrderService 'Lattice service lattice-tracing-order'

# AWS::VpcLattice::Listener OrderListener
OrderListener_Arn='<unknown:OrderListener_Arn>'
OrderListener_Id='<unknown:OrderListener_Id>'
find_OrderListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get OrderListener_Arn arn \
    --get OrderListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$OrderService_Id"
  also \
    --get OrderListener_Arn arn \
    --get OrderListener_Id id \
    --call vpc-lattice get-listener \
    --service-identifier "$OrderService_Id" \
    --listener-identifier "$OrderListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$OrderListener_Arn"
}
locate OrderListener 'listener https'

# AWS::VpcLattice::AuthPolicy OrderAuthPolicy
find_OrderAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$OrderService_Arn"
}
locate OrderAuthPolicy 'auth policy OrderAuthPolicy' --of OrderService

# AWS::VpcLattice::ServiceNetworkServiceAssociation OrderAssociation
OrderAssociation_Arn='<unknown:OrderAssociation_Arn>'
OrderAssociation_Id='<unknown:OrderAssociation_Id>'
find_OrderAssociation() {
  look \
    --object 'items[0]' \
    --get OrderAssociation_Arn arn \
    --get OrderAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$OrderService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$OrderAssociation_Arn"
}
locate OrderAssociation 'service association OrderAssociation'

# AWS::Logs::LogGroup PaymentLogGroup
PaymentLogGroup_LogGroupArn='<unknown:PaymentLogGroup_LogGroupArn>'
find_PaymentLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-tracing-payment"'\`'] | [0]' \
    --get PaymentLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-tracing-payment
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$PaymentLogGroup_LogGroupArn"
}
locate PaymentLogGroup 'log group /aws/lambda/lattice-tracing-payment'

# AWS::IAM::Role PaymentRole
find_PaymentRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name lattice-tracing-payment
}
locate PaymentRole 'IAM role lattice-tracing-payment'

# AWS::Lambda::Function PaymentFunction
PaymentFunction_Arn='<unknown:PaymentFunction_Arn>'
find_PaymentFunction() {
  look \
    --absent ResourceNotFoundException \
    --get PaymentFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name lattice-tracing-payment
  also --owner map Tags --call lambda list-tags --resource "$PaymentFunction_Arn"
}
locate PaymentFunction 'Lambda function lattice-tracing-payment'

# AWS::VpcLattice::TargetGroup PaymentTargetGroup
PaymentTargetGroup_Arn='<unknown:PaymentTargetGroup_Arn>'
PaymentTargetGroup_Id='<unknown:PaymentTargetGroup_Id>'
find_PaymentTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-payment"'\`'] | [0]' \
    --get PaymentTargetGroup_Arn arn \
    --get PaymentTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get PaymentTargetGroup_Arn arn \
    --get PaymentTargetGroup_Id id \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$PaymentTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$PaymentTargetGroup_Arn"
}
locate PaymentTargetGroup 'target group lattice-tracing-payment'

# AWS::Lambda::Permission PaymentLatticePermission
find_PaymentLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"PaymentLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"PaymentLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name lattice-tracing-payment
}
locate PaymentLatticePermission 'Lambda permission PaymentLatticePermission' --of PaymentFunction

# AWS::VpcLattice::Listener PaymentListener
PaymentListener_Arn='<unknown:PaymentListener_Arn>'
PaymentListener_Id='<unknown:PaymentListener_Id>'
find_PaymentListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get PaymentListener_Arn arn \
    --get PaymentListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$PaymentService_Id"
  also \
    --get PaymentListener_Arn arn \
    --get PaymentListener_Id id \
    --call vpc-lattice get-listener \
    --service-identifier "$PaymentService_Id" \
    --listener-identifier "$PaymentListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$PaymentListener_Arn"
}
locate PaymentListener 'listener https'

# AWS::VpcLattice::AuthPolicy PaymentAuthPolicy
find_PaymentAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$PaymentService_Arn"
}
locate PaymentAuthPolicy 'auth policy PaymentAuthPolicy' --of PaymentService

# AWS::VpcLattice::ServiceNetworkServiceAssociation PaymentAssociation
PaymentAssociation_Arn='<unknown:PaymentAssociation_Arn>'
PaymentAssociation_Id='<unknown:PaymentAssociation_Id>'
find_PaymentAssociation() {
  look \
    --object 'items[0]' \
    --get PaymentAssociation_Arn arn \
    --get PaymentAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$PaymentService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$PaymentAssociation_Arn"
}
locate PaymentAssociation 'service association PaymentAssociation'

# AWS::Logs::LogGroup InventoryLogGroup
InventoryLogGroup_LogGroupArn='<unknown:InventoryLogGroup_LogGroupArn>'
find_InventoryLogGroup() {
  look \
    --object 'logGroups[?logGroupName == '\`'"/aws/lambda/lattice-tracing-inventory"'\`'] | [0]' \
    --get InventoryLogGroup_LogGroupArn logGroupArn \
    --call logs describe-log-groups \
    --log-group-name-prefix /aws/lambda/lattice-tracing-inventory
  also \
    --owner map tags \
    --call logs list-tags-for-resource \
    --resource-arn "$InventoryLogGroup_LogGroupArn"
}
locate InventoryLogGroup 'log group /aws/lambda/lattice-tracing-inventory'

# AWS::IAM::Role InventoryRole
find_InventoryRole() {
  look \
    --object Role \
    --absent NoSuchEntity \
    --owner pairs Tags \
    --call iam get-role \
    --role-name lattice-tracing-inventory
}
locate InventoryRole 'IAM role lattice-tracing-inventory'

# AWS::Lambda::Function InventoryFunction
InventoryFunction_Arn='<unknown:InventoryFunction_Arn>'
find_InventoryFunction() {
  look \
    --absent ResourceNotFoundException \
    --get InventoryFunction_Arn FunctionArn \
    --call lambda get-function-configuration \
    --function-name lattice-tracing-inventory
  also --owner map Tags --call lambda list-tags --resource "$InventoryFunction_Arn"
}
locate InventoryFunction 'Lambda function lattice-tracing-inventory'

# AWS::VpcLattice::TargetGroup InventoryTargetGroup
InventoryTargetGroup_Arn='<unknown:InventoryTargetGroup_Arn>'
InventoryTargetGroup_Id='<unknown:InventoryTargetGroup_Id>'
find_InventoryTargetGroup() {
  look \
    --object 'items[?name == '\`'"lattice-tracing-inventory"'\`'] | [0]' \
    --get InventoryTargetGroup_Arn arn \
    --get InventoryTargetGroup_Id id \
    --call vpc-lattice list-target-groups
  also \
    --get InventoryTargetGroup_Arn arn \
    --get InventoryTargetGroup_Id id \
    --call vpc-lattice get-target-group \
    --target-group-identifier "$InventoryTargetGroup_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryTargetGroup_Arn"
}
locate InventoryTargetGroup 'target group lattice-tracing-inventory'

# AWS::Lambda::Permission InventoryLatticePermission
find_InventoryLatticePermission() {
  look \
    --object '[@] | [?contains(Policy, join('\'\'', ['\''"Sid":"'\'', '\`'"InventoryLatticePermission"'\`', '\''"'\''])) || contains(Policy, join('\'\'', ['\''"Sid": "'\'', '\`'"InventoryLatticePermission"'\`', '\''"'\'']))] | [0]' \
    --absent ResourceNotFoundException \
    --call lambda get-policy \
    --function-name lattice-tracing-inventory
}
locate InventoryLatticePermission 'Lambda permission InventoryLatticePermission' \
  --of InventoryFunction

# AWS::VpcLattice::Listener InventoryListener
InventoryListener_Arn='<unknown:InventoryListener_Arn>'
InventoryListener_Id='<unknown:InventoryListener_Id>'
find_InventoryListener() {
  look \
    --object 'items[?name == '\`'"https"'\`'] | [0]' \
    --absent ResourceNotFoundException \
    --get InventoryListener_Arn arn \
    --get InventoryListener_Id id \
    --call vpc-lattice list-listeners \
    --service-identifier "$InventoryService_Id"
  also \
    --get InventoryListener_Arn arn \
    --get InventoryListener_Id id \
    --call vpc-lattice get-listener \
    --service-identifier "$InventoryService_Id" \
    --listener-identifier "$InventoryListener_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryListener_Arn"
}
locate InventoryListener 'listener https'

# AWS::VpcLattice::AuthPolicy InventoryAuthPolicy
find_InventoryAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$InventoryService_Arn"
}
locate InventoryAuthPolicy 'auth policy InventoryAuthPolicy' --of InventoryService

# AWS::VpcLattice::ServiceNetworkServiceAssociation InventoryAssociation
InventoryAssociation_Arn='<unknown:InventoryAssociation_Arn>'
InventoryAssociation_Id='<unknown:InventoryAssociation_Id>'
find_InventoryAssociation() {
  look \
    --object 'items[0]' \
    --get InventoryAssociation_Arn arn \
    --get InventoryAssociation_Id id \
    --call vpc-lattice list-service-network-service-associations \
    --service-network-identifier "$ServiceNetwork_Id" \
    --service-identifier "$InventoryService_Id"
  also \
    --owner map tags \
    --call vpc-lattice list-tags-for-resource \
    --resource-arn "$InventoryAssociation_Arn"
}
locate InventoryAssociation 'service association InventoryAssociation'

# AWS::VpcLattice::AuthPolicy ServiceNetworkAuthPolicy
find_ServiceNetworkAuthPolicy() {
  look \
    --object '[@] | [?policy] | [0]' \
    --absent ResourceNotFoundException \
    --call vpc-lattice get-auth-policy \
    --resource-identifier "$ServiceNetwork_Arn"
}
locate ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy' --of ServiceNetwork

# AWS::XRay::Group OrderServiceTraces
OrderServiceTraces_GroupARN='<unknown:OrderServiceTraces_GroupARN>'
find_OrderServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-order"'\`'] | [0]' \
    --get OrderServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderServiceTraces_GroupARN"
}
locate OrderServiceTraces 'X-Ray group lattice-tracing-order'

# AWS::XRay::Group OrderInventoryEdgeTraces
OrderInventoryEdgeTraces_GroupARN='<unknown:OrderInventoryEdgeTraces_GroupARN>'
find_OrderInventoryEdgeTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-order-inventory"'\`'] | [0]' \
    --get OrderInventoryEdgeTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderInventoryEdgeTraces_GroupARN"
}
locate OrderInventoryEdgeTraces 'X-Ray group lattice-tracing-order-inventory'

# AWS::XRay::Group OrderPaymentEdgeTraces
OrderPaymentEdgeTraces_GroupARN='<unknown:OrderPaymentEdgeTraces_GroupARN>'
find_OrderPaymentEdgeTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-order-payment"'\`'] | [0]' \
    --get OrderPaymentEdgeTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$OrderPaymentEdgeTraces_GroupARN"
}
locate OrderPaymentEdgeTraces 'X-Ray group lattice-tracing-order-payment'

# AWS::XRay::Group PaymentServiceTraces
PaymentServiceTraces_GroupARN='<unknown:PaymentServiceTraces_GroupARN>'
find_PaymentServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-payment"'\`'] | [0]' \
    --get PaymentServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$PaymentServiceTraces_GroupARN"
}
locate PaymentServiceTraces 'X-Ray group lattice-tracing-payment'

# AWS::XRay::Group InventoryServiceTraces
InventoryServiceTraces_GroupARN='<unknown:InventoryServiceTraces_GroupARN>'
find_InventoryServiceTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-inventory"'\`'] | [0]' \
    --get InventoryServiceTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$InventoryServiceTraces_GroupARN"
}
locate InventoryServiceTraces 'X-Ray group lattice-tracing-inventory'

# AWS::XRay::Group SlowGroupTraces
SlowGroupTraces_GroupARN='<unknown:SlowGroupTraces_GroupARN>'
find_SlowGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-slow"'\`'] | [0]' \
    --get SlowGroupTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$SlowGroupTraces_GroupARN"
}
locate SlowGroupTraces 'X-Ray group lattice-tracing-slow'

# AWS::XRay::Group FailedGroupTraces
FailedGroupTraces_GroupARN='<unknown:FailedGroupTraces_GroupARN>'
find_FailedGroupTraces() {
  look \
    --object 'Groups[?GroupName == '\`'"lattice-tracing-failed"'\`'] | [0]' \
    --get FailedGroupTraces_GroupARN GroupARN \
    --call xray get-groups
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$FailedGroupTraces_GroupARN"
}
locate FailedGroupTraces 'X-Ray group lattice-tracing-failed'

# AWS::XRay::SamplingRule ShopSamplingRule
ShopSamplingRule_RuleARN='<unknown:ShopSamplingRule_RuleARN>'
find_ShopSamplingRule() {
  look \
    --object 'SamplingRuleRecords[?SamplingRule.RuleName == '\`'"lattice-tracing-shop"'\`'].SamplingRule | [0]' \
    --get ShopSamplingRule_RuleARN RuleARN \
    --call xray get-sampling-rules
  also \
    --owner pairs Tags \
    --call xray list-tags-for-resource \
    --resource-arn "$ShopSamplingRule_RuleARN"
}
locate ShopSamplingRule 'sampling rule lattice-tracing-shop'

# AWS::SNS::Topic PageTopic
PageTopic_TopicArn='<unknown:PageTopic_TopicArn>'
find_PageTopic() {
  look \
    --object 'Topics[?ends_with(TopicArn, join('\'':'\'', ['\'\'', '\`'"lattice-tracing-page"'\`']))] | [0]' \
    --get PageTopic_TopicArn TopicArn \
    --call sns list-topics
  also \
    --object Attributes \
    --get PageTopic_TopicArn TopicArn \
    --call sns get-topic-attributes \
    --topic-arn "$PageTopic_TopicArn"
  also --owner pairs Tags --call sns list-tags-for-resource --resource-arn "$PageTopic_TopicArn"
}
locate PageTopic 'SNS topic lattice-tracing-page'

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
    --alarm-names '["lattice-tracing-order-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderAvailabilityAlarm_Arn"
}
locate OrderAvailabilityAlarm 'alarm lattice-tracing-order-availability'

# AWS::CloudWatch::Alarm OrderLatencyAlarm
OrderLatencyAlarm_Arn='<unknown:OrderLatencyAlarm_Arn>'
find_OrderLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get OrderLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-order-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$OrderLatencyAlarm_Arn"
}
locate OrderLatencyAlarm 'alarm lattice-tracing-order-latency'

# AWS::CloudWatch::Alarm PaymentAvailabilityAlarm
PaymentAvailabilityAlarm_Arn='<unknown:PaymentAvailabilityAlarm_Arn>'
find_PaymentAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get PaymentAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-payment-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$PaymentAvailabilityAlarm_Arn"
}
locate PaymentAvailabilityAlarm 'alarm lattice-tracing-payment-availability'

# AWS::CloudWatch::Alarm PaymentLatencyAlarm
PaymentLatencyAlarm_Arn='<unknown:PaymentLatencyAlarm_Arn>'
find_PaymentLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get PaymentLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-payment-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$PaymentLatencyAlarm_Arn"
}
locate PaymentLatencyAlarm 'alarm lattice-tracing-payment-latency'

# AWS::CloudWatch::Alarm InventoryAvailabilityAlarm
InventoryAvailabilityAlarm_Arn='<unknown:InventoryAvailabilityAlarm_Arn>'
find_InventoryAvailabilityAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get InventoryAvailabilityAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-inventory-availability"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$InventoryAvailabilityAlarm_Arn"
}
locate InventoryAvailabilityAlarm 'alarm lattice-tracing-inventory-availability'

# AWS::CloudWatch::Alarm InventoryLatencyAlarm
InventoryLatencyAlarm_Arn='<unknown:InventoryLatencyAlarm_Arn>'
find_InventoryLatencyAlarm() {
  look \
    --object 'MetricAlarms[0]' \
    --get InventoryLatencyAlarm_Arn AlarmArn \
    --call cloudwatch describe-alarms \
    --alarm-names '["lattice-tracing-inventory-latency"]' \
    --alarm-types '["MetricAlarm"]'
  also \
    --owner pairs Tags \
    --call cloudwatch list-tags-for-resource \
    --resource-arn "$InventoryLatencyAlarm_Arn"
}
locate InventoryLatencyAlarm 'alarm lattice-tracing-inventory-latency'

# AWS::CloudWatch::Dashboard Dashboard
find_Dashboard() {
  look \
    --object 'DashboardEntries[?DashboardName == '\`'"lattice-tracing"'\`'] | [0]' \
    --call cloudwatch list-dashboards \
    --dashboard-name-prefix lattice-tracing
  also --call cloudwatch get-dashboard --dashboard-name lattice-tracing
}
locate Dashboard 'dashboard lattice-tracing'

proceed

remove Dashboard 'dashboard lattice-tracing' \
  --gone \
  --call cloudwatch delete-dashboards \
  --dashboard-names '["lattice-tracing"]'

remove InventoryLatencyAlarm 'alarm lattice-tracing-inventory-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-tracing-inventory-latency"]'

remove InventoryAvailabilityAlarm 'alarm lattice-tracing-inventory-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-tracing-inventory-availability"]'

remove PaymentLatencyAlarm 'alarm lattice-tracing-payment-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-tracing-payment-latency"]'

remove PaymentAvailabilityAlarm 'alarm lattice-tracing-payment-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-tracing-payment-availability"]'

remove OrderLatencyAlarm 'alarm lattice-tracing-order-latency' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-tracing-order-latency"]'

remove OrderAvailabilityAlarm 'alarm lattice-tracing-order-availability' \
  --gone \
  --call cloudwatch delete-alarms \
  --alarm-names '["lattice-tracing-order-availability"]'

delete_PageOpsExampleComSubscription() {
  remove_item --call sns unsubscribe --subscription-arn "$ITEM"
}
remove_each PageOpsExampleComSubscription 'subscription PageOpsExampleComSubscription' \
  --object 'Subscriptions[?Protocol == '\`'"email"'\`' && Endpoint == '\`'"ops@example.com"'\`' && starts_with(SubscriptionArn, '\''arn:'\'')].SubscriptionArn' \
  --absent NotFound \
  --call sns list-subscriptions-by-topic \
  --topic-arn "$PageTopic_TopicArn"

remove PageTopic 'SNS topic lattice-tracing-page' \
  --gone \
  --call sns delete-topic \
  --topic-arn "$PageTopic_TopicArn"

remove ShopSamplingRule 'sampling rule lattice-tracing-shop' \
  --gone \
  --call xray delete-sampling-rule \
  --rule-name lattice-tracing-shop

remove FailedGroupTraces 'X-Ray group lattice-tracing-failed' \
  --gone \
  --call xray delete-group \
  --group-name lattice-tracing-failed

remove SlowGroupTraces 'X-Ray group lattice-tracing-slow' \
  --gone \
  --call xray delete-group \
  --group-name lattice-tracing-slow

remove InventoryServiceTraces 'X-Ray group lattice-tracing-inventory' \
  --gone \
  --call xray delete-group \
  --group-name lattice-tracing-inventory

remove PaymentServiceTraces 'X-Ray group lattice-tracing-payment' \
  --gone \
  --call xray delete-group \
  --group-name lattice-tracing-payment

remove OrderPaymentEdgeTraces 'X-Ray group lattice-tracing-order-payment' \
  --gone \
  --call xray delete-group \
  --group-name lattice-tracing-order-payment

remove OrderInventoryEdgeTraces 'X-Ray group lattice-tracing-order-inventory' \
  --gone \
  --call xray delete-group \
  --group-name lattice-tracing-order-inventory

remove OrderServiceTraces 'X-Ray group lattice-tracing-order' \
  --gone \
  --call xray delete-group \
  --group-name lattice-tracing-order

remove ServiceNetworkAuthPolicy 'auth policy ServiceNetworkAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$ServiceNetwork_Arn"

remove InventoryAssociation 'service association InventoryAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$InventoryAssociation_Id"

remove InventoryAuthPolicy 'auth policy InventoryAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$InventoryService_Arn"

remove InventoryListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$InventoryService_Id" \
  --listener-identifier "$InventoryListener_Id"

remove InventoryLatticePermission 'Lambda permission InventoryLatticePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name lattice-tracing-inventory \
  --statement-id InventoryLatticePermission

if is_present InventoryTargetGroup 'target group lattice-tracing-inventory'; then
  delete_InventoryTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$InventoryTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items InventoryTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$InventoryTargetGroup_Id"
fi
remove InventoryTargetGroup 'target group lattice-tracing-inventory' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$InventoryTargetGroup_Id"

remove InventoryFunction 'Lambda function lattice-tracing-inventory' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name lattice-tracing-inventory

if is_present InventoryRole 'IAM role lattice-tracing-inventory'; then
  delete_InventoryRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name lattice-tracing-inventory \
      --policy-arn "$ITEM"
  }
  remove_items InventoryRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name lattice-tracing-inventory
  delete_InventoryRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name lattice-tracing-inventory \
      --policy-name "$ITEM"
  }
  remove_items InventoryRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name lattice-tracing-inventory
fi
remove InventoryRole 'IAM role lattice-tracing-inventory' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name lattice-tracing-inventory

remove InventoryLogGroup 'log group /aws/lambda/lattice-tracing-inventory' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/lattice-tracing-inventory

remove PaymentAssociation 'service association PaymentAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$PaymentAssociation_Id"

remove PaymentAuthPolicy 'auth policy PaymentAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$PaymentService_Arn"

remove PaymentListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$PaymentService_Id" \
  --listener-identifier "$PaymentListener_Id"

remove PaymentLatticePermission 'Lambda permission PaymentLatticePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name lattice-tracing-payment \
  --statement-id PaymentLatticePermission

if is_present PaymentTargetGroup 'target group lattice-tracing-payment'; then
  delete_PaymentTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$PaymentTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items PaymentTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$PaymentTargetGroup_Id"
fi
remove PaymentTargetGroup 'target group lattice-tracing-payment' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$PaymentTargetGroup_Id"

remove PaymentFunction 'Lambda function lattice-tracing-payment' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name lattice-tracing-payment

if is_present PaymentRole 'IAM role lattice-tracing-payment'; then
  delete_PaymentRole_ManagedPolicyArns() {
    remove_item \
      --call iam detach-role-policy \
      --role-name lattice-tracing-payment \
      --policy-arn "$ITEM"
  }
  remove_items PaymentRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name lattice-tracing-payment
  delete_PaymentRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name lattice-tracing-payment \
      --policy-name "$ITEM"
  }
  remove_items PaymentRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name lattice-tracing-payment
fi
remove PaymentRole 'IAM role lattice-tracing-payment' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name lattice-tracing-payment

remove PaymentLogGroup 'log group /aws/lambda/lattice-tracing-payment' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/lattice-tracing-payment

remove OrderAssociation 'service association OrderAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-service-association \
  --service-network-service-association-identifier "$OrderAssociation_Id"

remove OrderAuthPolicy 'auth policy OrderAuthPolicy' \
  --gone \
  --call vpc-lattice delete-auth-policy \
  --resource-identifier "$OrderService_Arn"

remove OrderListener 'listener https' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-listener \
  --service-identifier "$OrderService_Id" \
  --listener-identifier "$OrderListener_Id"

remove OrderService 'Lattice service lattice-tracing-order' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$OrderService_Id"

remove OrderLatticePermission 'Lambda permission OrderLatticePermission' \
  --gone \
  --call lambda remove-permission \
  --function-name lattice-tracing-order \
  --statement-id OrderLatticePermission

if is_present OrderTargetGroup 'target group lattice-tracing-order'; then
  delete_OrderTargetGroup_Targets() {
    remove_item \
      --call vpc-lattice deregister-targets \
      --target-group-identifier "$OrderTargetGroup_Id" \
      --targets "$ITEM"
  }
  remove_items OrderTargetGroup_Targets Targets \
    --gone \
    --object 'items[].to_string([port && {id: id, port: port} || {id: id}])' \
    --call vpc-lattice list-targets \
    --target-group-identifier "$OrderTargetGroup_Id"
fi
remove OrderTargetGroup 'target group lattice-tracing-order' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-target-group \
  --target-group-identifier "$OrderTargetGroup_Id"

remove OrderFunction 'Lambda function lattice-tracing-order' \
  --gone \
  --retry ResourceConflictException \
  --call lambda delete-function \
  --function-name lattice-tracing-order

remove OrderLogGroup 'log group /aws/lambda/lattice-tracing-order' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/lambda/lattice-tracing-order

remove AccessLogSubscription 'access log subscription AccessLogSubscription' \
  --gone \
  --call vpc-lattice delete-access-log-subscription \
  --access-log-subscription-identifier "$AccessLogSubscription_Id"

remove AccessLogGroup 'log group /aws/vendedlogs/vpc-lattice/lattice-tracing' \
  --gone \
  --retry OperationAbortedException \
  --call logs delete-log-group \
  --log-group-name /aws/vendedlogs/vpc-lattice/lattice-tracing

remove VpcAssociation 'VPC association VpcAssociation' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network-vpc-association \
  --service-network-vpc-association-identifier "$VpcAssociation_Id"

remove LatticeSecurityGroup 'security group lattice-tracing-lattice' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$LatticeSecurityGroup_GroupId"

remove ServiceNetwork 'service network lattice-tracing' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service-network \
  --service-network-identifier "$ServiceNetwork_Id"

remove XrayEndpoint 'VPC endpoint XrayEndpoint' \
  --gone \
  --call ec2 delete-vpc-endpoints \
  --vpc-endpoint-ids '["'"${XrayEndpoint_Id}"'"]'

remove EndpointSecurityGroup 'security group lattice-tracing-endpoints' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$EndpointSecurityGroup_GroupId"

remove WorkloadSecurityGroup 'security group lattice-tracing-functions' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-security-group \
  --group-id "$WorkloadSecurityGroup_GroupId"

if is_present OrderRole 'IAM role lattice-tracing-order'; then
  delete_OrderRole_ManagedPolicyArns() {
    remove_item --call iam detach-role-policy --role-name lattice-tracing-order --policy-arn "$ITEM"
  }
  remove_items OrderRole_ManagedPolicyArns ManagedPolicyArns \
    --object 'AttachedPolicies[].PolicyArn' \
    --call iam list-attached-role-policies \
    --role-name lattice-tracing-order
  delete_OrderRole_Policies() {
    remove_item \
      --call iam delete-role-policy \
      --role-name lattice-tracing-order \
      --policy-name "$ITEM"
  }
  remove_items OrderRole_Policies Policies \
    --object PolicyNames \
    --call iam list-role-policies \
    --role-name lattice-tracing-order
fi
remove OrderRole 'IAM role lattice-tracing-order' \
  --gone \
  --retry DeleteConflict \
  --call iam delete-role \
  --role-name lattice-tracing-order

remove InventoryService 'Lattice service lattice-tracing-inventory' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$InventoryService_Id"

remove PaymentService 'Lattice service lattice-tracing-payment' \
  --gone \
  --retry ConflictException \
  --call vpc-lattice delete-service \
  --service-identifier "$PaymentService_Id"

remove Subnet2 'subnet Subnet2' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-subnet \
  --subnet-id "$Subnet2_SubnetId"

remove Subnet1 'subnet Subnet1' \
  --gone \
  --retry DependencyViolation \
  --call ec2 delete-subnet \
  --subnet-id "$Subnet1_SubnetId"

remove Vpc 'VPC Vpc' --gone --retry DependencyViolation --call ec2 delete-vpc --vpc-id "$Vpc_VpcId"

finish_destroy
