# Varnish in front of the API, forgetting at once what changes. Needs vmod xkey (Debian: varnish, varnish-modules).
# Start varnishd without varnishncsa or varnishlog: what a visitor reads is nobody's business.
vcl 4.1;

import std;
import vsthrottle;
import xkey;

backend api {
    .host = "127.0.0.1";
    .port = "8001";
    .probe = { .url = "/api/v1"; .interval = 1s; .timeout = 1s; .window = 2; .threshold = 1; .initial = 1; }
}

# Where the worker, the scheduler and the editors' role are.
acl ours { "127.0.0.1"; }

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ ours) { return (synth(403)); }
        if (!req.http.xkey) { return (synth(400)); }
        set req.http.X-Forgotten = xkey.purge(req.http.xkey);
        return (synth(200));
    }
    # One address may ask so much a minute; it is counted in memory and kept nowhere.
    if (vsthrottle.is_denied("" + client.ip, 1200, 60s)) { return (synth(429)); }
    # Nothing that tells who asks goes further, and nothing of it can change an answer.
    unset req.http.Cookie;
    unset req.http.Authorization;
    unset req.http.Referer;
    unset req.http.User-Agent;
    unset req.http.X-Forwarded-For;
    if (req.method != "GET" && req.method != "HEAD") { return (pass); }
    set req.url = std.querysort(req.url);
    # stale-while-revalidate, and stale-if-error while the API is away.
    set req.grace = 60s;
    if (!std.healthy(req.backend_hint)) { set req.grace = 24h; }
    return (hash);
}

sub vcl_backend_fetch {
    unset bereq.http.X-Forwarded-For;
}

sub vcl_backend_response {
    set beresp.http.xkey = beresp.http.Surrogate-Key;
    set beresp.grace = 24h;
    if (beresp.status >= 500 && bereq.is_bgfetch) { return (abandon); }
}

sub vcl_synth {
    if (resp.status != 429) { return (deliver); }
    set resp.http.Content-Type = "application/problem+json";
    set resp.http.Retry-After = "60";
    set resp.http.API-Version = "1.4.0";
    set resp.http.Access-Control-Allow-Origin = "*";
    set resp.http.Cache-Control = "no-store";
    synthetic("""{"status": 429, "title": "Too Many Requests", "detail": "Wait a minute, and keep using your copy."}""");
    return (deliver);
}

sub vcl_deliver {
    unset resp.http.xkey;
    unset resp.http.Via;
    unset resp.http.X-Varnish;
}
