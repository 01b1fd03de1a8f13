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
    # A bucket of us-east-1 must not say where it stands.
    if [ "$option$AWS_REGION" = --create-bucket-configurationus-east-1 ]; then
      words=("${words[@]:0:${#words[@]}-1}")
      option=''
      continue
    fi
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
# the error matches ABSENT, which says that there is nothing; stops on any other error.
ask() {
  local absent=$1 retry=0 limit=$((SECONDS + WAIT_LIMIT))
  shift
  row=''
  until run "$@"; do
    # shellcheck disable=SC2254
    case $code in
      '') ;;
      $absent | $tolerated) return 1 ;;
    esac
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
# looks something up; `also` asks further about what was found. QUERY leads from the answer to the object. CODE is the error
# that says: not there; of `also`: cannot be seen. Columns:
#   --get VARIABLE QUERY        keep a value
#   --is NAME QUERY JSON        differs as NAME unless it is that
#   --has NAME QUERY JSON       the same for lists whose order means nothing
#   --document NAME QUERY JSON  the same for documents, which may be shown as a text
#   --that NAME QUERY           differs as NAME unless the query says true
#   --tags FORM QUERY JSON      differs as `tags` unless these are among its tags; FORM is map, pairs, lower-pairs or
#                               tag-pairs
#   --owner FORM QUERY          only see whose it is
#   --state QUERY               how far it is
#   --key QUERY                 what tells it from others of its kind
look() {
  found=no owner='' has_tags=no differing='' state='' key='' captured=()
  inquire "$@"
}

# look_among FUNCTION [--object QUERY] [--absent CODE] --call ...: calls the function for each ITEM that is listed until it has
# found what it looks for; `or_among` goes on in another list.
look_among() {
  found=no owner='' has_tags=no differing='' state='' key='' captured=()
  or_among "$@"
}

or_among() {
  local inspect=$1 each
  shift
  [ "$found" = no ] || return 0
  list_items "$@"
  tolerated='*AccessDenied*' # those of others need not be shown to us
  for each in ${items[@]+"${items[@]}"}; do
    ITEM=$each
    "$inspect"
    [ "$found" = no ] || break
  done
  tolerated=''
}

also() {
  [ "$found" = no ] || inquire "$@"
}

inquire() {
  local object='@' absent='' vanished='' kinds=() names=() query=''
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
      --is | --has | --document | --tags) shift 4 ;;
      --get | --that | --owner) shift 3 ;;
      *) shift 2 ;;
    esac
  done
  shift
  [ "$found$fresh" != yesno ] || ! is_all_known || return 0
  [ "$found" = no ] || [ -n "$absent" ] || vanished='*NotFound*'
  row=''
  if ! is_unknown "$object $*" && ! ask "$absent$vanished" "$@" --query "$object | ['found'$query]" --output text; then
    [ -z "$vanished" ] || found=no
    return 0
  fi
  [ -n "$row" ] || [ "$found" = yes ] || return 0
  found=yes
  read_row
}

# Whether there are values to get only, and all have been got before.
is_all_known() {
  local i=0 name
  while [ "$i" -lt ${#kinds[@]} ]; do
    name=${names[i]}
    [ "${kinds[i]}" = --get ] || return 1
    ! is_unknown "${!name}" || return 1
    i=$((i + 1))
  done
}

is_unknown() {
  case $1 in
    *'<unknown:'*) return 0 ;;
  esac
  return 1
}

# A document as some services show it: with a space behind each comma and colon.
space_out() {
  printf '%s' "$1" | awk '{
    inside = 0
    for (i = 1; i <= length($0); i++) {
      c = substr($0, i, 1)
      printf "%s", c
      if (c == "\\") { i++; printf "%s", substr($0, i, 1); continue }
      if (c == "\"") inside = !inside
      if (!inside && (c == "," || c == ":")) printf " "
    }
  }'
}

