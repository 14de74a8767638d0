export { packApp, WrongPackage } from "./pack-app";
export { appIdOf } from "./app-id";
export { manifestVersion, type AppIdentity } from "./manifest";
