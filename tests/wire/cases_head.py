"""The head of a request.  See cases.py."""
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
