export {
  readSettings,
  secretsIn,
  type BotAuthority,
  type BotIdentity,
  type EmbeddingModel,
  type LanguageModel,
  type Settings,
} from "./settings";
export { readTeamsSettings, type TeamsSettings } from "./teams-settings";
export { SettingsError, type SettingsProblem } from "./settings-error";
export { isLoopbackAddress, isLoopbackHost } from "./loopback";
export { loadEnvFile } from "./load-env-file";
