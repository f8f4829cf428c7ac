// @actions/core reaches its HTTP client only for getIDToken(). No action here asks for an OIDC token that way,
// and the real client drags undici (about 1 MB, 40 ms of start-up) into every bundle: actions/toolkit#1697.
const reason = '@actions/http-client is left out of these bundles: use shared/github for requests';

export class HttpClient {
  constructor() {
    throw new Error(reason);
  }
}

export class BearerCredentialHandler {
  constructor() {
    throw new Error(reason);
  }
}
