/** What a badge can be told. */
export interface BadgeProps {
  /** Word on the badge. */
  readonly text: string;
  /** How it looks, default calm. */
  readonly tone?: 'calm' | 'loud';
}

/** Renders a badge as HTML. */
export function renderBadge({ text, tone = 'calm' }: BadgeProps): string {
  return `<span class="badge ${tone}">${text}</span>`;
}
