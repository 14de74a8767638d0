import type { Request, Response } from "restify";
import { LibraryError } from "../../knowledge/index";
import { StateUnavailable } from "../state/index";
import { isCrossOrigin, isRebound } from "./foreign-request";
import { sceneOf, type Scene } from "./page-frame";
import { switchLanguage } from "./preferences";
import { sendProblem } from "./respond";

export type Answer = (request: Request, response: Response, scene: Scene) => Promise<void>;

export interface GuardDeps {
  /** The host by which other machines know the pages; null where only this one reaches them. */
  readonly publicHost: string | null;
  /** Never given what people write. */
  readonly log: { error(message: string, details: { readonly path: string; readonly error: unknown }): unknown };
}

/** Refuses what another site's page asks for, keeps internal errors inside, and hands on how the person wants her pages. */
export function guard(
  answer: Answer,
  { publicHost, log }: GuardDeps,
): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const scene = sceneOf(request);
    const refuse = (status: number, code: "wrong-host" | "cross-origin" | "failed" | "unavailable") =>
      sendProblem(response, status, code, scene.words.problems[code]);
    if (isRebound(request, publicHost)) return refuse(403, "wrong-host");
    if (request.method === "POST" && isCrossOrigin(request)) return refuse(403, "cross-origin");
    if (request.method === "GET" && switchLanguage(request, response)) return;
    try {
      await answer(request, response, scene);
    } catch (error) {
      if (request.destroyed && !request.complete) return; // The caller hung up before saying everything.
      log.error("a web request failed", { path: request.getRoute().path.toString(), error });
      if (response.headersSent) return;
      if (isAway(error)) refuse(503, "unavailable");
      else refuse(500, "failed");
    }
  };
}

/** Whether the same may be answered once the place is back where everything is kept. */
function isAway(error: unknown): boolean {
  return (
    error instanceof StateUnavailable || (error instanceof LibraryError && error.reason === "database-unavailable")
  );
}

/** A part of the path that the route names; the router has already decoded it. */
export function nameIn(request: Request, name: string): string {
  const params: unknown = request.params;
  const value = (params as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" ? value : "";
}

export function queryOf(request: Request): URLSearchParams {
  return new URLSearchParams(request.getQuery());
}
