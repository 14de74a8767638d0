import { createEmbeddings, ModelEmbedder, type Embedder } from "../../knowledge/index";
import type { Log } from "../log/index";
import type { EmbeddingModel } from "../settings/index";
import { createCircuitBreaker, Paused } from "./circuit-breaker";
import { describeFailure } from "./failure-kind";

/** The model that turns questions into vectors. Only here is its client's package loaded. A failure is told once, until it works again. */
export async function openEmbedder(endpoint: EmbeddingModel, log: Log): Promise<Embedder> {
  const { model, timeoutMs } = endpoint;
  const client = createEmbeddings(await import("@langchain/openai"), endpoint, timeoutMs);
  return new ModelEmbedder(client, { ...endpoint, run: tellOnce(model, log) });
}

/** Lets nobody wait for an endpoint that is dead, and warns of it once. */
export function tellOnce(model: string, log: Log): <T>(work: () => Promise<T>) => Promise<T> {
  const breaker = createCircuitBreaker();
  let isTold = false;
  return async (work) => {
    try {
      const outcome = await breaker.run(work);
      isTold = false;
      return outcome;
    } catch (error) {
      const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
      if (!isTold && !(error instanceof Paused))
        log.warn("vectors take no part in search: their model failed", { ...describeFailure(cause), model });
      isTold = true;
      throw error;
    }
  };
}
