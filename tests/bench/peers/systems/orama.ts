import { openOrama } from "../orama.js";

export const open = openOrama();
