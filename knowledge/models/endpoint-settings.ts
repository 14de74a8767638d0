import { modelProviders, type ModelEndpoint } from "./endpoint";

/** The first part of the names of an endpoint's settings. */
export type EndpointPrefix = "LLM" | "EMBEDDINGS";

type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong between the settings of one endpoint that are right by themselves: names, and what is wrong in Vietnamese. */
export function endpointContradictions(prefix: EndpointPrefix, given: Given): readonly (readonly [string, string])[] {
  const name = (part: string) => `${prefix}_${part}`;
  const has = (part: string) => given[name(part)] !== undefined;
  const provider = given[name("PROVIDER")];
  const stray = ["MODEL", "BASE_URL", "API_KEY", "AZURE_API_VERSION", "DIMENSIONS"].find(has);
  if (provider === undefined)
    return stray === undefined ? [] : [[name("PROVIDER"), `cần có khi đã đặt ${name(stray)}`]];
  const found: [string, string][] = [];
  const need = (part: string, when: string) => {
    if (!has(part)) found.push([name(part), `cần có khi ${when}`]);
  };
  need("MODEL", `đã đặt ${name("PROVIDER")}`);
  // An index must know how long its vectors are before the first of them is there.
  if (prefix === "EMBEDDINGS") need("DIMENSIONS", `đã đặt ${name("PROVIDER")}`);
  if (provider === "azure")
    for (const part of ["BASE_URL", "API_KEY", "AZURE_API_VERSION"]) need(part, `${name("PROVIDER")} là azure`);
  else if (has("AZURE_API_VERSION"))
    found.push([name("AZURE_API_VERSION"), `chỉ dùng khi ${name("PROVIDER")} là azure`]);
  // A server of one's own may ask for no key; the provider's own always does.
  if (provider === "openai" && !has("BASE_URL"))
    need("API_KEY", `${name("PROVIDER")} là openai và không đặt ${name("BASE_URL")}`);
  const address = given[name("BASE_URL")];
  if (address !== undefined && URL.canParse(address) && new URL(address).username !== "")
    found.push([name("BASE_URL"), `không được chứa tên hay mật khẩu; khóa đặt ở ${name("API_KEY")}`]);
  return found;
}

/** The endpoint that settings without contradictions name; null where they name none. */
export function readEndpoint(prefix: EndpointPrefix, given: Given): ModelEndpoint | null {
  const value = (part: string) => given[`${prefix}_${part}`];
  const provider = modelProviders.find((known) => known === value("PROVIDER"));
  const model = value("MODEL");
  if (provider === undefined || model === undefined) return null;
  return {
    provider,
    model,
    baseUrl: value("BASE_URL") ?? null,
    apiKey: value("API_KEY") ?? null,
    apiVersion: value("AZURE_API_VERSION") ?? null,
  };
}
