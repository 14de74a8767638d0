import * as clients from "@langchain/openai";
import { createLog } from "../../../bot/log/index";
import { createCircuitBreaker, type CircuitBreakerOptions } from "../../../bot/models/index";
import { createWording, type Wording } from "../../../bot/wording/index";
import { createChat, type ModelEndpoint } from "../../../knowledge/index";

export interface WordingUnderTest {
  readonly wording: Wording;
  /** Every line of the log. */
  readonly logged: readonly string[];
}

/** The wording over an endpoint on this machine; the client is the real one. */
export function wordingOver(
  url: string,
  over: Partial<ModelEndpoint> = {},
  timeoutMs = 5000,
  breaker: Partial<CircuitBreakerOptions> = {},
): WordingUnderTest {
  const endpoint: ModelEndpoint = {
    provider: "openai",
    model: "mo-hinh-thu",
    baseUrl: `${url}/v1`,
    apiKey: "khoa-bi-mat",
    apiVersion: null,
    ...over,
  };
  const logged: string[] = [];
  // The program loads the package by a dynamic import, which tests that are compiled for jest cannot.
  const chat = createChat(clients, endpoint);
  const log = createLog("debug", ["khoa-bi-mat"], (line) => logged.push(line));
  const wording = createWording({
    chat,
    model: endpoint.model,
    timeoutMs,
    breaker: createCircuitBreaker(breaker),
    log,
  });
  return { wording, logged };
}
