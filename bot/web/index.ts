export { registerWeb, type WebDeps } from "./register-web";
export { citationPath, documentPath } from "./document-path";
export { createPageDrawer, type DrawPage } from "./page-drawer";
export { lockedPage } from "./missing-pages";
export { registerLegalPages } from "./legal-pages";
