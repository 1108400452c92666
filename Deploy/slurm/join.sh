#!/bin/bash
#SBATCH --job-name=baocao-join
# The last step: writes the manifest and the officer's page, names what is missing, ends with 70 while something is.
#                                                                                        join.sh CAMPAIGN OUT
exec "${BAOCAO:-baocao}" join "$1" --out "$2"
