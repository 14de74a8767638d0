export { parseLockFile, type LockedPackage, type LockFile } from "./lock-file";
export { judgeLicence, type LicenceVerdict } from "./licences";
export { writeBill } from "./bill-of-materials";
export { writeLicenceList } from "./licence-list";
