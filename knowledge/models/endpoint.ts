export const modelProviders = ["openai", "azure", "ollama"] as const;

/** Where a model answers. All providers are spoken to in OpenAI's protocol. */
export interface ModelEndpoint {
  readonly provider: (typeof modelProviders)[number];
  /** For Azure the name of the deployment. */
  readonly model: string;
  /** Null: the provider's own. */
  readonly baseUrl: string | null;
  readonly apiKey: string | null;
  /** Azure's alone. */
  readonly apiVersion: string | null;
}
