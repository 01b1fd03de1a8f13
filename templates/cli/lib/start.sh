# shellcheck shell=bash
# What deploy.sh, verify.sh and destroy.sh have in common. They read this file; it does nothing on its own.
#
# Each resource has a finder: a function find_ID of the script that looks it up and leaves behind
#   found      yes or no
#   owner      the value of its tag pergola:stack; has_tags says whether it can carry one
#   differing  the names of what is not as it should be, each after a space
#   state      how far it is, for those that take time
# and the variables ID_Attribute that other resources refer to. They hold <unknown:ID_Attribute> until then, and whatever
# would be looked up by an unknown value counts as not there.

arguments=("$@")
script=${0##*/}
tab=$'\t'
tick='`'
mode='' stack='' wanted_region='' wanted_account=''
dry_run=no assume_yes=no strict=no wait_for_data=120
parameter_names=() parameter_notes=() missing_parameters=() wrong_parameters=()
resource='' title='' finder='' deletion='' origin='' matched=''
found=no fresh=no owner='' has_tags=no differing='' state='' touched=no settled=yes
captured=() ready_states=() failed_states=() items=() keys=() lacking_names=' ' key='' row=''
problem='' code=''
tolerated='' SHOWN='' ours=' ' present=' ' listed=() kept=() ITEM='' refused=''
created_count=0 changed_count=0 unchanged_count=0 removed_count=0
ok_count=0 late_count=0 failed_count=0 begun=0 probed=0

# --- talking -----------------------------------------------------------------------------------------------------

say() { printf '%s\n' "$*"; }
note() { printf '%s\n' "$*" >&2; }

stop() {
  note "$script: $*"
  exit 1
}

# What aws said, and what it was about.
fail() {
  note "$script: $1"
  note "$problem"
  exit 1
}

# --- starting ----------------------------------------------------------------------------------------------------

# stack NAME [--region R] [--account A]: what the scripts are for.
stack() {
  stack=$1
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --region) wanted_region=$2 ;;
      --account) wanted_account=$2 ;;
    esac
    shift 2
  done
}

# parameter NAME [--about TEXT] [--default TEXT] [--pattern EXPRESSION]: a value that the environment gives.
parameter() {
  local name=$1 about='' default='' pattern='' value
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --about) about=$2 ;;
      --default) default=$2 ;;
      --pattern) pattern=$2 ;;
    esac
    shift 2
  done
  parameter_names+=("$name")
  parameter_notes+=("$about${default:+ (default: $default)}")
  value=${!name-}
  [ -n "$value" ] || value=$default
  printf -v "$name" '%s' "$value"
  if [ -z "$value" ]; then
    missing_parameters+=("$name")
  elif [ -n "$pattern" ] && ! [[ $value =~ $pattern ]]; then
    wrong_parameters+=("$name: '$value' does not match $pattern")
  elif is_unsafe "$value"; then
    wrong_parameters+=("$name: quotes, backslashes, backticks and control characters cannot be used")
  fi
}

# Texts that would need escaping inside JSON and in queries.
is_unsafe() {
  case $1 in
    *[\"\\\`]* | *[[:cntrl:]]*) return 0 ;;
  esac
  return 1
}

usage() {
  case $mode in
    deploy)
      say "usage: $script [--dry-run]"
      say "Creates what the stack '$stack' lacks and changes what differs; when nothing does, it changes nothing."
      say "  --dry-run    only say what would be done"
      ;;
    verify)
      say "usage: $script [--wait SECONDS] [--strict]"
      say "Checks that the stack '$stack' is there, answers, and leaves metrics and traces behind."
      say "  --wait SECONDS  how long metrics and traces may take to arrive (default: $wait_for_data)"
      say "  --strict        what arrives late has failed"
      ;;
    destroy)
      say "usage: $script [--yes]"
      say "Lists what belongs to the stack '$stack'; deletes it with --yes."
      ;;
  esac
  say "  --help       this text"
  local i=0
  [ ${#parameter_names[@]} -eq 0 ] || say "Environment:"
  while [ "$i" -lt ${#parameter_names[@]} ]; do
    say "  ${parameter_names[i]}: ${parameter_notes[i]}"
    i=$((i + 1))
  done
  say "  AWS_REGION, AWS_PROFILE, ...: as for the aws command"
  say "  WAIT_LIMIT, WAIT_INTERVAL: seconds to wait for something at most, and between two looks at it"
}

read_arguments() {
  set -- ${arguments[@]+"${arguments[@]}"}
  while [ $# -gt 0 ]; do
    case $mode$1 in
      *--help | *-h)
        usage
        exit 0
        ;;
      deploy--dry-run) dry_run=yes ;;
      destroy--yes) assume_yes=yes ;;
      verify--strict) strict=yes ;;
      verify--wait)
        wait_for_data=${2-}
        is_number "$wait_for_data" || stop "--wait needs a number of seconds"
        shift
        ;;
      *) stop "unknown argument '$1'; see $script --help" ;;
    esac
    shift
  done
}

is_number() {
  case $1 in
    '' | *[!0-9]*) return 1 ;;
  esac
  return 0
}

