const swc = [
  "@swc/jest",
  {
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs", ignoreDynamic: true },
  },
];

/** Tests run from the TypeScript sources; what starts a process or a worker uses the built output in dist/. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  modulePathIgnorePatterns: ["<rootDir>/tests/bench/peers/"],
  testMatch: ["**/*.test.ts"],
  // Jest cannot require an ES module before Node 24.9: this one is compiled like a source.
  transform: { "^.+\\.ts$": swc, "/node_modules/temporal-(polyfill|utils)/.+\\.js$": swc },
  transformIgnorePatterns: ["/node_modules/(?!temporal-(polyfill|utils)/)"],
  maxWorkers: 3,
  testTimeout: 60000,
};