# A document as KMS shows it: each member of an object on a line of its own, elements of a list side by side.
lay_out() {
  printf '%s' "$1" | awk '{
    inside = 0
    depth = 0
    for (i = 1; i <= length($0); i++) {
      c = substr($0, i, 1)
      if (inside) {
        printf "%s", c
        if (c == "\\") { i++; printf "%s", substr($0, i, 1) }
        if (c == "\"") inside = 0
        continue
      }
      if (c == "{") { depth++; kinds[depth] = "{"; level++; printf "{\n%*s", level * 2, "" }
      else if (c == "[") { depth++; kinds[depth] = "["; printf "[ " }
      else if (c == "}") { depth--; level--; printf "\n%*s}", level * 2, "" }
      else if (c == "]") { depth--; printf " ]" }
      else if (c == ":") printf " : "
      else if (c == "," && kinds[depth] == "{") printf ",\n%*s", level * 2, ""
      else if (c == ",") printf ", "
      else { printf "%s", c; if (c == "\"") inside = 1 }
    }
  }'
}

# Adds what a column asks for to `query`.
add_column() {
  local text spaced laid_out
  case $1 in
    --get | --that) query="$query, ($3)" ;;
    --state | --key) query="$query, ($2)" ;;
    --is) query="$query, ($3) == $tick$4$tick" ;;
    --has) query="$query, sort(not_null($3, ${tick}[]$tick)) == sort($tick$4$tick)" ;;
    --document)
      text=$(printf '%s' "$4" | sed 's/[\\"]/\\&/g')
      spaced=$(space_out "$4" | sed 's/[\\"]/\\&/g')
      laid_out=$(lay_out "$4" | sed 's/[\\"]/\\&/g' | awk 'NR > 1 { printf "\\n" } { printf "%s", $0 }')
      query="$query, (($3) == $tick\"$text\"$tick || ($3) == $tick\"$spaced\"$tick || ($3) == $tick\"$laid_out\"$tick"
      query="$query || ($3) == $tick$4$tick)"
      ;;
    --owner) add_owner "$2" "$3" ;;
    --tags)
      add_owner "$2" "$3"
      add_tags "$2" "$3" "$4"
      ;;
  esac
}

add_owner() {
  case $1 in
    map) query="$query, ($2).\"pergola:stack\"" ;;
    pairs) query="$query, (($2)[?Key=='pergola:stack'].Value | [0])" ;;
    lower-pairs) query="$query, (($2)[?key=='pergola:stack'].value | [0])" ;;
    tag-pairs) query="$query, (($2)[?TagKey=='pergola:stack'].TagValue | [0])" ;;
  esac
}

# Whether the tags wanted are among those that are there.
add_tags() {
  local map="not_null($2, $tick{}$tick)" list="not_null($2, ${tick}[]$tick)"
  case $1 in
    map) query="$query, merge($map, $tick$3$tick) == $map" ;;
    *) query="$query, length(${list}[?contains($tick$3$tick, @)]) == length($tick$3$tick)" ;;
  esac
}

# Takes the columns of `row` apart.
read_row() {
  local i=0 value=''
  row=${row#found}
  while [ "$i" -lt ${#kinds[@]} ]; do
    [ "${kinds[i]}" = --want ] || next_value
    case ${kinds[i]} in
      --get) [ -z "$value" ] || keep "${names[i]}" "$value" ;;
      --state) state=$value ;;
      --key) key=$value ;;
      --owner) has_tags=yes owner=$value ;;
      --tags)
        has_tags=yes owner=$value
        next_value
        [ "$value" = True ] || add_difference tags
        ;;
      --want) ;;
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

