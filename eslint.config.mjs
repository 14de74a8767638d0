import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "tests/bench/peers/",
      "node_modules/",
      "data/",
      "coverage/",
      ".ci/",
      "**/*.mjs",
      "tests/faults/*.cjs",
      "*.js",
      "*.cjs",
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./tests/tsconfig.json", "./bot/web/page/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/require-await": "off",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["bot/cli/**/*.ts", "ingest/main.ts", "ingest/submitted/main.ts", "tests/**/*.ts"],
    rules: { "no-console": "off" },
  },
);
