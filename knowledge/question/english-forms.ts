/**
 * Ways of English to ask, and the plain way that asks the same: all that reads questions knows the plain way. Each is matched on the message as typed, in either case;
 * `$1` is what stands in the first bracket.
 */
const forms: readonly (readonly [RegExp, string])[] = [
  // Contractions.
  [/\b(what|where|when|who|how|that|it|there|let)['’]s\b/gi, "$1 is"],
  [/\b(I|you|we|they|who|what|there)['’](?:re|ve|ll|d|m)\b/gi, "$1"],
  // What belongs to a noun asks for nobody.
  [
    /\b(provinces?|communes?|wards?|districts?|cities|schools?|classes|pupils?|students?|children|teachers?|parents?|people|families|households?|persons?|staff|units?|centres?|centers?|companies|clubs?|documents?|papers?|plans?|projects?|teams?|persons?|someone|somebody|anyone|anybody|everyone|everybody|those|one|m[ae]n|wom[ae]n|members?|officers?|learners?|athletes?|drivers?|volunteers?|contestants?|candidates?|applicants?|workers?|employees?|coaches|coach|guardians?|child|adults?|witness(?:es)?) (?:whose|who)\b/gi,
    "$1 with",
  ],
  [
    /\b((?:an?|any|every|each) (?:[a-z]+ ){0,2}[a-z]+) who (?=(?:[a-z]+s|[a-z]+ed|does not|do not|can|cannot|will|may|must)\b)/gi,
    "$1 with ",
  ],
  [/\b(?:within|under|up to) (?:what|which) (?:limits?|bounds)\b/gi, "under what conditions"],
  // What is passed on is sent; who passes has passed an examination.
  [
    /\bpass(?:es|ed|ing)?(?: on| along)? (?=(?:its|their|our|the|a|an|his|her|this|that|these|your|my) (?:[a-z]+ ){0,2}(?:reports?|files?|dossiers?|applications?|requests?|forms?|lists?|documents?|papers?|letters?)\b)/gi,
    "send ",
  ],
  // An office that something goes through is whichever it is, and none by that name.
  [/\b(?:through|via) (?:which|what) (?:office|department|unit|division|body|agency|channel)\b/gi, "through whom"],
  [
    /\b(?:which|what) (?:office|department|unit|division|body|agency)\b(.{0,40}?) (?:go|goes|went|pass|passes|report) through\b/gi,
    "through whom$1 report",
  ],
  [/\b(evaluat|assess|judg|grad|review)ed (?:up)?on\b/gi, "$1ed on which contents"],
  // A "year-end report" is one of every year, not all that is due until then.
  [
    /\b(?:year|month|term|quarter)-end(?= (?:[a-z]+ ){0,2}(?:reports?|reviews?|summar(?:y|ies)|assessments?|evaluations?|meetings?|ceremon(?:y|ies))\b)/gi,
    "annual",
  ],
  // "Besides the yearly report, when …": what is left out is not asked of, where what is asked for says what it is.
  [
    /^(?:besides|apart from|aside from|in addition to|leaving aside|not counting) [^,?.]{3,90}, (?=(?:when|what|which|who|how|where|do|does|must|should|are|is|on)\b(?!.*\b(?:others?|else|another|more)\b))/gi,
    "",
  ],
  // Idioms whose words mean something else by themselves.
  [/\bfall(?:s|ing)? (?:within|under|inside|into)(?: the (?:scope|range|remit) of)?\b/gi, "covered by"],
  [/\bin the course of\b/gi, "during"],
  [/\bof course\b/gi, " "],
  [/\b(?:link|team|hook|tie|pair)(?:s|ed|ing|d)? up with\b/gi, "partner with"],
  [/\bat once\b|\bright away\b|\bstraight ?away\b/gi, "immediately"],
  [/\bonce (?=(?:it is |they are |we have |i have )?[a-z]+(?:ed|en|gned|ought|ent)\b)/gi, "after "],
  [
    /\bonce (?=(?:the|all|our|their|its|his|her|my|your|every|an?) (?!(?:days?|weeks?|months?|terms?|semesters?|years?|quarters?)\b))/gi,
    "after ",
  ],
  // "Vietnamese" stands before a body's name in English and behind it in the documents.
  [
    /\bviet ?nam(?:ese)? ((?:[a-z'’]+ (?:of |for |and )?){0,4}?(?:association|society|union|federation|front|red cross|academy|foundation|fund))\b/gi,
    "$1 Vietnam",
  ],
  // What is kept or allowed for so long is measured in time.
  [
    /\bhow long (?:is|are|was|were) (?=.{2,60}\b(?:kept|stored|retained|archived|allowed|permitted|posted|displayed|published|suspended|banned|barred|given)\b)/gi,
    "how long must ",
  ],
  [/\b(?:among|in|on|under|of) (?:the|its|their) (?:legal )?(?:grounds|bases)\b/gi, "legal basis"],
  // What is asked inside what one wants to know.
  [
    /^[^?]{0,60}?\b(?:know|me|us|wonder|wondering|ask|check|unsure|sure|certain|out|confirm|clarify|understand) (?:whether|if) ([^?.,]{2,40}?) (?:(?:may|can)\b|(?:are|is) allowed to\b)/i,
    "may $1",
  ],
  [
    /^[^?]{0,60}?\b(?:know|me|us|wonder|wondering|ask|check|unsure|sure|certain|out|confirm|clarify|understand) (?:whether|if) ([^?.,]{2,40}?) (?:must\b|(?:have|has|need|needs) to\b|(?:are|is) (?:required|obliged) to\b)/i,
    "must $1",
  ],
  // Counted at the end of a year is counted in it.
  [/\bat the (?:end|close) of (?=(?:19|20)\d{2}\b)/gi, "in "],
  // What something is.
  [/\bwhat (?:counts?|qualif(?:y|ies)|is classed|is treated) as\b/gi, "what is meant by"],
  // Minutes that are counted are no record of a meeting.
  [/\b(\d+|many|few|several|five|ten|fifteen|twenty|thirty|forty|forty-five|sixty|ninety) minutes\b/gi, "$1 minute"],
  // How soon.
  [
    /\bhow (?:quickly|fast|promptly|swiftly|speedily|rapidly) (?=(?:must|should|shall|will|can|may|do|does|did|is|are|has|have) (?!.{0,60}\b(?:drive|drives|driven|travel|go|run|ride)\b))/gi,
    "how soon ",
  ],
  [/\bhow much time (?=(?:must|should|can|may|do|does|did|is|are|has|have)\b)/gi, "how soon "],
  [/\b(?:within|in) (?:what|which) (?:time|period|space of time|time ?frame|time span)\b/gi, "how soon"],
  [/\bhow fast (?=(?:must|should|can|may|do|does|is|are)\b)/gi, "what speed "],
  [
    /\b(?:within|in) how (?:many|few) (?=(?:working )?(?:minutes|hours|days|weeks|months)\b)/gi,
    "how soon in how many ",
  ],
  [
    /(?<!\b(?:in|within) )\bhow many (?=(?:working )?(?:days|weeks|months) (?:before|ahead of|prior to|in advance|beforehand)\b)/gi,
    "how soon in how many ",
  ],
  [
    /\bhow much (?:advance |prior )?(?:notice|warning) (?=(?:must|should|has|have|is|are|do|does)\b)/gi,
    "how soon in advance notice ",
  ],
  [/\bhow (?:far|long|early) (?:in advance|beforehand|ahead of time)\b/gi, "how soon in advance"],
  [
    /\b(?:what is )?the latest (?:that )?(?=(?:i|we|they|one|you|schools?|parents?|pupils?) (?:can|may|must|could)\b)/gi,
    "by what date ",
  ],
  // A permit runs out, a document loses its effect.
  [
    /\b(before|until|after) (?:(?:its|their|the|his|her) )?(?:expiry|expiration|it expires|they expire|it runs out)\b(?! (?:date )?of (?:this|the|that) (?:document|plan|notice|decision|guidance|letter)\b)/gi,
    "$1 lapse",
  ],
  [
    /\b((?:confirmation|permit|licen[cs]e|certificate|card|approval|registration|insurance|contract|passport)s?) (?:expires?|expired|runs? out|ran out)\b/gi,
    "$1 lapse",
  ],
  [
    /\b(?:keep|keeps|go on|goes on|carry on|continue|continues|stay|remain) (?:operating|running|working|in operation|in business|open)\b/gi,
    "continue operating",
  ],
  [
    /\bwhat(?: is|['’]s) the (minimum|least|smallest|maximum|most|largest) (?:amount|quantity|weight|volume|number)\b(?: of)?/gi,
    "how much at $1 is",
  ],
  // How far, how late.
  [/\bhow far (?=(?:must|should|can|could|may|do|does|did|will)\b)/gi, "how many metres "],
  [
    /\bhow late (?=(?:(?:in|at) (?:the )?(?:evening|night|day) )?(?:must|should|can|could|may|do|does|is|are)\b)/gi,
    "until what hour ",
  ],
  [/\bfrom (?:what|which) (?:time|hour) (?:to|till|until) (?:what|which) (?:time|hour)\b/gi, "at what hours"],
  [/\bhow old (?=(?:must|should|can|may|do|does|is|are|has|have)\b)/gi, "what age "],
  // "The longest break that one may have": the most of it is asked for.
  [
    /\bwhat(?: is|['’]s| are|) (?:the )?(?:longest|maximum length of|longest possible) (.{2,60}?) (?=(?:that )?(?:a|an|any|the|one|each|every|we|i|they|schools?|pupils?|students?)\b .{0,40}\b(?:may|can|could|allowed|permitted)\b)/gi,
    "how long at most is the longest $1 ",
  ],
  [
    /\bappl(?:y|ies|ied|ying) to (?=(?:come|join|enter|be|go|get|return|have|take|leave|study|change|move|transfer|become|attend|receive|run|open|teach|do|use|register|enrol|enroll)\b)/gi,
    "ask to ",
  ],
  // What is valid for a time holds, stands or is good.
  [
    /\bhow (long|many (?:days|weeks|months|years|hours)) ((?:is|are|does|do|did|will) .{2,80}?) (?:good|holds?|stands?)(?: good)?(?= (?:in|for|at|under|after|once|from)\b|[?.!,]|$)/gi,
    "how $1 $2 valid",
  ],
  // A fine is not big, it is so much.
  [
    /\bhow (?:big|large|high|heavy|steep|much)(?= (?:is|are|was|were|can|will|would|may) (?:the|a|an|any|this|that) (?:[a-z]+ ){0,3}?(?:fines?|penalt(?:y|ies))\b)/gi,
    "how much money",
  ],
  [
    /\bhow (?:big|large|high|generous)(?= (?:is|are|was|were|can|will|would|may) (?:the|a|an|any|this|that|these|those|its|their) (?:[a-z]+ ){0,4}?(?:fees?|allowances?|grants?|bonus(?:es)?|prizes?|rewards?|awards?|payments?|subsid(?:y|ies)|charges?|costs?|prices?|scholarships?|bursar(?:y|ies)|budgets?|pay|salar(?:y|ies)|wages?)\b)/gi,
    "how much",
  ],
  // What comes back is refunded.
  [
    /\b(?:get|gets|got|given|gives?|paid|pays?|handed) (?:(?:the|their|his|her|our|my|its|any|some|all) )*(?:money |fees? |payment )?back\b(?! (?:to|from|into|in touch|in class|home)\b)/gi,
    "refund",
  ],
  [/\bcall(?:s|ed|ing)? off\b/gi, "cancel"],
  // Who answers for a thing is responsible for it.
  [/\b(who|that|which|must|should|to|does|will) (?:has to |have to )?answers? for\b/gi, "$1 responsible for"],
  // On what documents something rests.
  [
    /\b(?:on|upon) (?:what|which) (?:legal )?(?:grounds?|foundations?|footing|basis|authority)\b(?=.{0,80}\b(?:issued?|drawn|based|adopted|written|signed|promulgated|made|built|rests?|issu\w+)\b)|\b(?:on the strength|by virtue) of (?:what|which)(?: documents?)?\b/gi,
    "on what legal basis",
  ],
  // How many.
  [
    /\b(?:what|which)(?:['’]s| is| was| are| were)? (?:the )?(?:(?:total|overall|exact|full) )?number of (?!(?:the |this |that |its )?(?:official )?(?:plan|notice|letter|agreement|decision|circular|decree|document|guidance|dispatch|form|report)\b)/gi,
    "how many ",
  ],
  [/\b(?:what|which)(?:['’]s| is| was)? the (?:total |overall )?count of\b/gi, "how many"],
  // A share of money is so much of it, a share of a number so many per cent, a ratio so many to each.
  [
    /\b(?:what|which)(?: is)?(?: the)? (?:share|proportion|portion) of (?=(?:[a-z-]+ ){0,3}(?:fees?|premiums?|costs?|money|price|budget|funds?|funding|revenue|income|salary|tuition|takings|payments?)\b)/gi,
    "how much of ",
  ],
  [/\b(?:what|which)(?: is)?(?: the)? (?:share|proportion|portion) of\b/gi, "what percentage of"],
  // "How many of every hundred pupils"
  [/\bhow many (?:out )?(?:of|in) (?:every|each|a|one) (?:hundred|100)\b/gi, "what percentage of"],
  [/\b(?:what|which)(?: is)?(?: the)? ratio of ([a-z]+) to ([a-z]+)\b/gi, "how many $2 for each $1"],
  // When something can befall one is asked for its causes, not for a date.
  [
    /\bwhen (?=(?:can|may|could|might|will|is|are|does|do) .{2,60} (?:be )?(?:revoked?|withdrawn|taken (?:away|back)|suspended|cancell?ed|refused|turned down|rejected|expelled|dismissed|thrown out|disqualified|lose|forfeit(?:ed)?)\b)/gi,
    "in which cases ",
  ],
  // What money is planned for is what it is for.
  [
    /\b(money|amount|sum|budget|funds?|funding) (?:planned|set aside|put aside|earmarked|foreseen|intended|allocated|allotted|meant) for\b/gi,
    "$1 for",
  ],
  // How much money.
  [
    /\bhow much (?=(?:is|are|was|were|do|does|did|can|may|must|will|would) .{2,60}\b(?:fined|be paid|get paid|charged|owe)\b)/gi,
    "how much money ",
  ],
  [/\bwhat (?:is|are|was|were) (?:the |our |your )?(?=fines? (?:for|on|if|when)\b)/gi, "how much money is the "],
  [
    /\b(?:what|which|how (?:big|large|high) a) (?:sum|amount)(?: of (?:money|funds?|funding|cash|support))?\b|\bamount of (?:money|funds?|funding|cash)\b|\b(?:a|the) (?:figure|sum|amount) for what\b/gi,
    "how much money",
  ],
  // What one pays to take part is a contribution, whatever it costs the one who runs it.
  [
    /\b(?:what|how much) (?:does|do|will|would|is) (.{2,40}? ?(?:courses?|class(?:es)?|lessons?|program(?:me)?s?|clubs?|camps?|activit(?:y|ies)|boarding|meals?|lunch(?:es)?|insurance)) cost(?: (?:me|us|them|parents?|pupils?|families))?\b/gi,
    "how much is the fee to pay for $1",
  ],
  [
    /\b(?:what|how much) (?:does|do|will|would|is) (.{2,60}?) (?:set|put|cost) (?:me|us|them|back)\b/gi,
    "how much money does $1 cost",
  ],
  [
    /\bwhat (?:is|are|was|were) (?:the |our |your )?(?=(?:[a-z-]+ ){0,3}(?:fees?|prices?|charges?|tuition|premiums?)\b(?! (?:used|spent|collected|charged|paid|calculated|worked|for what)\b))/gi,
    "how much is the ",
  ],
  // By when.
  [
    /\bwhat(?:['’]s| is| was| would be)? the (?:(?:very )?(?:last|latest|final|cut ?off|due|closing)) (?:possible )?(?:date|day|moment|time)(?: (?:on which|by which|that|when|for))?/gi,
    "by what date",
  ],
  [/\bby (?:which) (?:calendar )?(?:date|day)\b/gi, "by what date"],
  [/\bhow long (?:have|do|does|has) (.{2,60}?) (?:got )?(?:until|before|left)\b/gi, "by what date must $1"],
  [
    /\b(?:tuition|fees?|awards?|prizes?|salary|salaries|wages?|allowances?|price|cost|costs)\b[^?]{0,60}\bhow much\b|\bwhat (?:is|are) the (?:cash|money|monetary) (?=awards?|prizes?|bonus)/gi,
    "$& how much money",
  ],
  // Whom to call.
  [
    /\b(?:what|which) (?:phone |telephone )?number (?:do|does|should|can|must|would|shall|may) (?:i|we|one|you|they|somebody|someone|schools?|parents?) (?:ring|call|dial|phone|use|try)\b/gi,
    "what is the phone number",
  ],
  [/\b(?:ring|dial)\b/gi, "phone"],
  [
    /\b(?:point|person|people) (?:of contact|to (?:contact|talk to|speak to|turn to|ask|call|phone|see))\b/gi,
    "contact person",
  ],
  [/\bnamed (?:person|contact|officer|official)\b/gi, "contact person"],
  // Who.
  [/\b(?:which|what) (?:level|tier|rung|layer) of (?=authority|government|administration|management)/gi, "which "],
  [/\bdepts?\b\.?/gi, "department"],
  [/\b(?:depart(?:ment)?) of education(?: (?:and|&) training)?\b/gi, "education department"],
  [
    /\bdate of (?:its |the )?(?:issue|issuance|issuing|signing|signature|promulgation|publication)\b/gi,
    "when was it issued",
  ],
  [
    /\bwhose (?:job|task|duty|responsibility|business|role|work) (?:is it|it is|would it be|will it be) to\b|\b(?:on|upon) whom does it fall to\b|\bwho(?:m)? is it (?:up to|left to|that has) to\b/gi,
    "who must",
  ],
  [
    /\bwhose (sign[- ]?off|approval|consent|agreement|permission|green light|go[- ]ahead|blessing) (.{0,60}?)\b(?:needed|required|necessary|need|get|obtain)\b/gi,
    "who must give $1 $2",
  ],
  [/\bsign(?:ed|s)? ?[- ]?off\b/gi, "approve"],
  [/\b(?:put|puts|putting) (?:(?:his|her|its|their) )?(?:names?|signatures?) to\b/gi, "signed"],
  [/\bwho (?:was|were|is|are) the signator(?:y|ies)\b/gi, "who signed"],
  [/\bwho (?:has|gets|have) the (?:final|last) (?:say|word|decision)(?: on| over| about| in)?\b/gi, "who decides"],
  [
    /\bwho(?:m)? (?:must|should|shall|has to|have to|is to|are to|needs? to|ought to) (?:i |we |they )?(?:be )?(?:told|informed|notified|alerted)\b|\bwhom? (?:must|should|shall|do|does|can) (?:i|we|they|one|(?:the )?(?:school|principal|teacher|parents?)) (?:have to |need to )?(?:tell|inform|notify|alert)\b/gi,
    "to whom must it be reported",
  ],
  [
    /\bhow (?:do|does|should|can|would|must|to) ((?:i|we|one|they|a school|schools|parents) )?go about\b/gi,
    "what is the procedure for",
  ],
  [/\bwhat(?: is|['’]s) the point of\b/gi, "what is the purpose of"],
  // Whether one has to.
  [
    /\b(?:is|are|was|were) (.{3,120}?) (?:an? |our |my |the )?(?:something (?:that )?(?:we|i|they|schools?) (?:are|am|is)? ?)?(?:obligation|obliged|bound|compulsory|obligatory|mandatory|duty|requirement)(?: (?:on|for|of) (?:us|me|our school|my school|schools?|them))?(?: to (?:do|carry out|follow|observe))?\b/gi,
    "must we do $1",
  ],
  [
    /\bis it (?:really )?(?:required|obligatory|compulsory|mandatory|an obligation|our duty|necessary) (?:that|for|to)\b/gi,
    "must",
  ],
  [/\b(?:have|has) no choice but to\b/gi, "must"],
  [
    /\b(?:are|is|am) (we|i|they|our schools?|my school|schools?) (?:bound|obliged|compelled|made|supposed|forced) to\b/gi,
    "must $1",
  ],
  // Whether one may.
  [
    /\b(?:is|would) it (?:be )?(?:all right|alright|ok|okay|fine|acceptable|permissible|possible|in order|allowed|permitted|legal|lawful)(?: for (.{2,40}?))? (?:to|if)\b/gi,
    "is $1 allowed to",
  ],
  [
    /\b(?:is|are) (.{2,80}?) (?:ok|okay|alright|acceptable|in order|permissible|allowable|above board)\b/gi,
    "is $1 allowed",
  ],
  [/\b(?:am|are|is) (i|we|they|schools?|it) free to\b/gi, "may $1"],
  [
    /\b(?:am|are|is) (I|we|they|(?:(?:the|an?|my|our|their|every|any) )(?:[a-z]+ ){0,2}[a-z]+|[a-z]+(?: [a-z]+)?) (?:allowed|permitted|entitled|eligible) to\b/gi,
    "may $1",
  ],
  // Who enters a contest competes in it.
  [
    /\benter(?:s|ed|ing)? (?=(?:(?:the|an?|this|that|our|your|their|such) )?(?:[a-z'’-]+ ){0,4}(?:contests?|competitions?|tournaments?|olympiads?|championships?)\b)/gi,
    "compete in ",
  ],
  // What draws so many people has them; lots are drawn by nobody in numbers.
  [
    /\b(?:draws?|drew|drawing|attracts?|attracting|attended by) (?=(?:more than |over |at least |up to |about |around |fewer than )?\d[\d.,]* (?:[a-z]+ )?(?:people|persons|guests|visitors|spectators|participants|pupils|students|parents)\b)/gi,
    "with ",
  ],
  // Side by side.
  [
    /\b(?:side by side with|set (?:it |this |that )?against|next to each other|hold .{2,60} up against|as against)\b/gi,
    "compare with",
  ],
];

/** An English message in the plain ways of asking. */
export function inPlainEnglish(text: string): string {
  return forms.reduce((said, [way, plain]) => said.replace(way, plain), text);
}
