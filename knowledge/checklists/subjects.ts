import { syllablesOf } from "../text/index";

/** What a checklist is about, in the words that people use for it. */
export interface ChecklistSubject {
  readonly id: string;
  /** "liên kết với đơn vị ngoài": goes into a sentence. */
  readonly title: string;
  /** Each line is one way to name it: all its phrases occur, in any order. Written without marks. */
  readonly names: readonly (readonly [string, ...string[]])[];
}

/** Subjects known by name, whether or not their guided checklist is there yet. */
export const checklistSubjects: readonly ChecklistSubject[] = [
  {
    id: "lien-ket",
    title: "liên kết với đơn vị ngoài",
    names: [
      ["lien ket"],
      ["day lk"],
      ["lk voi"],
      ["hop tac voi trung tam"],
      ["hop tac voi don vi"],
      ["hop tac voi cong ty"],
      ["hop dong", "trung tam"],
      ["phoi hop voi trung tam"],
      ["thue trung tam"],
      ["moi trung tam"],
      ["dua trung tam"],
      ["doi tac ben ngoai"],
      ["don vi ngoai"],
      ["partnership"],
      ["outside partner"],
      ["external partner"],
      ["outside centre"],
      ["outside center"],
    ],
  },
  {
    id: "ket-nghia",
    title: "kết nghĩa với trường vùng biên giới",
    names: [
      ["ket nghia"],
      ["ghep cap", "truong"],
      ["truong", "bien gioi"],
      ["xa", "bien gioi"],
      ["truong vung bien"],
      ["twinning"],
      ["twin with"],
      ["twin school"],
      ["border school"],
    ],
  },
  {
    id: "cong-dong-hoc-tap",
    title: "hồ sơ “Cộng đồng học tập”",
    names: [["cong dong hoc tap"], ["cdht"], ["xa hoc tap"], ["phuong hoc tap"], ["learning community"]],
  },
  {
    id: "don-vi-hoc-tap",
    title: "“Đơn vị học tập”",
    names: [["don vi hoc tap"], ["dvht"], ["learning unit"]],
  },
];

/** The subject that a text names first; null where it names none. */
export function subjectIn(
  text: string,
  subjects: readonly ChecklistSubject[] = checklistSubjects,
): ChecklistSubject | null {
  const words = ` ${syllablesOf(text).join(" ")} `;
  const named = subjects.flatMap((subject) =>
    subject.names.flatMap((phrases) => {
      const places = phrases.map((phrase) => words.indexOf(` ${phrase} `));
      return places.includes(-1) ? [] : [{ subject, at: Math.min(...places) }];
    }),
  );
  return named.sort((one, other) => one.at - other.at)[0]?.subject ?? null;
}
