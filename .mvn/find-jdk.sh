# Sourced by ./nearfar and ./check: finds a JDK, release 25 or later, without starting one.

# The feature release that the folder $1 says it is, if a JDK lies there: its file `release` holds JAVA_VERSION="25.0.3".
jdk_release() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local line
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        line=${line#*=\"}
        printf '%s\n' "${line%%[!0-9]*}"
        return
        ;;
    esac
  done <"$1/release"
  return 1
}

# Sets `jdk`: JAVA_HOME if it will do, else the javac on the path, else the lowest release from 25 on in the usual folders
# (the one that the project is tested on comes first).
find_jdk() {
  local home release best=
  jdk=
  for home in "${JAVA_HOME-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null)")")"; do
    release=$(jdk_release "$home") && [ "${release:-0}" -ge 25 ] && jdk=$home && return
  done
  for home in /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* ~/.sdkman/candidates/java/* ~/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    release=$(jdk_release "$home") && [ "${release:-0}" -ge 25 ] || continue
    [ -z "$best" ] || [ "$release" -lt "$best" ] || continue
    best=$release
    jdk=$home
  done
  [ -n "$jdk" ]
}

# As find_jdk, but ends with exit code 70 (the command's own code for "not your input's fault") where there is none.
require_jdk() {
  find_jdk && return
  echo "$1: needs a JDK, release 25 or later, and found none in JAVA_HOME, on the path or in the usual folders; install one (Eclipse Temurin 25, for example) or set JAVA_HOME to it" >&2
  exit 70
}

# Maven on that JDK, in the folder $1, without the warnings that the JDK prints about Maven's own libraries.
maven() {
  cd "$1" || return
  shift
  JAVA_HOME=$jdk MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS-}" ./mvnw -B -ntp "$@"
}
