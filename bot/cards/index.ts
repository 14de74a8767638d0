export type { AdaptiveCard, CardAction, CardElement, SubmitAction } from "./adaptive-card";
