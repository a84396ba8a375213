#!/bin/sh
# Starts the container: writes the server block for QUAY_URL and hands over to nginx.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
"$here/render.sh" > /tmp/quay-tags.conf
exec nginx -c "$here/nginx-main.conf" -e stderr
