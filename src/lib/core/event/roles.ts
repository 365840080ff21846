// Whose conversation it is. What must be passed on by law hangs on the role, not on the person.

export const roles = ['border-guard', 'labour-inspector', 'crew', 'service'] as const;
export type Role = (typeof roles)[number];
