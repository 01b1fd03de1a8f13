#!/usr/bin/env bash
# Packages the code, uploads it and deploys template.yaml. See README.md beside it. Written by Pergola.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
stack="" stack_region="" stack_account="" packages="" optional_parameters="" required_parameters=""
# shellcheck source=/dev/null
. "$here/settings.sh"
export AWS_PAGER=""

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 1
}

usage() {
  cat <<'TEXT'
usage: deploy.sh [--dry-run | --delete] [--help]
  --dry-run  make a change set, show it and leave it; nothing is changed
  --delete   delete the stack and wait until it is gone
TEXT
}

mode=deploy
while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) mode=dry-run ;;
    --delete) mode=delete ;;
    --help | -h) usage && exit 0 ;;
    *) usage >&2 && fail "unknown option: $1" ;;
  esac
  shift
done

# AdotLayerArn -> ADOT_LAYER_ARN
variable_of() {
  printf '%s\n' "$1" | sed -e 's/\([a-z0-9]\)\([A-Z]\)/\1_\2/g' | tr '[:lower:]' '[:upper:]'
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

if [ "$mode" = delete ]; then
  aws cloudformation delete-stack --stack-name "$stack"
  aws cloudformation wait stack-delete-complete --stack-name "$stack"
  printf 'deleted %s\n' "$stack"
  exit 0
fi

overrides=()
missing=""
for name in $required_parameters $optional_parameters; do
  variable=$(variable_of "$name")
  value=${!variable-}
  if [ -n "$value" ]; then
    overrides+=("$name=$value")
  elif [[ " $required_parameters " == *" $name "* ]]; then
    missing="$missing $variable"
  fi
done
[ -z "$missing" ] || fail "set these variables:$missing"

bucket=${CODE_BUCKET:-$stack-code-$account-$region}
ensure_bucket() {
  aws s3api head-bucket --bucket "$bucket" >/dev/null 2>&1 && return
  printf 'making bucket %s\n' "$bucket"
  if [ "$region" = us-east-1 ]; then
    aws s3api create-bucket --bucket "$bucket" >/dev/null
  else
    aws s3api create-bucket --bucket "$bucket" --create-bucket-configuration "LocationConstraint=$region" >/dev/null
  fi
  aws s3api put-public-access-block --bucket "$bucket" --public-access-block-configuration \
    BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
}

sha256_of() {
  if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

work=$(mktemp -d "${TMPDIR:-/tmp}/deploy.XXXXXX")
trap 'rm -rf "$work"' EXIT
if [ -n "$packages" ]; then
  ensure_bucket
  overrides+=("CodeBucket=$bucket")
fi
for package in $packages; do
  name=${package%%=*}
  file=$work/$name.zip
  "$here/../code/package.sh" zip "$name" "$file"
  key=$stack/$name-$(sha256_of "$file").zip
  if ! aws s3api head-object --bucket "$bucket" --key "$key" >/dev/null 2>&1; then
    printf 'uploading %s\n' "$key"
    aws s3api put-object --bucket "$bucket" --key "$key" --body "$file" >/dev/null
  fi
  overrides+=("${package#*=}=$key")
done

options=(--stack-name "$stack" --template-file "$here/template.yaml" --capabilities CAPABILITY_NAMED_IAM
  --no-fail-on-empty-changeset)
if [ -n "$packages" ]; then
  options+=(--s3-bucket "$bucket" --s3-prefix "$stack/template")
fi
[ "$mode" = deploy ] || options+=(--no-execute-changeset)
if [ ${#overrides[@]} -gt 0 ]; then
  options+=(--parameter-overrides "${overrides[@]}")
fi
aws cloudformation deploy "${options[@]}"
if [ "$mode" = deploy ]; then
  aws cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Outputs[].[OutputKey, OutputValue]' --output text
fi
