import type { AIMessageChunk } from "@langchain/core/messages";
import { connectionTo, type ModelEndpoint } from "../../knowledge/index";

/**
 * What we use of LangChain's `BaseChatModel`; each of its chat models is one. The package has that class twice, for either module
 * system, and as types the two do not fit each other.
 */
export interface ChatModel {
  invoke(
    messages: ["system" | "human", string][],
    options: { signal: AbortSignal },
  ): Promise<Pick<AIMessageChunk, "text" | "response_metadata">>;
}

/** A client of a chat model; loads the client's package, reaches nothing yet, and repeats no request by itself. */
export async function connectChat(endpoint: ModelEndpoint): Promise<ChatModel> {
  const { ChatOpenAI } = await import("@langchain/openai");
  return new ChatOpenAI({ model: endpoint.model, maxRetries: 0, ...connectionTo(endpoint) });
}
