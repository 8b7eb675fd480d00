"""How workers and servers end; each story has a server of its own."""
import os
import signal
import subprocess
import time

from cases_body import CHUNKS, LENGTH, TRANSFER
from client import Client, ask, parse
from server import free_port
from stories import ECHO, SLOW, V12, V13, handshake, stats, until


def a_worker_that_dies_is_started_again(s):
    pid, = s.workers()
    os.kill(pid, signal.SIGKILL)
    until(lambda: s.workers() not in ([], [pid]))
    until(lambda: s.log().count('worker 1 started') == 2)
    assert ask(s.plain, '/echo').status == 200
    time.sleep(.5)          # the key manager sends it the certificates
    handshake(s, 'ec', V13)


def a_stop_is_heard_while_a_worker_dies(s):
    pid, = s.workers()
    s.signal(signal.SIGSTOP)
    os.kill(pid, signal.SIGKILL)
    until(lambda: ') Z ' in open('/proc/%d/stat' % pid).read())
    s.signal(signal.SIGTERM)
    s.signal(signal.SIGCONT)
    assert s.process.wait(6) == 0


def the_key_manager_sleeps_through_no_signal(s):
    handshake(s, 'ec', V13)             # so it is up, and waits again
    loaded = s.log().count('(re)loading')
    keymgr, = s.children('[keymgr')
    os.kill(keymgr, signal.SIGHUP)      # a second one comes before its wait
    until(lambda: s.log().count('(re)loading') > loaded)


def a_stop_finishes_what_was_asked(s):
    slow, reader = Client(s.plain), Client(s.plain, rcvbuf=16384)
    idle, thread = Client(s.plain), Client(s.plain)
    idle.send(ECHO)
    idle.read(1)
    slow.send(SLOW % 1000)
    thread.send(b'GET /thread?700 HTTP/1.1\r\nHost: h.test\r\n\r\n')
    reader.send(b'GET /big?9000000 HTTP/1.1\r\nHost: h.test\r\n\r\n', .3)
    s.signal(signal.SIGTERM)
    time.sleep(.3)
    try:
        Client(s.plain).close()
        raise AssertionError('a new client was taken')
    except ConnectionRefusedError:
        pass
    for c, size in ((reader, 9000000), (thread, 7), (slow, 5)):
        data, end = c.read(1)
        r, = parse(data, ['GET'])
        assert (r.status, len(r.body)) == (200, size)
        # The reader's head went out before the stop.
        if c is not reader:
            assert (end, r.get('connection')) == ('closed', 'close')
        c.close()
    assert s.process.wait(6) == 0


def a_stop_does_not_wait_for_idle_clients(s):
    c = Client(s.plain)
    c.send(ECHO)
    c.read(1)
    half = Client(s.plain)
    half.send(ECHO[:10], .1)
    begun = time.monotonic()
    s.signal(signal.SIGTERM)
    assert s.process.wait(6) == 0
    assert time.monotonic() - begun < 2.5


def a_worker_that_has_worked_enough_goes_on_at_once(s):
    """http_request_ms over, it looks at its sockets, and does not sleep."""
    clients = [Client(s.plain) for _ in range(20)]
    begun = time.monotonic()
    for c in clients:
        c.send(b'GET /busy?12 HTTP/1.1\r\nHost: h.test\r\n\r\n')
    for c in clients:
        assert c.s.recv(4096).endswith(b'busy\n')
    took = time.monotonic() - begun
    for c in clients:
        c.close()
    assert took < 1.2, took


def two_workers_and_a_rand_file(s):
    for _ in range(20):
        assert ask(s.plain, '/echo').status == 200
    handshake(s, 'rsa', V12)
    assert len(s.workers()) == 2
    assert len(open(os.path.join(s.dir, 'rand'), 'rb').read()) == 1024


