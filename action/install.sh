#!/usr/bin/env bash
# Installs syncer from the action's own checkout, apart from the job's Python, and names the interpreter as an output.
set -euo pipefail

environment=$RUNNER_TEMP/syncer
"$PYTHON" -m venv "$environment"
python=$environment/bin/python
[[ -x $python ]] || python=$environment/Scripts/python.exe
"$python" -m pip install --quiet --disable-pip-version-check "$GITHUB_ACTION_PATH"
echo "python=$python" >>"$GITHUB_OUTPUT"
