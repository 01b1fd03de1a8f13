#!/usr/bin/env bash
# Packages the code, uploads it and deploys template.yaml. See README.md beside it. Written by Pergola.
set -euo pipefail

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
stack="" stack_region="" stack_account="" packages="" optional_parameters="" required_parameters=""
nested_template="" nested_location="" nested_wanted="Watching"
# shellcheck source=/dev/null
. "$here/settings.sh"
export AWS_PAGER="" AWS_CLI_FILE_ENCODING=UTF-8

fail() {
  printf '%s: %s\n' "$(basename -- "$0")" "$*" >&2
  exit 1
}

usage() {
  cat <<'TEXT'
usage: deploy.sh [--dry-run | --delete] [--help]
  (nothing)  upload the packages, make a change set, show it, execute it, and wait until it is done
  --dry-run  make a change set, show it and delete it again. No resource changes and no package is uploaded; a template
             above 51200 bytes is, and with it the one in stacks/ where there is one, and the bucket for them made when
             missing, because AWS takes such templates from S3 only
  --delete   delete the stack and wait until it is gone; the bucket stays
TEXT
}

mode=deploy
while [ $# -gt 0 ]; do
  case $1 in
    --dry-run | --delete)
      [ "$mode" = deploy ] || [ "$mode" = "${1#--}" ] || fail "take one of --dry-run and --delete"
      mode=${1#--}
      ;;
    --help | -h) usage && exit 0 ;;
    *) usage >&2 && fail "unknown option: $1" ;;
  esac
  shift
done

cfn() { # operation, options...
  local operation=$1
  shift
  aws cloudformation "$operation" --stack-name "$stack" "$@"
}

s3() { # operation, options...
  local operation=$1
  shift
  # The name of our own bucket can be guessed: code goes to nobody who was there first.
  [ -n "${CODE_BUCKET-}" ] || set -- "$@" --expected-bucket-owner "$account"
  aws s3api "$operation" --bucket "$bucket" "$@"
}

# AdotPythonLayerArn -> ADOT_PYTHON_LAYER_ARN
variable_of() {
  printf '%s\n' "$1" | sed -e 's/\([a-z0-9]\)\([A-Z]\)/\1_\2/g' | tr '[:lower:]' '[:upper:]'
}

json_string() {
  local text
  text=$(printf '%s' "$1" | sed -e 's/[\"]/\\&/g')
  printf '"%s"' "$text"
}

parameters=""
add_parameter() { # name, value
  parameters="$parameters${parameters:+,}{\"ParameterKey\":\"$1\",\"ParameterValue\":$(json_string "$2")}"
}

read_parameters() {
  local name variable value missing=""
  for name in $required_parameters $optional_parameters; do
    variable=$(variable_of "$name")
    value=${!variable-}
    if [ -n "$value" ]; then
      add_parameter "$name" "$value"
    elif [[ " $required_parameters " == *" $name "* ]]; then
      missing="$missing $variable"
    fi
  done
  [ -z "$missing" ] || fail "set these variables:$missing"
}

# What the stack is in, or nothing when there is none.
stack_status() {
  if cfn describe-stacks --query 'Stacks[0].StackStatus' --output text 2>"$work/error"; then
    return
  fi
  grep -q 'does not exist' "$work/error" || { cat "$work/error" >&2 && return 1; }
}

# Why an operation failed, the oldest failure last; without a token, of all operations.
show_failures() { # client request token
  local which="contains(ResourceStatus, 'FAILED')"
  printf 'what failed, the first failure last:\n' >&2
  [ -z "${1-}" ] || which="$which && ClientRequestToken == '$1'"
  cfn describe-stack-events --query "StackEvents[?$which].[LogicalResourceId, ResourceStatus, ResourceStatusReason]" \
    --output text | grep -v 'cancelled$' | sed -e 's/^/  /' >&2 || true
  [ -z "$nested_template" ] || show_nested_failures "$which"
}

# The stack in the stack only says there that something failed. Its own failures, the last ten.
show_nested_failures() { # which events of the stack
  local id which
  which="$1 && ResourceType == 'AWS::CloudFormation::Stack' && PhysicalResourceId != StackId"
  id=$(cfn describe-stack-events --query "[StackEvents[?$which].PhysicalResourceId | [0]]" --output text) || return 0
  case $id in arn:*) ;; *) return 0 ;; esac
  printf 'in %s:\n' "$id" >&2
  aws cloudformation describe-stack-events --stack-name "$id" --output text \
    --query "StackEvents[?contains(ResourceStatus, 'FAILED')].[LogicalResourceId, ResourceStatus, ResourceStatusReason] | [:10]" |
    grep -v 'cancelled$' | sed -e 's/^/  /' >&2 || true
}

