export { createProfileDesk, type ProfileDesk } from "./desk";
export { changeProfile } from "./change-profile";
export { readProfileStatement, readPlace, readRole, type ToldProfile } from "./statement";
