"""How workers and servers end; each story has a server of its own."""
import os
import signal
import time

from client import Client, ask, parse
from stories import ECHO, SLOW, V12, V13, handshake, until


def a_worker_that_dies_is_started_again(s):
    pid, = s.workers()
    os.kill(pid, signal.SIGKILL)
    until(lambda: s.workers() not in ([], [pid]))
    until(lambda: s.log().count('worker 1 started') == 2)
    assert ask(s.plain, '/echo').status == 200
    time.sleep(.5)          # the key manager sends it the certificates
    handshake(s, 'ec', V13)


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


def two_workers_and_a_rand_file(s):
    for _ in range(20):
        assert ask(s.plain, '/echo').status == 200
    handshake(s, 'rsa', V12)
    assert len(s.workers()) == 2
    assert len(open(os.path.join(s.dir, 'rand'), 'rb').read()) == 1024


ALONE = {
    a_worker_that_dies_is_started_again: {},
    a_stop_finishes_what_was_asked: {},
    a_stop_does_not_wait_for_idle_clients: {},
    two_workers_and_a_rand_file: {
        'workers': 2, 'more': 'rand_file rand',
        'files': [('rand', os.urandom(1024))]},
}
