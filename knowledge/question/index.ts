export { asksBirth, tellsBirth } from "./birth-asked";
export { asksIfGoesOn, tellsGoingOn, withoutGoingOn } from "./goes-on";
export { askedInTurn, askedOfEachThing } from "./each-of-two";
export { withAntecedent } from "./antecedent";
export { readClaim, type Claim } from "./claim";
export { readChoice, type Choice } from "./choice";
export { asksSameForOwn } from "./same-for-own";
export { agreement, asksWhetherAlike } from "./alike";
export { englishFunctionWords, vietnameseOf } from "./glossary";
export { readEnglish } from "./english";
export { longestQuestion, readQuestion, type Question } from "./question";
export { readLookBack, type LookBack } from "./look-back";
export { asksTheSame, pointsToPerson, readFollowUp, type EarlierTurn, type FollowUp } from "./follow-up";
export type { Ask } from "./intent";
export { dutyVerb, readLateDuty, type LateDuty } from "./late-duty";
export { beforeMissing } from "./missed";
export { besidesOrder, readOrder, type OrderAsked } from "./order";
export { othersAsked } from "./others";
export { asksSomething, isOneHead, splitQuestion } from "./split-question";
export { readSmallTalk, type SmallTalk } from "./small-talk";
export { readUnsafe, type Unsafe } from "./unsafe";
export { ownShop } from "./shops";
export { bareSiteOwner } from "./printed-codes";
export { asksNewsOfTheDay } from "./news-of-the-day";
export { isOtherWork } from "./other-work";
export { asksToBeLedInEnglish } from "./english-lead";
export { printedFormOf, unifyMarked, unifyTerms } from "./synonyms";
export { namesKnownPlace, readPlaces, readProfilePlaces, type PlaceName } from "./places";
export { findDocumentMentions, fitsNumber, type DocumentMention } from "./document-mention";
export { asksReplaced } from "./replacing";
export { isAskedOfKind } from "./document-fields";
export { asksIfSo, asksIssuerOfNumber, asksSubjectOfNumber } from "./cited-subject";
export { englishOfKind, kindsOfDocuments, saysKind } from "./document-kinds";
export { asksForHead } from "./person-name";
export { isFoldedSyllable } from "./typing";
export { isShortForm } from "./abbreviations";
export { readingsOf } from "./ambiguous";
export { withoutCourtesy } from "./courtesy";
export { inCommonWords } from "./regional";
export { withInitialsSpelledOut, type KnownInitials } from "./initials";
export { putRight, type KnownTerms } from "./mistyped";
export { restoreMarks } from "./restore-marks";
export { readOwnPlaces } from "./own-places";
export { speaksOfBoth, withoutBoth } from "./of-both";
export { asksBasis, takesAsBasis } from "./basis-asked";
export { kindCitedIn } from "./cited-in";
export { calendarYearsIn } from "./calendar-years";
export { kindCitedOfIssuer, namesOffice } from "./cited-issuer";
export { citedKindAsked } from "./cited-kind";
export { withoutSubjectOfEach } from "./each-subject";
export { asksWhereCited } from "./cited-where";
export { asksWhoSigned, withoutSigning } from "./signing";
export {
  copiesOfFormAsked,
  recipientsAsked,
  recipientsAskedAgain,
  recipientsAskedInEnglish,
  type RecipientsAsked,
} from "./recipients";
export { focusOf, lastClauseOf, lastSentenceOf, type Focus } from "./focus";
export { addresseesAsked, courseAsked } from "./passage-asks";
export { whenAsked, withoutTimeWords } from "./time-words";
export { tellsTwoWays, withoutTwoTellings } from "./two-tellings";
export { readDoubtedCount } from "./doubted-count";
export { asksForAttachments } from "./attachments";
export { asksForStateBefore } from "./state-before";
export { readTrigger, type Triggered } from "./trigger";
export { partyOf, readSending, receiverWords, type Party, type Sending } from "./sending";
export { otherWordsFor, type OtherWords } from "./thesaurus/index";
