"""Bytes in, statuses out: one row a fault.

A row is (name, parts, statuses, end) or has a fifth member, a dictionary:
`body` is looked for in the bodies, one after the other; `methods` are those
that were asked with, when not GET.  $H stands for the host.  Numbers among
the parts are seconds to wait.  Requests for /smuggled must never be served.
"""
from cases_body import (CHUNKS, EXPECT, HALF_CLOSED, LENGTH, PIPELINE,
                        TRANSFER)
from cases_head import HOST, HOST_ANY, LINES, OLD, PLAIN, REQUEST_LINE

ALL = [('plain', PLAIN), ('request line', REQUEST_LINE), ('lines', LINES),
       ('host', HOST), ('HTTP/1.0', OLD), ('length', LENGTH),
       ('transfer', TRANSFER), ('chunks', CHUNKS), ('pipeline', PIPELINE),
       ('expect', EXPECT), ('half-close', HALF_CLOSED)]

# On the plain server only: TLS knows its hosts by name.
ALL_PLAIN = [('host', HOST_ANY)]
