import { z } from "zod";

/** One company that installed Keepwarm. */
export const TenantId = z.uuid().brand<"TenantId">();
export type TenantId = z.infer<typeof TenantId>;

/** One hire, for life: a UUID of ours that says nothing, whatever ids the vendors give, change or merge. */
export const PersonId = z.uuid().brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;

/** One tenant's link to one vendor system. */
export const ConnectionId = z.uuid().brand<"ConnectionId">();
export type ConnectionId = z.infer<typeof ConnectionId>;

/**
 * A record in a vendor's system, for example greenhouse / application / 234556. Vendor ids live in
 * these and in the identity table, nowhere else.
 */
export const ExternalRef = z.strictObject({
  vendor: z.string().regex(/^[a-z-]{2,40}$/),
  kind: z.string().regex(/^[a-z-]{2,40}$/),
  id: z.string().min(1).max(200),
});
export type ExternalRef = z.infer<typeof ExternalRef>;

/** `greenhouse.application.234556`: the one way to write a reference as a string. */
export function refKey(ref: ExternalRef): string {
  return `${ref.vendor}.${ref.kind}.${ref.id}`;
}
