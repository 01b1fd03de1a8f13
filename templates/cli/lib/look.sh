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
