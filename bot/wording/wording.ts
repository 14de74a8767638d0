import { within, type ChatModel, type Citation } from "../../knowledge/index";
import type { Language } from "../messages/index";
import type { Log } from "../log/index";
import { describeFailure, type CircuitBreaker, type FailureKind } from "../models/index";
import { promptFor } from "./prompt";
import { isSupported } from "./support";
import { readWritten, type Unreadable } from "./written-sentences";

/** Why an answer stays in our own words alone. */
export type WordingFailure = FailureKind | Unreadable | "unsupported";

/** What became of asking a language model for a summary. */
export interface Writing {
  /** The model's name, as the settings have it. */
  readonly model: string;
  /** The sentences of which everything stands in the quotes, each with its `[n]`; none where it failed. */
  readonly sentences: readonly string[];
  /** How many others it wrote. */
  readonly dropped: number;
  readonly failure: WordingFailure | null;
}

/** Puts what was quoted into a few sentences of prose. */
export interface Wording {
  /**
   * Never rejects and never takes longer than its time-out. `quotes[0]` is `[1]`. With `onSentence` the model writes as it thinks, and each sentence is
   * told of when it is whole and was checked; where the whole is then not used, neither are they.
   */
  summarise(question: string, quotes: readonly Quote[], language: Language, onSentence?: OnSentence): Promise<Writing>;
}

/** Told of a checked sentence, with its `[n]`, in the order of the answer. */
export type OnSentence = (sentence: string) => void;

type Quote = Pick<Citation, "quote" | "reading">;

export interface WordingDeps {
  readonly chat: ChatModel;
  readonly model: string;
  readonly timeoutMs: number;
  readonly breaker: CircuitBreaker;
  readonly log: Log;
}

interface Returned {
  readonly text: string;
  /** Why the model stopped, in the protocol's words. */
  readonly finish: unknown;
}

/** Characters of quotes that are sent; what does not fit any more is not cited by the model. */
const mostSent = 12_000;

/** A language model as a writer that is believed nothing: what it returns is checked sentence by sentence. */
export function createWording({ chat, model, timeoutMs, breaker, log }: WordingDeps): Wording {
  async function ask(prompt: ReturnType<typeof promptFor>, onText: ((text: string) => void) | null): Promise<Returned> {
    return breaker.run(() =>
      within(timeoutMs, async (signal) => {
        if (onText === null) {
          const { text, response_metadata: told } = await chat.invoke([...prompt], { signal });
          return { text, finish: told?.["finish_reason"] };
        }
        let text = "";
        let finish: unknown;
        for await (const piece of await chat.stream([...prompt], { signal })) {
          signal.throwIfAborted();
          finish = piece.response_metadata?.["finish_reason"] ?? finish;
          if (piece.text === "") continue;
          text += piece.text;
          onText(text);
        }
        // Nobody knows what is missing of a stream that never said why it ended.
        if (finish === undefined) throw new SyntaxError("the stream was cut off");
        return { text, finish };
      }),
    );
  }

  /** Tells of the sentences of a text that grows: of the last one only when another has begun. */
  function follow(printed: readonly string[], language: Language, onSentence: OnSentence): (text: string) => void {
    let looked = 0;
    return (text) => {
      const written = readWritten(text, language);
      if (typeof written === "string") return;
      for (const sentence of written.slice(looked, -1)) {
        looked += 1;
        if (isSupported(sentence, printed, language)) onSentence(sentence);
      }
    };
  }

  function judge({ text, finish }: Returned, printed: readonly string[], language: Language): Omit<Writing, "model"> {
    const written =
      // Cut off by the model's own limit: nobody knows what is missing.
      finish === "length" ? "too-long" : finish === "content_filter" ? "refusal" : readWritten(text, language);
    if (typeof written === "string") return { sentences: [], dropped: 0, failure: written };
    const sentences = written.filter((sentence) => isSupported(sentence, printed, language));
    const dropped = written.length - sentences.length;
    return { sentences, dropped, failure: sentences.length === 0 ? "unsupported" : null };
  }

  return {
    async summarise(question, quotes, language, onSentence) {
      const shown = withinReach(quotes);
      const sent = shown.map(({ quote, reading }) => reading ?? quote);
      const printed = shown.map(({ quote, reading }) => (reading === null ? quote : `${quote}\n${reading}`));
      try {
        const onText = onSentence === undefined ? null : follow(printed, language, onSentence);
        const judged = judge(await ask(promptFor(question, sent, language), onText), printed, language);
        if (judged.failure !== null)
          log.warn("a language model's words were not used", { kind: judged.failure, model });
        return { model, ...judged };
      } catch (error) {
        const failure = describeFailure(error);
        // While it is paused, every answer would say the same.
        if (failure.kind !== "paused") {
          log.warn("a language model's words were not used", { ...failure, model, paused: breaker.isOpen });
        }
        return { model, sentences: [], dropped: 0, failure: failure.kind };
      }
    },
  };
}

function withinReach(quotes: readonly Quote[]): readonly Quote[] {
  let sent = 0;
  const first = quotes.findIndex(({ quote, reading }) => (sent += (reading ?? quote).length) > mostSent);
  return first < 0 ? quotes : quotes.slice(0, first);
}
