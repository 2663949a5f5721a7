// A provider of identities for the browser tests: a page with one button for each account, and behind
// it the authorization code flow with PKCE. On another site than ours ("localhost", not 127.0.0.1), so
// that cookies behave as they do between companies.
//
//   const provider = await identityProvider({ client: 'throughline', secret, accounts: [
//     { sub: 'a-1', email: 'ann@example.com', email_verified: true, label: 'Ann' }] });
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function identityProvider({ client, secret, accounts }) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const codes = new Map();
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${server.address().port}`;

  const json = (response, body, status = 200) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const back = (response, query, more) => {
    const to = new URL(query.get('redirect_uri'));
    for (const [name, value] of Object.entries({ state: query.get('state'), ...more })) {
      to.searchParams.set(name, value);
    }
    response.writeHead(302, { Location: to.href });
    response.end();
  };
  const idToken = (code) => {
    const now = Math.floor(Date.now() / 1000);
    const { label: _label, ...account } = code.account;
    const message = `${encoded({ alg: 'RS256', kid: 'k1' })}.${encoded({
      iss: issuer, aud: client, nonce: code.nonce, iat: now, exp: now + 300, ...account,
    })}`;
    return `${message}.${createSign('RSA-SHA256').update(message).sign(privateKey, 'base64url')}`;
  };
  const token = (request, response, form) => {
    const shown = Buffer.from(`${client}:${secret}`).toString('base64');
    if (request.headers.authorization !== `Basic ${shown}`) {
      return json(response, { error: 'invalid_client' }, 401);
    }
    const code = codes.get(form.get('code'));
    codes.delete(form.get('code'));
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (code?.challenge !== challenge) return json(response, { error: 'invalid_grant' }, 400);
    return json(response, { access_token: 'unused', token_type: 'Bearer', id_token: idToken(code) });
  };

  server.on('request', async (request, response) => {
    const url = new URL(request.url, issuer);
    let body = '';
    for await (const bytes of request) body += bytes;
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        return json(response, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/keys`,
        });
      case '/keys':
        return json(response, {
          keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' }],
        });
      case '/token':
        return token(request, response, new URLSearchParams(body));
      case '/authorize': {
        const buttons = accounts.map(
          ({ label }, n) => `<p><a href="/choose/${n}${url.search}">Go on as ${label}</a></p>`,
        );
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        return response.end(
          `<!doctype html><html lang="en"><title>Accounts</title><link rel="icon" href="data:,">` +
            `<h1>Who are you?</h1>${buttons.join('')}<p><a href="/cancel${url.search}">Cancel</a></p>`,
        );
      }
      case '/cancel':
        return back(response, url.searchParams, { error: 'access_denied' });
      default: {
        const account = accounts[Number(url.pathname.replace('/choose/', ''))];
        if (!account) return json(response, {}, 404);
        const code = randomBytes(16).toString('hex');
        codes.set(code, {
          account,
          nonce: url.searchParams.get('nonce'),
          challenge: url.searchParams.get('code_challenge'),
        });
        return back(response, url.searchParams, { code });
      }
    }
  });
  return {
    issuer,
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

/** A port that is free now. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
