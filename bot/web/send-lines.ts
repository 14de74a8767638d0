import type { Request, Response } from "restify";
import type { OnSentence } from "../wording/index";
import type { ChatLine, ChatResponse } from "./page/protocol";
import { beginBody, linesType, sendJson } from "./respond";

/**
 * Sends an answer that may be some seconds in the making: for a page that takes lines of JSON each sentence that a language model has written
 * so far, and last the answer itself. Without such sentences, and for others, it is the answer alone.
 */
export async function sendAsItComes(
  request: Request,
  response: Response,
  take: (onSentence?: OnSentence) => Promise<ChatResponse>,
): Promise<void> {
  if (!(request.headers.accept ?? "").includes(linesType)) return sendJson(response, 200, await take());
  let hasBegun = false;
  const write = (line: ChatLine): void => {
    if (!hasBegun) beginBody(response, linesType);
    hasBegun = true;
    response.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const answer = await take((sentence) => write({ written: sentence }));
    if (!hasBegun) return sendJson(response, 200, answer);
    write(answer);
    response.end();
  } catch (error) {
    // Cut off before its last line: the page takes it for lost and offers to ask again.
    if (hasBegun) response.destroy();
    throw error;
  }
}
