#!/usr/bin/env bash
# Runs syncer as the action's inputs ask; on a push it names the two commits, so that one without transcripts costs nothing.
set -euo pipefail

command=${INPUT_COMMAND:-sync}
arguments=("$command")

add() {
  if [[ -n $2 ]]; then arguments+=("$1" "$2"); fi
}

add --config "${INPUT_CONFIG:-}"
add --min-confidence "${INPUT_MIN_CONFIDENCE:-}"
add --max-new "${INPUT_MAX_NEW:-}"
add --max-close "${INPUT_MAX_CLOSE:-}"

case ${INPUT_DRY_RUN:-false} in
  true) arguments+=(--dry-run) ;;
  false) ;;
  *)
    echo "::error title=syncer::The input dry-run is neither true nor false."
    exit 2
    ;;
esac

# A sweep tends everything, whatever was pushed; the commit after is all zeros where a branch was deleted.
if [[ ${GITHUB_EVENT_NAME:-} == push && $command =~ ^(plan|sync)$ && ${PUSH_AFTER:-} =~ [^0] && -n ${PUSH_BEFORE:-} ]]; then
  arguments+=(--changed "$PUSH_BEFORE..$PUSH_AFTER")
fi

arguments+=(--)
while IFS= read -r path || [[ -n $path ]]; do
  path=${path%$'\r'}
  if [[ -n ${path//[[:space:]]/} ]]; then arguments+=("$path"); fi
done <<<"${INPUT_PATHS:-}"

# Isolated, or a module of the repository that happens to bear the name of one of ours would be run instead of it.
exec "$SYNCER_PYTHON" -I -m syncer "${arguments[@]}"
