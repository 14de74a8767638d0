import { appCommands, appTexts, type AppCommand } from "../messages/teams-app";

/** The version of Microsoft's schema that the manifest follows. */
export const manifestVersion = "1.29";

export interface AppIdentity {
  /** The app's own id in the organisation's catalogue; the bot's id is another. */
  readonly appId: string;
  /** `MicrosoftAppId` of the Azure bot. */
  readonly botId: string;
  /** https, without a slash at its end. */
  readonly publicUrl: string;
  readonly version: string;
  /** Who runs it, at most 32 characters. */
  readonly developer: string;
}

export const files = { color: "color.png", outline: "outline.png", english: "en.json" } as const;

const schemaAddress = (name: string) =>
  `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/${name}.schema.json`;
const scopes = Object.keys(appCommands) as (keyof typeof appCommands)[];

/** `manifest.json`: Vietnamese by itself. The bot welcomes people, so that it has commands and no prompt starters. */
export function writeManifest({ appId, botId, publicUrl, version, developer }: AppIdentity): Record<string, unknown> {
  const texts = appTexts.vi;
  return {
    $schema: schemaAddress("MicrosoftTeams"),
    manifestVersion,
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: "vi",
      additionalLanguages: [{ languageTag: "en", file: files.english }],
    },
    developer: {
      name: developer,
      websiteUrl: `${publicUrl}/`,
      privacyUrl: `${publicUrl}/privacy`,
      termsOfUseUrl: `${publicUrl}/terms`,
    },
    name: { short: texts.shortName, full: texts.fullName },
    description: { short: texts.shortDescription, full: texts.fullDescription },
    icons: { color: files.color, outline: files.outline },
    accentColor: "#14566a",
    bots: [
      {
        botId,
        scopes,
        isNotificationOnly: false,
        supportsFiles: true,
        supportsCalling: false,
        supportsVideo: false,
        commandLists: scopes.map((scope) => ({
          scopes: [scope],
          commands: appCommands[scope].map(({ title, vi }) => ({ title, description: vi })),
        })),
      },
    ],
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [new URL(publicUrl).host],
    defaultInstallScope: "personal",
    defaultGroupCapability: { team: "bot", groupchat: "bot" },
  };
}

/** `en.json`: what people see whose Teams speaks English. The commands themselves stay what the bot hears. */
export function writeEnglish(): Record<string, string> {
  const texts = appTexts.en;
  const described = scopes.flatMap((scope, list) =>
    appCommands[scope].map(({ en }: AppCommand, at): [string, string] => [
      `bots[0].commandLists[${list}].commands[${at}].description`,
      en,
    ]),
  );
  return {
    $schema: schemaAddress("MicrosoftTeams.Localization"),
    "name.short": texts.shortName,
    "name.full": texts.fullName,
    "description.short": texts.shortDescription,
    "description.full": texts.fullDescription,
    ...Object.fromEntries(described),
  };
}
