import activitiesAndCommunity from "./lines/activities-and-community.json";
import buildingsAndDevices from "./lines/buildings-and-devices.json";
import money from "./lines/money.json";
import officeWork from "./lines/office-work.json";
import pupils from "./lines/pupils.json";
import safety from "./lines/safety.json";
import spokenVerbs from "./lines/spoken-verbs.json";
import staff from "./lines/staff.json";
import termsAToC from "./lines/terms-a-c.json";
import termsChToD from "./lines/terms-ch-d.json";
import termsEToH from "./lines/terms-e-h.json";
import termsIToM from "./lines/terms-i-m.json";
import termsNToP from "./lines/terms-n-p.json";
import termsQToT from "./lines/terms-q-t.json";
import termsThToY from "./lines/terms-th-y.json";

/**
 * What people say and what documents print for it, a line an entry: "said, said = printed; printed", small letters, with marks. Eight topics were written from what people
 * say, seven parts from what documents print, by the initial letters of the printed terms.
 */
export const thesaurusLines: readonly string[] = [
  ...activitiesAndCommunity,
  ...buildingsAndDevices,
  ...money,
  ...officeWork,
  ...pupils,
  ...safety,
  ...spokenVerbs,
  ...staff,
  ...termsAToC,
  ...termsChToD,
  ...termsEToH,
  ...termsIToM,
  ...termsNToP,
  ...termsQToT,
  ...termsThToY,
];
