"""Bytes in, statuses out: one row a fault.

A row is (name, parts, statuses, end) or has a fifth member, a dictionary:
`body` is looked for in the bodies, one after the other; `methods` are those
that were asked with, when not GET.  $H stands for the host.  Numbers among
the parts are seconds to wait.  Requests for /smuggled must never be served.
"""
from client import HALF

H = b'Host: $H\r\n'
GET = b'GET /echo HTTP/1.1\r\n' + H
POST = b'POST /body HTTP/1.1\r\n' + H
CHUNKED = POST + b'Transfer-Encoding: chunked\r\n\r\n'
END = b'\r\n'
EVIL = b'GET /smuggled HTTP/1.1\r\nHost: ec.test\r\n\r\n'
OK = GET + END


def cl(n):
    return b'Content-Length: %d\r\n\r\n' % n


def get(*lines):
    return [GET + b''.join(line + END for line in lines) + END]


def refused(name, parts, status=400, **more):
    return (name, parts, [status], 'closed', more)


def path(p):
    return b'GET ' + p + b' HTTP/1.1\r\n' + H + END


PLAIN = [
    ('a GET', [OK], [200], 'open', {'body': b'method=GET\npath=/echo\n'}),
    ('byte by byte', [EVIL.replace(b'smuggled', b'echo')[i:i + 1]
                      for i in range(len(EVIL) - 4)], [200], 'open'),
    ('a query', [path(b'/echo?a=b?c')], [200], 'open',
     {'body': b'query=a=b?c\n'}),
    ('HEAD', [b'HEAD /echo HTTP/1.1\r\n' + H + END], [200], 'open',
     {'methods': ['HEAD']}),
    ('two requests, one after the other', [OK, .1, OK], [200, 200], 'open'),
    ('Connection: close', get(b'Connection: close'), [200], 'closed'),
    ('close among other options', get(b'Connection: keep-alive, Close'),
     [200], 'closed'),
    ('close in a second header', get(b'Connection: x', b'Connection: close'),
     [200], 'closed'),
    ('close in a longer word', get(b'Connection: closed'), [200], 'open'),
    ('204 has no body', [path(b'/status?204')], [204], 'open'),
    ('304 has no body and no length', [path(b'/status?304')], [304], 'open'),
    ('a page may answer 422', [path(b'/status?422')], [422], 'open',
     {'own': True}),
    ('a header with a line break is not sent', [path(b'/inject')], [200],
     'open', {'headers': {'x-good': 'yes', 'x-bad': None,
                          'x-injected': None}}),
    ('OPTIONS *', [b'OPTIONS * HTTP/1.1\r\n' + H + END], [200], 'open',
     {'body': b'path=*\n'}),
]

