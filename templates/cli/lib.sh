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
resource='' title='' finder='' origin='' matched=''
found=no owner='' has_tags=no differing='' state='' touched=no settled=yes
captured=() ready_states=() failed_states=()
problem='' code=''
ours=' ' present=' ' listed=() kept=() ITEM=''
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
      say "Creates what is missing of the stack '$stack' and changes what differs; run again, it changes nothing."
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

# zones COUNT: sets ZONE_0, ZONE_1, ... to names of availability zones of the region.
zones() {
  local count=$1 i=0 query
  query="join(${tick}\"\\t\"${tick}, sort(AvailabilityZones[?ZoneType=='availability-zone'].ZoneName))"
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
  "$here/../code/package.sh" zip "$1" "$file" || stop "cannot package $1"
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

# --- calling aws -------------------------------------------------------------------------------------------------

# needs_file OPTION WORD
needs_file() {
  case $1 in
    --zip-file | --payload | --queue-url | --notification-endpoint | --uri | --query) return 1 ;;
  esac
  case $2 in
    file://* | fileb://* | http://* | https://*) return 0 ;;
  esac
  [ ${#2} -ge 65536 ]
}

# Runs aws once; the answer is in $WORK/out, and when it fails, `problem` and `code` say why. A value that the CLI would
# take for the name of a file or fetch from the web, or that is too long for a command line, goes through a file.
run() {
  local word option='' words=() count=0
  for word in "$@"; do
    if needs_file "$option" "$word"; then
      count=$((count + 1))
      printf '%s' "$word" >"$WORK/text$count"
      word=file://$WORK/text$count
    fi
    words+=("$word")
    option=$word
  done
  aws "${words[@]}" >"$WORK/out" 2>"$WORK/err" </dev/null && return 0
  problem=$(cat "$WORK/err")
  case $problem in
    *'An error occurred ('*)
      code=${problem#*An error occurred (}
      code=${code%%)*}
      ;;
    *) code='' ;;
  esac
  return 1
}

# Whether the last problem passes by itself: throttling, trouble inside AWS or on the way there, or one of the texts.
passing() {
  local text
  case $code in
    *Throttl* | TooManyRequests* | RequestLimitExceeded | SlowDown | PriorRequestNotComplete | RequestTimeout* | \
      Internal* | ServiceUnavailable* | ServiceException | ServiceFailure* | 5[0-9][0-9])
      return 0
      ;;
    '')
      case $problem in
        *'Could not connect'* | *'onnection was closed'* | *'onnection reset'* | *'onnect timeout'* | *'ead timeout'* | \
          *'Connection aborted'* | *'failed to resolve'*)
          return 0
          ;;
      esac
      ;;
  esac
  for text in "$@"; do
    case $problem in
      *"$text"*) return 0 ;;
    esac
  done
  return 1
}

# pause [COUNT]: sleeps so many intervals.
pause() {
  local count=${1:-1}
  while [ "$count" -gt 0 ]; do
    sleep "$WAIT_INTERVAL"
    count=$((count - 1))
  done
}

# pause_before RETRY LIMIT WHAT: sleeps longer from one retry to the next, and gives up after LIMIT seconds.
pause_before() {
  [ "$SECONDS" -lt "$2" ] || fail "gave up on $3:"
  [ "$1" -gt 1 ] || note "  ... $3: ${code:-no answer}, trying again"
  pause "$(($1 < 6 ? $1 : 6))"
}

# ask ABSENT WORD...: a reading call with text output. `row` is the first line that holds something, or empty. Returns 1 when
# the error ABSENT says that there is nothing; stops on any other error.
ask() {
  local absent=$1 retry=0 limit=$((SECONDS + WAIT_LIMIT))
  shift
  row=''
  until run "$@"; do
    [ -z "$absent" ] || [ "$code" != "$absent" ] || return 1
    passing || fail "aws $1 $2 failed:"
    retry=$((retry + 1))
    pause_before "$retry" "$limit" "aws $1 $2"
  done
  read_answer
}

