import type { Letterbox } from "./letterbox";
import type { Poster, Said } from "./poster";
import type { ExpectedAnswer } from "./run-load";
import { talkOf, type Talk } from "./talk";

/** What is answered to each message of a talk. */
export type Answers = (talk: Talk, position: number) => ExpectedAnswer;

/** What comes after an answer's first message comes soon. */
const restMs = 100;
const answerTimeoutMs = 30_000;

/** Has every talk with a bot that nobody else talks to: under a load each answer must be the same. Throws where one does not come. */
export async function learnAnswers(bot: string, poster: Poster, letterbox: Letterbox): Promise<Answers> {
  const learned = new Map<string, readonly (readonly string[])[]>();
  for (const talk of [talkOf("questions", 0), talkOf("checklist", 0)]) {
    const answers: (readonly string[])[] = [];
    for (const [position, text] of talk.said.entries()) {
      const said: Said = { person: `alone-${talk.name}`, id: `alone-${position}`, text };
      letterbox.expect(said);
      const status = await poster.post(bot, said);
      const came = await letterbox.wait(said, 1, answerTimeoutMs, true);
      if (status >= 300 || came.length === 0)
        throw new Error(`"${text}" was not answered by one who had nothing else to do`);
      await new Promise((resolve) => setTimeout(resolve, restMs));
      const texts = came.map((message) => message.text);
      answers.push(texts);
    }
    learned.set(talk.name, answers);
  }
  return (talk, position) => {
    const texts = learned.get(talk.name)?.[position] ?? [];
    return {
      count: texts.length,
      isRight: (others) => others.length === texts.length && others.every((other, at) => other === texts[at]),
    };
  };
}

/** One that says back what it hears. */
export const echoed: Answers = (talk, position) => ({
  count: 1,
  isRight: ([text]) => text === `Echo: ${talk.said[position]}`,
});
