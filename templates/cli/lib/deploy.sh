
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