# The first line of the answer that holds something: there is a line for each page.
read_answer() {
  local line
  row=''
  while [ -z "$row" ] && IFS= read -r line; do
    [ "$line" = None ] || row=$line
  done <"$WORK/out"
}

# --- looking up --------------------------------------------------------------------------------------------------

# look [--object QUERY] [--absent CODE] COLUMN... --call SERVICE OPERATION WORD...
# looks the resource up, `also` asks further about one that was found. QUERY leads from the answer to the resource. Columns:
#   --get VARIABLE QUERY         keep a value
#   --is NAME QUERY JSON         differs as NAME unless it is that
#   --has NAME QUERY JSON        the same for lists whose order means nothing
#   --tags FORM QUERY JSON       differs as `tags` unless these are among its tags; FORM is map, pairs or lower-pairs
#   --owner FORM QUERY           only see whose it is
#   --state QUERY                how far it is
look() {
  found=no owner='' has_tags=no differing='' state='' captured=()
  inquire "$@"
}

also() {
  [ "$found" = no ] || inquire "$@"
}

inquire() {
  local object='@' absent='' kinds=() names=() query=''
  while [ "$1" != --call ]; do
    case $1 in
      --object) object=$2 ;;
      --absent) absent=$2 ;;
      *)
        kinds+=("$1")
        names+=("$2")
        add_column "$@"
        ;;
    esac
    case $1 in
      --is | --has | --tags) shift 4 ;;
      --get | --owner) shift 3 ;;
      *) shift 2 ;;
    esac
  done
  shift
  row=''
  case "$object $*" in
    *'<unknown:'*) [ "$found" = yes ] || return 0 ;;
    *) ask "$absent" "$@" --query "$object | ['found'$query]" --output text || : ;;
  esac
  [ -n "$row" ] || [ "$found" = yes ] || return 0
  found=yes
  read_row
}

# Adds what a column asks for to `query`.
add_column() {
  local key=Key value=Value
  case $1 in
    --get) query="$query, ($3)" ;;
    --state) query="$query, ($2)" ;;
    --is) query="$query, ($3) == $tick$4$tick" ;;
    --has) query="$query, sort(($3) || $tick[]$tick) == sort($tick$4$tick)" ;;
    *)
      [ "$2" != lower-pairs ] || key=key value=value
      case $1$2 in
        *map) query="$query, ($3).\"pergola:stack\"" ;;
        *) query="$query, (($3)[?$key=='pergola:stack'].$value | [0])" ;;
      esac
      case $1$2 in
        --owner*) ;;
        *map) query="$query, merge(($3) || $tick{}$tick, $tick$4$tick) == (($3) || $tick{}$tick)" ;;
        *) query="$query, length((($3) || $tick[]$tick)[?contains($tick$4$tick, @)]) == length($tick$4$tick)" ;;
      esac
      ;;
  esac
}

# Takes the columns of `row` apart.
read_row() {
  local i=0 value=''
  row=${row#found}
  while [ "$i" -lt ${#kinds[@]} ]; do
    next_value
    case ${kinds[i]} in
      --get) [ -z "$value" ] || keep "${names[i]}" "$value" ;;
      --state) state=$value ;;
      --owner) has_tags=yes owner=$value ;;
      --tags)
        has_tags=yes owner=$value
        next_value
        [ "$value" = True ] || add_difference tags
        ;;
      *) [ "$value" = True ] || add_difference "${names[i]}" ;;
    esac
    i=$((i + 1))
  done
}

next_value() {
  row=${row#"$tab"}
  value=${row%%"$tab"*}
  row=${row#"$value"}
  [ "$value" != None ] || value=''
}

keep() {
  ! is_unsafe "$2" || stop "$title has a value that cannot be used: $2"
  printf -v "$1" '%s' "$2"
  captured+=("$1")
}

add_difference() {
  case "$differing " in
    *" $1 "*) ;;
    *) differing="$differing $1" ;;
  esac
}

