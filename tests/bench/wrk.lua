-- What a run of wrk found, as one line that a program can read.
function done(summary, latency, requests)
	local e = summary.errors
	io.write(string.format("found %.1f %.3f %.3f %d\n",
	    summary.requests / (summary.duration / 1e6),
	    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
	    e.connect + e.read + e.write + e.status + e.timeout))
end
