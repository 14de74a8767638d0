import { join } from "node:path";
import { openAssistant } from "../../assistant";
import { takeTurn } from "../../conversation/index";
import { createLog } from "../../log/index";
import { secretsIn, type Settings } from "../../settings/index";
import { openState } from "../../state/index";
import { clock, percentile, perSecond, type Figure } from "./figure";
import { benchChecklist, benchQuestions } from "./questions";

/**
 * Turns one after the other, each on disk before the next begins: questions, then steps of a checklist. The first round of each
 * warms up and does not count.
 */
export async function measureTurns(settings: Settings, rounds: number): Promise<readonly Figure[]> {
  const state = await openState(join(settings.dataDir, "bench-state.db"));
  const assistant = await openAssistant(settings, state, createLog("warn", secretsIn(settings)));
  const at = new Date().toISOString();

  /** A new person says one thing after the other. */
  async function talk(person: string, said: readonly string[]): Promise<readonly number[]> {
    const who = { person, conversation: person, scope: "local", at } as const;
    const samplesMs: number[] = [];
    for (const [turn, text] of said.entries()) {
      const event = { ...who, id: String(turn), kind: "message", text } as const;
      samplesMs.push(await clock(() => takeTurn(assistant.conversation, state, event)));
    }
    return samplesMs;
  }
  async function repeat(name: string, said: readonly string[]): Promise<readonly number[]> {
    const samplesMs: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const taken = await talk(`${name}-${round}`, said);
      if (round > 0) samplesMs.push(...taken);
    }
    return samplesMs;
  }

  try {
    const questions = await repeat("questions", benchQuestions);
    const steps = await repeat("checklist", benchChecklist);
    return [
      { name: "questionsPerSecond", label: "Câu hỏi", value: perSecond(questions), unit: "lượt/giây" },
      { name: "questionP50Ms", label: "Một câu hỏi, trung vị", value: percentile(questions, 0.5), unit: "ms" },
      { name: "questionP95Ms", label: "Một câu hỏi, 95% nhanh hơn", value: percentile(questions, 0.95), unit: "ms" },
      { name: "checklistStepsPerSecond", label: "Bước của danh mục", value: perSecond(steps), unit: "lượt/giây" },
      { name: "checklistStepP95Ms", label: "Một bước, 95% nhanh hơn", value: percentile(steps, 0.95), unit: "ms" },
    ];
  } finally {
    await assistant.close();
    await state.close();
  }
}