# Forgets the values that the finder has kept.
forget() {
  local name
  for name in ${captured[@]+"${captured[@]}"}; do printf -v "$name" '%s' "<unknown:$name>"; done
}

is_ours() { [ "$has_tags" = no ] || [ "$owner" = "$stack" ]; }

# --- deploying ---------------------------------------------------------------------------------------------------

# claim ID TITLE [--ready STATE]... [--failed STATE]...: turns to a resource, which must be ours if it is there.
claim() {
  conclude
  resource=$1 title=$2 finder=find_$1 touched=no settled=no ready_states=() failed_states=()
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in
      --ready) ready_states+=("$2") ;;
      --failed) failed_states+=("$2") ;;
    esac
    shift 2
  done
  "$finder"
  origin=$found
  if [ "$found" = yes ]; then
    check_owner
    [ "$dry_run" = yes ] || wait_ready
    origin=$found
  fi
}

check_owner() {
  is_ours || stop "$title is there, but its tag pergola:stack is ${owner:-missing} and not $stack: left alone"
}

# Counts the resource that the script has been at.
conclude() {
  [ "$settled" = no ] || return 0
  settled=yes
  case $origin$touched in
    yesno)
      say "$resource: unchanged"
      unchanged_count=$((unchanged_count + 1))
      ;;
    yes*) changed_count=$((changed_count + 1)) ;;
    *) created_count=$((created_count + 1)) ;;
  esac
}

absent() { [ "$found" = no ]; }

# differs NAME...: whether any of these is not as wanted.
differs() {
  local name
  matched=''
  [ "$found" = yes ] || return 1
  for name in "$@"; do
    case "$differing " in
      *" $name "*) matched="$matched${matched:+, }$name" ;;
    esac
  done
  [ -n "$matched" ]
}

missing() { absent || differs "$@"; }

# fixed NAME...: what cannot be changed in place.
fixed() {
  ! differs "$@" || stop "$title cannot be changed in place: $matched (destroy it first, or undo the change)"
}

# pending NAME...: what a new resource does not have yet.
pending() {
  [ "$origin" = yes ] || differing="$differing $*"
}

# part TITLE: turns to something inside the resource, with the finder find_part.
part() {
  title=$1 finder=find_part ready_states=() failed_states=()
  found=no differing='' has_tags=no
  [ "$origin" = no ] || find_part
}

