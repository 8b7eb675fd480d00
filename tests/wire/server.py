"""The server under test: started in a directory of its own, with two
certificates, and ended by whoever started it."""
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time

CONF = """\
server plain {
	bind 127.0.0.1 %(plain)d
	tls no
}
server secure {
	bind 127.0.0.1 %(tls)d
}
pidfile kore.pid
workers %(workers)d
worker_max_connections 512
worker_rlimit_nofiles 2048
worker_accept_threshold 1
worker_set_affinity 0
task_threads 1
http_header_max 16384
http_header_timeout 2
http_body_max 1048576
http_body_timeout 2
http_body_disk_offload 100000
http_body_disk_path upload
http_keepalive_time 3
http_request_ms 60000
%(more)s
domain * {
	attach plain
	route ^.*$ portal_serve
}
domain rsa.test {
	attach secure
	certfile rsa.pem
	certkey rsa.key
	route ^.*$ portal_serve
}
domain ec.test {
	attach secure
	certfile ec.pem
	certkey ec.key
	route ^.*$ portal_serve
}
"""
KEYS = {'rsa': ['rsa:2048'], 'ec': ['ec', '-pkeyopt',
                                    'ec_paramgen_curve:P-256']}


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


class Server:
    def __init__(self, program, workers=1, more='', files=(), jail=None,
                 **settings):
        """`jail` is who it becomes within a chroot, `settings` goes into its
        environment."""
        self.dir = tempfile.mkdtemp(prefix='wire-')
        self.plain, self.tls = free_port(), free_port()
        for name, kind in KEYS.items():
            subprocess.run(
                ['openssl', 'req', '-x509', '-newkey', *kind, '-nodes',
                 '-keyout', name + '.key', '-out', name + '.pem', '-days', '2',
                 '-subj', '/CN=%s.test' % name], cwd=self.dir, check=True,
                stderr=subprocess.DEVNULL)
        for name, content in files:
            with open(os.path.join(self.dir, name), 'wb') as f:
                f.write(content)
        flags = ['-f', '-n', '-r']
        if jail:
            flags = ['-f']
            more += 'root %s\nrunas %s\n' % (self.dir, jail)
            os.mkdir(os.path.join(self.dir, 'upload'))
            for name in ['.'] + os.listdir(self.dir):
                shutil.chown(os.path.join(self.dir, name), jail)
        with open(os.path.join(self.dir, 'conf'), 'w') as f:
            f.write(CONF % {'plain': self.plain, 'tls': self.tls,
                            'workers': workers, 'more': more})
        self.log_path = os.path.join(self.dir, 'log')
        with open(self.log_path, 'w') as log:
            self.process = subprocess.Popen(
                [os.path.abspath(program), *flags, '-c', 'conf'],
                cwd=self.dir, stdout=log, stderr=log, start_new_session=True,
                env={'BERTH_DB': 'host=/nonexistent', 'PATH': '/usr/bin:/bin',
                     'BERTH_PUBLIC_URL': 'https://localhost',
                     'UBSAN_OPTIONS': 'print_stacktrace=1', **settings})
        self.wait_ready(workers)

    def wait_ready(self, workers):
        end = time.monotonic() + 20
        while time.monotonic() < end:
            log = self.log()
            if log.count('worker ') >= workers and 'loaded private key' in log:
                time.sleep(.2)
                return
            if self.process.poll() is not None:
                break
            time.sleep(.05)
        raise SystemExit('the server did not start:\n' + self.log())

    def log(self):
        with open(self.log_path, errors='replace') as f:
            return f.read()

    def workers(self):
        """Process ids of the workers (not of the key manager)."""
        return self.children('[wrk')

    def children(self, called):
        """Process ids of those whose title has this in it."""
        found = []
        for pid in os.listdir('/proc'):
            try:
                with open('/proc/%s/stat' % pid) as f:
                    parent = int(f.read().rpartition(')')[2].split()[1])
                with open('/proc/%s/cmdline' % pid) as f:
                    title = f.read()
            except (OSError, ValueError):
                continue
            if parent == self.process.pid and called in title:
                found.append(int(pid))
        return found

    def signal(self, number):
        os.kill(self.process.pid, number)

    def end(self):
        """Ask it to end; its exit code, or None when it had to be killed."""
        code = None
        if self.process.poll() is None:
            self.signal(signal.SIGTERM)
        try:
            code = self.process.wait(25)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        return code

    def remove(self):
        shutil.rmtree(self.dir, ignore_errors=True)
