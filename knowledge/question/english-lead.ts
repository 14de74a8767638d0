/** Somebody is taken along: "walk me through", "help us go through", "lead our school". */
const takesAlong =
  /\b(?:guide|walk|lead|talk|take|bring|coach|accompany|steer|run|show|help|assist) (?:me|us|(?:me|us) to|our (?:school|team|ward|office)|my (?:school|team))\b/;
/** A course is gone through together: "go with me through", "do this together". */
const goesTogether =
  /\b(?:go|work|run|get|move|step|proceed|do|tackle|prepare|complete|fill)\b.{0,60}\b(?:with (?:me|us)|together)\b/;
/** What is gone through has an order or is a whole. */
const isCourse =
  /\bthrough\b|\b(?:steps?|stages?|phases?)\b|\bfrom (?:the )?(?:start|beginning|scratch|a|first)\b|\b(?:start|beginning) to (?:finish|end)\b/;
const oneByOne =
  /\b(?:step|stage|item|point|piece|bit) by (?:step|stage|item|point|piece|bit)\b|\bone (?:(?:step|stage|thing|item|point|task|piece|question) )?(?:at a time|after (?:the other|another)|by one)\b|\b(?:a|each|every|one) (?:single )?(?:step|stage|thing|item|task) (?:at a time|of the way|after (?:the other|another)|in turn)\b|\bin (?:small|single|easy|simple) steps\b/;
const orders =
  /\b(?:please|kindly|let s|let us|lets|(?:could|can|would|will) (?:you|we|i)|i (?:want|need|wish|intend|plan|d like|would like|would love|d love)|we (?:want|need|wish|intend|plan|hope|d like|would like|would love|d love)|help|guide|start|begin)\b|^(?:give|make|show|set up|register|prepare|open)\b/;
const list =
  /\b(?:checklist|check list|to do list|(?:ordered |full |complete )?list of (?:the |all (?:the )?|every )?(?:things|steps|tasks|everything|what)\b)/;
const wantsList =
  /\b(?:give|make|create|have|get|need|want|prepare|build|draw up|put together|start|open|begin|fill in|send|offer)\b/;
/** A question of what documents say or of somebody else's steps, not a wish. */
const asksDocuments =
  /^(?:(?:and|so|but|ok|okay|then) )*(?:what|which|who|whose|when|where|why|how|does|do|did|is|are|was|were|has|have|must|should|may)\b/;
/** Looking something up with help is no work to be led through. */
const looksUp = /\b(?:understand|find|compare|explain|check|know|look up|search|see|tell|quote|locate)\b/;

/**
 * Whether an English message asks to be led through work in order, or for a list of it: "could you take me through the process one stage at a time". Sentences that
 * tell of the circumstances may stand around the wish.
 */
export function asksToBeLedInEnglish(message: string): boolean {
  return message
    .toLowerCase()
    .split(/[.!?;:\n–—]+/u)
    .map((sentence) =>
      sentence
        .replace(/[^a-z0-9 ]+/g, " ")
        .replace(/ +/g, " ")
        .trim(),
    )
    .some((sentence) => {
      if (asksDocuments.test(sentence)) return false;
      if (list.test(sentence) && wantsList.test(sentence)) return true;
      if (oneByOne.test(sentence) && orders.test(sentence)) return true;
      return (
        (takesAlong.test(sentence) || goesTogether.test(sentence)) && isCourse.test(sentence) && !looksUp.test(sentence)
      );
    });
}
