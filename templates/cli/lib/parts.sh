
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
