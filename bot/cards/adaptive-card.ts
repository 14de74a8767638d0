/** Adaptive Cards 1.5 as plain JSON: the elements that our cards use. */
export interface AdaptiveCard {
  readonly type: "AdaptiveCard";
  readonly $schema: "http://adaptivecards.io/schemas/adaptive-card.json";
  readonly version: "1.5";
  readonly lang?: string;
  /** What a client shows that cannot render the card. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

export type CardElement =
  | {
      readonly type: "TextBlock";
      readonly text: string;
      readonly wrap: true;
      readonly weight?: "Bolder";
      readonly size?: "Small" | "Medium" | "Large";
      readonly isSubtle?: boolean;
      readonly color?: "Attention" | "Warning" | "Good";
      readonly spacing?: "None" | "Small" | "Medium";
      readonly style?: "heading";
    }
  | {
      readonly type: "Container";
      readonly style?: "emphasis" | "warning" | "good";
      readonly spacing?: "Small" | "Medium";
      readonly separator?: boolean;
      readonly items: readonly CardElement[];
    }
  | { readonly type: "FactSet"; readonly facts: readonly { readonly title: string; readonly value: string }[] }
  | { readonly type: "ActionSet"; readonly actions: readonly CardAction[] }
  /** Side by side; a narrow client puts the columns below each other. */
  | {
      readonly type: "ColumnSet";
      readonly columns: readonly {
        readonly type: "Column";
        readonly width: "stretch";
        readonly items: readonly CardElement[];
      }[];
    }
  | {
      readonly type: "Input.Text";
      readonly id: string;
      readonly label: string;
      readonly placeholder?: string;
      readonly value?: string;
      readonly isMultiline?: boolean;
      readonly maxLength?: number;
    }
  | {
      readonly type: "Input.ChoiceSet";
      readonly id: string;
      readonly label: string;
      readonly style: "compact" | "expanded";
      readonly value?: string;
      readonly placeholder?: string;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
    };

/** Buttons carry ids, never free text. */
export type CardAction =
  | {
      readonly type: "Action.Execute";
      readonly title: string;
      readonly verb: string;
      readonly data: Readonly<Record<string, string>>;
      readonly fallback: SubmitAction;
    }
  | SubmitAction
  | { readonly type: "Action.OpenUrl"; readonly title: string; readonly url: string };

export interface SubmitAction {
  readonly type: "Action.Submit";
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
}
