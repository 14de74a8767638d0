import { toldNumbers, type ToldNumber } from "./told-bound";

const above = /(?<!\p{L})(?:trở lên|hơn|trên|lớn hơn)(?!\p{L})/iu;
const exclusiveAbove = /(?<!\p{L})(?:trên|hơn|lớn hơn)(?!\p{L})/iu;
const below = /(?<!\p{L})(?:trở xuống|dưới|không quá|tối đa|đến)(?!\p{L})/iu;
const exclusiveBelow = /(?<!\p{L})(?:đến )?dưới(?!\p{L})/iu;

/**
 * Whether a cell that states one range ("Dưới 10 km", "Từ 10 km trở lên", "Từ 10 km đến dưới 20 km") takes a number told in the same unit in. A cell that states none, or
 * more than two numbers of the unit, takes none in.
 */
export function isInRange(cell: string, told: ToldNumber): boolean {
  const [first, second, ...more] = toldNumbers(unitForBoth(cell)).filter(({ unit }) => unit === told.unit);
  if (first === undefined || more.length > 0) return false;
  if (second !== undefined) {
    const isBelow = exclusiveBelow.test(cell) ? told.value < second.value : told.value <= second.value;
    return below.test(cell) || /\d\s*[-–]\s*\d/u.test(cell) ? told.value >= first.value && isBelow : false;
  }
  if (above.test(cell)) return exclusiveAbove.test(cell) ? told.value > first.value : told.value >= first.value;
  if (below.test(cell)) return exclusiveBelow.test(cell) ? told.value < first.value : told.value <= first.value;
  return false;
}

/** "Từ 10 đến 20 km" is "từ 10 km đến 20 km". */
function unitForBoth(cell: string): string {
  return cell.replace(/(\d)\s*(?=(?:đến(?: dưới)?|[-–])\s*\d[\d.,]*\s*(\p{L}+))/iu, "$1 $2 ");
}