REQUEST_LINE = [
    refused('two spaces', [b'GET  /echo HTTP/1.1\r\n' + H + END]),
    refused('a space at the end', [b'GET /echo HTTP/1.1 \r\n' + H + END]),
    refused('a tab', [b'GET\t/echo HTTP/1.1\r\n' + H + END]),
    refused('a space in front', [b' GET /echo HTTP/1.1\r\n' + H + END]),
    refused('no version', [b'GET /echo\r\n' + H + END]),
    refused('no target', [b'GET HTTP/1.1\r\n' + H + END]),
    refused('lower case version', [b'GET /echo http/1.1\r\n' + H + END]),
    refused('version 1.10', [b'GET /echo HTTP/1.10\r\n' + H + END]),
    refused('another protocol', [b'GET /echo HTTQ/1.1\r\n' + H + END]),
    refused('version 2.0', [b'GET /echo HTTP/2.0\r\n' + H + END], 505),
    refused('version 0.9', [b'GET /echo HTTP/0.9\r\n' + H + END], 505),
    ('version 1.2 is spoken as 1.1', [b'GET /echo HTTP/1.2\r\n' + H + END],
     [200], 'open'),
    refused('the preface of HTTP/2',
            [b'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], 505),
    refused('a lower case method', [b'get /echo HTTP/1.1\r\n' + H + END], 501),
    refused('an unknown method', [b'BREW /echo HTTP/1.1\r\n' + H + END], 501),
    refused('TRACE', [b'TRACE /echo HTTP/1.1\r\n' + H + END], 501),
    refused('CONNECT', [b'CONNECT a:1 HTTP/1.1\r\n' + H + END], 501),
    refused('a method with a colon', [b'G:T /echo HTTP/1.1\r\n' + H + END]),
    refused('a fragment', [path(b'/echo#a')]),
    refused('a byte above 127', [path(b'/ech\xc3\xb6')]),
    refused('a control', [path(b'/ech\x01')]),
    refused('a path without a slash', [path(b'echo')]),
    refused('* for GET', [path(b'*')]),
    ('an address as target', [path(b'http://$H/echo?q')], [200], 'open',
     {'body': b'path=/echo\nquery=q\nhost=$H\n'}),
    refused('the address of another host', [path(b'http://other/echo')]),
    refused('an address with a longer host', [path(b'http://$Hx/echo')]),
    refused('another scheme', [path(b'ftp://$H/echo')]),
    ('an empty line first', [END + OK], [200], 'open'),
    refused('two empty lines first', [END + END + OK]),
    ('a target of 1,990 bytes', [path(b'/' + b'a' * 1989)], [200], 'open'),
    refused('a target of 2,010 bytes', [path(b'/' + b'a' * 2009)], 414),
    refused('a target of 9,000 bytes', [path(b'/' + b'a' * 9000)], 414),
    refused('a target of 40,000 bytes', [path(b'/' + b'a' * 40000)], 414),
    refused('a request line without end', [b'GET /' + b'a' * 4000], 414),
    refused('a HEAD that is refused has no body',
            [b'HEAD /echo HTTP/1.1\r\n' + END], methods=['HEAD']),
]

LINES = [
    refused('bare LF ends every line', [b'GET /echo HTTP/1.1\nHost: $H\n\n']),
    refused('bare LF ends the request line',
            [b'GET /echo HTTP/1.1\n' + H + END]),
    refused('bare LF ends a header', [GET + b'X: y\n' + END]),
    refused('bare LF ends the head', [GET + b'\n']),
    refused('bare CR in a value', get(b'X: a\rb')),
    refused('bare CR between headers', get(b'X: a\rEvil: b')),
    refused('NUL in a value', get(b'X: a\0b')),
    refused('NUL in the target', [path(b'/ec\0ho')]),
    refused('NUL in a name', get(b'X\0: a')),
    refused('NUL at the very start', [b'\0' + OK]),
    refused('a folded line', get(b'X: a', b' b')),
    refused('a folded line with a tab', get(b'X: a', b'\tb')),
    refused('a folded first header',
            [b'GET /echo HTTP/1.1\r\n X: y\r\n' + H + END]),
    refused('space before the colon', get(b'X : a')),
    refused('tab before the colon', get(b'X\t: a')),
    refused('space before the colon of a length',
            [POST + b'Content-Length : 5\r\n\r\nabcde']),
    refused('no colon', get(b'garbage')),
    refused('no name', get(b': a')),
    refused('a name with a space', get(b'X y: a')),
    refused('a name with a byte above 127', get(b'X\xc3\xb6: a')),
    refused('a control in a value', get(b'X: a\x01b')),
    refused('DEL in a value', get(b'X: a\x7fb')),
    ('an empty value', get(b'X:', b'Y: '), [200], 'open'),
    ('a tab in a value', get(b'Cookie: a\tb'), [200], 'open',
     {'body': b'cookie=a\tb\n'}),
    ('UTF-8 in a value', get('Cookie: \u4f7f'.encode()), [200], 'open',
     {'body': 'cookie=\u4f7f\n'.encode()}),
    ('Latin-1 in a value', get(b'User-Agent: \xe9'), [200], 'open',
     {'body': b'agent=\xe9\n'}),
    ('spaces around a value are not part of it', get(b'Cookie: \t a=b \t '),
     [200], 'open', {'body': b'cookie=a=b\n'}),
    ('a name in any case', get(b'cOOKIE:a'), [200], 'open',
     {'body': b'cookie=a\n'}),
    ('100 headers, the last is seen',
     get(*[b'X-%d: a' % i for i in range(98)], b'Cookie: c'), [200], 'open',
     {'body': b'cookie=c\n'}),
    refused('101 headers', get(*[b'X-%d: a' % i for i in range(100)]), 431),
    ('a head of 16,000 bytes', get(b'X: ' + b'a' * 15900), [200], 'open'),
    refused('a head of 20,000 bytes', get(b'X: ' + b'a' * 20000), 431),
    refused('a head of 100,000 bytes', get(b'X: ' + b'a' * 100000), 431),
    refused('a head of 16,384 bytes without end',
            [GET + b'X: ' + b'a' * (16384 - len(GET) - 3)], 431),
]

HOST = [
    refused('no Host', [b'GET /echo HTTP/1.1\r\n\r\n']),
    refused('two Hosts', get(b'Host: $H')),
    refused('two different Hosts', get(b'host: other')),
    ('Hostile is not Host', [b'GET /echo HTTP/1.1\r\nHostile: evil\r\n' + H +
                             END], [200], 'open', {'body': b'host=$H\n'}),
    refused('only Hostile', [b'GET /echo HTTP/1.1\r\nHostile: evil\r\n\r\n']),
] + [
    refused('Host "%s"' % v, [b'GET /echo HTTP/1.1\r\nHost: ' + v.encode() +
                              b'\r\n\r\n'])
    for v in ('', 'a b', 'a/b', 'u@a', 'a:b', 'a:1:2', 'a:123456', 'a,b',
              'a?b', 'a#b', '[::1', '::1', 'a\\b', 'a"b', '[]', ':80')
]

# On the plain server only: TLS knows its hosts by name.
HOST_ANY = [
    ('Host %s' % v, [b'GET /echo HTTP/1.1\r\nHost: ' + v.encode() +
                     b'\r\n\r\n'], [200], 'open',
     {'body': b'host=%s\n' % v.encode()})
    for v in ('a', 'a:80', 'a:', 'A-b.c_d~e', '1.2.3.4:5', '[::1]',
              '[::1]:8443')
] + [
    ('HTTP/1.0 without Host', [b'GET /echo HTTP/1.0\r\n\r\n'], [200],
     'closed', {'body': b'host=(none)\n'}),
]

OLD = [
    ('HTTP/1.0', [b'GET /echo HTTP/1.0\r\n' + H + END], [200], 'closed'),
    ('HTTP/1.0 asks to keep alive',
     [b'GET /echo HTTP/1.0\r\n' + H + b'Connection: keep-alive\r\n\r\n'],
     [200], 'closed'),
    ('HTTP/1.0 POST', [b'POST /body HTTP/1.0\r\n' + H + cl(5) + b'abcde'],
     [200], 'closed', {'body': b'abcde'}),
    refused('HTTP/1.0 chunked', [b'POST /body HTTP/1.0\r\n' + H +
            b'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n' + EVIL]),
    ('HTTP/1.0 pipelined', [b'GET /echo HTTP/1.0\r\n' + H + END + EVIL],
     [200], 'closed'),
    ('HTTP/1.0 with Expect', [b'POST /body HTTP/1.0\r\n' + H +
                              b'Expect: 100-continue\r\n' + cl(1), .1, b'a'],
     [200], 'closed'),
]

LENGTH = [
    ('a POST', [POST + cl(5) + b'abcde'], [200], 'open', {'body': b'abcde'}),
    ('a POST in two segments', [POST + cl(5) + b'ab', .05, b'cde'], [200],
     'open', {'body': b'abcde'}),
    ('a POST without a length', [POST + END], [200], 'open',
     {'body': b'(none)'}),
    ('a POST of nothing', [POST + cl(0)], [200], 'open', {'body': b'(none)'}),
    ('a body of NULs', [POST + cl(3) + b'\0\0\0'], [200], 'open',
     {'body': b'\0\0\0'}),
    ('a body of 300,000 bytes', [POST + cl(300000) + b'a' * 300000], [200],
     'open', {'body': b'a' * 300000}),
    ('a body of the most we take', [POST + cl(1048576) + b'a' * 1048576],
     [200], 'open'),
    refused('a body of one more', [POST + cl(1048577) + b'a' * 1048577], 413),
    refused('a length of 10 GB', [POST + cl(10 ** 10)], 413),
    refused('a length that does not fit', [POST + cl(10 ** 30) + EVIL]),
] + [
    refused('Content-Length "%s"' % v,
            [POST + b'Content-Length: ' + v.encode() + b'\r\n\r\nabcde' +
             EVIL])
    for v in ('+5', '-5', '-1', '0x5', '5a', 'a5', '5 5', '5,5', '5, 5',
              '5.0', '5;', '', '1e1', '\'5\'', '5\t5')
] + [
    refused('the same length twice', [POST + b'Content-Length: 5\r\n' +
                                      cl(5) + b'abcde']),
    refused('two lengths, the smaller first',
            [POST + b'Content-Length: 0\r\n' + cl(len(EVIL)) + EVIL]),
    refused('two lengths, the larger first',
            [POST + b'Content-Length: %d\r\n' % len(EVIL) + cl(0) + EVIL]),
    refused('two lengths, one in capitals',
            [POST + b'CONTENT-LENGTH: 0\r\n' + cl(len(EVIL)) + EVIL]),
    ('a length with zeros in front', [POST + b'Content-Length: 005\r\n\r\n'
                                      b'abcde'], [200], 'open',
     {'body': b'abcde'}),
] + [
    ('the body of a %s is no request%s' % (m.decode(), how),
     [m + b' /echo HTTP/1.1\r\n' + H + cl(len(EVIL))] + wait + [EVIL, .05, OK],
     [200, 200], 'open', {'methods': [m.decode()]})
    for m in (b'GET', b'HEAD', b'DELETE', b'OPTIONS', b'PUT', b'PATCH')
    for how, wait in (('', []), (', later', [.05]))
] + [
    ('a length that comes before its body is asked',
     [POST + cl(3) + b'abc' + OK], [200, 200], 'open',
     {'body': b'abc'}),
]

TRANSFER = [
    refused('CL and TE', [POST + b'Content-Length: 4\r\n'
            b'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n' + EVIL]),
    refused('TE and CL', [POST + b'Transfer-Encoding: chunked\r\n' + cl(4) +
                          b'0\r\n\r\n' + EVIL]),
    refused('CL 0 and TE', [POST + b'Content-Length: 0\r\n'
            b'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n']),
    refused('CL and TE that is unknown', [POST + b'Content-Length: 4\r\n'
            b'Transfer-Encoding: x\r\n\r\nabcd']),
    refused('GET with CL and TE', [GET + b'Content-Length: 4\r\n'
            b'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n' + EVIL]),
    refused('TE twice', [POST + b'Transfer-Encoding: chunked\r\n'
            b'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n']),
    refused('TE identity and chunked', [POST + b'Transfer-Encoding: identity'
            b'\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n']),
    refused('TE empty', [POST + b'Transfer-Encoding:\r\n\r\n0\r\n\r\n']),
    refused('TE with space before the colon',
            [POST + b'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n' + EVIL]),
    refused('TE on a folded line', [POST + b'Transfer-Encoding:\r\n chunked'
            b'\r\n\r\n0\r\n\r\n' + EVIL]),
    refused('TE with a vertical tab', [POST + b'Transfer-Encoding: \x0bchunked'
            b'\r\n\r\n0\r\n\r\n' + EVIL]),
] + [
    refused('TE "%s"' % v, [POST + b'Transfer-Encoding: ' + v.encode() +
                            b'\r\n\r\n0\r\n\r\n' + EVIL], 501)
    for v in ('identity', 'gzip', 'gzip, chunked', 'chunked, chunked',
              'chunked, identity', 'xchunked', 'chunkedx', 'chunked;a=b',
              '"chunked"', 'chunked,')
]


def chunks(name, parts, body, statuses=(200,), **more):
    more['body'] = body
    parts = [parts] if isinstance(parts, bytes) else parts
    return (name, [CHUNKED + parts[0]] + parts[1:], list(statuses), 'open',
            more)


def bad_chunk(name, *parts, status=400):
    return refused('chunk: ' + name, [CHUNKED + parts[0]] + list(parts[1:]),
                   status)


LAST = b'0\r\n\r\n'
CHUNKS = [
    chunks('chunked', b'5\r\nabcde\r\n' + LAST, b'abcde'),
    chunks('chunked, nothing in it', LAST, b''),
    chunks('chunked, two chunks', b'2\r\nab\r\n3\r\ncde\r\n' + LAST, b'abcde'),
    chunks('chunked, hexadecimal', b'A\r\n0123456789\r\na\r\n0123456789\r\n' +
           LAST, b'01234567890123456789'),
    chunks('chunked, zeros in front', b'0005\r\nabcde\r\n000\r\n\r\n',
           b'abcde'),
    chunks('chunked, extensions', b'5;a=b;c="d"\r\nabcde\r\n0;x\r\n\r\n',
           b'abcde'),
    chunks('chunked, trailers are dropped', b'5\r\nabcde\r\n0\r\n'
           b'Content-Length: 99\r\nX-T: y\r\n\r\n', b'abcde'),
    chunks('chunked, byte by byte',
           [b'5'] + [bytes([c]) for c in b';e\r\nabcde\r\n' + LAST],
           b'abcde'),
    chunks('chunked, CR LF in the data', b'4\r\n\r\n\r\n\r\n' + LAST,
           b'\r\n\r\n'),
    chunks('chunked, 300,000 bytes', b'493e0\r\n' + b'a' * 300000 + b'\r\n' +
           LAST, b'a' * 300000),
    chunks('chunked, 3,000 chunks', b'1\r\nx\r\n' * 3000 + LAST, b'x' * 3000),
    chunks('chunked, then another request', b'1\r\nx\r\n' + LAST + OK, b'x',
           (200, 200)),
    chunks('chunked, then another request later',
           [b'1\r\nx\r\n' + LAST, .05, OK], b'x', (200, 200)),
    ('chunked on a GET', [GET + b'Transfer-Encoding: chunked\r\n\r\n' +
                          b'5\r\nabcde\r\n' + LAST + OK], [200, 200], 'open'),
    ('Chunked in any case', [POST + b'Transfer-Encoding: CHUNKED\r\n\r\n' +
                             LAST], [200], 'open'),
    chunks('chunked, as much as we take', b'100000\r\n' + b'a' * 1048576 +
           b'\r\n' + LAST, b'a' * 1048576),
    bad_chunk('one byte more than we take', b'100001\r\n' + b'a' * 1048577 +
              b'\r\n' + LAST, status=413),
    bad_chunk('more than we take, in pieces', (b'10000\r\n' + b'a' * 65536 +
              b'\r\n') * 17, status=413),
    bad_chunk('a size of 4 GB', b'ffffffff\r\nabc', status=413),
    bad_chunk('a size that does not fit', b'10000000000000005\r\nabcde\r\n'),
    bad_chunk('a size of zeros only', b'0' * 5000 + b'\r\n\r\n'),
    bad_chunk('no size', b'\r\nabcde\r\n' + LAST),
    bad_chunk('a size with 0x', b'0x5\r\nabcde\r\n' + LAST),
    bad_chunk('a size with a sign', b'+5\r\nabcde\r\n' + LAST),
    bad_chunk('a negative size', b'-5\r\nabcde\r\n' + LAST),
    bad_chunk('a size that is no number', b'g\r\nabcde\r\n' + LAST),
    bad_chunk('a size with an underscore', b'1_0\r\nabcde\r\n' + LAST),
    bad_chunk('space before the size', b' 5\r\nabcde\r\n' + LAST),
    bad_chunk('space after the size', b'5 \r\nabcde\r\n' + LAST),
    bad_chunk('bare LF after the size', b'5\nabcde\r\n' + LAST),
    bad_chunk('bare CR after the size', b'5\rabcde\r\n' + LAST),
    bad_chunk('bare LF in an extension', b'5;a\nabcde\r\n' + LAST),
    bad_chunk('NUL in an extension', b'5;\0\r\nabcde\r\n' + LAST),
    bad_chunk('an extension without end', b'5;' + b'a' * 20000),
    bad_chunk('more data than announced', b'3\r\nabcde\r\n' + LAST),
    bad_chunk('less data than announced', b'7\r\nabcde\r\n' + LAST + EVIL),
    bad_chunk('no CR after the data', b'5\r\nabcde\n' + LAST),
    bad_chunk('no LF after the data', b'5\r\nabcde\r0\r\n\r\n' + EVIL),
    bad_chunk('two lines after the data', b'5\r\nabcde\r\n\r\n' + LAST),
    bad_chunk('a trailer without a colon', b'0\r\ngarbage\r\n\r\n'),
    bad_chunk('a folded trailer', b'0\r\nA: b\r\n c\r\n\r\n'),
    bad_chunk('bare LF in a trailer', b'0\r\nA: b\n\r\n'),
    bad_chunk('bare LF at the end', b'0\r\n\n' + EVIL),
    bad_chunk('NUL in a trailer', b'0\r\nA: \0\r\n\r\n'),
    bad_chunk('trailers without end', b'0\r\nA: ' + b'a' * 20000, status=431),
    bad_chunk('a request where the trailer is', b'0\r\n' + EVIL),
]

PIPELINE = [
    ('two in one segment', [OK + path(b'/x')], [200, 200], 'open',
     {'body': [b'path=/echo\n', b'path=/x\n']}),
    ('fifty in one segment', [b''.join(path(b'/%d' % i) for i in range(50))],
     [200] * 50, 'open', {'body': [b'path=/%d\n' % i for i in range(50)]}),
    ('a slow one first', [path(b'/slow?300') + OK], [200, 200], 'open',
     {'body': [b'slow', b'path=/echo']}),
    ('a body between', [POST + cl(3) + b'abc' + OK + POST + cl(3) + b'def' +
                        OK], [200] * 4, 'open',
     {'body': [b'abc', b'path=/echo', b'def', b'path=/echo']}),
    ('cut in the middle of the second', [OK + OK[:9], .1, OK[9:]], [200, 200],
     'open'),
    ('cut in the middle of the second while the first is slow',
     [path(b'/slow?300') + OK[:9], .1, OK[9:]], [200, 200], 'open'),
    ('the second while the first is slow', [path(b'/slow?300'), .1, OK],
     [200, 200], 'open', {'body': [b'slow', b'path=/echo']}),
    ('the first closes', [GET + b'Connection: close\r\n\r\n' + EVIL], [200],
     'closed'),
    ('the second is malformed', [OK + b'x\r\n\r\n' + EVIL], [200, 400],
     'closed'),
    ('the second is cut off', [OK + OK[:20], HALF], [200], 'closed'),
    ('a large answer first', [path(b'/big?3000000') + OK], [200, 200],
     'open'),
    ('HEAD, then GET', [b'HEAD /echo HTTP/1.1\r\n' + H + END + OK],
     [200, 200], 'open', {'methods': ['HEAD', 'GET']}),
]

EXPECT = [
    ('Expect, the body comes after 100',
     [POST + b'Expect: 100-continue\r\n' + cl(5), .2, b'abcde'], [100, 200],
     'open', {'body': [b'', b'abcde']}),
    ('Expect, the body comes at once',
     [POST + b'Expect: 100-Continue\r\n' + cl(5) + b'abcde'], [200], 'open'),
    ('Expect, chunked', [POST + b'Expect: 100-continue\r\n'
                         b'Transfer-Encoding: chunked\r\n\r\n', .2,
                         b'1\r\nx\r\n0\r\n\r\n'], [100, 200], 'open'),
    ('Expect without a body', get(b'Expect: 100-continue'), [200], 'open'),
    refused('Expect something else', get(b'Expect: tea'), 417),
    refused('Expect, too large', [POST + b'Expect: 100-continue\r\n' +
                                  cl(2000000)], 413),
]

HALF_CLOSED = [
    ('half-close after a GET', [OK, HALF], [200], 'closed'),
    ('half-close while a page is slow', [path(b'/slow?400'), HALF], [200],
     'closed', {'body': b'slow'}),
    ('half-close after a POST', [POST + cl(3) + b'abc', HALF], [200],
     'closed'),
    ('half-close after two', [OK + OK, HALF], [200, 200], 'closed'),
    ('half-close, large answer', [path(b'/big?5000000'), HALF], [200],
     'closed'),
    ('half-close in a thread', [path(b'/thread?200'), HALF], [200], 'closed'),
    ('half-close in the head', [GET, HALF], [], 'closed'),
    ('half-close in the body', [POST + cl(5) + b'ab', HALF], [], 'closed'),
    ('half-close in a chunk', [CHUNKED + b'5\r\nab', HALF], [], 'closed'),
    ('half-close before anything', [HALF], [], 'closed'),
]

ALL = [('plain', PLAIN), ('request line', REQUEST_LINE), ('lines', LINES),
       ('host', HOST), ('HTTP/1.0', OLD), ('length', LENGTH),
       ('transfer', TRANSFER), ('chunks', CHUNKS), ('pipeline', PIPELINE),
       ('expect', EXPECT), ('half-close', HALF_CLOSED)]
