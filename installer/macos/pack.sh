#!/usr/bin/env bash
# Relevo.app becomes Relevo-VERSION.dmg: signed from the inside out, notarised, stapled, and then run as a person gets it.
#
#   pack.sh FOLDER/Relevo.app FOLDER/Relevo-VERSION.dmg
#
#   RELEVO_SIGN_IDENTITY   "Developer ID Application: ..." of the keychain; without it nothing is signed or notarised
#   RELEVO_NOTARY_KEY      a file AuthKey_....p8 of App Store Connect, with RELEVO_NOTARY_KEY_ID and RELEVO_NOTARY_ISSUER
#
# Called by tools/macos.py. Nothing is changed after it has been signed: that would break the signature.
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,9p' "$0" | cut -c3-; exit 2; }
app=$1 image=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/relevo-pack.XXXXXX")
identity=${RELEVO_SIGN_IDENTITY:-}
trap 'hdiutil detach -quiet "$work/mounted" 2>/dev/null || true; rm -rf "$work"' EXIT

sign() { codesign --force --timestamp --options runtime --sign "$identity" "$@"; }

sign_inside() {  # every library and helper, then the frameworks that hold them; the deepest first
  local main=$app/Contents/MacOS/relevo
  find "$app/Contents" -depth -type f -print0 | while IFS= read -r -d '' file; do
    case $(file -b "$file") in Mach-O*) if [ "$file" != "$main" ]; then sign "$file"; fi ;; esac
  done
  find "$app/Contents" -depth -type d -name '*.framework' -print0 | while IFS= read -r -d '' framework; do
    sign "$framework"
  done
}

notarise() {  # $1: a zip or a dmg. Apple says what is wrong in a log of its own.
  local answer=$work/answer.json key=(--key "$RELEVO_NOTARY_KEY" --key-id "$RELEVO_NOTARY_KEY_ID" --issuer "$RELEVO_NOTARY_ISSUER")
  xcrun notarytool submit "$1" "${key[@]}" --wait --output-format json >"$answer" || true
  if [ "$(plutil -extract status raw -o - "$answer" || true)" != Accepted ]; then
    echo "Apple did not accept $(basename "$1"):" >&2
    xcrun notarytool log "$(plutil -extract id raw -o - "$answer")" "${key[@]}" >&2 || cat "$answer" >&2
    exit 1
  fi
}

if [ -n "$identity" ]; then
  echo "Signing as $identity"
  sign_inside
  sign --entitlements "$here/entitlements.plist" "$app"
  codesign --verify --strict --deep --verbose=2 "$app"
else
  echo "Not signed: RELEVO_SIGN_IDENTITY is empty (docs/guides/release.md says how). macOS will refuse it elsewhere."
fi
if [ -n "$identity" ] && [ -n "${RELEVO_NOTARY_KEY:-}" ]; then
  ditto -c -k --keepParent "$app" "$work/Relevo.zip"
  notarise "$work/Relevo.zip"
  xcrun stapler staple "$app"  # so that it opens where there is no internet
  notarised=yes
else
  echo "Not notarised: that needs an identity and RELEVO_NOTARY_KEY."
  notarised=
fi

mkdir "$work/disk"
ditto "$app" "$work/disk/Relevo.app"
ln -s /Applications "$work/disk/Applications"
hdiutil create -quiet -volname Relevo -srcfolder "$work/disk" -format UDZO -ov "$image"
if [ -n "$identity" ]; then codesign --force --timestamp --sign "$identity" "$image"; fi
if [ -n "$notarised" ]; then
  notarise "$image"
  xcrun stapler staple "$image"
  spctl --assess --type open --context context:primary-signature --verbose "$image"
fi

mkdir "$work/mounted" "$work/Applications"
hdiutil attach -quiet -readonly -nobrowse -mountpoint "$work/mounted" "$image"
ditto "$work/mounted/Relevo.app" "$work/Applications/Relevo.app"
if [ -n "$notarised" ]; then spctl --assess --type execute --verbose "$work/Applications/Relevo.app"; fi
"$work/Applications/Relevo.app/Contents/MacOS/relevo" --selftest
