"""Measures the pages of a running portal beside the bare framework.

    bench.py PORTAL BASELINE SOCKET_DIRECTORY BENCH_JSON

The environment gives BENCH_SCALE, BENCH_SECONDS of each round, WEB_PID and
BASE_PID.  Client, server and database share the machine, so the ratios say
more than the figures.
"""
import base64
import hashlib
import json
import os
import pathlib
import re
import ssl
import statistics
import subprocess
import sys
import threading
import time
import urllib.request

HERE = pathlib.Path(__file__).parent
PORTAL, BASELINE, SOCKET, RESULT = sys.argv[1:5]
SCALE = int(os.environ.get("BENCH_SCALE", "1"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "1"))
ROUNDS = 5
CONNECTIONS = (1, 8, 32)
UNITS = {"requests_per_s": "1/s", "p50": "ms", "p99": "ms"}
HOLD_SECONDS = 2


def sql(text):
    done = subprocess.run(
        ["psql", "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-h", SOCKET,
         "-U", "berth_owner", "-d", "berth",
         "-c", "set berth.centre = 'on'", "-c", text],
        check=True, capture_output=True, text=True)
    return done.stdout.strip()


def sign_in(email):
    """A session as the portal would make one: it keeps the hash only."""
    raw = os.urandom(32)
    kept = hashlib.blake2b(raw, digest_size=32).hexdigest()
    sql("insert into session (token_hash, person_id, idle, expires_at) "
        f"select '\\x{kept}', id, '1 day', now() + interval '1 day' "
        f"from person where email = '{email}'")
    token = base64.urlsafe_b64encode(raw).decode().rstrip("=")
    return f"__Host-berth={token}"


def fetch(url, cookie):
    """The page as it is, so that no redirect or problem is measured."""
    context = ssl._create_unverified_context()
    asked = urllib.request.Request(url, headers={"Cookie": cookie})
    opener = urllib.request.build_opener(
        urllib.request.HTTPSHandler(context=context))
    with opener.open(asked, timeout=10) as answer:
        if answer.status != 200 or answer.url != url:
            sys.exit(f"bench: {url} answers {answer.status} at {answer.url}")
        return answer.read().decode(errors="replace")


def wrk(url, cookie, connections, seconds=SECONDS):
    done = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s",
         "-H", f"Cookie: {cookie}", "-s", str(HERE / "wrk.lua"), url],
        check=True, capture_output=True, text=True, timeout=seconds + 60)
    found = re.search(r"^found (\S+) (\S+) (\S+) (\d+)$", done.stdout, re.M)
    if found is None:
        sys.exit(f"bench: wrk says: {done.stdout}{done.stderr}")
    if int(found[4]) > 0:
        print(f"  ! {found[4]} requests failed: {url}")
    return dict(zip(UNITS, map(float, found.groups()[:3])))


class Figures:
    """What was found, in the order of the table."""

    def __init__(self):
        self.rows = []

    def add(self, name, value, unit, baseline):
        ratio = round(value / baseline, 3) if baseline else None
        name = name if SCALE == 1 else f"x{SCALE}.{name}"
        self.rows.append({"name": name, "value": round(value, 3), "unit": unit,
                          "baseline": round(baseline, 3), "ratio": ratio})
        return ratio

    def save(self):
        """Beside what other benchmarks wrote."""
        path = pathlib.Path(RESULT)
        kept = json.loads(path.read_text()) if path.exists() else []
        ours = {row["name"] for row in self.rows}
        kept = [row for row in kept if row["name"] not in ours]
        lines = ",\n".join(json.dumps(row) for row in kept + self.rows)
        path.write_text(f"[\n{lines}\n]\n")


def pages():
    officer = sign_in("officer@berth.test")
    applicant = sign_in("applicant@berth.test")
    sheet = re.search(r'/static/[^"]+\.css', fetch(PORTAL + "/en/sign-in", ""))
    one = sql("select id from application where state = 'screening' "
              "order by id limit 1")
    return {
        "static": (sheet[0], ""),
        "no_query": ("/healthz", ""),
        "sign_in": ("/en/sign-in", ""),
        "dashboard": ("/en/", officer),
        "dashboard_of_applicant": ("/en/", applicant),
        "application_list": ("/en/applications", officer),
        "application_list_of_applicant": ("/en/applications", applicant),
        "application": (f"/en/applications/{one}", officer),
        "review_queue": ("/en/review", officer),
    }


def rounds(measure_all):
    """The median of each figure over rounds in which everything is measured
    once: what the machine does meanwhile then falls on all alike."""
    found = [measure_all() for _ in range(ROUNDS)]
    return {name: {unit: statistics.median(one[name][unit] for one in found)
                   for unit in UNITS} for name in found[0]}


