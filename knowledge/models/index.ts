export { createChat, createEmbeddings, type ChatModel, type ModelClients } from "./clients";
export { modelProviders, type ModelEndpoint } from "./endpoint";
export { TooLate, within } from "./within";
export { endpointContradictions, readEndpoint, type EndpointPrefix } from "./endpoint-settings";
