# Finds a Java that is new enough. Sourced by the commands beside it and by the launcher in the
# source tree; plain POSIX shell, started at every run: keep it quick.

cultivar_minimum=17

# Prints the feature version of the given java command, or nothing where it has none.
cultivar_version_of() {
  [ -x "$1" ] || return 0
  # Every JDK has a file that says what it is; asking the JVM itself takes much longer.
  _release=$(readlink -f "$1" 2>/dev/null || printf '%s' "$1")
  _release=${_release%/bin/java}/release
  _version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$_release" 2>/dev/null || :)
  if [ -z "$_version" ]; then
    _version=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  fi
  _version=${_version#1.}
  printf '%s' "${_version%%[!0-9]*}"
}

# Whether the Java that was found has a module.
cultivar_has_module() {
  _release=$(readlink -f "$java_command" 2>/dev/null || printf '%s' "$java_command")
  grep -q "^MODULES=.*[\" ]$1[\" ]" "${_release%/bin/java}/release" 2>/dev/null
}

# Sets java_command and java_version, or says what to install and exits 2.
cultivar_find_java() {
  _found=
  for java_command in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || :)"; do
    [ -n "$java_command" ] || continue
    java_version=$(cultivar_version_of "$java_command")
    if [ "${java_version:-0}" -ge "$cultivar_minimum" ]; then
      return 0
    fi
    _found="$_found
  found $java_command, version ${java_version:-unknown}"
  done
  echo "cultivar needs Java $cultivar_minimum or newer.$_found
Install a JDK (Debian and Ubuntu: apt-get install openjdk-17-jdk-headless; macOS: brew install
openjdk; elsewhere: https://adoptium.net) and put it on the PATH or name it in JAVA_HOME." >&2
  exit 2
}
