import { everydayEnglish } from "./english-everyday-terms";
import { englishTerms } from "./english-terms";
import { stemsOf } from "./english-stems";

/** English words of the domain, in small letters, and the terms that Vietnamese documents print for them, the commonest first. */
export const englishGlossary: ReadonlyMap<string, readonly string[]> = new Map(
  `${englishTerms}${everydayEnglish}`
    .split("\n")
    .filter((line) => line.includes("="))
    .flatMap((line) => {
      const [english = "", vietnamese = ""] = line.split("=");
      const terms = vietnamese.split("|").map((term) => term.trim());
      return english.split(",").map((word) => [word.trim(), terms] as const);
    })
    .reverse(),
);

/** So many words has the longest entry. */
export const longestEnglishTerm = Math.max(...[...englishGlossary.keys()].map((words) => words.split(" ").length));

/**
 * The terms that documents print for one or several English words in small letters, inflected or not ("school rules", "enrolling"); undefined where the
 * glossary has none.
 */
export function vietnameseOf(words: string): readonly string[] | undefined {
  const exact = englishGlossary.get(words);
  if (exact !== undefined) return exact;
  const at = words.lastIndexOf(" ") + 1;
  const [before, last] = [words.slice(0, at), words.slice(at)];
  for (const stem of stemsOf(last)) {
    const found = englishGlossary.get(before + stem);
    if (found !== undefined) return found;
  }
  if (at === 0) return undefined;
  // "Admitted candidates", "breaks the rules": the first word is inflected too.
  const first = words.slice(0, words.indexOf(" "));
  const rest = words.slice(first.length);
  for (const stem of stemsOf(first)) {
    const found = englishGlossary.get(stem + rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Words that carry no subject in an English question. */
export const englishFunctionWords: ReadonlySet<string> = new Set(
  (
    "a an the of to for in on at by with from and or but is are am was were be been being do does did done has have had having can could shall should will would may might ought i we you he she it they me us him her them " +
    "my our your his hers its their theirs myself ourselves yourself himself herself itself themselves this that these those which what whose whom who when where how why there here as if then than so such not no yes any some each every all per into onto about between during until till while also only just under over " +
    "please tell show give given know need needs needed necessary want wants wanted wish like would according aside set go going goes gone good well help come comes came said say says saying mean means meant one two other others another own supposed expected everything something anything nothing everyone anyone someone nobody both either neither " +
    "don didn doesn isn aren wasn weren won couldn shouldn t s ll ve re d m ask asks asked asking use used using run running reach left allow allowed allows permitted able unable let lets make makes made making get gets got getting put puts take takes taken took taking find found look looks see seen " +
    "kind kinds type types sort sorts thing things way ways case cases part parts regard regarding concerning concern concerns via through throughout within without against among amongst across around off up down out upon because since due although though however whether unless except besides instead still again already yet ever never always often once " +
    "now today currently really actually exactly precisely roughly approximately mention mentions mentioned mentioning state states stated specify specifies specified stipulate stipulated say printed print prints contain contains contained containing include includes included including consist consists happen happens happened happening " +
    "must belong belongs detail details person persons too very much many more most less few several same different certain particular whole entire various mr mrs ms miss dr sir madam dear whatever whichever whoever s' am pm etc eg ie possible possibly probably perhaps maybe does lie lies laid lay " +
    "date dates day days suppose supposing count counting looking together ahead back behind give gives giving told overall full exact become becomes along altogether stay stays whenever alongside coming cannot real talk talking speak speaking somebody plus appear appears show shows showing shown finds especially keen couple trying try tried seek seeking consider considering expect expects quite ones hello hi dear enter enters entering obtain obtains time " +
    "especially particularly basically generally usually normally typically commonly ordinarily simply merely solely entirely wholly totally obviously clearly apparently honestly frankly eventually nowadays meanwhile therefore otherwise anyway nevertheless wonder wonders wondering wondered hear heard remember recall forget forgot forgotten thought believe unsure certain definitely etcetera mind bother work works occur occurs located longer later last recently apart away quite else quick elsewhere previously earn earns earned amount amounts"
  ).split(" "),
);
