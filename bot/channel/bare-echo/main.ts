import type { AddressInfo } from "node:net";
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from "botbuilder";
import restify from "restify";

/**
 * The least that botbuilder does for a message: what its own samples show of an echo, without our inbox, state or answers. What the
 * product does is measured beside it. Takes any free port and prints its address.
 */
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({}, new ConfigurationServiceClientCredentialFactory({})),
);
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post("/api/messages", async (request, response) => {
  await adapter.process(request as Parameters<typeof adapter.process>[0], response, async (context) => {
    if (context.activity.type === "message") await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.server.address() as AddressInfo).port}\n`);
});
process.on("SIGTERM", () => process.exit(0));
