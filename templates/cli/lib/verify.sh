
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
