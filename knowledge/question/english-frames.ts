/**
 * How English asks, and the folded Vietnamese words that ask the same. Whoever reads how a Vietnamese question asks so reads an English one too.
 * Matched on folded English words parted by single spaces.
 */
const frames: readonly (readonly [RegExp, string])[] = [
  [
    /\bwhat (?:must|should|shall|does|do|did|will|can|has|have|is|are) .{2,90}\b(?:do|doing|done)\b(?! (?:we|i|schools?|they|you|not)\b)|\bwhat (?:is|are) .{2,70}\b(?:responsible for|in charge of|tasked with|asked to|expected to|required to|supposed to|obliged to)\b|\b(?:tasks?|roles?|dut(?:y|ies)|responsibilit(?:y|ies)|jobs?|obligations?) (?:of|does|do|has|have|for)\b|\bwhat (?:is|are) .{2,70} (?:tasks?|role|dut(?:y|ies)|responsibilit(?:y|ies)|job)\b|\bwhich (?:tasks|duties|responsibilities)\b/,
    "phai lam gi",
  ],
  [
    /\b(?:who|whom|which (?:office|unit|body|department|division|bureau|section|agency|ministry|authority|committee|institution|organi[sz]ation|official|person|association|school(?! (?:levels?|years?|stages?|grades?|days?|hours?|holidays?|subjects?|activit|fees?))))\b .{0,60}\b(?:must|should|shall|has to|have to|is to|are to|responsible|responsibility|in charge|leads?|lead|chairs?|checks?|inspects?|supervis\w+|monitors?|oversees?|carr(?:y|ies) out|organi[sz]\w+|coordinat\w+|approves?|decides?|prepares?|submits?|reviews?|assess\w*|ensures?|provides?|secures?|implements?|manages?|keeps? (?:public )?order|maintains?|guards?|collects?|guides?|advises?|evaluates?|recogni[sz]es?|pays?|handles?|looks after|takes care)\b/,
    "ai chiu trach nhiem",
  ],
  [/\b(?:if|in case|provided that|suppose)\b/, "neu"],
  [
    /\b(?:what (?:happens|if|becomes)|what (?:are|is) the (?:consequence|penalt|sanction|punishment)\w*)\b.{0,80}\b(?:late|miss\w*|fail\w*|breaks?|broken|violat\w+|breach\w*|refus\w+|disobey\w*|caught|cheat\w*|skips?|comply|not follow\w*|ignor\w+|overdue)\b|\b(?:punish\w*|penali[sz]\w*|penalt(?:y|ies)|sanction\w*|disciplin(?:ed|ary)|consequences?)\b/,
    "bi xu ly the nao",
  ],
  [
    /\b(?:who|whose|by whom|which (?:person|official|leader|chairman|director|principal|headmaster))\b (?:(?!what|must|should|shall|has|have|needs?|can|may|will)\S+ ){0,9}?(?:sign|signs|signed|signature|signatory)\b|\bsigned by (?:whom|who|which)\b|\bput (?:his|her|their|its|a) (?:name|signature) to\b/,
    "ai ky",
  ],
  [
    /\b(?:come|comes|came|coming|go|goes|went|enter|enters|entered|put) into (?:force|effect|operation)\b|\bentry into force\b|\b(?:take|takes|took|taking) effect\b|\bbecomes? (?:effective|valid)\b|\beffective (?:date|from)\b|\b(?:since|from) (?:when|what date|which date) .{0,60}\b(?:in force|in effect|valid|effective|apply|applies)\b/,
    "hieu luc tu khi nao",
  ],
  [
    /^(?:and |so |but )?(?:may|can|could) (?!you\b|i (?:still|get|have|see|find|ask|call|reach|contact)\b)|\b(?:allowed|permitted|permissible|prohibited|forbidden|banned)\b/,
    "duoc phep",
  ],
  [
    /^(?:and |so |but )?must\b|^(?:do|does|did|is|are|am) .{2,100}\b(?:have to|has to|need to|required to|obliged to)\b/,
    "co phai",
  ],
  [
    /\bwhere\b(?! (?:do|does|did|should|must|can|to|will) .{0,80}\b(?:come from|money|send|sent|submit|report|hand in)\b)/,
    "o dau",
  ],
  [
    /\bwhat (?:does|do|is|are) .{2,70} (?:consist of|comprise|composed of|made up of|include|contain)\b|\b(?:what|which) (?:papers?|documents?|paperwork)\b .{0,40}\b(?:needed|need|required|must|belongs?|have to|submit|bring|enclosed?|attached)\b/,
    "gom nhung gi",
  ],
  [
    /\b(?:who|whom|which (?:offices?|bodies|units|agencies)) (?:is|are|was|were) (?:the |this |that )?(?:\S+ ){0,6}?(?:plan|notice|letter|decision|guidance|document|announcement|agreement) (?:\S+ ){0,6}?(?:sent|copied|addressed|circulated|distributed|issued) to\b|\bwho (?:receives?|received|gets?|got) (?:a )?cop(?:y|ies) of\b|\b(?:recipients?|distribution list) of (?:the |this |that )?(?:\S+ ){0,6}?(?:plan|notice|letter|decision|guidance|document|announcement)\b/,
    "noi nhan van ban",
  ],
  [/\bwhen (?:was|were|did) .{2,120}\b(?:issued?|signed|promulgated|adopted|published)\b/, "ban hanh ngay nao"],
  [
    /\bwhat (?:does|do|is|are) .{2,60} (?:mean|means|meant by .{2,60})$|\bwhat (?:is|are) (?:meant|understood|to be understood) by\b|\bhow (?:is|are) .{2,60} (?:defined|understood)\b|\bwhat (?:counts?|qualif(?:y|ies)|is regarded|is considered|are considered|is classed) as\b|\bwhat constitutes?\b/,
    "nghia la gi",
  ],
  [/^what (?:is|are) (?:an? |the )?(?:(?!(?:about|for|in|on|at|to|by)\b)\S+ ){0,3}(?!about\b)\S+$/, "la gi"],
  [
    /\b(?:it|(?:this|that|the same|the said) (?:document|plan|notice|letter|agreement|decision|circular|paper))\b/,
    "van ban nay",
  ],
  [/\b(?:she|he|him|her|his|that person|this person)\b/, "nguoi do"],
];

