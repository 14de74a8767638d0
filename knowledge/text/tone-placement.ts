/**
 * Puts the tone of open oa, oe, uy on the first vowel ("hoà" -> "hòa", "thuỷ" -> "thủy", "khoẻ" -> "khỏe"), the older of the two
 * placements that schools and offices mix. Takes NFC and keeps every position: one letter is exchanged for one letter. "quý"
 * keeps its tone, because its u belongs to the consonant.
 */
export function unifyTonePlacement(text: string): string {
  return text.replace(openPairs, (pair) => {
    const [first = "", second = ""] = pair;
    const [vowel = "", tone = ""] = second.normalize("NFD");
    return tone === "" ? pair : (first + tone).normalize("NFC") + vowel;
  });
}

const openPairs = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/giu;
