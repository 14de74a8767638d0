export { backUp, type BackupOptions } from "./back-up";
export { holdsData, restore, type RestoreOptions } from "./restore";
export { finishSwap, isSwapPending } from "./swap";
export { lockData, type DataLock } from "./data-lock";
export { BackupError } from "./backup-error";
export type { BackupManifest } from "./contents";
