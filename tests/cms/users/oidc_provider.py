"""A small OpenID Connect provider: `python -m tests.cms.users.oidc_provider PORT CLIENT SECRET CLAIMS`.

It asks no password: whoever comes is the person in CLAIMS (JSON). It does ask what a client must prove: its secret,
the address it may send people back to, a code that works once, and the PKCE verifier.
"""

import base64
import hashlib
import json
import secrets
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlparse

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CALLBACK = "http://testserver/account/oidc/sso/login/callback/"


class Provider(BaseHTTPRequestHandler):
    client = secret = issuer = ""
    claims: dict[str, Any] = {}
    challenges: dict[str, str] = {}
    tokens: set[str] = set()

    def do_GET(self) -> None:
        url = urlparse(self.path)
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        if url.path == "/.well-known/openid-configuration":
            self.answer(self.configuration())
        elif url.path == "/keys":
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key()))
            self.answer({"keys": [{**public, "kid": "1", "alg": "RS256", "use": "sig"}]})
        elif url.path == "/authorize":
            self.authorize(asked)
        elif url.path == "/userinfo" and self.headers["Authorization"].removeprefix("Bearer ") in self.tokens:
            self.answer({name: value for name, value in self.claims.items() if name != "amr"})
        else:
            self.answer({"error": "not_found"}, 404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = {name: values[0] for name, values in parse_qs(body).items()}
        challenge = self.challenges.pop(asked.get("code", ""), None)
        if (asked.get("client_id"), asked.get("client_secret")) != (self.client, self.secret):
            self.answer({"error": "invalid_client"}, 401)
        elif challenge != challenge_of(asked.get("code_verifier", "")) or asked.get("redirect_uri") != CALLBACK:
            self.answer({"error": "invalid_grant"}, 400)
        else:
            self.tokens.add(token := secrets.token_urlsafe())
            self.answer({"access_token": token, "token_type": "Bearer", "id_token": self.id_token()})

    def configuration(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "jwks_uri": f"{self.issuer}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def authorize(self, asked: dict[str, str]) -> None:
        if (asked["client_id"], asked["redirect_uri"]) != (self.client, CALLBACK):
            self.answer({"error": "invalid_request"}, 400)
            return
        code = secrets.token_urlsafe()
        self.challenges[code] = asked["code_challenge"]
        self.send_response(302)
        self.send_header("Location", f"{CALLBACK}?{urlencode({'code': code, 'state': asked['state']})}")
        self.end_headers()

    def id_token(self) -> str:
        now = int(time.time())
        issued = {"iss": self.issuer, "aud": self.client, "iat": now, "exp": now + 300, **self.claims}
        return jwt.encode(issued, KEY, algorithm="RS256", headers={"kid": "1"})

    def answer(self, data: dict[str, Any], status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(data).encode())

    def log_message(self, *args: Any) -> None:
        """Quiet."""


def challenge_of(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


if __name__ == "__main__":
    port, Provider.client, Provider.secret, claims = sys.argv[1:]
    Provider.issuer, Provider.claims = f"http://127.0.0.1:{port}", json.loads(claims)
    HTTPServer(("127.0.0.1", int(port)), Provider).serve_forever()
