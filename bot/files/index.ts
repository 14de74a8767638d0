export { withFiles, type FilingConversation, type FilingDeps } from "./with-files";
export { createDownload, type Download, type Downloaded, type DownloadSettings } from "./download-file";
export { isAllowedAddress, isPublicAddress, type AddressRules } from "./allowed-address";
export { createPublicLookup, type Resolve } from "./public-lookup";
