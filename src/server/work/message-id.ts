/** Ours in every mail; Graph keeps it, Gmail replaces it (so that X-Keepwarm-Op is sent as well). */
export function messageIdOf(opId: string, baseUrl: string): string {
  return `<${opId}.keepwarm@${new URL(baseUrl).hostname}>`;
}

/** The operation id in a message id of ours, or undefined for anybody else's. */
export function opIdIn(messageId: string): string | undefined {
  return /^<([0-9a-v]{32})\.keepwarm@/.exec(messageId)?.[1];
}
