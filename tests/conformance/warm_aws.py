#!/usr/bin/env python3
"""The aws command without the time that it takes to start: prints a port and answers there until stdin ends.

The real awscli runs, in a fork of a process that has imported it and read the models of the services given as arguments.
CLIENT is a shell function `aws` for scripts of bash; of the changes it denies one in DENY_EVERY, however
often it is tried then. Both sides speak in texts that each end with NUL:
folder, number of variables, NAME=VALUE..., number of arguments, argument...; back come status, stdout and stderr.
"""
import gc
import os
import signal
import socket
import sys
import threading

CLIENT = r"""
aws() {
  local connection status out err name variables=()
  case $2 in
    describe-* | filter-* | get-* | list-*) ;;
    *)
      warm_aws_changes=$((${warm_aws_changes-0} + 1))
      [ $((warm_aws_changes % ${DENY_EVERY:-1000000})) -ne 0 ] || warm_aws_denied="$*"
      if [ "$*" = "${warm_aws_denied-}" ]; then
        echo "An error occurred (AccessDeniedException) when calling the $2 operation: denied by the test" >&2
        return 254
      fi
      ;;
  esac
  while read -r name; do variables+=("$name=${!name}"); done < <(compgen -A export AWS_)
  exec {connection}<>"/dev/tcp/127.0.0.1/$WARM_AWS_PORT" || return 252
  printf '%s\0' "$PWD" "${#variables[@]}" "${variables[@]}" "$#" "$@" >&"$connection"
  IFS= read -r -d '' -u "$connection" status || status=252
  IFS= read -r -d '' -u "$connection" out
  IFS= read -r -d '' -u "$connection" err
  exec {connection}>&-
  printf '%s' "$out"
  printf '%s' "$err" >&2
  return "$status"
}
"""


def warm_up(services):
    """A driver of the CLI that has done for each service what every command for it does first."""
    import awscli.clidriver
    import awscli.formatter  # noqa: F401
    import botocore.httpsession  # noqa: F401
    driver = awscli.clidriver.create_clidriver()
    for service in services:
        model = driver.session.get_service_model(service)
        driver.session.create_client(service, aws_access_key_id="warm", aws_secret_access_key="up", region_name="us-east-1")
        quietly(driver.main, [service, awscli.clidriver.xform_name(model.operation_names[0], "-"), "--generate-cli-skeleton"])
    return driver


def quietly(function, *arguments):
    keep = os.dup(1)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    try:
        function(*arguments)
        sys.stdout.flush()
    finally:
        os.dup2(keep, 1)
        os.close(keep)
        os.close(null)


class Fields:
    """The texts that a client sends."""

    def __init__(self, connection):
        self.stream = connection.makefile("rb")
        self.buffer = b""

    def text(self):
        while b"\0" not in self.buffer:
            part = self.stream.read1(65536)
            if not part:
                raise EOFError
            self.buffer += part
        text, _, self.buffer = self.buffer.partition(b"\0")
        return os.fsdecode(text)

    def texts(self):
        return [self.text() for _ in range(int(self.text()))]


def answer(connection, driver):
    """In a fork: runs one command and sends what it printed."""
    fields = Fields(connection)
    os.chdir(fields.text())
    for name in [name for name in os.environ if name.startswith("AWS_") and name != "AWS_DATA_PATH"]:
        del os.environ[name]
    os.environ.update(variable.split("=", 1) for variable in fields.texts())
    arguments = fields.texts()
    streams = [os.memfd_create("stdout"), os.memfd_create("stderr")]
    for number, stream in enumerate(streams, 1):
        os.dup2(stream, number)
    try:
        status = driver.main(["--endpoint-url", os.environ["AWS_ENDPOINT_URL"], *arguments])
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    sys.stdout.flush()
    sys.stderr.flush()
    parts = [str(status or 0).encode()]
    for stream in streams:
        os.lseek(stream, 0, os.SEEK_SET)
        with open(stream, "rb") as file:
            parts.append(file.read())
    connection.sendall(b"".join(part + b"\0" for part in parts))


def end_with_stdin():
    sys.stdin.buffer.read()
    os._exit(0)


def main():
    driver = warm_up(sys.argv[1:])
    gc.freeze()  # what is there now need not be looked at, and so copied, in each fork
    gc.disable()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.create_server(("127.0.0.1", 0), backlog=16)
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=end_with_stdin, daemon=True).start()
    while True:
        connection, _ = listener.accept()
        if os.fork() == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            listener.close()
            try:
                answer(connection, driver)
            finally:
                connection.close()
                os._exit(0)
        connection.close()


if __name__ == "__main__":
    main()
