import type { EmbeddingsInterface } from "@langchain/core/embeddings";
import type { AIMessageChunk } from "@langchain/core/messages";
import type { ModelEndpoint } from "./endpoint";

/**
 * What is used of LangChain's `BaseChatModel`; each of its chat models is one. The package has that class twice, for either module
 * system, and as types the two do not fit each other.
 */
export interface ChatModel {
  invoke(messages: ["system" | "human", string][], options: { signal: AbortSignal }): Promise<Written>;
  /** The same in pieces, as they are written. */
  stream(messages: ["system" | "human", string][], options: { signal: AbortSignal }): Promise<AsyncIterable<Written>>;
}

type Written = Pick<AIMessageChunk, "text" | "response_metadata">;

/** LangChain's clients of OpenAI's protocol. They reach the network, so they are handed in by who builds a program. */
export interface ModelClients {
  readonly ChatOpenAI: new (fields: ClientFields) => ChatModel;
  readonly AzureChatOpenAI: new (fields: ClientFields) => ChatModel;
  readonly OpenAIEmbeddings: new (fields: EmbeddingsFields) => EmbeddingsInterface;
  readonly AzureOpenAIEmbeddings: new (fields: EmbeddingsFields) => EmbeddingsInterface;
}

interface ClientFields {
  model: string;
  maxRetries: number;
  apiKey?: string;
  azureOpenAIApiKey?: string;
  azureOpenAIEndpoint?: string;
  azureOpenAIApiVersion?: string;
  azureOpenAIApiDeploymentName?: string;
  configuration: {
    baseURL?: string;
    fetchOptions: { redirect: "error" };
    organization: null;
    project: null;
  };
}

interface EmbeddingsFields extends ClientFields {
  encodingFormat: "float";
  timeout: number;
  batchSize: number;
}

/** A client of a chat model; it reaches nothing before it is asked and repeats no request by itself. */
export function createChat(clients: ModelClients, endpoint: ModelEndpoint): ChatModel {
  const fields = fieldsOf(endpoint);
  return endpoint.provider === "azure" ? new clients.AzureChatOpenAI(fields) : new clients.ChatOpenAI(fields);
}

/** A client of a model that turns text into vectors, as lazy and as impatient. `timeoutMs` is for one request. */
export function createEmbeddings(
  clients: ModelClients,
  endpoint: ModelEndpoint,
  timeoutMs: number,
): EmbeddingsInterface {
  // Not every server of the protocol knows the packed form that the client would ask for by itself.
  const fields = { ...fieldsOf(endpoint), encodingFormat: "float", timeout: timeoutMs, batchSize: 64 } as const;
  return endpoint.provider === "azure"
    ? new clients.AzureOpenAIEmbeddings(fields)
    : new clients.OpenAIEmbeddings(fields);
}

const ownAddresses = { openai: "https://api.openai.com/v1", ollama: "http://127.0.0.1:11434" } as const;

function fieldsOf({ provider, model, baseUrl, apiKey, apiVersion }: ModelEndpoint): ClientFields {
  // The texts go to the server that the office has chosen and are not sent on to another; nothing is taken from variables that
  // our settings do not name.
  const configuration = { fetchOptions: { redirect: "error" }, organization: null, project: null } as const;
  // A server of one's own may ask for no key; the client does.
  const key = apiKey ?? "none";
  if (provider === "azure") {
    return {
      model,
      maxRetries: 0,
      azureOpenAIApiKey: key,
      azureOpenAIEndpoint: baseUrl ?? "",
      azureOpenAIApiVersion: apiVersion ?? "",
      azureOpenAIApiDeploymentName: model,
      configuration,
    };
  }
  const address = (baseUrl ?? ownAddresses[provider]).replace(/\/+$/, "");
  const baseURL = provider === "ollama" && !address.endsWith("/v1") ? `${address}/v1` : address;
  return { model, maxRetries: 0, apiKey: key, configuration: { ...configuration, baseURL } };
}
