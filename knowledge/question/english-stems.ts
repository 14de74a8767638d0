/** American endings and the British ones that the glossary is written with. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/iz(e|es|ed|ing|ation|ations)$/, "is$1"],
  [/yz(e|es|ed|ing)$/, "ys$1"],
  [/(?<=[a-z]{3})or(s?)$/, "our$1"],
  [/(?<=[nt])er(s?)$/, "re$1"],
];

/** Verbs that are inflected in their own way, as far as documents of this field are asked about with them. */
const irregular: ReadonlyMap<string, string> = new Map(
  "kept keep, held hold, paid pay, spent spend, taught teach, chose choose, chosen choose, wrote write, written write, built build, bought buy, sold sell, lost lose, sent send, drew draw, drawn draw, broke break, broken break, wore wear, worn wear, brought bring, led lead, met meet, began begin, begun begin, ate eat, drank drink, drove drive, driven drive, rode ride, rose rise, fell fall, hung hang, dealt deal, forbade forbid, stole steal, stolen steal, swam swim, caught catch, grown grow, grew grow, hidden hide, hid hide, thrown throw, threw throw, frozen freeze, fed feed, lent lend, slept sleep, won win, struck strike, women woman, men man, children child"
    .split(", ")
    .map((pair) => {
      const [form = "", verb = ""] = pair.split(" ");
      return [form, verb] as const;
    }),
);

/** The forms that an English word may be inflected from, and its other spelling, likeliest first; the word itself is none of them. */
export function stemsOf(word: string): readonly string[] {
  const spelled = spellings.flatMap(([ending, other]) => (ending.test(word) ? [word.replace(ending, other)] : []));
  const base = irregular.get(word);
  const forms = [word, ...(base === undefined ? [] : [base]), ...spelled].flatMap((form) => [form, ...inflected(form)]);
  return [...new Set(forms)].filter((form) => form !== word && form.length >= 2);
}

function inflected(word: string): readonly string[] {
  const forms: string[] = [];
  if (/ies$/.test(word)) forms.push(word.replace(/ies$/, "y"));
  if (/[^s]s$/.test(word)) forms.push(word.slice(0, -1));
  if (/es$/.test(word)) forms.push(word.slice(0, -2));
  if (/ied$/.test(word)) forms.push(word.replace(/ied$/, "y"));
  const verb = /^(.{2,}?)(?:ed|ing)$/.exec(word)?.[1];
  if (verb !== undefined) {
    forms.push(verb, `${verb}e`);
    // "Planning", "permitted".
    if (/([bdglmnprt])\1$/.test(verb)) forms.push(verb.slice(0, -1));
  }
  if (/ly$/.test(word)) forms.push(word.slice(0, -2));
  return forms;
}