stop_failed() { # client request token
  show_failures "$1"
  fail "not done: the stack is $(stack_status)"
}

# A bucket is made when it is missing, and nothing else is done about one.
ensure_bucket() {
  [ ${#bucket} -le 63 ] || fail "the name $bucket is too long for a bucket: set CODE_BUCKET"
  if s3 head-bucket >/dev/null 2>"$work/error"; then
    return
  fi
  if ! grep -q '(404)' "$work/error"; then
    cat "$work/error" >&2
    fail "cannot use the bucket $bucket: set CODE_BUCKET to another one"
  fi
  printf 'making bucket %s\n' "$bucket"
  if [ "$region" = us-east-1 ]; then
    aws s3api create-bucket --bucket "$bucket" >/dev/null
  else
    aws s3api create-bucket --bucket "$bucket" --create-bucket-configuration "LocationConstraint=$region" >/dev/null
  fi
  s3 put-public-access-block --public-access-block-configuration \
    BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
}

sha256_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

upload() { # file, key
  if s3 head-object --key "$2" >/dev/null 2>&1; then
    return
  fi
  printf 'uploading %s\n' "$2"
  s3 put-object --key "$2" --body "$1" >/dev/null
}

# Each package has its digest in its key: what is unchanged is neither uploaded nor deployed again.
add_packages() {
  local package name file key
  [ -z "$packages" ] || add_parameter CodeBucket "$bucket"
  if [ -n "$packages" ] && [ "$mode" = deploy ]; then
    ensure_bucket
  fi
  for package in $packages; do
    name=${package%%=*}
    file=$work/$name.zip
    "$here/../code/package.sh" zip "$name" "$file"
    key=$stack/$name-$(sha256_of "$file").zip
    [ "$mode" != deploy ] || upload "$file" "$key"
    add_parameter "${package#*=}" "$key"
  done
}

# Puts a template under a key that has its digest; its address is then in `address`.
address=""
upload_template() { # file, name
  local key suffix=amazonaws.com
  ensure_bucket
  key=$stack/$2-$(sha256_of "$1").yaml
  upload "$1" "$key"
  case $region in cn-*) suffix=amazonaws.com.cn ;; esac
  address=https://s3.$region.$suffix/$bucket/$key
}

# CloudFormation takes the template of a stack in a stack from S3 only.
add_nested() {
  [ -n "$nested_template" ] || return 0
  upload_template "$here/$nested_template" "$(basename -- "$nested_template" .yaml)"
  add_parameter "$nested_location" "$address"
}

template_option="" template=""
choose_template() {
  local file=$here/template.yaml
  template_option=--template-body template=file://$file
  [ $(($(wc -c <"$file"))) -gt 51200 ] || return 0
  upload_template "$file" template
  template_option=--template-url template=$address
}

# A resource cannot go from one stack to another in one deployment: both would have it, and its name is taken.
check_moves() {
  local now="" before
  if [ -n "$nested_template" ]; then
    now=$(variable_of "$nested_wanted")
    now=${!now:-yes}
  fi
  before=$(cfn describe-stacks --query "Stacks[0].Parameters[?ParameterKey=='$nested_wanted'].ParameterValue" --output text)
  case $before in yes | no) ;; *) before="" ;; esac
  if [ "$now" = yes ] && [ -z "$before" ]; then
    fail "$stack has grown beyond one template: what watches it leaves the stack for $nested_template. Run $(variable_of "$nested_wanted")=no $0, which deletes alarms, dashboards and X-Ray groups, then $0, which makes them again"
  fi
  if [ -z "$now" ] && [ "$before" = yes ]; then
    fail "$stack fits in one template again: what watches it comes back from a stack of its own. Run $(variable_of "$nested_wanted")=no with the deploy.sh that deployed it last, then $0"
  fi
}

# CREATE or UPDATE. Some states need somebody who looks after the stack first.
change_set_type() { # status
  case $1 in
    "" | REVIEW_IN_PROGRESS) printf 'CREATE\n' ;;
    ROLLBACK_COMPLETE | ROLLBACK_FAILED | DELETE_FAILED)
      show_failures
      if [ "$1" = ROLLBACK_COMPLETE ]; then
        fail "the stack is $1: its first deployment failed and was taken back. Mend the cause, run $0 --delete, and deploy again"
      fi
      fail "the stack is $1: not all of it could be deleted. Mend the cause, run $0 --delete, and deploy again"
      ;;
    UPDATE_ROLLBACK_FAILED)
      fail "the stack is $1: mend the cause, run aws cloudformation continue-update-rollback --stack-name $stack, and deploy again"
      ;;
    *_IN_PROGRESS) fail "the stack is $1: something works on it. Wait until that has ended" ;;
    *) printf 'UPDATE\n' ;;
  esac
}

