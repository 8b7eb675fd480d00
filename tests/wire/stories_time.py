"""Who is slow, and who may be.  See stories.py."""
import os
import threading
import time

from client import Client, ask, parse
from stories import ECHO, SLOW, one


def nobody_sleeps_while_a_request_stands_ready(s):
    c = Client(s.plain)
    begun = time.monotonic()
    c.send(ECHO * 60)
    data = b''
    while data.count(b'HTTP/1.1 200') < 60:
        more = c.s.recv(1 << 16)
        assert more
        data += more
    took = time.monotonic() - begun
    assert took < 1.5, took
    c.close()


def an_idle_connection_ends_in_silence(s):
    c = Client(s.plain)
    c.s.settimeout(6)
    assert c.s.recv(100) == b''
    c.close()


def an_idle_kept_connection_ends_in_silence(s):
    c = Client(s.plain)
    c.send(ECHO)
    data, end = c.read(1)
    assert end == 'open' and len(parse(data, ['GET'])) == 1
    c.s.settimeout(6)
    assert c.s.recv(100) == b''
    c.close()


def a_slow_head_is_408(s):
    c = Client(s.plain)
    begun = time.monotonic()
    for b in ECHO[:24]:
        c.send(bytes([b]), .15)
    data, end = c.read(1)
    assert parse(data, ['GET'])[0].status == 408 and end == 'closed'
    assert time.monotonic() - begun < 5
    c.close()


def a_slow_body_is_408(s):
    r, end, took = one(s, b'POST /body HTTP/1.1\r\nHost: h.test\r\n'
                       b'Content-Length: 5\r\n\r\nab')
    assert (r.status, end) == (408, 'closed') and 1.5 < took < 5


def a_slow_chunk_is_408(s):
    r, end, took = one(s, b'POST /body HTTP/1.1\r\nHost: h.test\r\n'
                       b'Transfer-Encoding: chunked\r\n\r\n5\r\nab')
    assert (r.status, end) == (408, 'closed') and 1.5 < took < 5


def a_large_body_may_take_its_time(s):
    parts = [b'POST /body HTTP/1.1\r\nHost: h.test\r\n'
             b'Content-Length: 50000\r\n\r\n']
    for _ in range(10):
        parts += [b'x' * 5000, .45]
    r, _, took = one(s, *parts)
    assert r.status == 200 and len(r.body) == 50000 and took > 4


def large_bodies_leave_nothing_behind(s):
    c = Client(s.plain)
    c.send(b'POST /body HTTP/1.1\r\nHost: h.test\r\n'
           b'Content-Length: 900000\r\n\r\n', b'x' * 500000, .2)
    c.reset()
    assert os.listdir(os.path.join(s.dir, 'upload')) == []


def large_bodies_take_turns(s):
    def post(path, out):
        r, _, _ = one(s, b'POST %s HTTP/1.1\r\nHost: h.test\r\n'
                      b'Content-Length: 500000\r\n\r\n' % path, b'x' * 500000)
        out.append((r.status, len(r.body)))

    out, gone = [], Client(s.plain)
    threads = [threading.Thread(target=post, args=(path, out))
               for path in [b'/slow?1800'] + [b'/body'] * 6]
    for t in threads:
        t.start()
        time.sleep(.02)
    gone.send(b'POST /body HTTP/1.1\r\nHost: h.test\r\n'
              b'Content-Length: 500000\r\n\r\n', b'x' * 500000)
    gone.reset()
    assert ask(s.plain, '/echo').status == 200 and out == [], out
    for t in threads:
        t.join()
    assert sorted(out) == [(200, 5)] + [(200, 500000)] * 6, out


def a_slow_page_is_not_408(s):
    r, end, took = one(s, SLOW % 4500)
    assert (r.status, end, r.body) == (200, 'open', b'slow\n') and took > 4.4


def a_slow_page_with_a_body_is_not_408(s):
    r, end, _ = one(s, b'POST /slow?4500 HTTP/1.1\r\nHost: h.test\r\n'
                    b'Content-Length: 3\r\n\r\n', .1, b'abc')
    assert (r.status, end, r.body) == (200, 'open', b'slow\n')


def a_slow_reader_gets_all_of_it(s):
    c = Client(s.plain, rcvbuf=32768)
    c.send(b'GET /big?9000000 HTTP/1.1\r\nHost: h.test\r\n'
           b'Connection: close\r\n\r\n')
    data, begun = b'', time.monotonic()
    while True:
        more = c.s.recv(65536)
        if not more:
            break
        data += more
        time.sleep(len(more) / 1500000)
    assert len(parse(data, ['GET'])[0].body) == 9000000
    assert time.monotonic() - begun > 5
    c.close()


def a_reader_may_be_slower_than_the_kernel_is_eager(s):
    c = Client(s.plain, rcvbuf=4096)
    c.send(b'GET /big?9000000 HTTP/1.1\r\nHost: h.test\r\n'
           b'Connection: close\r\n\r\n')
    data, begun = b'', time.monotonic()
    while True:
        more = c.s.recv(65536)
        if not more:
            break
        data += more
        if time.monotonic() - begun < 7:
            time.sleep(len(more) / 150000)
    assert len(parse(data, ['GET'])[0].body) == 9000000
    c.close()


def who_takes_nothing_of_an_answer_is_dropped(s):
    c = Client(s.plain, rcvbuf=4096)
    c.send(b'GET /big?15000000 HTTP/1.1\r\nHost: h.test\r\n\r\n')
    time.sleep(5)
    data, end = c.read(1)
    assert end in ('closed', 'reset') and len(data) < 15000000
    c.close()


SHARED = [f for f in list(globals().values())
          if getattr(f, '__module__', '') == __name__]