# list_items [--object QUERY] [--absent CODE] --call SERVICE OPERATION WORD...: sets `items` to the texts that QUERY finds on
# all pages of the answer.
list_items() {
  local object='@' absent='' line
  items=()
  while [ "$1" != --call ]; do
    case $1 in
      --object) object=$2 ;;
      --absent) absent=$2 ;;
    esac
    shift 2
  done
  shift
  ! is_unknown "$object $*" || return 0
  object="join($tick\"\\t\"$tick, map(&to_string(@), not_null($object, ${tick}[]$tick)))"
  ask "$absent" "$@" --query "$object" --output text || return 0
  while IFS= read -r line; do
    [ "$line" != None ] || continue
    while [ -n "$line" ]; do
      items+=("${line%%"$tab"*}")
      line=${line#"${line%%"$tab"*}"}
      line=${line#"$tab"}
    done
  done <"$WORK/out"
}

# is_among VALUE EACH...
is_among() {
  local value=$1 each
  shift
  for each in "$@"; do
    [ "$value" != "$each" ] || return 0
  done
  return 1
}

# --- deploying ---------------------------------------------------------------------------------------------------

# claim ID TITLE [--ready STATE]... [--failed STATE]...: turns to a resource, which must be ours if it is there.
claim() {
  conclude
  touched=no settled=no keys=() lacking_names=' '
  turn_to "$@"
  "$finder"
  origin=$found
  [ "$found" = yes ] || return 0
  check_owner
  [ "$dry_run" = yes ] || wait_ready leniently
  origin=$found
}

turn_to() {
  resource=$1 title=$2 finder=find_$1 ready_states=() failed_states=()
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in
      --ready) ready_states+=("$2") ;;
      --failed) failed_states+=("$2") ;;
    esac
    shift 2
  done
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

# Whether the resource was there before, with something inside that a new one is made with.
existed() { [ "$origin" = yes ]; }

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
  local name
  [ "$origin" = no ] && [ "$dry_run" = no ] || return 0
  for name in "$@"; do add_difference "$name"; done
}

