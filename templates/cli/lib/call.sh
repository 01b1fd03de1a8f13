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

