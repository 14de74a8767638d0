/** A setting that keeps the program from starting; `problem` is Vietnamese, for the person who set it. */
export interface SettingsProblem {
  readonly name: string;
  readonly problem: string;
}

/** The settings are wrong. The message names all of them and never their values, which may be secret. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly problems: readonly SettingsProblem[];
  constructor(
    problems: readonly SettingsProblem[],
    headline = "Thiết đặt chưa đúng, chương trình không khởi động (xem .env.example):",
  ) {
    const lines = problems.map(({ name, problem }) => `  - ${name}: ${problem}`);
    super(`${headline}\n${lines.join("\n")}`);
    this.problems = problems;
  }
}
