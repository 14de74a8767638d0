export { createPageAccess, type PageAccess } from "./page-access";
export { createLinkSigner, type LinkProof, type LinkSigner } from "./link-signer";
export { createDocumentLinks, documentLinkHours, type DocumentLinks } from "./document-links";
