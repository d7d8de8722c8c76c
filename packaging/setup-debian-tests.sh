#!/usr/bin/env bash
# Installs a PostgreSQL server for the tests of shared batches, from Debian's or Ubuntu's packages. The tests start
# servers of their own; none is left running on this computer.
set -euo pipefail

compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null && exit 0
command -v initdb >/dev/null && exit 0
command -v apt-get >/dev/null || { echo "Install a PostgreSQL server: the tests need its initdb and postgres." >&2; exit 1; }

as_root() {
    if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}
export DEBIAN_FRONTEND=noninteractive
as_root apt-get update -qq
as_root apt-get install -y -qq --no-install-recommends postgresql-common
as_root sed -i 's/^#\?create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
as_root apt-get install -y -qq --no-install-recommends postgresql
