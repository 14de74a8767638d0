/** What is done with a telephone, or what a thing is likened to: behind these words it is a thing that somebody has. */
const treated =
  "(?:nhu|giong|(?:coi|xem|tinh|goi) la|cat|giu|gui|tra|tat|bat|mat|hong|de|nhan lai|lay lai|thu hoi|bi thu|cho phep|cam theo)";
const asThing = new RegExp(
  `\\b${treated} (?:(?:cai|chiec|lai|mot|cac) ){0,2}dien thoai\\b|\\bdien thoai (?:bi (?:giu|thu|tich|lay|mat|niem|cam)|cua (?:em|hoc sinh|chau|con|tro|ban))\\b`,
);
const asThingInEnglish =
  /\b(?:like|as|use|uses|using|bring|brings|carry|carries|take|keep|hold|lose|loses|lost|confiscated?|without) (?:an? |the |their |his |her |my |your |any )?(?:mobile |smart |cell )?phones?\b(?! numbers?)/;
/** Somebody is to be reached, or a number is asked for. */
const reaches =
  /\b(?:so (?:dien thoai|may|nao|lien he)|sdt|lien he|lien lac|goi (?:ai|so|cho|toi|den|ve|dau)|hotline|duong day nong|numbers?|reach|contact|ring|hotline)\b/;

/** Whether a folded question is of telephones that people have and not of how to reach somebody: "có bị tính như điện thoại không". */
export function treatsTelephone(folded: string): boolean {
  return (asThing.test(folded) || asThingInEnglish.test(folded)) && !reaches.test(folded);
}
