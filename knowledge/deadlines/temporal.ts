import type * as Polyfill from "temporal-polyfill" with { "resolution-mode": "import" };

// An ES module only. Node loads such packages with `require` from 20.19 on, but TypeScript's node16 modules do not know it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const polyfill = require("temporal-polyfill") as typeof Polyfill;

export const { Temporal } = polyfill;
