/** Ordinal numbers as people write them behind "thứ", folded. */
export const ordinals: Readonly<Record<string, number>> = {
  nhat: 1,
  hai: 2,
  nhi: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};
