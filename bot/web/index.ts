export { registerWeb, type WebDeps } from "./register-web";
export { citationPath, documentPath } from "./document-path";