/** Who is to act, between what asks and what says that they act. */
const actors: readonly RegExp[] = [
  /\bwhat (?:must|should|shall|does|do|did|will|can|has|have|is|are) (?:the |a |an |each |every |all )?(?<actor>(?!(?:longest|shortest|largest|smallest|highest|lowest|most|least|maximum|minimum)\b)\S+(?: (?!(?:longest|shortest|largest|smallest|highest|lowest|most|least|maximum|minimum)\b)\S+){0,7}?) (?:(?:have|has|need|needs|expected|asked|required|supposed|obliged|responsible|in charge|tasked|called upon)\b.{0,80}|(?:themselves )?(?:do|doing|prepare|ensure|check|submit|provide)\b)/,
  /\b(?:tasks?|roles?|dut(?:y|ies)|responsibilit(?:y|ies)|jobs?|obligations?) (?:of|does|do|has|have) (?:the |a |an |each |every |all )?(?<actor>.{2,60}?)(?= (?:under|in|on|for|when|if|regarding|concerning|have|has|with)\b|$)/,
  /\bwhat (?:is|are) (?:the )?(?<actor>.{2,60}?) (?:s |own )?(?:tasks?|roles?|dut(?:y|ies)|responsibilit(?:y|ies)|jobs?)\b/,
];

/**
 * A question's folded Vietnamese words with the Vietnamese ways of asking that its English holds: who before what is done, all others behind. `english`
 * are its folded words, `translate` gives English words in folded Vietnamese.
 */
export function withFrames(words: string, english: string, translate: (words: string) => string): string {
  const held = frames.flatMap(([pattern, vietnamese]) => (pattern.test(english) ? [vietnamese] : []));
  const actor = actors.map((pattern) => pattern.exec(english)?.groups?.["actor"]).find((found) => found !== undefined);
  const acting = actor === undefined ? [] : [`${translate(actor)} phai lam gi`];
  const [first, last] = [held.filter(isOfWho), held.filter((frame) => !isOfWho(frame))];
  return [...first, words, ...last, ...acting].filter((part) => part !== "").join(" ");
}

function isOfWho(frame: string): boolean {
  return frame.startsWith("ai ");
}

/** "And what about the Fatherland Front?", "and boys?": the words that take the place of what was asked of before; null where a question says more. */
export function replacedSubject(text: string): string | null {
  const said = text
    .replace(/[?!.,\s]+$/u, "")
    .replace(/^(?:(?:and|so|but|then|ok|okay|well|yes|no)[, ]+)*(?=(?:what|how) about\b)/iu, "");
  const match =
    /^(?:what|how) about (?:the )?(?<subject>\S.{0,60})$/iu.exec(said) ??
    /^and (?:for |in |at )?(?:the )?(?<subject>(?!(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|can|could|may|must|should|will|has|have|if|then)\b)\S+(?: (?!(?:is|are|was|were|do|does|did|can|must|should|will|has|have)\b)\S+){0,4})$/iu.exec(
      said,
    );
  return match?.groups?.["subject"] ?? null;
}
