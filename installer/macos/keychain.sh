#!/usr/bin/env bash
# On a hosted runner: puts the Developer ID into a keychain of its own and tells the steps that follow what it is called.
#
#   CERTIFICATE            the .p12 with certificate and private key, in base64
#   CERTIFICATE_PASSWORD   its password
#   NOTARY_KEY             the text of AuthKey_....p8, may be empty: then nothing is notarised
#
# Called by .github/workflows/desktop.yml. The runner is thrown away afterwards, and the keychain with it.
set -euo pipefail
folder=${RUNNER_TEMP:?this is for a hosted runner}
keychain=$folder/relevo.keychain-db
password=$(openssl rand -base64 24)
umask 077
printf '%s' "$CERTIFICATE" | base64 --decode >"$folder/certificate.p12"
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
security import "$folder/certificate.p12" -P "$CERTIFICATE_PASSWORD" -f pkcs12 -k "$keychain" -T /usr/bin/codesign
rm "$folder/certificate.p12"
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
identity=$(security find-identity -v -p codesigning "$keychain" | sed -n 's/.*"\(Developer ID Application: .*\)"/\1/p' | head -n 1)
[ -n "$identity" ] || { echo "The certificate is no Developer ID Application." >&2; exit 1; }
echo "RELEVO_SIGN_IDENTITY=$identity" >>"$GITHUB_ENV"
if [ -n "${NOTARY_KEY:-}" ]; then
  printf '%s\n' "$NOTARY_KEY" >"$folder/notary.p8"
  echo "RELEVO_NOTARY_KEY=$folder/notary.p8" >>"$GITHUB_ENV"
fi
