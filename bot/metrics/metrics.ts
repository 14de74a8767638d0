import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { BotEvent, Turn } from "../conversation/index";
import type { StateDepths } from "../state/index";

/** What is read at each scrape. */
export interface Depths {
  readonly state: StateDepths;
  readonly documents: number;
  /** Grows with each change of the library. */
  readonly generation: number;
  /** ISO instant; null where nothing was read yet. */
  readonly lastReadAt: string | null;
}

/** What the server counts about itself. Labels are words of ours: nothing that a person wrote or is called by. */
export interface Metrics {
  readonly contentType: string;
  /** `turn` null: the conversation failed. */
  turnTaken(event: Pick<BotEvent, "kind" | "scope">, turn: Turn | null, seconds: number): void;
  activityReceived(outcome: "accepted" | "duplicate"): void;
  sendingEnded(outcome: "sent" | "unknown" | "failed" | "retry"): void;
  /** The text for Prometheus. */
  write(depths: Depths): Promise<string>;
}

// Our own work stays below 50 ms; a language model may take its 20 seconds.
const turnBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];

export function createMetrics(now: () => Date): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: "cam_nang_turns_total",
    help: "Turns by where they came from, what came in and what was answered",
    labelNames: ["scope", "event", "kind"] as const,
    registers,
  });
  const latency = new Histogram({
    name: "cam_nang_turn_seconds",
    help: "How long the conversation took for a turn",
    labelNames: ["event"] as const,
    buckets: turnBuckets,
    registers,
  });
  const abstentions = new Counter({
    name: "cam_nang_abstentions_total",
    help: "Answers that say that the documents are silent",
    labelNames: ["scope"] as const,
    registers,
  });
  const received = new Counter({
    name: "cam_nang_activities_total",
    help: "Activities that came in, by whether they were new",
    labelNames: ["outcome"] as const,
    registers,
  });
  const sends = new Counter({
    name: "cam_nang_sends_total",
    help: "Ended attempts to send a message, by their outcome",
    labelNames: ["outcome"] as const,
    registers,
  });
  for (const outcome of ["accepted", "duplicate"] as const) received.inc({ outcome }, 0);
  for (const outcome of ["sent", "unknown", "failed", "retry"] as const) sends.inc({ outcome }, 0);

  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const inbox = new Gauge({
    name: "cam_nang_inbox_activities",
    help: "Accepted activities that are not answered yet",
    labelNames: ["status"] as const,
    registers,
  });
  const outbox = new Gauge({
    name: "cam_nang_outbox_messages",
    help: "Messages that are not known to have arrived",
    labelNames: ["status"] as const,
    registers,
  });
  const oldest = gauge("cam_nang_inbox_oldest_seconds", "How long the oldest activity waits; 0 where none does");
  const documents = gauge("cam_nang_documents", "Documents that answer questions");
  const generation = gauge("cam_nang_library_generation", "Grows with each change of the library");
  const lastRead = gauge("cam_nang_last_reading_timestamp_seconds", "When a document was read last; 0 where none was");

  return {
    contentType: registry.contentType,
    turnTaken(event, turn, seconds) {
      const kind = turn === null ? "failed" : (turn.replies[0]?.kind ?? "none");
      turns.inc({ scope: event.scope, event: event.kind, kind });
      latency.observe({ event: event.kind }, seconds);
      if (turn?.replies.some(({ abstained }) => abstained)) abstentions.inc({ scope: event.scope });
    },
    activityReceived: (outcome) => received.inc({ outcome }),
    sendingEnded: (outcome) => sends.inc({ outcome }),
    async write(depths) {
      for (const status of ["waiting", "working"] as const) inbox.set({ status }, depths.state.inbox[status]);
      for (const status of ["waiting", "sending", "unknown"] as const)
        outbox.set({ status }, depths.state.outbox[status]);
      oldest.set(depths.state.oldestAcceptedAt === null ? 0 : secondsBetween(depths.state.oldestAcceptedAt, now()));
      documents.set(depths.documents);
      generation.set(depths.generation);
      lastRead.set(depths.lastReadAt === null ? 0 : Date.parse(depths.lastReadAt) / 1000);
      return registry.metrics();
    },
  };
}

function secondsBetween(from: string, to: Date): number {
  return Math.max(0, (to.getTime() - Date.parse(from)) / 1000);
}