check_parameters() {
  local text
  for text in ${wrong_parameters[@]+"${wrong_parameters[@]}"}; do note "$script: $text"; done
  [ ${#missing_parameters[@]} -eq 0 ] || note "$script: set in the environment: ${missing_parameters[*]}"
  [ ${#wrong_parameters[@]} -eq 0 ] && [ ${#missing_parameters[@]} -eq 0 ] || exit 1
}

# start deploy|verify|destroy: arguments, environment, and who we are.
start() {
  mode=$1
  read_arguments
  check_parameters
  command -v aws >/dev/null || stop "the AWS CLI (aws) is not installed"
  local limit=900
  [ "$mode" != destroy ] || limit=2700 # the network interfaces of functions go slowly
  WAIT_LIMIT=${WAIT_LIMIT:-$limit}
  WAIT_INTERVAL=${WAIT_INTERVAL:-3}
  is_number "$WAIT_LIMIT" || stop "WAIT_LIMIT must be a number of seconds"
  case $WAIT_INTERVAL in
    *[!0-9.]*) stop "WAIT_INTERVAL must be a number of seconds" ;;
  esac
  umask 077
  WORK=$(mktemp -d "${TMPDIR:-/tmp}/pergola.XXXXXXXX") || stop "cannot make a temporary directory"
  trap 'rm -rf "$WORK"' EXIT
  trap 'exit 130' INT TERM HUP
  begun=$(date +%s)
  export RUN=$begun
  export AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off AWS_CLI_FILE_ENCODING=UTF-8
  export AWS_RETRY_MODE=${AWS_RETRY_MODE:-standard} AWS_MAX_ATTEMPTS=${AWS_MAX_ATTEMPTS:-5}
  find_region
  find_account
  say "account $ACCOUNT, region $AWS_REGION, stack $stack"
  [ -z "$wanted_account" ] || [ "$ACCOUNT" = "$wanted_account" ] ||
    stop "the stack belongs to account $wanted_account; nothing was touched"
}

find_region() {
  local region=${wanted_region:-${AWS_REGION:-${AWS_DEFAULT_REGION:-}}}
  [ -n "$region" ] || region=$(aws configure get region 2>/dev/null) || region=''
  [ -n "$region" ] || stop "no region: set AWS_REGION"
  export AWS_REGION=$region AWS_DEFAULT_REGION=$region
}

find_account() {
  local arn
  ask '' sts get-caller-identity --query '[Account, Arn]' --output text
  ACCOUNT=${row%%"$tab"*}
  arn=${row#*"$tab"}
  PARTITION=${arn#arn:}
  PARTITION=${PARTITION%%:*}
  case $PARTITION in
    aws-cn) URL_SUFFIX=amazonaws.com.cn ;;
    *) URL_SUFFIX=amazonaws.com ;;
  esac
  export ACCOUNT PARTITION URL_SUFFIX
}

# stored VARIABLE NAME: sets the variable to what a parameter of the SSM parameter store holds.
stored() {
  ask ParameterNotFound ssm get-parameter --name "$2" --query Parameter.Value --output text ||
    stop "there is no SSM parameter $2 in $AWS_REGION"
  [ -n "$row" ] || stop "the SSM parameter $2 is empty"
  ! is_unsafe "$row" || stop "the SSM parameter $2 holds quotes, backslashes, backticks or control characters"
  printf -v "$1" '%s' "$row"
}

# zones COUNT ID...: sets ZONE_0, ZONE_1, ... to names of availability zones of the region, but for those with these ids.
zones() {
  local count=$1 i=0 query id without=''
  shift
  for id in "$@"; do without="$without,\"$id\""; done
  query="AvailabilityZones[?ZoneType=='availability-zone' && !contains(${tick}[${without#,}]${tick}, ZoneId)].ZoneName"
  query="join(${tick}\"\\t\"${tick}, sort($query))"
  ask '' ec2 describe-availability-zones --filters Name=state,Values=available --query "$query" --output text
  while [ "$i" -lt "$count" ]; do
    [ -n "$row" ] || stop "the region $AWS_REGION has fewer than $count availability zones"
    printf -v "ZONE_$i" '%s' "${row%%"$tab"*}"
    case $row in
      *"$tab"*) row=${row#*"$tab"} ;;
      *) row='' ;;
    esac
    i=$((i + 1))
  done
}

# package NAME VARIABLE: zips a folder of ../code into $WORK/NAME.zip and sets the variable to its digest.
package() {
  local file=$WORK/$1.zip
  "${here:?}/../code/package.sh" zip "$1" "$file" || stop "cannot package $1"
  printf -v "$2" '%s' "$(digest "$file")"
}

# SHA-256 of a file in base64, as Lambda shows it.
digest() {
  if command -v openssl >/dev/null; then
    openssl dgst -sha256 -binary "$1" | openssl base64
    return
  fi
  local hex
  hex=$( (sha256sum "$1" || shasum -a 256 "$1") 2>/dev/null) || stop "none of openssl, sha256sum and shasum is there"
  hex=${hex%% *}
  while [ -n "$hex" ]; do
    # shellcheck disable=SC2059
    printf "\\x${hex:0:2}"
    hex=${hex:2}
  done | base64
}

