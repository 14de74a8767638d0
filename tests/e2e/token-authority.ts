import { createHmac, createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export const appId = "00000000-0000-0000-0000-000000000001";

/** A token's claims with what a test changes in them. */
export interface TokenClaims {
  readonly aud?: string;
  readonly iss?: string;
  readonly serviceurl?: string | undefined;
  readonly exp?: number;
  readonly nbf?: number;
  readonly ver?: string;
  readonly appid?: string;
}

/** An authority on this machine that signs tokens as the Bot Framework does and serves its keys. */
export interface TokenAuthority {
  readonly settings: Record<string, string>;
  good(serviceUrl: string, claims?: TokenClaims): string;
  signedByAnother(serviceUrl: string): string;
  unsigned(serviceUrl: string): string;
  signedWithPublicKey(serviceUrl: string): string;
  stop(): Promise<void>;
}

/** `endorsements` name the channels that may use its key, as those of the Bot Framework do. */
export async function startTokenAuthority(endorsements: readonly string[] = []): Promise<TokenAuthority> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = { ...publicKey.export({ format: "jwk" }), kid: "key-1", use: "sig", endorsements };
  const server = createServer((request, response) => {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(request.url === "/keys" ? { keys: [key] } : { issuer, jwks_uri: `${issuer}/keys` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const claimsOf = (serviceUrl: string, over: TokenClaims = {}) => {
    const now = Math.floor(Date.now() / 1000);
    return { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600, ...over };
  };
  const rsa = (by: KeyObject) => (text: string) => createSign("RSA-SHA256").update(text).sign(by).toString("base64url");
  return {
    settings: {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: "password-of-the-test",
      MicrosoftAppTenantId: "00000000-0000-0000-0000-000000000002",
      ToChannelFromBotLoginUrl: issuer,
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: `${issuer}/metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${issuer}/metadata`,
      OAuthUrl: issuer,
    },
    good: (serviceUrl, claims) => encode("RS256", claimsOf(serviceUrl, claims), rsa(privateKey)),
    signedByAnother: (serviceUrl) => encode("RS256", claimsOf(serviceUrl), rsa(stranger.privateKey)),
    unsigned: (serviceUrl) => encode("none", claimsOf(serviceUrl), () => ""),
    // The classic confusion: the public key, which everybody has, taken for the secret of an HMAC.
    signedWithPublicKey: (serviceUrl) =>
      encode("HS256", claimsOf(serviceUrl), (text) =>
        createHmac("sha256", publicKey.export({ type: "pkcs1", format: "pem" }))
          .update(text)
          .digest("base64url"),
      ),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function encode(alg: string, claims: object, sign: (text: string) => string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ typ: "JWT", alg, kid: "key-1" })}.${part(claims)}`;
  return `${text}.${sign(text)}`;
}
