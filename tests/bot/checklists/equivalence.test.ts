import fc from "fast-check";
import { expect, it } from "@jest/globals";
import {
  checklistDefinitions,
  optionsOf,
  questionOf,
  replay,
  type ChecklistDefinition,
} from "../../../knowledge/index";
import { noticeReading } from "./notice";
import { talkOver } from "./person";

/** One thing that a person does, whatever the checklist: what it means depends on where she stands. */
type Step =
  | { readonly kind: "answer"; readonly pick: number }
  | { readonly kind: "edit"; readonly pick: number }
  | { readonly kind: "look"; readonly pick: number }
  | { readonly kind: "mark"; readonly pick: number; readonly mark: "done" | "not-yet" | "later" | "not-applicable" }
  | { readonly kind: "back" | "finish" };

const pick = fc.nat({ max: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("answer" as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("edit" as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("look" as const), pick }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("mark" as const),
      pick,
      mark: fc.constantFrom("done" as const, "not-yet" as const, "later" as const, "not-applicable" as const),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ kind: "back" as const }, { kind: "finish" as const }) },
);

/** Half of the walks first answer their way to the items, where most of the steps are. */
const walks = fc
  .tuple(fc.boolean(), fc.array(step, { minLength: 5, maxLength: 25 }))
  .map(([toItems, steps]) => [...(toItems ? Array<Step>(8).fill({ kind: "answer", pick: 0 }) : []), ...steps]);

const markWords = { done: "xong", "not-yet": "chưa", later: "để sau" } as const;
const typedAnswers = { "school-year": "2025-2026", year: "2026", date: "15/9/2026", text: "tên riêng" } as const;

/** The same step as words and as a button's data; null where it means nothing at this point. */
function bothWays(
  definition: ChecklistDefinition,
  entries: readonly unknown[],
  done: Step,
): { readonly typed: string; readonly pressed: Record<string, string> } | null {
  const view = replay(definition, entries);
  const one = <Value>(values: readonly Value[], at: number): Value | undefined =>
    values[at % Math.max(values.length, 1)];
  switch (done.kind) {
    case "answer": {
      if (view.at.kind !== "question") return null;
      const { question: name } = view.at;
      const question = questionOf(definition, name);
      if (question === null) return null;
      const options = [...(optionsOf(question)?.keys() ?? [])];
      const chosen = one(options, done.pick);
      if (chosen !== undefined)
        return { typed: String(options.indexOf(chosen) + 1), pressed: { do: "choose", step: name, choose: chosen } };
      if (question.kind === "choice" || question.kind === "yes-no") return null;
      const answer = typedAnswers[question.kind];
      return { typed: answer, pressed: { do: "write", step: name, answer } };
    }
    case "edit": {
      const asked = one(view.asked, done.pick);
      if (asked === undefined) return null;
      return {
        typed: `sửa câu ${view.asked.indexOf(asked) + 1}`,
        pressed: { do: "edit", step: asked.question },
      };
    }
    case "look":
    case "mark": {
      const shown = one(view.items, done.pick);
      if (shown === undefined) return null;
      const { number, item } = shown;
      if (done.kind === "look") return { typed: String(number), pressed: { do: "look", step: item.id } };
      const pressed = { do: "mark", step: item.id, mark: done.mark };
      return done.mark === "not-applicable"
        ? { typed: `không áp dụng ${number} vì không có`, pressed: { ...pressed, reason: "không có" } }
        : { typed: `${markWords[done.mark]} ${number}`, pressed };
    }
    case "back":
      return view.asked.length === 0 ? null : { typed: "quay lại", pressed: { do: "back" } };
    case "finish":
      return view.items.length === 0 ? null : { typed: "kết thúc", pressed: { do: "finish" } };
  }
}

it.each(checklistDefinitions.map((definition) => [definition.id, definition] as const))(
  "%s: whatever is answered, edited and gone back from, words and buttons write the same, and it replays to the same",
  async (id, definition) => {
    await fc.assert(
      fc.asyncProperty(walks, async (steps) => {
        const talk = await talkOver([noticeReading()]);
        try {
          const entriesOf = async (person: string) =>
            ((await talk.state.sessions(person))[0]?.entries ?? []).map(({ entry }) => entry);
          await talk.begin(id, "types");
          await talk.begin(id, "presses");
          const [session] = await talk.state.sessions("presses");
          for (const done of steps) {
            const entries = await entriesOf("presses");
            const ways = bothWays(definition, entries, done);
            if (ways === null) continue;
            // What is over listens again once it is gone on with; a button says itself which checklist it means.
            if ((await talk.state.sessions("types"))[0]?.active === false) {
              await talk.say("tiếp tục", "types");
              await talk.send({ ...bound, session: session?.id, at: String(entries.length), do: "resume" }, "presses");
              continue;
            }
            await talk.say(ways.typed, "types");
            await talk.send({ ...bound, session: session?.id, at: String(entries.length), ...ways.pressed }, "presses");
            expect({ said: ways.typed, entries: await entriesOf("types") }).toEqual({
              said: ways.typed,
              entries: await entriesOf("presses"),
            });
          }
          const stored = await entriesOf("types");
          expect(replay(definition, JSON.parse(JSON.stringify(stored)) as unknown[])).toEqual(
            replay(definition, stored),
          );
        } finally {
          await talk.close();
        }
      }),
      { numRuns: process.env["CAM_NANG_LONG"] === "1" ? 500 : 40 },
    );
  },
);

const bound = { kind: "checklist" };
