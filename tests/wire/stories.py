"""What takes time, two connections, or a signal: one function a test, whose
name with spaces is the test's name.  Each gets a running Server.  The clock is
in stories_time.py, the end of workers and servers in stories_end.py."""
import os
import re
import signal
import socket
import ssl
import threading
import time

from client import Client, ask, parse

V12, V13 = ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3
SLOW = b'GET /slow?%d HTTP/1.1\r\nHost: h.test\r\n\r\n'
ECHO = b'GET /echo HTTP/1.1\r\nHost: h.test\r\n\r\n'


def stats(s):
    text = ask(s.plain, '/stats').body.decode()
    return {k: int(v) for k, v in re.findall(r'(\w+)=(\d+)', text)}


def one(s, *parts, tls=None, **more):
    """Send the parts, read one answer: (Response, end, seconds)."""
    begun = time.monotonic()
    c = Client(s.tls if tls else s.plain, tls, **more)
    try:
        c.send(*parts)
        data, end = c.read(1)
        found = parse(data, ['GET'])
        return (found[-1] if found else None, end, time.monotonic() - begun)
    finally:
        c.close()


def until(what, seconds=3):
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, 'it did not happen'
        time.sleep(.05)


def handshake(s, name, version):
    host = name + '.test'
    head = 'GET /big?3000000 HTTP/1.1\r\nHost: %s\r\n\r\n' % host
    r, end, _ = one(s, head.encode(), tls=(host, version))
    assert (r.status, len(r.body), end) == (200, 3000000, 'open'), \
        (r.status, len(r.body), end)
    assert r.get('strict-transport-security')


def an_RSA_key_over_TLS_1_2(s): handshake(s, 'rsa', V12)
def an_RSA_key_over_TLS_1_3(s): handshake(s, 'rsa', V13)
def an_EC_key_over_TLS_1_2(s): handshake(s, 'ec', V12)
def an_EC_key_over_TLS_1_3(s): handshake(s, 'ec', V13)


def TLS_1_1_is_refused(s):
    c = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    c.check_hostname, c.verify_mode = False, ssl.CERT_NONE
    c.set_ciphers('ALL:@SECLEVEL=0')
    c.minimum_version = c.maximum_version = ssl.TLSVersion.TLSv1_1
    try:
        with socket.create_connection(('127.0.0.1', s.tls), 5) as plain:
            c.wrap_socket(plain, server_hostname='ec.test').close()
    except (ssl.SSLError, ConnectionResetError):
        return
    raise AssertionError('it was accepted')


def another_Host_than_the_one_of_the_handshake_is_421(s):
    r, end, _ = one(s, b'GET /echo HTTP/1.1\r\nHost: rsa.test\r\n\r\n',
                    tls=('ec.test', V13))
    assert (r.status, end) == (421, 'closed')


def plain_HTTP_to_the_TLS_port_hurts_nobody(s):
    c = Client(s.tls)
    c.send(ECHO)
    c.read()
    c.close()
    handshake(s, 'ec', V13)


def HSTS_is_not_sent_in_the_clear(s):
    assert ask(s.plain, '/echo').get('strict-transport-security') is None


def a_client_that_vanishes_cancels_its_page(s):
    before = stats(s)['cancelled']
    c = Client(s.plain)
    c.send(SLOW % 20000, .3)
    c.reset()
    until(lambda: stats(s)['cancelled'] > before, 1.5)


def a_client_that_vanishes_over_TLS_cancels_its_page(s):
    before = stats(s)['cancelled']
    c = Client(s.tls, ('ec.test', V13))
    c.send((SLOW % 20000).replace(b'h.test', b'ec.test'), .3)
    c.reset()
    until(lambda: stats(s)['cancelled'] > before, 1.5)


def a_client_that_vanishes_while_a_thread_works(s):
    for _ in range(3):
        c = Client(s.plain)
        c.send(b'GET /thread?300 HTTP/1.1\r\nHost: h.test\r\n\r\n', .1)
        c.reset()
    assert ask(s.plain, '/thread?10').body == b'thread\n'


