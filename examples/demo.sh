#!/bin/sh
# Keeps issues from the example transcripts in a scratch repository, so that the folder it is called for stays clean.
# Usage: demo.sh [FOLDER], by default .demo beside the examples.
set -eu

examples=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=${1:-$examples/../.demo}
shown=${1:-.demo}

# Neither a repository that calls this from a hook nor anybody's git configuration may have a say here.
# shellcheck disable=SC2046
unset $(git rev-parse --local-env-vars)
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

mkdir -p "$folder/transcripts"
cd -- "$folder"
[ -d .git ] || git -c init.defaultBranch=main init --quiet
cp -- "$examples"/transcripts/*.md transcripts/
git add -- transcripts
git diff --cached --quiet || git -c user.name=demo -c user.email=demo@example.invalid commit --quiet --message "Add the example transcripts"

syncer sync --tracker local
echo
echo "The issues are in $shown/.syncer/issues/, one file each."
