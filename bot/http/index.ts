export { createPageAccess, type PageAccess } from "./page-access";
