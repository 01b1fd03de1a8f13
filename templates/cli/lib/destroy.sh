
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
