import type { Letterbox } from "./letterbox";
import type { Poster, Said } from "./poster";
import { talkOf, type Mix, type Talk } from "./talk";

export interface LoadPlan {
  /** The addresses of the processes; each message goes to the next of them. */
  readonly bots: readonly string[];
  readonly mix: Mix;
  /** How many people talk at once; each says her next thing when she has her answer. */
  readonly conversations: number;
  /** Turns before anything counts. */
  readonly warmUpTurns: number;
  /** It ends with whichever comes first. */
  readonly turns: number;
  readonly seconds: number;
  readonly answers: (talk: Talk, position: number) => ExpectedAnswer;
  /** Told when turns begin to count, after each that does, and when no more do. */
  readonly onBegin?: () => void;
  readonly onTurn?: (counted: number) => void;
  readonly onEnd?: () => void;
}

/** How many messages answer, and whether the words of each are right. */
export interface ExpectedAnswer {
  readonly count: number;
  readonly isRight: (texts: readonly string[]) => boolean;
}

export interface LoadResult {
  /** From the post to the last message of the answer, of each turn that counts. */
  readonly samplesMs: readonly number[];
  readonly tookMs: number;
  /** All turns that were said, with those before and after what counts. */
  readonly said: number;
  /** Turns that were not acknowledged, or whose answer did not come whole. */
  readonly lost: number;
  /** Turns that were answered with more than their answer. */
  readonly doubled: number;
  /** Turns that were answered with other words. */
  readonly wrong: number;
}

/** Nobody waits longer for an answer. */
const answerTimeoutMs = 30_000;
/** What comes twice comes soon. */
const afterwardsMs = 300;

/** A closed loop: so many people talk at once, each talk is a new person's, and whose talk is over is followed by the next. */
export async function runLoad(plan: LoadPlan, poster: Poster, letterbox: Letterbox): Promise<LoadResult> {
  const samplesMs: number[] = [];
  const finished: { readonly said: Said; readonly count: number }[] = [];
  let [said, done, lost, wrong, people] = [0, 0, 0, 0, 0];
  let startedMs: number | null = plan.warmUpTurns === 0 ? performance.now() : null;
  let endedMs: number | null = null;
  const strangersBefore = letterbox.strays();
  if (startedMs !== null) plan.onBegin?.();

  /** Counts a turn that has ended at this moment. */
  function count(tookMs: number, nowMs: number): void {
    done += 1;
    if (startedMs === null) {
      if (done < plan.warmUpTurns) return;
      startedMs = nowMs;
      plan.onBegin?.();
      return;
    }
    if (endedMs !== null) return;
    samplesMs.push(tookMs);
    plan.onTurn?.(samplesMs.length);
    if (samplesMs.length < plan.turns && nowMs - startedMs < plan.seconds * 1000) return;
    endedMs = nowMs;
    plan.onEnd?.();
  }

  async function turn(person: string, talk: Talk, position: number): Promise<void> {
    const expected = plan.answers(talk, position);
    const one: Said = { person, id: `${person}-${position}`, text: talk.said[position] ?? "" };
    const bot = plan.bots[said % plan.bots.length] ?? "";
    said += 1;
    letterbox.expect(one);
    const beganMs = performance.now();
    const [status, messages] = await Promise.all([
      poster.post(bot, one).catch(() => null),
      letterbox.wait(one, expected.count, answerTimeoutMs),
    ]);
    finished.push({ said: one, count: expected.count });
    if (status === null || status >= 300 || messages.length < expected.count) lost += 1;
    else if (!expected.isRight(messages.map(({ text }) => text))) wrong += 1;
    count((messages.at(-1)?.atMs ?? performance.now()) - beganMs, performance.now());
  }

  async function chair(): Promise<void> {
    while (endedMs === null) {
      const ordinal = people++;
      const talk = talkOf(plan.mix, ordinal);
      const person = `${talk.name}-${ordinal}`;
      for (let position = 0; position < talk.said.length && endedMs === null; position += 1)
        await turn(person, talk, position);
    }
  }

  await Promise.all(Array.from({ length: plan.conversations }, chair));
  await new Promise((resolve) => setTimeout(resolve, afterwardsMs));
  return {
    samplesMs,
    tookMs: (endedMs ?? performance.now()) - (startedMs ?? performance.now()),
    said,
    lost,
    doubled:
      finished.filter((one) => letterbox.count(one.said) > one.count).length + letterbox.strays() - strangersBefore,
    wrong,
  };
}