def a_chroot_and_another_user(s):
    handshake(s, 'ec', V13)
    c = Client(s.plain)
    c.send(b'POST /body HTTP/1.1\r\nHost: h.test\r\n'
           b'Content-Length: 500000\r\n\r\n', b'x' * 500000)
    data, _ = c.read(1)
    assert len(parse(data, ['POST'])[0].body) == 500000
    c.close()
    for pid in s.workers():
        assert os.readlink('/proc/%d/root' % pid) == s.dir
        assert os.stat('/proc/%d' % pid).st_uid == NOBODY


def behind_HAProxy(s):
    here = os.path.dirname(os.path.abspath(__file__))
    cfg = os.path.join(here, '../../deploy/production/haproxy.cfg')
    with open(os.path.join(s.dir, 'both.pem'), 'wb') as f:
        for name in ('ec.key', 'ec.pem'):
            with open(os.path.join(s.dir, name), 'rb') as part:
                f.write(part.read())
    http, https = free_port(), free_port()
    proxy = subprocess.Popen(
        ['haproxy', '-db', '-f', cfg], stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={'PATH': '/usr/sbin:/usr/bin', 'BERTH_HTTP': '127.0.0.1:%d' % http,
             'BERTH_HTTPS': '127.0.0.1:%d' % https,
             'BERTH_CERT': os.path.join(s.dir, 'both.pem'),
             'BERTH_WEB': '127.0.0.1:%d' % s.plain})
    try:
        until(lambda: listens(https), 10)
        through_the_proxy(s, http, https)
    finally:
        proxy.terminate()
        proxy.wait(10)


def listens(port):
    try:
        Client(port).close()
        return True
    except OSError:
        return False


def through_the_proxy(s, http, https):
    tls = ('ec.test', V13)
    assert ask(http, '/').status == 308

    # Who asks is who connected to the proxy, whatever they say.
    c = Client(https, tls, source='127.0.0.2')
    c.send(b'GET /echo HTTP/1.1\r\nHost: h.test\r\n'
           b'X-Forwarded-For: 6.6.6.6\r\n\r\n')
    data, _ = c.read(1)
    r, = parse(data, ['GET'])
    assert b'address=127.0.0.2\n' in r.body, r.body
    assert r.get('strict-transport-security').startswith('max-age=63072000')
    c.send(ECHO * 50)
    data, end = c.read(50)
    assert len(parse(data, [])) == 50 and end == 'open'
    c.send(b'POST /body HTTP/1.1\r\nHost: h.test\r\n'
           b'Transfer-Encoding: chunked\r\n\r\n'
           b'f4240\r\n' + b'x' * 1000000 + b'\r\n0\r\n\r\n')
    data, _ = c.read(1)
    assert len(parse(data, ['POST'])[0].body) == 1000000
    c.close()

    for row in TRANSFER + LENGTH + CHUNKS:
        c = Client(https, tls, source='127.0.0.2')
        c.send(*[p.replace(b'$H', b'h.test') if isinstance(p, bytes) else p
                 for p in row[1]])
        c.s.settimeout(.05)
        try:
            c.s.recv(1 << 20)
        except OSError:
            pass
        c.close()
    assert stats(s)['smuggled'] == 0
    assert ask(https, '/echo', tls).status == 200


NOBODY = 65534
ALONE = {
    a_worker_that_dies_is_started_again: {},
    a_stop_is_heard_while_a_worker_dies: {},
    the_key_manager_sleeps_through_no_signal: {},
    a_stop_finishes_what_was_asked: {},
    a_stop_does_not_wait_for_idle_clients: {},
    a_worker_that_has_worked_enough_goes_on_at_once: {
        'more': 'http_request_ms 10\n'},
    two_workers_and_a_rand_file: {
        'workers': 2, 'more': 'rand_file rand\n',
        'files': [('rand', os.urandom(1024))]},
    behind_HAProxy: {'BERTH_PROXY': '127.0.0.1'},
}
# Only root can go into a chroot and become another.
if os.getuid() == 0:
    ALONE[a_chroot_and_another_user] = {'jail': 'nobody'}
