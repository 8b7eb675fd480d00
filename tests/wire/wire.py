#!/usr/bin/python3
"""wire.py SERVER [WORD...]: the tests on the wire.

Every row of cases.py goes over plain HTTP and over TLS 1.3, then come the
stories.  With words, only the tests whose names have one of them.  Prints a
line for each and how many passed; exit code 1 when one failed.
"""
import concurrent.futures
import ssl
import sys
import time

import cases
import stories
import stories_end
import stories_time
from client import Client, DATE, ask, parse
from server import Server

TLS = ('ec.test', ssl.TLSVersion.TLSv1_3)


def check_response(r, tls, more):
    """What holds for every answer."""
    if r.status < 200:
        return
    assert DATE.fullmatch(r.get('date') or ''), 'date'
    assert r.get('server') is None, 'server banner'
    assert (r.get('strict-transport-security') is not None) == tls, 'HSTS'
    if r.status >= 400 and not more.get('own'):
        assert r.get('connection') == 'close'
        assert r.get('content-type') == 'text/html; charset=utf-8'
        assert r.get('x-request-id') is None, 'it reached a handler'
        if more.get('methods') != ['HEAD']:
            assert b'<h1>' in r.body


def run_case(server, tls, case):
    name, parts, statuses, end = case[:4]
    more = case[4] if len(case) > 4 else {}
    host = b'ec.test' if tls else b'h.test'
    c = Client(server.tls if tls else server.plain, TLS if tls else None)
    try:
        for part in parts:
            c.send(part.replace(b'$H', host) if isinstance(part, bytes)
                   else part)
        data, ended = c.read(sum(s >= 200 for s in statuses))
    finally:
        c.close()
    found = parse(data, more.get('methods', []))
    assert [r.status for r in found] == statuses, [r.status for r in found]
    assert ended == end, ended
    for r in found:
        check_response(r, tls, more)
    bodies = more.get('body', [])
    for r, text in zip(found, [bodies] if isinstance(bodies, bytes)
                       else bodies):
        assert text.replace(b'$H', host) in r.body, r.body[:300]
    for name, value in more.get('headers', {}).items():
        assert found[0].get(name) == value, name


def run_alone(program, story, options):
    s = Server(program, **options)
    try:
        story(s)
        assert s.end() == 0, 'exit code'
        assert 'runtime error' not in s.log() and 'ERROR: ' not in s.log()
    except BaseException:
        s.end()
        raise
    finally:
        s.remove()


def tests(server, program, words):
    """(name, function) of what is to be run."""
    def wanted(name):
        return not words or any(w in name for w in words)

    for group, rows in cases.ALL + cases.ALL_PLAIN:
        for row in rows:
            for tls in (False, True):
                if tls and (group, rows) in cases.ALL_PLAIN:
                    continue
                name = '%s: %s (%s)' % (group, row[0],
                                        'TLS' if tls else 'plain')
                if wanted(name):
                    yield name, run_case, (server, tls, row)
    for story in stories.SHARED + stories_time.SHARED:
        name = 'story: ' + story.__name__.replace('_', ' ')
        if wanted(name):
            yield name, story, (server,)
    for story, options in stories_end.ALONE.items():
        name = 'story: ' + story.__name__.replace('_', ' ')
        if wanted(name):
            yield name, run_alone, (program, story, options)


def no_smuggling(server):
    assert stories.stats(server)['smuggled'] == 0


def server_is_whole(server, first_workers):
    assert server.workers() == first_workers, 'a worker died'
    assert 'sandbox violation' not in server.log()
    assert server.end() == 0, 'exit code'
    assert 'runtime error' not in server.log()
    assert 'ERROR: ' not in server.log()


def report(name, outcome):
    """Print the line of one test; did it pass?"""
    try:
        outcome()
        print('ok      ' + name, flush=True)
        return True
    except (Exception, SystemExit) as e:
        print('FAILED  %s: %s %s' % (name, type(e).__name__, e), flush=True)
        return False


def main(argv):
    begun, program = time.monotonic(), argv[1]
    server = Server(program)
    workers = server.workers()
    ask(server.plain, '/big?1')
    try:
        with concurrent.futures.ThreadPoolExecutor(12) as pool:
            # The slow ones first, so that they do not come last alone.
            todo = list(tests(server, program, argv[2:]))
            order = sorted(todo, key=lambda t: t[1] is run_case)
            running = {name: pool.submit(fn, *args)
                       for name, fn, args in order}
            results = [report(name, running[name].result)
                       for name, _, _ in todo]
        results += [
            report('no smuggled request was served',
                   lambda: no_smuggling(server)),
            report('the server came through whole and ended well',
                   lambda: server_is_whole(server, workers))]
        if not all(results):
            print(''.join(l for l in server.log().splitlines(True)
                          if ' info request ' not in l)[-4000:])
    finally:
        server.end()
        server.remove()
    print('%.0f seconds' % (time.monotonic() - begun))
    print('%d passed, %d failed' % (sum(results),
                                    len(results) - sum(results)))
    return 0 if all(results) else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv))