wait_ready() {
  local limit=$((SECONDS + WAIT_LIMIT)) looked=no
  [ ${#ready_states[@]} -gt 0 ] || return 0
  until is_one_of "$state" "${ready_states[@]}"; do
    ! is_one_of "$state" ${failed_states[@]+"${failed_states[@]}"} || stop "$title is $state"
    [ "$SECONDS" -lt "$limit" ] || stop "gave up waiting for $title, which is ${state:-not there}"
    [ -z "$state" ] && [ "$looked" = no ] || pause
    looked=yes
    "$finder"
    [ "$found$origin" != noyes ] || return 0
  done
}

is_one_of() {
  local value=$1 each
  shift
  for each in "$@"; do
    [ "$value" != "$each" ] || return 0
  done
  return 1
}

# create [--object QUERY] [--get VARIABLE QUERY]... [--state QUERY] [--retry TEXT]... --call SERVICE OPERATION WORD...
create() {
  announce "creating $title" || return 0
  send once "$@"
}

# change, with the words of create, for calls that may be repeated.
change() {
  if [ "$found" = yes ]; then
    announce "changing $title: $matched" || return 0
  else
    announce "setting $title" || return 0
  fi
  send again "$@"
}

# Says what is being done; returns 1 when nothing is to be done about it.
announce() {
  touched=yes
  if [ "$dry_run" = yes ]; then
    say "$resource: would be $1"
    return 1
  fi
  say "$resource: $1"
}

send() {
  local how=$1 object='@' kinds=() names=() query='' retries=()
  shift
  while [ "$1" != --call ]; do
    case $1 in
      --object) object=$2 ;;
      --retry) retries+=("$2") ;;
      *)
        kinds+=("$1")
        names+=("$2")
        add_column "$@"
        ;;
    esac
    [ "$1" != --get ] || shift
    shift 2
  done
  shift
  case "$*" in
    *'<unknown:'*) stop "$title needs something that is not known" ;;
  esac
  if [ ${#names[@]} -eq 0 ]; then
    transmit "$@" --output json || return 0
    check_partial
    state=''
  else
    transmit "$@" --query "$object | ['found'$query]" --output text || return 0
    read_answer
    state=''
    read_row
  fi
  learn
  wait_ready
  [ "$how" = again ] || differing=''
}

# Makes the call until it works. Not every call can be repeated blindly: when one fails, it may have done its work before,
# so the finder is asked. Returns 1 when the finder says that the work is done.
transmit() {
  local retry=0 limit=$((SECONDS + (WAIT_LIMIT < 300 ? WAIT_LIMIT : 300))) passes why why_code
  until run_once_or_again "$@"; do
    passes=no why=$problem why_code=$code
    ! passing ${retries[@]+"${retries[@]}"} || passes=yes
    retry=$((retry + 1))
    [ "$passes" = no ] || pause_before "$retry" "$limit" "aws $1 $2"
    if [ "$how" = once ] || [ "$passes" = no ]; then
      "$finder"
      if [ "$found" = yes ] && { [ "$how" = once ] || [ -z "$differing" ]; }; then
        check_owner
        wait_ready
        return 1
      fi
    fi
    problem=$why code=$why_code
    [ "$passes" = yes ] || fail "aws $1 $2 failed:"
  done
}

run_once_or_again() {
  if [ "$how" = once ]; then
    AWS_MAX_ATTEMPTS=1 run "$@"
  else
    run "$@"
  fi
}

# Some calls succeed and say in their answer that a part of their work failed.
check_partial() {
  local number='"FailedEntryCount": *[1-9]' list='"(unsuccessful|Unsuccessful|UnprocessedItems|failures)": *\[[[:space:]]*[^][:space:]]'
  problem=$(cat "$WORK/out")
  ! [[ $problem =~ $number ]] && ! [[ $problem =~ $list ]] || fail "$title is set in part only:"
}

# After a call that worked: values that its answer did not show are looked up.
learn() {
  local i=0 name limit=$((SECONDS + WAIT_LIMIT)) retry=0
  found=yes
  while [ "$i" -lt ${#kinds[@]} ]; do
    name=${names[i]}
    if [ "${kinds[i]}" = --get ] && [ -z "${!name##<unknown:*}" ]; then
      [ "$retry" -eq 0 ] || pause
      [ "$SECONDS" -lt "$limit" ] || stop "gave up waiting to see $title"
      "$finder"
      retry=$((retry + 1))
    else
      i=$((i + 1))
    fi
  done
}

# output NAME VALUE: something to know about what has been deployed.
output() {
  case $2 in
    *'<unknown:'*) ;;
    *) say "$1 = $2" ;;
  esac
}

# The last word of deploy.sh.
finish_deploy() {
  conclude
  if [ "$dry_run" = yes ]; then
    say "dry run: $created_count to create, $changed_count to change, $unchanged_count unchanged"
  else
    say "deployed: $created_count created, $changed_count changed, $unchanged_count unchanged"
  fi
}

# --- verifying ---------------------------------------------------------------------------------------------------

verified() {
  say "ok    $1"
  ok_count=$((ok_count + 1))
}

failed() {
  say "FAIL  $1"
  failed_count=$((failed_count + 1))
}

# check ID TITLE: the resource is there, ours, and as wanted.
check() {
  resource=$1 title=$2
  ready_states=() failed_states=()
  "find_$1"
  origin=$found
  judge "$title ($resource)"
}

# check_part TITLE: the same for something inside the resource, with the finder find_part.
check_part() {
  found=no differing='' has_tags=no
  [ "$origin" = no ] || find_part
  judge "$1 ($resource)"
}

judge() {
  if [ "$found" = no ]; then
    failed "$1: not there"
  elif ! is_ours; then
    failed "$1: its tag pergola:stack is ${owner:-missing}"
  elif [ -n "$differing" ]; then
    failed "$1: differs in${differing// /, }"
  else
    verified "$1"
  fi
}

# invoke SERVICE FUNCTION: sends the function the request in probe-event.json.
invoke() {
  local status pattern='"statusCode"[[:space:]]*:[[:space:]]*"?([0-9]+)'
  case $2 in
    *'<unknown:'*)
      failed "request to $1: there is no function"
      return 0
      ;;
  esac
  ask ResourceNotFoundException lambda invoke --function-name "$2" --payload "fileb://$here/probe-event.json" \
    --query "['answer', FunctionError]" --output text "$WORK/answer" || row=''
  probed=$SECONDS status=none
  if [[ $(cat "$WORK/answer" 2>/dev/null) =~ $pattern ]]; then status=${BASH_REMATCH[1]}; fi
  case $row in
    '') failed "request to $1: the function is not there" ;;
    *None)
      if is_number "$status" && [ "$status" -lt 400 ]; then
        verified "request to $1: answered $status"
      else
        failed "request to $1: answered with status $status"
      fi
      ;;
    *) failed "request to $1: ${row#*"$tab"} error: $(cut -c 1-300 "$WORK/answer")" ;;
  esac
}

