#!/bin/sh
# Miller: one pass over the file, each distinct date read once; strata and tickets in its own
# language.
if [ "$1" = about ]; then
  printf '{"tool": "Miller", "version": "%s"}\n' "$(mlr --version | sed 's/[^0-9.]//g')"
  exit
fi
exec mlr -S --icsv --onidx --ofs tab --from "$2" \
  put -q -s job="$1" -s rules="$3" -s seed="$4" -f "$(dirname "$0")/miller.mlr"