# wait_ready [leniently]: until the state is one of those wanted. A failure ends the script, leniently only when there is
# nothing that can still be changed.
wait_ready() {
  local limit=$((SECONDS + WAIT_LIMIT)) looked=no
  [ ${#ready_states[@]} -gt 0 ] || return 0
  until is_among "$state" "${ready_states[@]}"; do
    if is_among "$state" ${failed_states[@]+"${failed_states[@]}"}; then
      if [ "${1-}" = leniently ] && [ -n "$differing" ]; then return 0; fi
      stop "$title is $state"
    fi
    [ "$SECONDS" -lt "$limit" ] || stop "gave up waiting for $title, which is ${state:-not there}"
    if [ -n "$state" ] || [ "$looked" = yes ]; then pause; fi
    looked=yes
    "$finder"
    # What was being deleted when we came is gone now.
    [ "$found${1-}" != noleniently ] || return 0
  done
}

# create [--object QUERY] [--get VARIABLE QUERY]... [--state QUERY] [--want VARIABLE]... [--retry TEXT]... --call ...
# --want: values that the answer does not show.
create() {
  announce "creating $title" || return 0
  send once "$@"
}

# change, with the words of create, for calls that may be repeated.
change() {
  if [ "$found" = yes ]; then
    announce "changing $title: $matched" || return 0
  else
    announce "creating $title" || return 0
  fi
  send again "$@"
}

# replace [--gone] [--retry TEXT]... --call ...: what cannot be changed goes, to be created anew.
replace() {
  announce "replacing $title: $matched" || return 0
  take_away "$@"
  found=no
  forget
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
  ! is_unknown "$*" || stop "$title needs something that is not known"
  if [ -z "$query" ]; then
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

# Makes the call until it works. Not every call can be repeated blindly: one that failed may have done its work all the same,
# so the finder is asked. Returns 1 when it says that the work is done.
transmit() {
  local retry=0 limit=$((SECONDS + (WAIT_LIMIT < 300 ? WAIT_LIMIT : 300))) passes why why_code
  until run_as "$how" "$@"; do
    passes=no why=$problem why_code=$code
    ! passing ${retries[@]+"${retries[@]}"} || passes=yes
    retry=$((retry + 1))
    [ "$passes" = no ] || pause_before "$retry" "$limit" "aws $1 $2"
    if [ "$how" = once ] || [ "$passes" = no ]; then
      "$finder"
      if is_done; then
        check_owner
        wait_ready
        return 1
      fi
    fi
    problem=$why code=$why_code
    [ "$passes" = yes ] || fail "aws $1 $2 failed:"
  done
}

# What was to be created is there, what was to be changed has nothing that differs.
is_done() {
  [ "$found" = yes ] || return 1
  [ "$how" = once ] || [ -z "$differing" ]
}

# run_as once|again WORD...: the CLI itself may repeat the call only when that does no harm.
run_as() {
  if [ "$1" = once ]; then
    shift
    AWS_MAX_ATTEMPTS=1 run "$@"
  else
    shift
    run "$@"
  fi
}

# Some calls succeed and say in their answer that a part of their work failed.
check_partial() {
  local number='"FailedEntryCount": *[1-9]' list='"(unsuccessful|Unsuccessful|failures)": *\[[[:space:]]*[{"]'
  problem=$(cat "$WORK/out")
  if [[ $problem =~ $number ]] || [[ $problem =~ $list ]]; then fail "$title: a part of the work failed:"; fi
}

# After a call that worked: values that its answer did not show are looked up.
learn() {
  local i=0 name limit=$((SECONDS + WAIT_LIMIT)) looked=no
  found=yes
  while [ "$i" -lt ${#kinds[@]} ]; do
    name=${names[i]}
    case ${kinds[i]} in
      --get | --want)
        if is_unknown "${!name}"; then
          [ "$SECONDS" -lt "$limit" ] || stop "gave up waiting to see $title"
          [ "$looked" = no ] || pause
          looked=yes
          "$finder"
          continue
        fi
        ;;
    esac
    i=$((i + 1))
  done
  found=yes
}

# show QUERY [--object QUERY] --call SERVICE OPERATION WORD...: sets SHOWN to the JSON that the first query makes of the object.
show() {
  local wanted=$1 object='@'
  shift
  if [ "$1" = --object ]; then
    object=$2
    shift 2
  fi
  shift
  SHOWN=''
  [ "$dry_run" = no ] || return 0
  ask '' "$@" --query "$object | $wanted" --output json
  # shellcheck disable=SC2034 # the scripts pass it on
  SHOWN=$(cat "$WORK/out")
}

# output NAME VALUE: something to know about what has been deployed.
output() { is_unknown "$2" || say "$1 = $2"; }

# The last word of deploy.sh, but for outputs.
finish_deploy() {
  conclude
  if [ "$dry_run" = yes ]; then
    say "dry run: $created_count to create, $changed_count to change, $unchanged_count unchanged"
  else
    say "deployed: $created_count created, $changed_count changed, $unchanged_count unchanged"
  fi
}

# --- things inside a resource ------------------------------------------------------------------------------------

# seek NAME TITLE: looks with find_NAME whether a thing inside the resource is there and as wanted.
seek() {
  ready_states=() failed_states=()
  look_inside "$1"
  if [ "$found" = no ] || [ -n "$differing" ]; then lacking_names="$lacking_names$1 "; fi
  if [ "$found" = yes ]; then keys+=("$key"); fi
}

# A new resource is not asked: what it has inside came by itself.
look_inside() {
  found=no differing='' has_tags=no key=''
  [ "$origin" = no ] || "find_$1"
}

# lacking NAME TITLE: whether the thing was not there, or not as wanted.
lacking() {
  title="$2" finder=find_$1 found=no differing='' has_tags=no
  case $lacking_names in
    *" $1 "*) return 0 ;;
  esac
  return 1
}

# put [--retry TEXT]... --call ...
put() {
  announce "setting $title" || return 0
  send again "$@"
}

# clear_strays NAME TITLE [--gone] [--object QUERY] --call ...: takes away what is listed but has not been sought.
clear_strays() {
  title=$2 deletion=delete_$1
  shift 2
  [ "$origin$dry_run" = noyes ] || clear_items "$@" # there is nothing to list yet
  keys=()
}

# clear_items [--gone] [--object QUERY] --call ...: calls the deletion for each that is listed, but for `keys`.
clear_items() {
  local gone=no limit=$((SECONDS + WAIT_LIMIT)) round=0 due=() left=()
  if [ "$1" = --gone ]; then
    gone=yes
    shift
  fi
  while :; do
    list_items "$@"
    keep_strays
    [ ${#items[@]} -gt 0 ] || return 0
    [ "$round" -gt 0 ] || due=("${items[@]}")
    [ "$round" -eq 0 ] || [ "$SECONDS" -lt "$limit" ] || fail "gave up on taking away $title ${items[*]}:"
    left=()
    for ITEM in ${due[@]+"${due[@]}"}; do
      is_among "$ITEM" "${items[@]}" || continue
      [ "$mode" = destroy ] || [ "$round" -gt 0 ] || announce "taking away $title $ITEM" || continue
      "$deletion" || left+=("$ITEM")
    done
    [ "$dry_run" = no ] || return 0
    [ "$gone" = yes ] || [ ${#left[@]} -gt 0 ] || return 0
    due=()
    [ ${#left[@]} -eq 0 ] || due=("${left[@]}")
    round=$((round + 1))
    pause
  done
}

# Takes the keys that have been sought out of the items.
keep_strays() {
  local item strays=()
  for item in ${items[@]+"${items[@]}"}; do
    is_among "$item" ${keys[@]+"${keys[@]}"} || strays+=("$item")
  done
  items=()
  [ ${#strays[@]} -eq 0 ] || items=("${strays[@]}")
}

# remove_item [--retry TEXT]... [--absent CODE] --call ...: what a deletion does about $ITEM. Returns 1 when it is to be tried
# again, should it still be there: after errors that pass, and once after another one, which may be about what was lost.
remove_item() {
  local retries=() absent=''
  while [ "$1" != --call ]; do
    case $1 in
      --retry) retries+=("$2") ;;
      --absent) absent=$2 ;;
    esac
    shift 2
  done
  shift
  if run "$@" --output json; then
    check_partial
    return 0
  fi
  [ -z "$absent" ] || [ "$code" != "$absent" ] || return 0
  if ! passing ${retries[@]+"${retries[@]}"}; then
    [ "$refused" != "$ITEM" ] || fail "aws $1 $2 failed:"
    refused=$ITEM
  fi
  return 1
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

# check ID TITLE [--ready STATE]... [--failed STATE]...: the resource is there, ours, ready and as wanted.
check() {
  turn_to "$@"
  keys=()
  "$finder"
  origin=$found
  judge "$title ($resource)"
}

# check_part NAME TITLE: the same for a thing inside the resource.
check_part() {
  seek "$1"
  judge "$2 ($resource)"
}

# check_strays NAME TITLE [--gone] [--object QUERY] --call ...: nothing is listed but what has been sought.
check_strays() {
  local what="$2 ($resource)"
  shift 2
  [ "$1" != --gone ] || shift
  list_items "$@"
  keep_strays
  keys=()
  [ ${#items[@]} -eq 0 ] || failed "$what: there is also ${items[*]}"
}

judge() {
  if [ "$found" = no ]; then
    failed "$1: not there"
  elif ! is_ours; then
    failed "$1: its tag pergola:stack is ${owner:-missing}"
  elif [ ${#ready_states[@]} -gt 0 ] && ! is_among "$state" "${ready_states[@]}"; then
    failed "$1: is ${state:-in an unknown state}"
  elif [ -n "$differing" ]; then
    failed "$1: differs in${differing// /, }"
  else
    verified "$1"
  fi
}

# invoke SERVICE FUNCTION EVENT HIGHEST: sends the function an event; the status of its answer may be HIGHEST at most.
invoke() {
  local status=none pattern='"statusCode"[[:space:]]*:[[:space:]]*"?([0-9]+)'
  if is_unknown "$2"; then
    failed "request to $1: there is no function"
    return 0
  fi
  ask ResourceNotFoundException lambda invoke --function-name "$2" --payload "fileb://${here:?}/$3" \
    --query "['answer', FunctionError]" --output text "$WORK/answer" || row=''
  probed=$SECONDS
  [ -f "$WORK/answer" ] || : >"$WORK/answer"
  if [[ $(cat "$WORK/answer") =~ $pattern ]]; then status=${BASH_REMATCH[1]}; fi
  case $row in
    '') failed "request to $1: there is no function" ;;
    *None)
      if is_number "$status" && [ "$status" -le "$4" ]; then
        verified "request to $1: answered $status"
      else
        failed "request to $1: answered with status $status"
      fi
      ;;
    *) failed "request to $1: error ${row#*"$tab"}: $(cut -c 1-300 "$WORK/answer")" ;;
  esac
  rm -f "$WORK/answer"
}

# metric SERVICE ID: requests have been counted for the Lattice service.
metric() {
  arrives "metric TotalRequestCount of $1" "$2" cloudwatch get-metric-statistics --namespace AWS/VpcLattice \
    --metric-name TotalRequestCount --dimensions "Name=Service,Value=$2" --statistics Sum --period 60 \
    --query "to_string(sum(Datapoints[].Sum) > ${tick}0$tick)"
}

# trace SERVICE FILTER: X-Ray has a trace that matches.
trace() {
  arrives "trace of $1" "$2" xray get-trace-summaries --filter-expression "$2" \
    --query "to_string(length(TraceSummaries) > ${tick}0$tick)"
}

# arrives WHAT VALUE WORD...: asks until a page of the answer says true, but no longer than --wait allows.
arrives() {
  local what=$1 value=$2 limit=$((probed + wait_for_data))
  shift 2
  if is_unknown "$value"; then
    failed "$what: there is nothing to ask for"
    return 0
  fi
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
  local fate=delete
  resource=$1 title=$2
  shift 2
  while [ $# -gt 0 ]; do
    case $1 in
      --retain) fate=retain ;;
      --quiet) fate=none ;;
      --of)
        is_in "$2" "$ours" || return 0
        shift
        ;;
    esac
    shift
  done
  "find_$resource"
  if [ "$found" = no ] || ! is_ours; then
    [ "$found" = no ] || note "left alone: $title is there, but its tag pergola:stack is ${owner:-missing} and not $stack"
    forget
    return 0
  fi
  ours="$ours$resource "
  case $fate in
    delete)
      present="$present$resource "
      listed+=("$title ($resource)")
      ;;
    retain) kept+=("$title ($resource)") ;;
  esac
}

is_in() {
  case $2 in
    *" $1 "*) return 0 ;;
  esac
  return 1
}

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

# is_present ID TITLE: turns to a resource, if it is to be deleted.
is_present() {
  resource=$1 title=$2 finder=find_$1
  is_in "$1" "$present"
}

# remove ID TITLE [--gone] [--retry TEXT]... --call SERVICE OPERATION WORD...
remove() {
  is_present "$1" "$2" || return 0
  shift 2
  say "$resource: deleting $title"
  take_away "$@"
  removed_count=$((removed_count + 1))
}

# prepare [--ready STATE]... [--retry TEXT]... --call SERVICE OPERATION WORD...: what is done to a resource before it can be deleted.
prepare() {
  local retries=() retry=0 limit=$((SECONDS + WAIT_LIMIT))
  ready_states=() failed_states=()
  while [ "$1" != --call ]; do
    case $1 in
      --ready) ready_states+=("$2") ;;
      --retry) retries+=("$2") ;;
    esac
    shift 2
  done
  shift
  say "$resource: preparing $title"
  until run "$@" --output json; do
    passing ${retries[@]+"${retries[@]}"} || fail "aws $1 $2 failed:"
    retry=$((retry + 1))
    pause_before "$retry" "$limit" "aws $1 $2"
  done
  state=''
  wait_ready
}

# remove_each ID TITLE [--gone] --object QUERY --call ...: calls delete_ID for each that is listed.
remove_each() {
  is_present "$1" "$2" || return 0
  deletion=delete_$1
  shift 2
  say "$resource: deleting $title"
  clear_items "$@"
  removed_count=$((removed_count + 1))
}

# remove_items NAME TITLE [--gone] [--object QUERY] --call ...: the same for things inside the resource.
remove_items() {
  title=$2 deletion=delete_$1
  shift 2
  clear_items "$@"
}

# remove_part NAME TITLE [--gone] [--retry TEXT]... --call ...
remove_part() {
  title=$2 finder=find_$1
  shift 2
  take_away "$@"
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
  ! is_unknown "$*" || stop "$title cannot be deleted: something about it is not known"
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
  fresh=yes
  "$finder"
  while [ "$found" = yes ]; do
    [ "$SECONDS" -lt "$limit" ] || stop "gave up waiting for $title to be gone"
    pause
    "$finder"
  done
  fresh=no
}

# The last word of destroy.sh.
finish_destroy() {
  say "deleted: $removed_count of the stack $stack"
}