def a_client_that_vanishes_in_a_large_answer(s):
    for _ in range(3):
        c = Client(s.plain, rcvbuf=4096)
        c.send(b'GET /big?9000000 HTTP/1.1\r\nHost: h.test\r\n\r\n', .1)
        c.reset()
    assert ask(s.plain, '/echo').status == 200


def who_is_refused_while_sending_is_told_why(s):
    r, end, _ = one(s, b'POST /body HTTP/1.1\r\nHost: h.test\r\n'
                    b'Content-Length: 2000000\r\n\r\n', b'x' * 2000000)
    assert (r.status, end) == (413, 'closed')


def a_hundred_is_sent_before_the_body(s):
    c = Client(s.plain)
    c.send(b'POST /body HTTP/1.1\r\nHost: h.test\r\nContent-Length: 3\r\n'
           b'Expect: 100-continue\r\n\r\n')
    c.s.settimeout(1)
    assert c.s.recv(100) == b'HTTP/1.1 100 Continue\r\n\r\n'
    c.send(b'abc')
    data, _ = c.read(1)
    assert parse(data, ['POST'])[0].body == b'abc'
    c.close()


def the_date_moves(s):
    first = ask(s.plain, '/echo').get('date')
    time.sleep(1.1)
    assert ask(s.plain, '/echo').get('date') != first


def slow_pages_keep_nobody_waiting(s):
    slow = [Client(s.plain) for _ in range(30)]
    for c in slow:
        c.send(SLOW % 1500)
    begun = time.monotonic()
    for _ in range(20):
        assert ask(s.plain, '/echo').status == 200
    took = time.monotonic() - begun
    assert took < 1, took
    for c in slow:
        data, _ = c.read(1)
        assert parse(data, ['GET'])[0].status == 200
        c.close()


def a_thread_keeps_nobody_waiting(s):
    t = threading.Thread(target=ask, args=(s.plain, '/thread?800'))
    t.start()
    time.sleep(.1)
    begun = time.monotonic()
    assert ask(s.plain, '/echo').status == 200
    assert time.monotonic() - begun < .4
    t.join()


def a_fibre_waits_for_a_socket_and_for_the_clock(s):
    assert ask(s.plain, '/wait').body == b'0 -1\n'


def a_thread_that_wakes_without_work_sleeps_on(s):
    assert ask(s.plain, '/thread?10').body == b'thread\n'
    time.sleep(.3)
    assert ask(s.plain, '/thread?10').body == b'thread\n'


def what_pools_hand_out_is_aligned(s):
    assert ask(s.plain, '/pool').body == b'aligned\n'


def passwords_are_hashed_in_a_thread_within_the_sandbox(s):
    assert ask(s.plain, '/hash').body == b'right\n'


def the_sandbox_is_closed(s):
    for pid in s.workers():
        with open('/proc/%d/status' % pid) as f:
            text = f.read()
        assert re.search(r'^Seccomp:\t2$', text, re.M), text
        assert re.search(r'^NoNewPrivs:\t1$', text, re.M), text


def the_log_keeps_secrets(s):
    token = 'T0ken' * 9
    ask(s.plain, '/echo?hush=hush')
    ask(s.plain, '/invitations/%s/accept' % token)
    until(lambda: '/accept' in s.log())
    assert 'hush' not in s.log() and token not in s.log()
    assert 'path="/invitations/*/accept"' in s.log()


def a_hangup_signal_is_harmless(s):
    c = Client(s.plain)
    c.send(SLOW % 800, .2)
    s.signal(signal.SIGHUP)
    time.sleep(.2)
    assert ask(s.plain, '/echo').status == 200
    data, _ = c.read(1)
    assert parse(data, ['GET'])[0].status == 200
    c.close()


SHARED = [f for f in list(globals().values())
          if getattr(f, '__module__', '') == __name__ and
          f not in (stats, one, until, handshake)]