# metric SERVICE ID: requests have been counted for the Lattice service.
metric() {
  arrives "metric TotalRequestCount of $1" "$2" cloudwatch get-metric-statistics --namespace AWS/VpcLattice \
    --metric-name TotalRequestCount --dimensions "Name=Service,Value=$2" --statistics Sum --period 60 \
    --query 'to_string(sum(Datapoints[].Sum) > `0`)'
}

# trace SERVICE FILTER: X-Ray has a trace that matches.
trace() {
  arrives "trace of $1" "$2" xray get-trace-summaries --filter-expression "$2" \
    --query 'to_string(length(TraceSummaries) > `0`)'
}

# arrives WHAT VALUE WORD...: asks until the answer has a page that says true, but no longer than --wait allows.
arrives() {
  local what=$1 value=$2 limit=$((probed + wait_for_data))
  shift 2
  case $value in
    *'<unknown:'*)
      failed "$what: there is nothing to ask for"
      return 0
      ;;
  esac
  while :; do
    ask '' "$@" --start-time "$begun" --end-time "$(date +%s)" --output text
    if grep -q true "$WORK/out"; then
      verified "$what"
      return 0
    fi
    [ "$SECONDS" -lt "$limit" ] || break
    pause
  done
  say "late  $what: nothing within $wait_for_data s"
  late_count=$((late_count + 1))
}

# The last word of verify.sh.
finish_verify() {
  say "verify: $ok_count ok, $late_count late, $failed_count failed"
  [ "$failed_count" -eq 0 ] || exit 1
  [ "$strict" = no ] || [ "$late_count" -eq 0 ] || exit 1
}

# --- destroying --------------------------------------------------------------------------------------------------

# locate ID TITLE [--retain] [--quiet] [--of ID]...: finds out whether the resource is there and ours, which it can only be
# when those that it is part of are. What is not ours is forgotten.
locate() {
  local name list=yes
  resource=$1 title=$2
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in
      --retain) list=no ;;
      --quiet) list='' ;;
      --of)
        is_listed "$2" "$ours" || return 0
        shift
        ;;
    esac
    shift
  done
  "find_$resource"
  if [ "$found" = yes ] && is_ours; then
    ours="$ours$resource "
    case $list in
      yes)
        present="$present$resource "
        listed+=("$title ($resource)")
        ;;
      no) kept+=("$title ($resource)") ;;
    esac
    return 0
  fi
  if [ "$found" = yes ]; then
    note "left alone: $title is there, but its tag pergola:stack is ${owner:-missing} and not $stack"
  fi
  forget
}

