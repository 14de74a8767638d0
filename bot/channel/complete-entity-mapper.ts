import { ConnectorMappers } from "botframework-connector/lib/connectorApi/connectorClient";

/**
 * botbuilder 4.23.3 drops every field of an entity that its mapper does not name, so that citations leave as
 * `{"type":"https://schema.org/Message"}`. This lets the other fields through. To be called before the first message is
 * sent; a test asserts the JSON that leaves.
 */
export function completeEntityMapper(): void {
  const { type } = ConnectorMappers.Entity;
  if (type.name !== "Composite")
    throw new TypeError("botbuilder's entity mapper has another form than the one we complete");
  type.additionalProperties = { type: { name: "Object" }, serializedName: "additionalProperties" };
}
