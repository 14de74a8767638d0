import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type Activity,
} from "botbuilder";
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type BotFrameworkAuthentication,
  type ServiceClientCredentialsFactory,
} from "botframework-connector";
import { z } from "zod";
import { isLoopbackHost, type BotIdentity } from "../settings/index";
import type { InboundActivity } from "./inbound-activity";
import { withTimeout } from "./with-timeout";

/** Who may talk to us and whom we may talk to. */
export interface BotAuthentication {
  /** Whether the caller's token is a good one at all, whatever it brings: who has none need not be read. */
  knows(authorization: string): Promise<boolean>;
  /** Whether the caller's token is one of the Bot Framework's for this bot and for this very service address. */
  admits(activity: InboundActivity, authorization: string): Promise<boolean>;
  /** Whether we may send anything to that address at all. */
  mayCall(serviceUrl: string): boolean;
  /** The SDK's part in sending. */
  readonly framework: BotFrameworkAuthentication;
  /** In whose name we send. */
  readonly identity: ClaimsIdentity;
}

/** The first token after a start waits for the authority's keys, fetched by a client of the SDK that never gives up. */
const keysTimeoutMs = 10_000;

/**
 * Authentication as `bot` says; null for a bot without identity, which talks to this machine only. `credentials` stands in
 * for what fetches the outgoing tokens (tests).
 */
export function createBotAuthentication(
  bot: BotIdentity | null,
  credentials?: ServiceClientCredentialsFactory,
): BotAuthentication {
  const configuration =
    bot === null
      ? {}
      : {
          MicrosoftAppId: bot.appId,
          MicrosoftAppPassword: bot.password,
          MicrosoftAppType: bot.type,
          MicrosoftAppTenantId: bot.tenantId,
          ...bot.authority,
        };
  const framework = new ConfigurationBotFrameworkAuthentication(
    configuration,
    credentials ?? new ConfigurationServiceClientCredentialFactory(configuration),
  );

  if (bot === null) {
    return {
      knows: async () => true,
      admits: async ({ serviceUrl }) => isLoopbackUrl(serviceUrl),
      mayCall: isLoopbackUrl,
      framework,
      identity: new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
    };
  }

  async function claimsOf(activity: Partial<Activity>, authorization: string): Promise<ClaimsIdentity | null> {
    try {
      const authenticated = framework.authenticateRequest(activity as Activity, authorization);
      return (await withTimeout(authenticated, keysTimeoutMs)).claimsIdentity;
    } catch {
      // A bad signature, a foreign key, keys out of reach: the SDK throws different errors, the caller hears "no" for all.
      return null;
    }
  }

  return {
    async knows(authorization) {
      // The SDK compares the address with the token's own: for now they are the same. An empty channel asserts none; a missing one
      // fails with the keys of the Bot Framework, which are for channels that they name.
      const serviceUrl = serviceUrlIn(authorization);
      return serviceUrl !== null && (await claimsOf({ serviceUrl, channelId: "" }, authorization)) !== null;
    },
    async admits(activity, authorization) {
      const claims = await claimsOf(activity as unknown as Activity, authorization);
      // The SDK compares neither for some kinds of callers (emulator, skills), and the address is where answers go.
      return (
        claims?.getClaimValue(AuthenticationConstants.AudienceClaim) === bot.appId &&
        claims.getClaimValue(AuthenticationConstants.ServiceUrlClaim) === activity.serviceUrl
      );
    },
    mayCall: () => true,
    framework,
    identity: new ClaimsIdentity([{ type: AuthenticationConstants.AudienceClaim, value: bot.appId }], true),
  };
}

const claims = z.object({ [AuthenticationConstants.ServiceUrlClaim]: z.string() });

/** The service address that a token claims, not yet believed; null where it claims none. */
function serviceUrlIn(authorization: string): string | null {
  const [, payload = ""] = authorization.split(".");
  try {
    const read = claims.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
    return read.data?.[AuthenticationConstants.ServiceUrlClaim] ?? null;
  } catch {
    // No token of ours.
    return null;
  }
}

export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && isLoopbackHost(new URL(url).hostname);
}
