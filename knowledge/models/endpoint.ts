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

/** What a client of OpenAI's protocol needs to reach an endpoint. */
export interface ModelConnection {
  readonly apiKey: string;
  readonly configuration: {
    readonly baseURL: string;
    readonly defaultHeaders?: Record<string, string | null>;
    readonly defaultQuery?: Record<string, string>;
    /** The texts go to the endpoint that the office has chosen and are not carried on to another. */
    readonly fetchOptions: { readonly redirect: "error" };
    // Nothing is taken from variables that our settings do not name.
    readonly organization: null;
    readonly project: null;
  };
}

const providersOwn = { openai: "https://api.openai.com/v1", azure: "", ollama: "http://127.0.0.1:11434" } as const;

/** The connection to an endpoint; pure, it reaches nothing. */
export function connectionTo({ provider, model, baseUrl, apiKey, apiVersion }: ModelEndpoint): ModelConnection {
  const address = (baseUrl ?? providersOwn[provider]).replace(/\/+$/, "");
  const common = { fetchOptions: { redirect: "error" }, organization: null, project: null } as const;
  switch (provider) {
    case "openai":
      return { apiKey: apiKey ?? "none", configuration: { ...common, baseURL: address } };
    case "ollama":
      return {
        apiKey: apiKey ?? "none",
        configuration: { ...common, baseURL: address.endsWith("/v1") ? address : `${address}/v1` },
      };
    case "azure":
      return {
        apiKey: apiKey ?? "none",
        configuration: {
          ...common,
          baseURL: `${address}/openai/deployments/${encodeURIComponent(model)}`,
          defaultHeaders: { "api-key": apiKey, Authorization: null },
          defaultQuery: { "api-version": apiVersion ?? "" },
        },
      };
  }
}
