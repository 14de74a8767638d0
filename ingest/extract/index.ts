export { extractReferences } from "./references/extract-references";