is_listed() {
  case $2 in
    *" $1 "*) return 0 ;;
  esac
  return 1
}

is_present() { is_listed "$1" "$present"; }

# proceed: goes on only with --yes, and with something to do.
proceed() {
  local line
  for line in ${kept[@]+"${kept[@]}"}; do say "stays: $line, which is to be retained"; done
  if [ ${#listed[@]} -eq 0 ]; then
    say "nothing to delete"
    exit 0
  fi
  [ "$assume_yes" = no ] || return 0
  for line in "${listed[@]}"; do say "to be deleted: $line"; done
  say "Nothing was deleted. Run $script --yes to delete these ${#listed[@]}."
  exit 1
}

# remove ID TITLE [--gone] [--retry TEXT]... --call SERVICE OPERATION WORD...
remove() {
  is_present "$1" || return 0
  resource=$1 title=$2 finder=find_$1
  shift 2
  say "$resource: deleting $title"
  take_away "$@"
  removed_count=$((removed_count + 1))
}

# remove_part TITLE ...: the same for something inside the resource, with the finder find_part.
remove_part() {
  title=$1 finder=find_part
  shift
  take_away "$@"
}

# remove_each ID TITLE --each QUERY --call SERVICE OPERATION WORD...: calls delete_item for each $ITEM that the call lists.
remove_each() {
  local query retry=0 limit=$((SECONDS + WAIT_LIMIT)) line
  is_present "$1" || return 0
  resource=$1 title=$2
  query="join(${tick}\"\\t\"${tick}, map(&to_string(@), ($4) || $tick[]$tick))"
  shift 5
  say "$resource: deleting $title"
  while :; do
    ask '' "$@" --query "$query" --output text
    [ -n "$row" ] || break
    [ "$retry" -eq 0 ] || pause_before "$retry" "$limit" "deleting $title"
    retry=$((retry + 1))
    while [ -n "$row" ]; do
      line=$row
      ITEM=${line%%"$tab"*}
      delete_item
      row=${line#"$ITEM"}
      row=${row#"$tab"}
    done
  done
  removed_count=$((removed_count + 1))
}

# remove_item [--retry TEXT]... --call ...: what delete_item does.
remove_item() {
  local retries=()
  while [ "$1" != --call ]; do
    retries+=("$2")
    shift 2
  done
  shift
  run "$@" || passing ${retries[@]+"${retries[@]}"} || fail "aws $1 $2 failed:"
}

# replace, with the words of a removal: what cannot be changed goes, to be created anew.
replace() {
  announce "replacing $title: $matched" || return 0
  take_away "$@"
  found=no
  forget
}

take_away() {
  local gone=no retries=() retry=0 limit=$((SECONDS + WAIT_LIMIT)) passes why why_code
  while [ "$1" != --call ]; do
    case $1 in
      --gone) gone=yes ;;
      --retry)
        retries+=("$2")
        shift
        ;;
    esac
    shift
  done
  shift
  until run "$@" --output json; do
    passes=no why=$problem why_code=$code
    ! passing ${retries[@]+"${retries[@]}"} || passes=yes
    "$finder"
    [ "$found" = yes ] || return 0
    problem=$why code=$why_code
    [ "$passes" = yes ] || fail "aws $1 $2 failed:"
    retry=$((retry + 1))
    pause_before "$retry" "$limit" "deleting $title"
  done
  check_partial
  [ "$gone" = yes ] || return 0
  "$finder"
  while [ "$found" = yes ]; do
    [ "$SECONDS" -lt "$limit" ] || stop "gave up waiting for $title to be gone"
    pause
    "$finder"
  done
}

# The last word of destroy.sh.
finish_destroy() {
  say "deleted: $removed_count of the stack $stack"
}
