export { connectionTo, modelProviders, type ModelConnection, type ModelEndpoint } from "./endpoint";
export { endpointContradictions, readEndpoint, type EndpointPrefix } from "./endpoint-settings";