# The change set that we made and that is to go again, and whether the stack is there for its sake only.
change_set="" only_for_change_set=""
clean_up() {
  local status=$? looks=0
  trap - EXIT
  if [ -n "$change_set" ]; then
    cfn delete-change-set --change-set-name "$change_set" >/dev/null || status=1
  fi
  if [ -n "$only_for_change_set" ] && [ "$(stack_status)" = REVIEW_IN_PROGRESS ]; then
    cfn delete-stack || status=1
    while [ "$looks" -lt 20 ] && [ -n "$(stack_status)" ]; do
      looks=$((looks + 1))
      sleep "$interval"
    done
  fi
  rm -rf "$work"
  exit "$status"
}

# Parameters that are not given have the template's default, whatever they had before.
make_change_set() {
  cfn create-change-set --change-set-name "$token" --change-set-type "$type" "$template_option" "$template" \
    --parameters "[$parameters]" --capabilities CAPABILITY_NAMED_IAM >/dev/null
  change_set=$token
  [ -n "$status" ] || only_for_change_set=yes
}

# 0: there are changes. 1: there are none.
await_change_set() {
  local answer
  while :; do
    answer=$(cfn describe-change-set --change-set-name "$token" --query '[[Status, StatusReason]]' --output text | sed -n 1p) || exit 1
    case $answer in
      CREATE_COMPLETE*) return 0 ;;
      FAILED*"didn't contain changes"* | FAILED*"No updates are to be performed"*) return 1 ;;
      FAILED*) fail "no change set: ${answer#FAILED}" ;;
    esac
    sleep "$interval"
  done
}

show_change_set() {
  cfn describe-change-set --change-set-name "$token" --output text \
    --query 'Changes[].ResourceChange.[Action, LogicalResourceId, ResourceType, Replacement]' | awk -F '\t' '
      NF >= 4 {
        note = $4 == "True" ? "  is replaced" : $4 == "Conditional" ? "  may be replaced" : ""
        printf "  %-8s %-40s %s%s\n", $1, $2, $3, note
        count++
      }
      END { printf "resources that change: %d\n", count }'
}

execute_change_set() {
  local waiter='stack-update-complete'
  [ "$type" = UPDATE ] || waiter='stack-create-complete'
  cfn execute-change-set --change-set-name "$token" --client-request-token "$token"
  change_set="" only_for_change_set=""
  printf 'waiting for %s\n' "$stack"
  aws cloudformation wait "$waiter" --stack-name "$stack" || stop_failed "$token"
}

show_outputs() {
  cfn describe-stacks --query 'Stacks[].Outputs[].[OutputKey, OutputValue]' --output text
}

delete_stack() {
  if [ -z "$status" ]; then
    printf 'there is no stack %s\n' "$stack"
    return
  fi
  cfn delete-stack --client-request-token "$token"
  aws cloudformation wait stack-delete-complete --stack-name "$stack" || stop_failed "$token"
  printf 'deleted %s\n' "$stack"
}

command -v aws >/dev/null || fail "the AWS CLI is not on PATH"
region=${stack_region:-${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region || true)}}}
[ -n "$region" ] || fail "no region: set AWS_REGION"
export AWS_REGION=$region AWS_DEFAULT_REGION=$region
account=$(aws sts get-caller-identity --query Account --output text)
printf 'account %s, region %s, stack %s\n' "$account" "$region" "$stack"
if [ -n "$stack_account" ] && [ "$account" != "$stack_account" ]; then
  fail "the topology is for account $stack_account"
fi
[ "$mode" = delete ] || read_parameters

bucket=${CODE_BUCKET:-$stack-code-$account-$region}
token=pergola-$(date +%s)-$$
interval=${WAIT_INTERVAL:-3}
work=$(mktemp -d "${TMPDIR:-/tmp}/deploy.XXXXXX")
trap clean_up EXIT
status=$(stack_status)

if [ "$mode" = delete ]; then
  delete_stack
  exit 0
fi

type=$(change_set_type "$status")
[ "$status" != REVIEW_IN_PROGRESS ] ||
  printf 'the stack is REVIEW_IN_PROGRESS: it has nothing but change sets that nobody executed; %s --delete removes it\n' "$0"
[ "$type" = CREATE ] || check_moves
add_packages
add_nested
choose_template
make_change_set
if await_change_set; then
  show_change_set
  [ "$mode" = dry-run ] || execute_change_set
else
  printf 'no changes\n'
fi
[ "$mode" = dry-run ] || show_outputs