def measure(figures, what):
    """Every page with every number of connections."""
    for n in CONNECTIONS:
        found = rounds(lambda n=n: {
            "baseline": wrk(BASELINE + "/", "", n),
            **{name: wrk(PORTAL + path, cookie, n)
               for name, (path, cookie) in what.items()}})
        print(f"\n{n} connection{'s' * (n > 1)}"
              f"{'requests/s':>32}{'ratio':>8}{'p50 ms':>10}{'p99 ms':>10}")
        show("baseline", found["baseline"], 1)
        for name in what:
            ratios = [figures.add(f"http.{name}.c{n}.{key}"
                                  f"{'_ms' * (unit == 'ms')}",
                                  found[name][key], unit,
                                  found["baseline"][key])
                      for key, unit in UNITS.items()]
            show(name, found[name], ratios[0])


def show(name, found, ratio):
    print(f"  {name:<30}{found['requests_per_s']:>11.0f}{ratio:>8.2f}"
          f"{found['p50']:>10.2f}{found['p99']:>10.2f}", flush=True)


def hold(seconds):
    """Keeps whoever asks for the months of billing waiting.  One session does
    it all: a new one each time would be noticed beside it."""
    again = ("begin; lock table billing_period in access exclusive mode; "
             f"select pg_sleep({HOLD_SECONDS}); commit;\n")
    subprocess.run(
        ["psql", "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-h", SOCKET,
         "-U", "berth_owner", "-d", "berth"], check=True, text=True,
        capture_output=True, input=again * (seconds // HOLD_SECONDS))


def beside_slow(what, cookie):
    """Every page while four clients hold a statement for two seconds."""
    seconds = int(1.2 * SECONDS * len(what)) + HOLD_SECONDS
    slow = [threading.Thread(target=hold, args=(seconds,)),
            threading.Thread(target=wrk, args=(PORTAL + "/en/billing", cookie,
                                               4, seconds))]
    for one in slow:
        one.start()
    time.sleep(0.5)
    found = {name: wrk(PORTAL + path, cookie, 8)
             for name, (path, cookie) in what.items()}
    for one in slow:
        one.join()
    return found


def measure_beside_slow(figures, what):
    """The others' p99, with and without, in turns."""
    cookie = sign_in("biller@berth.test")
    fetch(PORTAL + "/en/billing", cookie)
    found = rounds(lambda: {
        **{(name, "alone"): wrk(PORTAL + path, mine, 8)
           for name, (path, mine) in what.items()},
        **{(name, "beside"): figure
           for name, figure in beside_slow(what, cookie).items()}})
    print("\n8 connections while four others hold a statement for "
          f"{HOLD_SECONDS} s{'p99 ms':>12}{'alone':>9}{'ratio':>8}")
    for name in what:
        beside = found[name, "beside"]["p99"]
        alone = found[name, "alone"]["p99"]
        ratio = figures.add(f"http.{name}.c8.beside_slow.p99_ms", beside, "ms",
                            alone)
        print(f"  {name:<57}{beside:>9.2f}{alone:>9.2f}{ratio:>8.2f}",
              flush=True)


def resident(parent):
    """MiB of each worker: the children of a Kore that serve."""
    sizes = []
    for status in pathlib.Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text()
            title = (status.parent / "cmdline").read_bytes()
        except OSError:
            continue
        if (f"\nPPid:\t{parent}\n" in text and b"keymgr" not in title
                and "\nVmRSS:" in text):
            sizes.append(int(re.search(r"VmRSS:\s+(\d+)", text)[1]) / 1024)
    return sorted(sizes, reverse=True)


def measure_memory(figures):
    bare = resident(os.environ["BASE_PID"])
    print("\nresident MiB after all of it")
    for i, size in enumerate(resident(os.environ["WEB_PID"])):
        figures.add(f"http.worker{i + 1}.resident_mib", size, "MiB",
                    bare[0] if bare else 0)
        print(f"  process {i + 1:<22}{size:>11.1f}")
    print(f"  the largest of the baseline   {bare[0] if bare else 0:>11.1f}")


def main():
    figures = Figures()
    what = pages()
    wrk(BASELINE + "/", "", 8, 1)
    for path, cookie in what.values():
        fetch(PORTAL + path, cookie)
        wrk(PORTAL + path, cookie, 8, 1)
    print(f"{5000 * SCALE} applications, {1000 * SCALE} of them pending; "
          f"{os.cpu_count()} processors for client, server and database")
    measure(figures, what)
    measure_beside_slow(figures, what)
    measure_memory(figures)
    figures.save()
    print(f"\n{RESULT}: {len(figures.rows)} figures")


main()
