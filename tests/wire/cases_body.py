"""Where a request ends: lengths, chunks, pipelines.  See cases.py."""
from cases_head import (CHUNKED, END, EVIL, GET, H, HALF, OK, POST, cl, get,
                        path, refused)

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
