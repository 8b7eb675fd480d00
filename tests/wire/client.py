"""A client that sends any bytes it is told to, and reads answers strictly."""
import os
import re
import socket
import ssl
import time

HALF = object()         # in a list of parts: close the sending side
QUIET = 0.15            # this long without a byte: nothing more will come
PATIENCE = 8.0          # this long without an answer: there is none

DATE = re.compile(r'(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z][a-z] '
                  r'20\d\d \d\d:\d\d:\d\d GMT')

STATUS = re.compile(rb'HTTP/1\.[01] [2-5]\d\d ')


class Wrong(Exception):
    """What came is not an HTTP response."""


class Response:
    def __init__(self, status, version, headers, body):
        self.status, self.version = status, version
        self.headers, self.body = headers, body

    def get(self, name):
        found = [v for k, v in self.headers if k == name]
        if len(found) > 1:
            raise Wrong('%s came twice' % name)
        return found[0] if found else None


def parse(data, methods):
    """All responses in data, given the methods that were asked with."""
    found, methods = [], list(methods)
    while data:
        head, end, rest = data.partition(b'\r\n\r\n')
        if not end:
            raise Wrong('half a head: %r' % data[:80])
        lines = head.decode('latin1').split('\r\n')
        m = re.fullmatch(r'(HTTP/1\.[01]) (\d{3}) (.*)', lines[0])
        if not m:
            raise Wrong('status line %r' % lines[0])
        if not m.group(3):
            raise Wrong('no reason: %r' % lines[0])
        headers = []
        for line in lines[1:]:
            name, colon, value = line.partition(': ')
            if not colon or not re.fullmatch(r"[a-z0-9-]+", name):
                raise Wrong('header %r' % line)
            headers.append((name, value))
        r = Response(int(m.group(2)), m.group(1), headers, b'')
        method = 'GET'
        if r.status >= 200 and methods:
            method = methods.pop(0)
        length = int(r.get('content-length') or 0)
        if r.status in (204, 304) or r.status < 200:
            if r.get('content-length') is not None:
                raise Wrong('a %d with a length' % r.status)
            length = 0
        elif r.get('content-length') is None:
            raise Wrong('no content-length')
        if method == 'HEAD':
            length = 0
        if len(rest) < length:
            raise Wrong('body of %d cut at %d' % (length, len(rest)))
        r.body, data = rest[:length], rest[length:]
        found.append(r)
    return found


class Client:
    """One connection; `tls` is None or (server name, version)."""

    def __init__(self, port, tls=None, rcvbuf=None, source=None):
        s = socket.socket()
        if source:
            s.bind((source, 0))
        if rcvbuf:
            s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, rcvbuf)
        s.settimeout(PATIENCE)
        s.connect(('127.0.0.1', port))
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if tls:
            name, version = tls
            c = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            c.check_hostname, c.verify_mode = False, ssl.CERT_NONE
            c.minimum_version = c.maximum_version = version
            # A missing close_notify is an error here.
            s = c.wrap_socket(s, server_hostname=name,
                              suppress_ragged_eofs=False)
        self.s, self.tls = s, tls

    def send(self, *parts):
        for part in parts:
            if part is HALF:
                # Not SSLSocket.shutdown(), which forgets the keys.
                fd = os.dup(self.s.fileno())
                with socket.socket(fileno=fd) as plain:
                    plain.shutdown(socket.SHUT_WR)
            elif isinstance(part, (int, float)):
                time.sleep(part)
            else:
                try:
                    self.s.sendall(part)
                except (BrokenPipeError, ConnectionResetError):
                    return      # refused early; the answer is to be read

    def read(self, want=0):
        """(bytes, 'open' | 'closed' | 'reset'), after `want` responses."""
        data, end = bytearray(), time.monotonic() + PATIENCE
        found, searched = 0, 0
        while time.monotonic() < end:
            for m in STATUS.finditer(data, searched):
                found, searched = found + 1, m.end()
            searched = max(searched, len(data) - 12)
            self.s.settimeout(QUIET if found >= want else PATIENCE)
            try:
                more = self.s.recv(1 << 16)
            except (socket.timeout, ssl.SSLWantReadError):
                return bytes(data), 'open'
            except (ConnectionResetError, ssl.SSLError):
                return bytes(data), 'reset'
            if not more:
                return bytes(data), 'closed'
            data += more
        return bytes(data), 'open'

    def reset(self):
        """Vanish: the other side gets a reset."""
        self.s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER,
                          b'\1\0\0\0\0\0\0\0')
        self.s.close()

    def close(self):
        self.s.close()


def ask(port, target, tls=None, host='h.test'):
    """One plain GET, for the tests' own questions."""
    c = Client(port, tls)
    try:
        c.send(('GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' %
                (target, host)).encode())
        data, _ = c.read(1)
        return parse(data, ['GET'])[0]
    finally:
        c.close()
