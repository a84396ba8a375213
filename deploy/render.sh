#!/bin/sh
# Prints the nginx server block for this app: QUAY_URL=https://quay.example.com [BASE_PATH=/tags/] [LISTEN=8080] [APP_ROOT=/srv/quay-tags] [QUAY_CA=/path/to/ca.crt] [BROTLI=1] render.sh
set -eu

here=$(cd "$(dirname "$0")" && pwd)
listen=${LISTEN:-8080}
base=${BASE_PATH:-/}
root=${APP_ROOT:-/srv/quay-tags}
url=${QUAY_URL:-}
ca=${QUAY_CA:-/etc/ssl/certs/ca-certificates.crt}
brotli=${BROTLI:-0}

fail() {
  echo "render.sh: $1" >&2
  exit 1
}

# One line that looks as it should.
fits() {
  [ "$(printf %s "$1" | wc -l)" -eq 0 ] && printf '%s\n' "$1" | grep -Eq "$2"
}

# These words end up in a configuration: nothing that could begin another directive gets there.
[ -n "$url" ] || fail 'QUAY_URL is not set; it is the address of the registry, such as https://quay.example.com'
url=${url%/}
fits "$url" '^https?://[A-Za-z0-9.-]+(:[0-9]+)?$' || fail "QUAY_URL must be an origin such as https://quay.example.com, not \"$url\""
fits "$base" '^/([A-Za-z0-9._~-]+/)*$' || fail "BASE_PATH must begin and end with a slash, not \"$base\""
fits "$listen" '^[][A-Za-z0-9.:]+$' || fail "LISTEN must be a port or an address and a port, not \"$listen\""
fits "$root" '^/[A-Za-z0-9._/-]+$' || fail "APP_ROOT must be an absolute path without odd characters, not \"$root\""
fits "$ca" '^/[A-Za-z0-9._/-]+$' || fail "QUAY_CA must be an absolute path without odd characters, not \"$ca\""
fits "$brotli" '^[01]$' || fail "BROTLI must be 1 if nginx has the module brotli_static, else 0, not \"$brotli\""

case $url in https://*) https='s/^#https //' ;; *) https='/^#https /d' ;; esac
if [ "$base" = / ]; then keep=root drop=prefix; else keep=prefix drop=root; fi
# Without its module, nginx would not start with the directive.
if [ "$brotli" = 1 ]; then brotli='s/^#brotli //'; else brotli='/^#brotli /d'; fi

sed -e '/^# /d' \
  -e "/^#$drop /d" -e "s/^#$keep //" -e "$https" -e "$brotli" \
  -e "s|@LISTEN@|$listen|g" -e "s|@ROOT@|$root|g" -e "s|@BASE_PATH@|$base|g" -e "s|@BASE_BARE@|${base%/}|g" \
  -e "s|@QUAY_URL@|$url|g" -e "s|@QUAY_HOST@|${url#*://}|g" -e "s|@QUAY_SCHEME@|${url%%://*}|g" \
  -e "s|@QUAY_CA@|$ca|g" -e "s|@HEADERS@|$here/security-headers.conf|g" \
  "$here/nginx.conf.template"
