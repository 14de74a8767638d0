import { expect, it } from "@jest/globals";
import { findUnready, type ReadinessDeps } from "../../bot/readiness";

const idle = {
  inbox: { waiting: 0, working: 0 },
  oldestAcceptedAt: null,
  outbox: { waiting: 0, sending: 0, unknown: 0 },
};

function reasons(over: Partial<ReadinessDeps>): Promise<readonly string[]> {
  return findUnready({
    phase: () => "working",
    depths: async () => idle,
    library: async () => ({}),
    inboxWorks: () => true,
    now: () => new Date("2026-11-21T02:10:00Z"),
    log: { error: () => undefined },
    ...over,
  });
}

it("is ready where everything works", async () => {
  expect(await reasons({})).toEqual([]);
  expect(await reasons({ depths: async () => ({ ...idle, oldestAcceptedAt: "2026-11-21T02:09:30Z" }) })).toEqual([]);
});

it("names everything that keeps it from taking activities", async () => {
  const broken = async (): Promise<never> => Promise.reject(new Error("disk I/O error"));
  expect(await reasons({ phase: () => "starting", inboxWorks: () => false })).toEqual(["starting"]);
  expect(await reasons({ phase: () => "stopping" })).toEqual(["stopping"]);
  expect(await reasons({ depths: broken, library: broken })).toEqual(["state", "library"]);
  expect(await reasons({ inboxWorks: () => false })).toEqual(["inbox-stopped"]);
  expect(await reasons({ depths: async () => ({ ...idle, oldestAcceptedAt: "2026-11-21T02:00:00Z" }) })).toEqual([
    "inbox-behind",
  ]);
});
