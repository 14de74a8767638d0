export { createCircuitBreaker, Paused, type CircuitBreaker, type CircuitBreakerOptions } from "./circuit-breaker";
export { describeFailure, type FailureKind } from "./failure-kind";
export { openEmbedder, tellOnce } from "./open-embedder";
